// Who is on a deal, by their addresses; and the viewer on their own machine, who signs in nowhere.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emailOf } from './record.ts';
import { Site } from './served.ts';
import type { Visitor } from './visitor.ts';

let site: Site;
let conrad: Visitor;

beforeAll(async () => {
  site = await Site.open();
  conrad = await site.signedIn('conrad');
});
afterAll(() => site.close());

const people = (): Locator => conrad.page.getByRole('region', { name: 'People' });
const form = (): Locator => conrad.page.getByRole('form', { name: 'Add somebody' });

async function adds(email: string): Promise<void> {
  await form().getByLabel('Their e-mail address').fill(email);
  await form().getByRole('button', { name: 'Add' }).click();
}

/** What somebody is told who adds this address. */
async function refusalOf(email: string): Promise<string> {
  await conrad.at('/deals/cerplex/settings');
  await adds(email);
  return conrad.text(form().getByRole('alert'));
}

test('a keeper adds somebody by their address, who is then on the deal; and removes them again', async () => {
  const olga = await site.signedIn('olga');
  await olga.at('/deals/cerplex');
  await olga.sees('The deal cannot be shown');
  await conrad.at('/deals/cerplex/settings');
  await adds(emailOf('olga').toUpperCase());
  await people().getByLabel('Remove olga').waitFor();
  await olga.at('/deals/cerplex?on=1996-11-15');
  await olga.sees(/are suspended from October 31, 1996/);
  await people().getByLabel('Remove olga').click();
  await people().getByRole('button', { name: 'Remove olga' }).click();
  await people().getByLabel('Remove olga').waitFor({ state: 'detached' });
  await olga.at('/deals/cerplex?on=1996-11-15');
  await olga.sees('The deal cannot be shown');
  expect(await conrad.text(people())).not.toContain('hester');
  await olga.context.close();
});

test('a keeper is told the same of nobody as of somebody on the other side, and is offered no addresses', async () => {
  const ofNobody = await refusalOf('nobody@northway.example');
  expect(ofNobody).toMatch(/^There is nobody by that name or address to add or remove here\./);
  expect(await refusalOf(emailOf('hester'))).toBe(ofNobody);
  expect(await refusalOf(emailOf('vera'))).toBe(ofNobody);
  expect(await form().locator('option[value*="@"]').count()).toBe(0);
});

test('whoever is no keeper adds nobody', async () => {
  const hester = await site.signedIn('hester');
  await hester.at('/deals/cerplex/settings');
  await hester.sees('hugo');
  expect(await hester.page.getByRole('form', { name: 'Add somebody' }).count()).toBe(0);
  await hester.context.close();
});

test('on one’s own machine nobody signs in, and nobody is offered to sign out', async () => {
  const home = await Site.open({ local: 'holders' });
  try {
    const visitor = await home.stranger();
    await visitor.at('/deals/cerplex?on=1996-11-15');
    await visitor.sees(/are suspended from October 31, 1996/);
    await visitor.sees('On this machine');
    expect(await visitor.page.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
  } finally {
    await home.close();
  }
});
