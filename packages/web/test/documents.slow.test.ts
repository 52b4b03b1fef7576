// The room of documents: an instrument as a page that one reads, with its terms, its references, what was not understood in it,
// and what changed between two days.
import type { Locator } from 'playwright-core';
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

const tip = (): Locator => hester.page.getByRole('tooltip');
const term = (name: string): Locator =>
  hester.page.locator('article a.term', { hasText: new RegExp(`^${name}$`) }).first();

test('the papers of the deal are listed, and those without a text say so', async () => {
  await hester.at('/deals/cerplex/documents');
  const items = hester.page.getByRole('main').getByRole('listitem');
  await hester.sees('text not on file', items.filter({ hasText: 'Note Purchase Agreement' }));
  await items.getByRole('link', { name: 'Waiver and Amendment Agreement' }).click();
  await hester.page.getByRole('heading', { name: 'Waiver and Amendment Agreement', level: 1 }).waitFor();
});

test('a defined term says what it stands for, under the pointer and in focus; Escape closes it', async () => {
  await hester.at('/deals/harborside/documents/npa?on=2003-03-14');
  await term('Purchasers').hover();
  await hester.sees(/each of the purchasers whose names appear in Schedule A/, tip());
  await hester.page.keyboard.press('Escape');
  await tip().waitFor({ state: 'hidden' });
  await term('Make-Whole Amount').focus();
  await hester.sees(/Make-Whole Amount/, tip());
  // The page moved under the pointer, which rests on no term: the tip stays.
  expect((await hester.text(tip())).length).toBeGreaterThan('Make-Whole Amount'.length + 10);
});

test('a reference goes to its section, and the browser goes back to where one was', async () => {
  await hester.at('/deals/harborside/documents/npa?on=2003-03-14');
  const reference = hester.page.locator('article a.reference', { hasText: /^Section 10\.4$/ }).first();
  await reference.click();
  await hester.addressSays('at', '10.4');
  const section = hester.page.locator('[id="p-10.4"]');
  await expect.poll(() => isOnScreen(section)).toBe(true);
  expect(await section.innerText()).toMatch(/^10\.4\./);
  await hester.page.goBack();
  await hester.page.waitForURL((url) => !url.searchParams.has('at'));
  await expect.poll(() => isOnScreen(reference)).toBe(true);
});

test('the same reference followed again goes there again, though the address is the same', async () => {
  await hester.at('/deals/harborside/documents/npa?on=2003-03-14');
  const reference = hester.page.locator('article a.reference', { hasText: /^Section 10\.4$/ }).first();
  const section = hester.page.locator('[id="p-10.4"]');
  const focus = (): Promise<string> => hester.page.evaluate<string>('document.activeElement?.id ?? ""');
  for (const round of ['first', 'second', 'third']) {
    await reference.focus();
    await hester.page.keyboard.press('Enter');
    await expect.poll(async () => [round, await focus()]).toEqual([round, 'p-10.4']);
    await expect.poll(() => isOnScreen(section)).toBe(true);
    await hester.page.evaluate('scrollTo(0, 0)');
  }
});

/** Selects from the beginning of one provision to the end of another, as a pointer would. */
const select = (from: string, to: string): string => `{
  const [first, last] = ['p-${from}', 'p-${to}'].map((id) => document.getElementById(id));
  getSelection().setBaseAndExtent(first, 0, last, last.childNodes.length);
}`;

test('[A4] words over several provisions have the authors of each', async () => {
  // The table of 10.3 was amended twice by October 20, 2005; 10.4 never was.
  await hester.at('/deals/harborside/documents/npa?on=2005-10-20&at=10.3');
  await hester.page.locator('[id="p-10.4"]').waitFor();
  await hester.page.evaluate(select('10.3', '10.4'));
  const authors = (address: string): Locator =>
    hester.page.getByRole('status').getByRole('region', { name: address, exact: true });
  const changed = await hester.text(authors('npa/10.3'));
  expect(changed).toMatch(/put in by Section 1\(a\) of the Second Amendment/);
  expect(changed).toMatch(/put in by Section 2\.8 of the Amendment No\. 3/);
  const kept = await hester.text(authors('npa/10.4'));
  expect(kept).toMatch(/as signed, Note Purchase Agreement/);
  expect(kept).not.toMatch(/put in by/);
  await hester.page.keyboard.press('Escape');
  await authors('npa/10.3').waitFor({ state: 'detached' });
});

