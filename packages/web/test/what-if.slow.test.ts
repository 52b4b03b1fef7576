// What-if: a holder of Senior Debt acts on November 12, 1996. By Section 1(a) of the waiver the suspension runs to and including
// that day, so that 6.3 and 6.4 are in force from November 13.
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

const result = (): Locator => hester.page.getByRole('region', { name: 'What would change' });

async function supposeTheStep(): Promise<void> {
  await hester.at('/deals/cerplex/what-if?on=1996-11-15');
  const form = hester.page.locator('form').first();
  await form
    .getByLabel('What happened')
    .first()
    .selectOption('An event that the papers speak of has happened');
  await form
    .getByLabel('Which event')
    .selectOption({ label: 'Section 1(a) of the Waiver and Amendment Agreement' });
  await form.getByLabel('On', { exact: true }).fill('1996-11-12');
  await form.getByRole('button', { name: 'Suppose it' }).click();
}

test('[W7] a senior lender acts on November 12: 6.3 and 6.4 are in force from November 13', async () => {
  await supposeTheStep();
  for (const section of ['6.3', '6.4'])
    await hester.sees(
      `Section ${section} of the Note Purchase Agreement is in force from November 13, 1996`,
      result(),
    );
  await hester.sees(
    /suspended from October 31, 1996 through November 12, 1996; in force from November 13, 1996/,
    result(),
  );
});

test('the address keeps the scenario; dropping it leaves nothing, and nothing was recorded', async () => {
  await supposeTheStep();
  await hester.sees(/is in force from November 13, 1996/, result());
  await hester.page.reload();
  await hester.sees(/is in force from November 13, 1996/, result());
  await hester.page.getByRole('button', { name: 'Drop the scenario' }).click();
  await result().waitFor({ state: 'detached' });
  expect(hester.search().get('facts')).toBe(null);
  await hester.at('/deals/cerplex?on=1996-11-15');
  await hester.sees(/6\.3 and 6\.4 .* are suspended from October 31, 1996 through November 30, 1996/);
});
