// All deals on a day, by the rows that the server's own worker made: which stand how, by what, and whom they wait for.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRecord } from './record.ts';
import { Site } from './served.ts';
import { smallDeals } from './small-deals.ts';
import type { Visitor } from './visitor.ts';

let site: Site;
let hester: Visitor;

beforeAll(async () => {
  site = await Site.open({ fill: (file) => makeRecord(file, smallDeals) });
  hester = await site.signedIn('hester');
});
afterAll(() => site.close());

const upToDate = 'Up to date with all that is recorded.';
const row = (name: string): Locator =>
  hester.page.locator('.deal-row').filter({ has: hester.page.getByRole('link', { name, exact: true }) });

async function at(query: string): Promise<void> {
  await hester.at(`/?${query}`);
  await hester.sees(upToDate);
}

/** The names of the deals, as they stand from top to bottom, once that is what is on the screen. */
async function shows(names: readonly string[]): Promise<void> {
  await expect.poll(() => hester.page.locator('.deal-row .deal-name').allInnerTexts()).toEqual(names);
}

const choose = (words: string | RegExp) =>
  hester.page
    .getByRole('navigation', { name: 'Where deals stand' })
    .getByRole('link', { name: words })
    .click();

test('[D3] each deal says how it stands, under what provision and by what paper, since when', async () => {
  await at('on=2024-06-15&known=2024-06-30');
  await shows(['Alder', 'Birch', 'Cedar', 'Dogwood']);
  const alder = await hester.text(row('Alder'));
  expect(alder).toContain('In default under Section 6.3 of the Loan Agreement, since March 1, 2024');
  expect(alder).toContain('Event of Default under Section 6.3 of the Loan Agreement, since March 1, 2024');
  const birch = await hester.text(row('Birch'));
  expect(birch).toContain('Default waived under Section 6.3 of the Loan Agreement, since June 1, 2024');
  expect(birch).toContain(
    'Provisions suspended by Section 1 of the Waiver, since June 1, 2024, through August 31, 2024',
  );
  expect(birch).not.toContain('In default');
  // Of the second signature nothing is recorded: whether the waiver took effect is open.
  expect(await hester.text(row('Cedar'))).toContain('Not settled: In default');
});

test('[E4] whom a deal waits for is named by name, and leads to the closing room', async () => {
  await at('on=2024-06-15&known=2024-06-30');
  await choose(/^Awaiting signatures/);
  await shows(['Cedar']);
  await hester.addressSays('what', 'awaiting signatures');
  expect(await hester.text(row('Cedar'))).toContain(
    'Awaiting signatures of the Waiver, from North Insurance',
  );
  await row('Cedar').getByRole('link', { name: 'Awaiting signatures' }).click();
  await hester.page.waitForURL(/\/deals\/cedar\/closing/);
  await hester.sees('North Insurance');
});

test('only deals that stand so, in the order that is asked for; the address says both', async () => {
  await at('on=2024-06-15&known=2024-06-30');
  await choose(/^In default/);
  await shows(['Alder', 'Cedar', 'Dogwood']);
  await hester.page.getByLabel('Order').selectOption('standing so the longest first');
  await shows(['Dogwood', 'Alder', 'Cedar']);
  await hester.addressSays('order', 'from');
  await hester.page.reload();
  await shows(['Dogwood', 'Alder', 'Cedar']);
  await choose(/^All/);
  await shows(['Alder', 'Birch', 'Cedar', 'Dogwood']);
  expect(hester.search().get('order')).toBeNull();
});

test('searched by words of the name; what is not found says so', async () => {
  await at('on=2024-06-15&known=2024-06-30');
  await hester.page.keyboard.press('/');
  await hester.page.keyboard.type('BIRC');
  await shows(['Birch']);
  await hester.addressSays('q', 'BIRC');
  await hester.page.getByLabel('Search').fill('no such deal');
  await hester.sees('No deal is found so.');
  await hester.page.getByLabel('Search').fill('');
  await shows(['Alder', 'Birch', 'Cedar', 'Dogwood']);
});

test('[W6] what is over soon: August 31 is the last day, so that it is over on September 1, 30 days from August 2', async () => {
  await at('on=2024-08-01&known=2024-08-01');
  await choose(/^Expiring within 30 days/);
  await hester.sees('No deal is found so.');
  await hester.page.getByLabel('Expiring within, days').fill('31');
  await shows(['Birch']);
  expect(await hester.text(row('Birch'))).toContain(
    'Over on September 1, 2024: the suspension in Section 1 of the Waiver',
  );
  await hester.page.getByLabel('On', { exact: true }).fill('2024-08-02');
  await hester.page.getByLabel('Expiring within, days').fill('30');
  await shows(['Birch']);
});

test('as known before the waiver was signed, the default goes on', async () => {
  await at('on=2024-06-15&known=2024-05-31');
  expect(await hester.text(row('Birch'))).toContain('In default under Section 6.3');
});

test('what is recorded moves the row, without anybody working it out', async () => {
  await hester.at('/deals/cedar/record');
  const section = hester.page
    .locator('section')
    .filter({ has: hester.page.getByRole('heading', { name: 'Record what happened' }) });
  await section.getByLabel('What happened').first().selectOption('signed');
  await section.getByLabel('Which paper').selectOption('waiver');
  await section.getByLabel('Who signed').selectOption('north');
  await section.getByLabel('On', { exact: true }).fill('2024-06-01');
  await section.getByLabel('Who says so').fill('north');
  await section.getByRole('button', { name: 'Record it' }).click();
  await section.getByText('Recorded.', { exact: true }).waitFor();
  await hester.at('/?on=2024-06-15&known=2024-06-30');
  await hester.sees(upToDate);
  // [E1] Both have signed by June 1: the waiver took effect, and nothing is awaited.
  await expect.poll(() => hester.text(row('Cedar'))).toContain('Default waived under Section 6.3');
  expect(await hester.text(row('Cedar'))).not.toMatch(/Awaiting|Not settled/);
});

test('whoever is on no deal is told what to do', async () => {
  const olga = await site.signedIn('olga');
  await olga.at('/');
  await olga.sees(/^You are on no deal yet\./);
  await olga.at('/deals/alder');
  await olga.sees('The deal cannot be shown');
  await olga.context.close();
});
