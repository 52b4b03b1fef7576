// The closing room: the conditions of the waiver, with what stands on a day. All were met on October 31, 1996.
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

test('on October 31, 1996 every condition is met, with a signature page for each party', async () => {
  await hester.at('/deals/cerplex/closing?on=1996-10-31');
  await hester.page.getByRole('heading', { name: 'Waiver and Amendment Agreement' }).waitFor();
  const main = hester.page.getByRole('main');
  for (const words of [
    'The Cerplex Group, Inc.',
    'The Northwestern Mutual Life Insurance Company',
    'John Hancock Mutual Life Insurance Company',
    'North Atlantic Smaller Companies Investment Trust PLC',
    'Waiver by Holders of Senior Debt',
  ])
    await hester.sees(words, main);
  expect(await hester.text(main)).not.toMatch(/✗ not met|○ open/);
});

test('on the day before, nothing is signed yet', async () => {
  await hester.at('/deals/cerplex/closing?on=1996-10-31');
  const done = hester.page.getByRole('main').getByText(/✓ met/);
  await done.first().waitFor();
  await hester.page.getByLabel('Where the closing stands on').fill('1996-10-30');
  await hester.addressSays('on', '1996-10-30');
  await expect.poll(() => done.count()).toBe(0);
});

test('as known on October 30, nothing of October 31 is known', async () => {
  await hester.at('/deals/cerplex/closing?on=1996-10-31&known=1996-10-30');
  await hester.page.getByRole('heading', { name: 'Waiver and Amendment Agreement' }).waitFor();
  expect(await hester.page.getByRole('main').getByText(/✓ met/).count()).toBe(0);
});