async function isOnScreen(of: Locator): Promise<boolean> {
  const box = await of.boundingBox();
  const size = hester.page.viewportSize();
  return box !== null && size !== null && box.y >= 0 && box.y < size.height;
}

test('what was not understood is marked beside its words, as many as the page says at its head', async () => {
  await hester.at('/deals/harborside/documents/temporary-waiver?on=2005-10-20');
  const head = await hester.text(hester.page.locator('.document-head'));
  const count = Number(/(\d+) not understood/.exec(head)?.[1]);
  expect(count).toBeGreaterThan(0);
  const notes = hester.page.locator('.margin-refused');
  expect(await notes.count()).toBe(count);
  await notes.first().locator('summary').click();
  expect((await hester.text(notes.first().locator('p'))).length).toBeGreaterThan(0);
});

test('the changes between two days are those of the amendments between them', async () => {
  // Between January 1 and October 20, 2005 the Second Amendment and Amendment No. 3 took effect. The first raises the ratio of
  // 10.3; Section 10.12 is new.
  await hester.at('/deals/harborside/documents/npa?on=2005-10-20&show=changes&since=2005-01-01');
  const row = (name: RegExp): Locator => hester.page.getByRole('row', { name });
  await row(/^10\.3 Consolidated Leverage Ratio\. changed/).waitFor();
  await row(/^10\.12 Amendments of Bank Credit Agreement\. inserted/).waitFor();
  await hester.page.getByLabel('Changes since').fill('2005-10-19');
  await hester.sees('No words changed between these days.');
  await hester.addressSays('since', '2005-10-19');
});

test('the text of a day is the text as it was amended by then', async () => {
  const leverage = hester.page.locator('article').getByText(/4\.50 to 1\.00/);
  await hester.at('/deals/harborside/documents/npa?on=2003-03-14');
  await hester.page.locator('[id="p-10.3"]').waitFor();
  expect(await leverage.count()).toBe(0);
  await hester.at('/deals/harborside/documents/npa?on=2005-10-20');
  await leverage.first().waitFor();
});

test('a reading is confirmed by one click, in the name of whoever clicked, and the record says so', async () => {
  await hester.at('/deals/harborside/documents/temporary-waiver?on=2005-10-20');
  await hester.page.getByRole('button', { name: /^Confirm/ }).click();
  await hester.sees('Confirmed.');
  await hester.sees(/^Confirmed by hester on /);
  await hester.at('/deals/harborside/record');
  await hester.sees(/hester kept a reading of temporary-waiver-2005-10-14\.txt \(confirmed\)/);
  expect(await hester.page.getByText(/hester kept a reading/).count()).toBe(1);
});

test('a clause is stated where words were not understood, and taken back', async () => {
  await hester.at('/deals/harborside/documents/temporary-waiver?on=2005-10-20&state=1.1');
  const form = hester.page.getByRole('form', { name: 'State the clause of temporary-waiver/1.1' });
  await form.locator('[name=tested]').selectOption('quarter ends');
  await form.getByLabel('A breach is an Event of Default').selectOption('after some days');
  await form.getByLabel('After how many days').fill('10');
  await form.getByLabel('Business Days').check();
  await form.getByLabel('Counted from').selectOption(['awareness', 'notice given']);
  await form.getByLabel('On what ground').fill('the words themselves');
  await form.getByRole('button', { name: 'State it' }).click();
  const stated = hester.page.getByRole('listitem').filter({ hasText: 'temporary-waiver/1.1: covenant' });
  const words = await hester.text(stated);
  expect(words).toMatch(/tested quarter ends/);
  expect(words).toMatch(/days 10/);
  expect(words).toMatch(/awareness, notice given/);
  await stated.getByRole('button', { name: /^Take back/ }).click();
  await stated.waitFor({ state: 'detached' });
});
