// The rooms of accounts, in a real browser: how somebody is let in, comes in, and keeps what opens the record.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Site } from './served.ts';
import type { Visitor } from './visitor.ts';

let site: Site;
let root: Visitor;

const ada = { name: 'Ada Quill', email: 'ada@northway.example' } as const;
const first = 'six violet anchors';
const second = 'nine amber kettles';

beforeAll(async () => {
  site = await Site.open();
  root = await site.signedIn('root');
});
afterAll(() => site.close());

const button = ({ page }: Visitor, name: string | RegExp): Locator => page.getByRole('button', { name });
const shown = ({ page }: Visitor, label: string): Promise<string> => page.getByLabel(label).inputValue();

/** A link that root makes for Ada, as it stands in the field that it is copied from. */
async function linkForAda(): Promise<string> {
  await root.at('/account');
  await button(root, `Make a link for ${ada.name}`).click();
  return shown(root, `Link for ${ada.name}`);
}

async function comesBy(link: string, password: string): Promise<Visitor> {
  const visitor = await site.stranger();
  await visitor.page.goto(link);
  await visitor.page.getByLabel(/^Password/).fill(password);
  await button(visitor, 'Come in').click();
  return visitor;
}

async function signsIn(visitor: Visitor, password: string): Promise<void> {
  await visitor.at('/');
  await visitor.page.getByLabel('E-mail').fill(ada.email);
  await visitor.page.getByLabel('Password').fill(password);
  await button(visitor, 'Sign in').click();
}

async function signedIn(password: string): Promise<Visitor> {
  const visitor = await site.stranger();
  await signsIn(visitor, password);
  await button(visitor, 'Sign out').waitFor();
  return visitor;
}

async function changes(visitor: Visitor, before: string, after: string): Promise<void> {
  await visitor.page.getByLabel('Your password now').fill(before);
  await visitor.page.getByLabel('The new one, of at least 12 characters').fill(after);
  await button(visitor, 'Change the password').click();
}

test('an administrator lets somebody in and makes a link, by which they choose a password; once', async () => {
  await root.at('/account');
  await root.page.getByLabel('E-mail address').fill(ada.email);
  await root.page.getByRole('form', { name: 'Let somebody in' }).getByLabel('Name').fill(ada.name);
  await button(root, /^Let in$/).click();
  await root.sees('has not come in yet');
  const link = await linkForAda();
  expect(link).toMatch(new RegExp(`^${site.origin}/link#[\\w-]{40,}$`));

  const visitor = await comesBy(link, 'short');
  const field = visitor.page.getByLabel(/^Password/);
  await visitor.sees('The password is too short.');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await field.fill(first);
  await button(visitor, 'Come in').click();
  await visitor.page.getByRole('link', { name: ada.name }).click();
  await visitor.sees(`${ada.name}, ${ada.email}`);
  expect(await visitor.page.getByRole('heading', { name: 'People who can come in' }).count()).toBe(0);
  await visitor.context.close();

  const late = await comesBy(link, second);
  await late.sees('This link is not good any more');
  await late.context.close();
});

test('a link takes the place of the one before, and works on a browser where somebody else is signed in', async () => {
  const [older, newer] = [await linkForAda(), await linkForAda()];
  const late = await comesBy(older, second);
  await late.sees('This link is not good any more');
  await late.context.close();
  const hesters = await site.signedIn('hester');
  await hesters.page.goto(newer);
  await hesters.page.getByLabel(/^Password/).fill(first);
  await button(hesters, 'Come in').click();
  await hesters.page.getByRole('link', { name: ada.name }).waitFor();
  await hesters.sees(/^You are on no deal yet/);
  await hesters.context.close();
});

test('a person ends another session, changes the password, and comes in by the new one alone', async () => {
  const [here, there] = [await signedIn(first), await signedIn(first)];
  await here.at('/account');
  await here.sees('here', here.page.getByRole('region', { name: 'Where you are signed in' }));
  await button(here, 'End all other sessions').click();
  await button(here, 'End all other sessions').waitFor({ state: 'detached' });
  await there.page.reload();
  await there.page.getByLabel('Password').waitFor();
  await signsIn(there, first);
  await button(there, 'Sign out').waitFor();
  await here.at('/account');
  await button(here, /^End this session/).click();
  await button(here, /^End this session/).waitFor({ state: 'detached' });
  await there.page.reload();
  await there.page.getByLabel('Password').waitFor();

  await changes(here, 'not my password', second);
  await here.sees('This is not your password.');
  await changes(here, first, 'ada quill northway');
  await here.sees(/^The password is made of your own name/);
  await changes(here, first, second);
  await here.sees('The password is changed.');
  await signsIn(there, first);
  await there.sees('The address or the password is not right.');
  await signsIn(there, second);
  await button(there, 'Sign out').waitFor();
  await Promise.all([here.context.close(), there.context.close()]);
});

test('a token is made, shown once, copied, used, and taken back', async () => {
  const hester = await site.signedIn('hester');
  await hester.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
  await hester.at('/account');
  await hester.page.getByLabel('What the token is for').fill('Night script');
  await hester.page.getByLabel('harborside').check();
  await button(hester, 'Make the token').click();
  const secret = await shown(hester, 'The new token');
  await button(hester, 'Copy').click();
  await hester.sees('Copied.');
  expect(await hester.page.evaluate<string>('navigator.clipboard.readText()')).toBe(secret);
  const asks = async (path: string): Promise<number> =>
    (await fetch(`${site.origin}${path}`, { headers: { Authorization: `Bearer ${secret}` } })).status;
  expect([await asks('/api/deals/harborside'), await asks('/api/deals/cerplex')]).toEqual([200, 404]);
  await hester.at('/account');
  await hester.sees('Night script');
  expect(await hester.page.content()).not.toContain(secret);
  await hester.page.getByLabel('Take back Night script').click();
  await button(hester, 'Take back Night script').click();
  await hester.sees('You have no tokens.');
  expect(await asks('/api/deals/harborside')).toBe(401);
  await hester.context.close();
});

