// How the first screen is built, in both themes, in words and lengths: what no picture says of itself (snapshots.slow.test.ts
// compares pictures).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Site } from './served.ts';
import type { Visitor } from './visitor.ts';

let site: Site;
let hester: Visitor;

beforeAll(async () => {
  site = await Site.open();
  hester = await site.signedIn('hester');
});
afterAll(() => site.close());

/** The groups of lanes with their names, as they stand from top to bottom. */
const lanes = `[...document.querySelectorAll('.lane-group')].map((group) => [
  group.querySelector('h3').firstChild.textContent,
  ...[...group.querySelectorAll('.lane-name')].map((name) => name.firstChild.textContent)].join(' | '))`;

test.each(['light', 'dark'] as const)(
  '%s: lanes by agreement, and what is out of the ordinary first',
  async (colorScheme) => {
    await hester.page.emulateMedia({ colorScheme });
    await hester.at('/deals/cerplex?on=1996-11-15');
    await hester.sees(/are suspended from October 31, 1996/);
    // In effect, provisions, values, grants, defaults. What is a Default again from December 1 is a lane of its own.
    expect(await hester.page.evaluate<string[]>(lanes)).toEqual([
      'Note Purchase Agreement | In effect | § 6.3 | § 6.4 | Default: § 6.3 | Default: § 6.3, Dec 1, 1996 | Default: § 6.4 | Default: § 6.4, Dec 1, 1996',
      'Warrant Agreement | In effect | Initial Purchase Price',
      'Waiver and Amendment Agreement | In effect: 1, 2, 3 … 5.7 | Suspension of 6.3, 6.4 | Waiver in § 1',
    ]);
    const headings = await hester.page.locator('.status h2').allInnerTexts();
    expect(headings.slice(0, 4)).toEqual([
      'Suspended, open or not in force',
      'Defaults',
      'Values',
      'What has taken effect',
    ]);
  },
);

test('a bar is as long as its days: the suspension takes those from October 31 through November 30', async () => {
  await hester.at('/deals/cerplex?on=1996-11-15');
  const bar = hester.page.locator('.bar-running rect').first();
  const width = Number(await bar.getAttribute('width'));
  const cursor = hester.page.getByRole('slider');
  const days =
    Number(await cursor.getAttribute('aria-valuemax')) +
    1 -
    Number(await cursor.getAttribute('aria-valuemin'));
  const plot = await hester.page.locator('.axis .plot').boundingBox();
  expect(width).toBeCloseTo((31 * (plot?.width ?? 0)) / days, 1);
});

async function colours(colorScheme: 'light' | 'dark'): Promise<string> {
  await hester.page.emulateMedia({ colorScheme });
  return hester.page.evaluate<string>(
    '(({ color, backgroundColor }) => `${color} on ${backgroundColor}`)(getComputedStyle(document.documentElement))',
  );
}

test('the themes differ, and each keeps its ground and its ink apart', async () => {
  const [light, dark] = [await colours('light'), await colours('dark')];
  expect(light).not.toBe(dark);
  for (const each of [light, dark]) expect(each.split(' on ')[0]).not.toBe(each.split(' on ')[1]);
});
