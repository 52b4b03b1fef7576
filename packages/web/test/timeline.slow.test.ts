// The room of the timeline: lanes over time, the cursor, the day in sentences. The dates are those of the exhibit: sections 6.3
// and 6.4 are suspended from October 31 through November 30, 1996, and the price is $6.00 before and $2.50 from October 31.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Site } from './served.ts';
import type { Visitor } from './visitor.ts';

let site: Site;
let hester: Visitor;

beforeAll(async () => {
  site = await Site.open();
  hester = await site.signedIn('hester');
});
beforeEach(() => hester.at('/deals/cerplex?on=1996-11-15'));
afterAll(() => site.close());

const lane = (name: RegExp): Locator => hester.page.getByRole('button', { name });
/** A lane with the day that it says so of. */
const laneOn = (name: string, on: string): Locator =>
  hester.page.getByRole('button', { name, exact: true, description: `on ${on}. Why?` });
const cursor = (): Locator => hester.page.getByRole('slider', { name: 'As of' });
const day = (): Promise<string | null> => cursor().getAttribute('aria-valuetext');
const status = (): Locator => hester.page.getByRole('region', { name: 'Where it stands' });
const asOf = (): Locator =>
  hester.page.getByLabel('As of', { exact: true }).and(hester.page.locator('input'));

test('every status of the deal has a lane, which says in words how it stands on the day', async () => {
  for (const name of [
    '§ 6.3 suspended',
    '§ 6.4 suspended',
    'Suspension of 6.3, 6.4 runs',
    'Default: § 6.3 waived',
    'Initial Purchase Price $2.50',
  ])
    await laneOn(name, 'November 15, 1996').waitFor();
});

test('dragging the cursor from November 15 to December 1 ends the suspension', async () => {
  await hester.sees(
    /6\.3 and 6\.4 .* are suspended from October 31, 1996 through November 30, 1996/,
    status(),
  );
  const handle = await cursor().locator('.cursor-day').boundingBox();
  const box = await hester.page.locator('.axis .plot').boundingBox();
  if (handle === null || box === null) throw new Error('there is no cursor');
  const { mouse } = hester.page;
  const y = handle.y + handle.height / 2;
  const from = Number(await cursor().getAttribute('aria-valuemin'));
  const to = Number(await cursor().getAttribute('aria-valuemax')) + 1;
  const december1 = Date.UTC(1996, 11, 1) / 86_400_000;
  const november15 = Number(await cursor().getAttribute('aria-valuenow'));
  const dayWidth = box.width / (to - from);
  const at = (each: number): number => box.x + (each - from + 0.5) * dayWidth;
  await mouse.move(handle.x + 20, y);
  await mouse.down();
  await mouse.move(at(november15 + 5), y, { steps: 4 });
  await mouse.move(at(november15 + (december1 - november15)), y, { steps: 8 });
  await mouse.up();
  await expect.poll(day).toBe('December 1, 1996');
  await hester.sees(/6\.3 and 6\.4 .* are in force from December 1, 1996/, status());
  await hester.seesNo(/are suspended/, status());
  await hester.addressSays('on', '1996-12-01');
});

test('a day is typed', async () => {
  await asOf().fill('1996-10-30');
  await hester.sees(
    /6\.3 and 6\.4 .* are in force from November 19, 1993 through October 30, 1996/,
    status(),
  );
  await hester.addressSays('on', '1996-10-30');
});

test('the price is $6.00 through October 30 and $2.50 from October 31', async () => {
  await asOf().fill('1996-10-30');
  await hester.sees(
    /Initial Purchase Price .*\$6\.00 from April 15, 1996 through October 30, 1996/,
    status(),
  );
  await asOf().fill('1996-10-31');
  await hester.sees(/Initial Purchase Price .*\$2\.50 from October 31, 1996/, status());
  await laneOn('Initial Purchase Price $2.50', 'October 31, 1996').waitFor();
});

test.each([
  ['ArrowRight', 'November 16, 1996'],
  ['ArrowLeft', 'November 14, 1996'],
  ['PageUp', 'December 1, 1996'],
  ['PageDown', 'October 31, 1996'],
  [']', 'December 1, 1996'],
  ['[', 'October 31, 1996'],
])('on the cursor the key %s goes to %s', async (key, to) => {
  await cursor().focus();
  await hester.page.keyboard.press(key);
  await expect.poll(day).toBe(to);
});

test.each([
  [']', 'December 1, 1996'],
  ['[', 'October 31, 1996'],
  ['.', 'November 16, 1996'],
  [',', 'November 14, 1996'],
])('anywhere on the page the key %s goes to %s', async (key, to) => {
  await lane(/^§ 6\.3 suspended/).waitFor();
  await hester.page.keyboard.press(key);
  await expect.poll(day).toBe(to);
});