test('the address of the calendar shows the calendar, until it is taken back', async () => {
  const hester = await site.signedIn('hester');
  await hester.at('/account');
  await button(hester, 'Make an address for my calendar').click();
  const address = await shown(hester, 'The address of your calendar');
  expect(await (await fetch(address)).text()).toMatch(/^BEGIN:VCALENDAR/);
  await hester.page.getByLabel('Take back Calendar').click();
  await button(hester, 'Take back Calendar').click();
  await hester.page.getByLabel('Take back Calendar').waitFor({ state: 'detached' });
  expect((await fetch(address)).status).toBe(404);
  await hester.context.close();
});

test('an administrator shuts somebody out, and lets them in again', async () => {
  const olga = await site.signedIn('olga');
  await root.at('/account');
  await root.page.getByLabel('Shut out olga').click();
  await button(root, 'Shut out olga').click();
  await button(root, 'Let olga in again').waitFor();
  await olga.page.reload();
  await olga.page.getByLabel('Password').waitFor();
  await button(root, 'Let olga in again').click();
  await root.page.getByLabel('Shut out olga').waitFor();
  await olga.signIn('olga');
  await olga.context.close();
});

test('an administrator brings the first of a side onto a deal, sees nothing of it, and the log of that side says so', async () => {
  const ends = await site.signedIn('conrad');
  await ends.at('/begin');
  const anew = ends.page.getByRole('form', { name: 'A new deal' });
  await anew.getByLabel('What the deal is called').fill('Quay Notes');
  await anew.getByLabel('What you are on it').selectOption('company');
  await button(ends, 'Begin the deal').click();
  await ends.page.waitForURL(/\/deals\/quay-notes-[a-z2-9]{8}$/);
  const deal = new URL(ends.page.url()).pathname.replace('/deals/', '');

  await root.at('/account');
  const form = root.page.getByRole('form', { name: 'Bring somebody onto a deal' });
  const bring = async (id: string): Promise<void> => {
    await form.getByLabel('The id of the deal').fill(id);
    await form.getByLabel('Whom').selectOption({ label: 'hester, hester@northway.example' });
    await form.getByLabel('What they are on it').selectOption('holders');
    await form.getByLabel('may add and remove people').check();
    await button(root, 'Bring them in').click();
  };
  await bring('no-such-deal');
  await form.getByRole('alert').waitFor();
  await bring(deal);
  await root.sees('They are on the deal, and its log says so.');
  expect((await root.context.request.get(`${site.origin}/api/deals/${deal}`)).status()).toBe(404);

  const hester = await site.signedIn('hester');
  const log = await hester.context.request.get(`${site.origin}/api/deals/${deal}/history`);
  expect(await log.json()).toMatchObject({
    events: [{}, { kind: 'person-added', channel: 'holders', body: { name: 'hester' } }],
  });
  const companys = await ends.context.request.get(`${site.origin}/api/deals/${deal}/people`);
  expect(await companys.text()).not.toContain('hester');
  await Promise.all([ends.context.close(), hester.context.close()]);
});

test('a deal is begun, and brought in out of a folder, and one is there', async () => {
  const conrad = await site.signedIn('conrad');
  const zip = await conrad.context.request.get(`${site.origin}/api/deals/cerplex/export`);
  const folder = { name: 'cerplex.zip', mimeType: 'application/zip', buffer: await zip.body() };
  await conrad.page.getByRole('link', { name: 'Begin a deal' }).click();
  const anew = conrad.page.getByRole('form', { name: 'A new deal' });
  await anew.getByLabel('What the deal is called').fill('Ferry Notes');
  await anew.getByLabel('What you are on it').selectOption('company');
  await button(conrad, 'Begin the deal').click();
  await conrad.page.waitForURL(/\/deals\/ferry-notes-[a-z2-9]{8}$/);
  await conrad.page.getByRole('heading', { name: 'Ferry Notes' }).waitFor();
  await conrad.at('/begin');
  const packed = conrad.page.getByRole('form', { name: 'Out of a deal folder' });
  await packed.getByLabel('The zip file').setInputFiles(folder);
  await packed.getByLabel('What you are on it').selectOption('company');
  await button(conrad, 'Bring it in').click();
  await conrad.page.waitForURL(/\/deals\/[a-z-]*cerplex[a-z-]*-[a-z2-9]{8}$/);
  await conrad.page.getByRole('heading').first().waitFor();
  await conrad.context.close();
});

test('on one’s own machine there is no password, and still the people', async () => {
  const home = await Site.open({ local: 'holders' });
  try {
    const visitor = await home.stranger();
    await visitor.at('/account');
    await visitor.sees('You are let in by sitting at this machine');
    await visitor.sees('People who can come in');
    expect(await visitor.page.getByRole('heading', { name: /^(?:Password|Tokens)$/ }).count()).toBe(0);
    expect(await visitor.page.getByText('local@localhost').count()).toBe(0);
  } finally {
    await home.close();
  }
});
