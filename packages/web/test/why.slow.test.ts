// The room of reasons: what a status rests on, down to the words, each of which leads to its place in the document.
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

const why = (): Locator => hester.page.getByRole('complementary', { name: 'Why' });
const pointed = (): Locator => hester.page.locator('mark.pointed');

/** The words that are marked in the document, as they follow each other there. */
async function markedWords(): Promise<string> {
  await pointed().first().waitFor();
  return (await pointed().allInnerTexts()).join('').replaceAll(/\s+/g, ' ');
}

test('a status opens its reasons, with the rule, the words, and what is presumed', async () => {
  await hester.at('/deals/cerplex?on=1996-11-15');
  await hester.page.getByRole('button', { name: 'Why? § 6.3' }).click();
  await hester.sees('Section 6.3 of the Note Purchase Agreement is not in force on November 15, 1996', why());
  await hester.sees('The suspension in Section 1 of the Waiver and Amendment Agreement runs', why());
  // The rule of docs/semantics.md, in words [D1].
  await hester.sees(
    'A provision is in force while its agreement is in effect and no suspension covers it.',
    why(),
  );
  await hester.sees(
    /“agree that the effectiveness of Section 6\.3 and Section 6\.4 shall be temporarily/,
    why(),
  );
  await hester.sees(/has not happened, since nobody has recorded it/, why());
  await hester.addressSays('why', 'npa/6.3');
});

test('[W7] what ends the suspension stands first: its last day, and the event that ends it before, in its words', async () => {
  await hester.at('/deals/cerplex?on=1996-11-15&why=npa%2F6.3');
  const ends = why().getByRole('region', { name: 'What ends it' });
  await hester.sees(/runs through November 30, 1996; from December 1, 1996 .* in force again/, ends);
  await hester.sees(
    /It ends earlier with what Section 1\(a\) of the Waiver and Amendment Agreement names/,
    ends,
  );
  await hester.sees(/“[^”]*any holder of Senior Debt takes any action in respect of any default/, ends);
  await ends.getByRole('link').click();
  expect(await markedWords()).toContain('any holder of Senior Debt takes any action');
  // The day after it is over, there is nothing to end.
  await hester.at('/deals/cerplex?on=1996-12-01&why=npa%2F6.3');
  await hester.sees(/is in force on December 1, 1996/, why());
  await ends.waitFor({ state: 'detached' });
});

test('a lane opens them by keyboard, and who hears the page is taken there; × closes them', async () => {
  await hester.at('/deals/cerplex?on=1996-11-15');
  await hester.page.getByRole('button', { name: /^§ 6\.4 suspended/ }).press('Enter');
  await hester.sees('Section 6.4 of the Note Purchase Agreement is not in force on November 15, 1996', why());
  await expect.poll(() => hester.page.evaluate<string>('document.activeElement.textContent')).toBe('Why?');
  await why().getByRole('button', { name: 'Close the reasons' }).press('Enter');
  await why().waitFor({ state: 'detached' });
  expect(hester.search().get('why')).toBe(null);
});

test('the reasons follow the day', async () => {
  await hester.at('/deals/cerplex?on=1996-11-30&why=npa%2F6.3');
  await hester.sees(/is not in force on November 30, 1996/, why());
  await hester.page.keyboard.press('.');
  await hester.sees(/is in force on December 1, 1996/, why());
});

test('the words of a reason lead to them in the document, marked and on the screen', async () => {
  await hester.at('/deals/cerplex?on=1996-11-15&why=npa%2F6.3');
  await why()
    .locator('cite')
    .getByRole('link', { name: /^Section 1, / })
    .first()
    .click();
  const words = await markedWords();
  // Section 1 of the exhibit, from "agree that" to the name of the day.
  expect(words).toMatch(
    /^agree that the effectiveness of Section 6\.3 and Section 6\.4 shall be temporarily/,
  );
  expect(words).toContain('the earlier to occur of (a)');
  expect(words).toMatch(/\(b\) November 30, 1996 \(the "Reinstatement Date"\)$/);
  await expect.poll(() => isOnScreen(pointed().first())).toBe(true);
  await hester.page.goBack();
  await hester.sees('Section 6.3 of the Note Purchase Agreement is not in force on November 15, 1996', why());
});

async function isOnScreen(of: Locator): Promise<boolean> {
  const box = await of.boundingBox();
  const size = hester.page.viewportSize();
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height;
}

test('the history of an answer says what was recorded when it changed', async () => {
  await hester.at('/deals/cerplex?on=1996-11-15&why=npa%2F6.3');
  await why().getByText('How this answer came about').click();
  // Known from the day of each: in 1993 that it is in force, from October 31, 1996 that the waiver took effect.
  await hester.sees(
    /^Then: Section 6\.3 .* is not in force.* This changed because on October 31, 1996 it was recorded that /,
    why(),
  );
});

test('a newcomer finds the words that end the suspension with at most three clicks', async () => {
  await hester.page.goto(site.origin);
  await hester.page.getByRole('link', { name: /cerplex/i }).click();
  await hester.page.getByRole('button', { name: /^§ 6\.3/ }).waitFor();
  // From here it is the deal's first screen, as of today, whatever day that is.
  await hester.page.getByRole('button', { name: /^§ 6\.3/ }).click();
  await why().locator('cite').getByRole('link').first().click();
  const words = await markedWords();
  expect(words).toContain('earlier');
  expect(words).toContain('November 30, 1996');
  await expect.poll(() => isOnScreen(pointed().filter({ hasText: 'November 30, 1996' }))).toBe(true);
});
