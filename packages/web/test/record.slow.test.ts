// The room of the record, for two people with different rights at once: what one side keeps to itself the other never sees, what
// is shared it sees without asking. And what happens when the line is lost, or the server ends and comes back.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Site } from './served.ts';
import type { Visitor } from './visitor.ts';

let site: Site;
let folder: string;
let hester: Visitor;
let conrad: Visitor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inforce-papers-'));
  site = await Site.open();
  [hester, conrad] = await Promise.all([site.signedIn('hester'), site.signedIn('conrad')]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await site.close();
});

const facts = ({ page }: Visitor): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'Facts', exact: true }) });
const history = ({ page }: Visitor): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'History', exact: true }) });
const rowOf = (visitor: Visitor, words: string | RegExp): Locator =>
  facts(visitor).getByRole('row').filter({ hasText: words });

interface Told {
  readonly on: string;
  readonly evidence: string;
  readonly isPrivate?: boolean;
}

/** Records that the event of Section 1(a) may have happened. */
async function records({ page }: Visitor, { on, evidence, isPrivate = false }: Told): Promise<void> {
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Record what happened' }) });
  await section.getByLabel('What happened').first().selectOption('raised');
  await section.getByLabel('On', { exact: true }).fill(on);
  await section.getByLabel('Who says so').fill('northwestern');
  await section.getByLabel('On what evidence').fill(evidence);
  if (isPrivate) await section.getByRole('radio', { name: /^Our side only/ }).check();
  else await section.getByRole('radio', { name: 'Everybody on the deal' }).check();
  await section.getByRole('button', { name: 'Record it' }).click();
  await section.getByText('Recorded.', { exact: true }).waitFor();
}

test('a document is filed by the file chooser, and is on file; the history says who filed it', async () => {
  await hester.at('/deals/cerplex/record');
  const file = join(folder, 'notice-of-a-senior-lender.txt');
  await writeFile(
    file,
    'NOTICE\n\nThe Senior Lender reserves its rights under the Senior Credit Documents.\n',
  );
  const chooser = hester.page.waitForEvent('filechooser');
  await hester.page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(file);
  await hester.sees(/^Filed\./);
  await hester.page.getByRole('link', { name: 'notice-of-a-senior-lender.txt' }).waitFor();
  await history(hester).getByText('notice-of-a-senior-lender.txt').first().waitFor();
});

test('a document is said to be the text of an agreement: then it is read as one, with its party and what it refers to', async () => {
  const file = join(folder, 'reservation-of-rights.txt');
  await writeFile(
    file,
    [
      'RESERVATION OF RIGHTS AGREEMENT',
      '',
      'RESERVATION OF RIGHTS AGREEMENT (this "Agreement"), dated as of November 14, 1996, between THE CERPLEX GROUP, INC., a',
      'Delaware corporation (the "Company"), and BETA CAPITAL FUND L.P., a Delaware limited partnership (the "Fund").',
      '',
      'SECTION 1. RESERVATION. Nothing herein waives any default under Section 6.3 of the Note Purchase Agreement.',
      '',
    ].join('\n'),
  );
  await hester.at('/deals/cerplex/record');
  const chooser = hester.page.waitForEvent('filechooser');
  await hester.page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(file);
  const filed = hester.page.getByRole('listitem').filter({ hasText: 'reservation-of-rights.txt' }).first();
  await filed.getByRole('button', { name: 'Say what it is…' }).click();
  await hester.sees(/“RESERVATION OF RIGHTS AGREEMENT”, dated as of November 14, 1996/, filed);
  await filed.getByLabel('Short name').fill('reservation');
  await filed.getByLabel('What it calls the Note Purchase Agreement is').selectOption('npa');
  // The Company is known to the deal, the fund is not.
  expect(await filed.getByRole('checkbox').count()).toBe(1);
  await filed.getByRole('button', { name: 'It is the text of this agreement' }).click();
  await filed.getByRole('link', { name: /Reservation of Rights Agreement/i }).click();
  await hester.page.getByRole('heading', { level: 1, name: /Reservation of Rights Agreement/i }).waitFor();
  await hester.at('/deals/cerplex/record');
  await history(hester).getByText('stated the agreement reservation').waitFor();
  await history(hester).getByText('stated the party beta-capital-fund').waitFor();
});

test('a fact of one side is seen by that side alone; one that is shared comes to the other without asking', async () => {
  await Promise.all([hester.at('/deals/cerplex/record'), conrad.at('/deals/cerplex/record')]);
  await rowOf(conrad, 'senior-waivers').waitFor();
  await records(hester, { on: '1996-11-11', evidence: 'a call with the agent', isPrivate: true });
  await rowOf(hester, 'a call with the agent').waitFor();
  await hester.sees('holders only', history(hester));
  await records(hester, { on: '1996-11-12', evidence: 'a letter to all' });
  // What came to the other side came after the private fact was recorded; that is not among it.
  await rowOf(conrad, 'a letter to all').waitFor();
  expect(await rowOf(conrad, 'a call with the agent').count()).toBe(0);
  await conrad.page.reload();
  await rowOf(conrad, 'a letter to all').waitFor();
  expect(await conrad.text(conrad.page.locator('body'))).not.toMatch(/a call with the agent|holders only/);
});