test('another day leaves the page where it is', async () => {
  await hester.page.setViewportSize({ width: 1280, height: 400 });
  await hester.sees(/6\.3 and 6\.4 .* are suspended/, status());
  await hester.page.mouse.wheel(0, 300);
  const scrolled = (): Promise<number> => hester.page.evaluate<number>('scrollY');
  await expect.poll(scrolled).toBeGreaterThan(200);
  const before = await scrolled();
  await hester.page.keyboard.press('.');
  await hester.addressSays('on', '1996-11-16');
  expect(await scrolled()).toBe(before);
  await hester.page.setViewportSize({ width: 1280, height: 900 });
});

test('? paints the keys where they act, and Escape takes them away', async () => {
  await lane(/^§ 6\.3 suspended/).waitFor();
  await hester.page.keyboard.press('?');
  const keys = hester.page.getByRole('dialog', { name: 'Keys' });
  await keys.getByText(']', { exact: true }).waitFor();
  await hester.page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
});

test('[T5] as known before anything was recorded, nothing is known of the waiver', async () => {
  const known = hester.page.getByLabel('as known on');
  await known.fill('1996-10-01');
  await hester.addressSays('known', '1996-10-01');
  // The notice and the breaches were known from September 23, 1996; that the waiver was signed, only from October 31.
  await hester.sees(/Default under Section 6\.3 .*begun on or before September 23, 1996/, status());
  await hester.seesNo(/waived from/, status());
  await hester.page.getByRole('button', { name: 'today', exact: true }).click();
  await hester.sees(/waived from October 31, 1996/, status());
  expect(hester.search().get('known')).toBe(null);
});

test('the address holds the view: opened again, it is the same', async () => {
  await asOf().fill('1996-11-30');
  await hester.page.getByLabel('as known on').fill('1997-01-01');
  await laneOn('§ 6.3 suspended', 'November 30, 1996').click();
  await hester.addressSays('why', 'npa/6.3');
  await hester.addressSays('on', '1996-11-30');
  const before = await hester.text(hester.page.locator('.below'));
  await hester.page.reload();
  await hester.page.getByRole('complementary', { name: 'Why' }).waitFor();
  expect(await day()).toBe('November 30, 1996');
  await expect.poll(() => hester.text(hester.page.locator('.below'))).toBe(before);
});

// What a day costs is counted, not timed: React keeps on each element what it was last made of.
const counting = `window.counting = (() => {
  const all = () => [...document.querySelectorAll('.lane, .status-line')];
  const madeOf = (each) => each[Object.keys(each).find((key) => key.startsWith('__reactProps'))];
  const nameOf = (each) => each.querySelector('.lane-name, .status-says').firstChild.textContent;
  let before;
  return {
    begin: () => (before = new Map(all().map((each) => [each, madeOf(each)]))).size,
    made: () => all().filter((each) => before.get(each) !== madeOf(each)).map(nameOf),
  };
})()`;

async function madeByStep(key: string, to: string): Promise<string[]> {
  await lane(/^§ 6\.3 /).waitFor();
  await hester.sees(/^Presumed/, status());
  await hester.page.evaluate(counting);
  expect(await hester.page.evaluate<number>('counting.begin()')).toBeGreaterThan(10);
  await cursor().press(key);
  await expect.poll(day).toBe(to);
  return hester.page.evaluate<string[]>('counting.made()');
}

test('between two changes another day makes no lane and no sentence again', async () => {
  expect(await madeByStep('ArrowRight', 'November 16, 1996')).toEqual([]);
  await laneOn('§ 6.3 suspended', 'November 16, 1996').waitFor();
});

test('[W7] over a change those are made again that change: on December 1 the suspension is over', async () => {
  await hester.at('/deals/cerplex?on=1996-11-30');
  const made = await madeByStep('ArrowRight', 'December 1, 1996');
  const lanes = made.filter((name) => !name.endsWith('.'));
  // The breaches that the suspension covered are Defaults again, each in a lane of its own.
  expect(lanes.toSorted()).toEqual([
    'Default: § 6.3, Dec 1, 1996',
    'Default: § 6.4, Dec 1, 1996',
    'Suspension of 6.3, 6.4',
    '§ 6.3',
    '§ 6.4',
  ]);
  expect(made.filter((name) => /Initial Purchase Price|in effect/.test(name))).toEqual([]);
});

test('a move of the cursor is answered before its frame is drawn: lanes and sentences', async () => {
  const answer = `[...document.querySelectorAll('.lane-name, .day-written, .status-line')].map((each) => each.textContent).join()`;
  await hester.page.evaluate(`window.answers = [];
    addEventListener('pointermove', () => window.answers.push(${answer}));`);
  const handle = await cursor().locator('.cursor-day').boundingBox();
  if (handle === null) throw new Error('there is no cursor');
  const before = await hester.page.evaluate<string>(answer);
  const { mouse } = hester.page;
  await mouse.move(handle.x + 10, handle.y + 10);
  await mouse.down();
  await mouse.move(handle.x + 300, handle.y + 10);
  await mouse.up();
  await hester.addressSays('on', (await asOf().inputValue()) || 'a day');
  const after = await hester.page.evaluate<string>(answer);
  expect(after).not.toBe(before);
  expect(await hester.page.evaluate<string>('window.answers.at(-1)')).toBe(after);
});