test('the answer changes on the other screen, without asking, when a fact is shared', async () => {
  await hester.at('/deals/cerplex/record');
  await conrad.at('/deals/cerplex?on=1996-11-20');
  await conrad.sees(/6\.3 and 6\.4/);
  const section = hester.page
    .locator('section')
    .filter({ has: hester.page.getByRole('heading', { name: 'Record what happened' }) });
  await section.getByLabel('What happened').first().selectOption('occurred');
  await section.getByLabel('On', { exact: true }).fill('1996-11-12');
  await section.getByLabel('Who says so').fill('northwestern');
  await section.getByRole('button', { name: 'Record it' }).click();
  await section.getByText('Recorded.', { exact: true }).waitFor();
  // [W7] The suspension runs through the day of the act.
  await conrad.sees(/6\.3 and 6\.4 .* are in force from November 13, 1996/);
});

test('a fact is corrected: it is withdrawn from a day on, and the history shows both', async () => {
  await hester.at('/deals/cerplex/record');
  const row = rowOf(hester, /Section 1\(a\) of the .* speaks of happened/).first();
  const id = await hester.text(row.getByRole('rowheader'));
  await row.getByRole('button', { name: /^Correct / }).click();
  const form = hester.page.locator('form').filter({ hasText: 'Or it never happened:' });
  await form.getByLabel('Who says so').fill('northwestern');
  await form.getByLabel('Why').fill('the lender took no action');
  await form.getByLabel('Known since').fill('1996-11-25');
  await form.getByRole('button', { name: `Withdraw ${id}` }).click();
  await hester.sees(new RegExp(`correct\\w* .*${id}|${id}.*correct`), history(hester));
  // Known from November 25: asked as known on the 24th it still counts, as known on the 25th no more.
  await hester.at('/deals/cerplex?on=1996-11-20&known=1996-11-24');
  await hester.sees(/6\.3 and 6\.4 .* are in force from November 13, 1996/);
  await hester.at('/deals/cerplex?on=1996-11-20&known=1996-11-25');
  await hester.seesNo(/are in force from November 13, 1996/);
});

test('a viewer reads the record and has nothing to write with', async () => {
  const vera = await site.signedIn('vera');
  await vera.at('/deals/cerplex/record');
  await vera.sees('You may read this record, and not write to it.');
  await rowOf(vera, 'a letter to all').waitFor();
  expect(await vera.page.getByRole('button', { name: /Record it|Correct|Choose a file/ }).count()).toBe(0);
  expect(await vera.text(vera.page.locator('body'))).not.toContain('a call with the agent');
  await vera.context.close();
});

test('while the line is lost the page says so and still answers; what was missed comes when it is back', async () => {
  await hester.at('/deals/cerplex/record');
  await conrad.at('/deals/cerplex/record');
  await rowOf(conrad, 'a letter to all').waitFor();
  await conrad.context.setOffline(true);
  await conrad.sees(/^The connection is lost\./);
  await records(hester, { on: '1996-11-14', evidence: 'said while he was away' });
  expect(await rowOf(conrad, 'said while he was away').count()).toBe(0);
  await conrad.page.getByRole('link', { name: 'Where it stands' }).click();
  await conrad.sees(/Section.* in force|suspended/);
  await conrad.context.setOffline(false);
  await conrad.seesNo(/^The connection is lost\./);
  await conrad.page.getByRole('link', { name: 'Record', exact: true }).click();
  await rowOf(conrad, 'said while he was away').waitFor();
});

test('what is written while the line is lost says that it was not recorded', async () => {
  await hester.at('/deals/cerplex/record');
  await hester.context.setOffline(true);
  const section = hester.page.locator('section').filter({ hasText: 'Record what happened' }).first();
  await section.getByLabel('Who says so').fill('northwestern');
  await section.getByRole('button', { name: 'Record it' }).click();
  await hester.sees(/^The server cannot be reached\./, section.getByRole('alert'));
  await rowOf(hester, 'a letter to all').waitFor();
  await hester.context.setOffline(false);
});

test('the server ends and comes back: everybody is still signed in, and hears of what is new', async () => {
  await hester.at('/deals/cerplex/record');
  await conrad.at('/deals/cerplex/record');
  await rowOf(conrad, 'a letter to all').waitFor();
  const again = await site.stop();
  await conrad.sees(/^The connection is lost\./);
  await again();
  await Promise.all([hester.seesNo(/^The connection is lost\./), conrad.seesNo(/^The connection is lost\./)]);
  await records(hester, { on: '1996-11-16', evidence: 'said after the restart' });
  await rowOf(conrad, 'said after the restart').waitFor();
});
