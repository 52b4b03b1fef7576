// What the app keeps, shows and sends, in a real browser. Numbers are those of docs/security.md.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open, screens } from './screens.ts';
import { Site } from './served.ts';
import type { Visitor } from './visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const deal = '/deals/cerplex?on=1996-11-15';
const ofDeal = /suspended|Northwestern|Cerplex/i;

/** All that the page says, hidden or not. */
const wordsOf = ({ page }: Visitor): Promise<string> => page.evaluate<string>('document.body.textContent');

test('[6.2.6] [6.2.7] passwords are masked, may be pasted, and are known to password managers', async () => {
  const stranger = await site.stranger();
  for (const [path, autocomplete] of [
    ['/', 'current-password'],
    ['/welcome#secret', 'new-password'],
    ['/link#secret', 'new-password'],
  ] as const) {
    await stranger.at(path);
    const field = stranger.page.getByLabel(/^Password/);
    expect(await field.getAttribute('type')).toBe('password');
    expect(await field.getAttribute('autocomplete')).toBe(autocomplete);
    const isTaken = `dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }))`;
    expect(
      await stranger.page.evaluate<boolean>(`document.querySelector('[type=password]').${isTaken}`),
    ).toBe(true);
  }
});

test('[7.4.4] [14.2.3] [14.3.3] every screen has the way out, asks its own server alone, and leaves nothing in the browser', async () => {
  const hester = await site.signedIn('hester');
  const asked = new Set<string>();
  hester.page.on('request', (request) => asked.add(new URL(request.url()).origin));
  for (const screen of screens.filter(({ by = 'hester' }) => by === 'hester')) {
    await open(hester, screen);
    expect([screen.name, await hester.page.getByRole('button', { name: 'Sign out' }).isVisible()]).toEqual([
      screen.name,
      true,
    ]);
  }
  expect([...asked].filter((origin) => origin !== 'null')).toEqual([site.origin]);
  const kept =
    await hester.page.evaluate<string>(`Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()])
    .then((all) => JSON.stringify([...all.map(({ length }) => length), localStorage.length, document.cookie]))`);
  expect(JSON.parse(kept)).toEqual([0, 0, 0, 0, '']);
  // How far each view was scrolled, for the way back to it.
  const scrolled = await hester.page.evaluate<string>('JSON.stringify(sessionStorage)');
  expect(
    Object.keys(JSON.parse(scrolled)).filter((key) => !key.startsWith('tsr-scroll-restoration')),
  ).toEqual([]);
  expect(scrolled).not.toMatch(ofDeal);
});

test('[14.3.1] [7.4.1] who signs out leaves nothing on the screen, nor behind it', async () => {
  const hester = await site.signedIn('hester');
  await hester.at(deal);
  await hester.sees(/are suspended/);
  await hester.page.getByRole('button', { name: 'Sign out' }).click();
  await hester.page.getByLabel('Password').waitFor();
  expect(await wordsOf(hester)).not.toMatch(ofDeal);
  await hester.page.goBack();
  await hester.page.getByLabel('Password').waitFor();
  expect(await wordsOf(hester)).not.toMatch(ofDeal);
});

test('[14.3.1] also where the server cannot be reached', async () => {
  const hester = await site.signedIn('hester');
  await hester.at(deal);
  await hester.sees(/are suspended/);
  await hester.context.setOffline(true);
  await hester.page.getByRole('button', { name: 'Sign out' }).click();
  await hester.sees('The server cannot be reached');
  expect(await wordsOf(hester)).not.toMatch(ofDeal);
  await hester.context.setOffline(false);
});

test('[14.3.1] a session that ends elsewhere closes the page that was open on it', async () => {
  const [here, there] = [await site.signedIn('hester'), await site.signedIn('hester')];
  await here.at(deal);
  await here.sees(/are suspended/);
  const ended = `fetch('/api/session?which=others', { method: 'DELETE' }).then(({ status }) => status)`;
  expect(await there.page.evaluate<number>(ended)).toBe(200);
  await here.page.getByLabel('Password').waitFor();
  expect(await wordsOf(here)).not.toMatch(ofDeal);
});

test('[3.2.2] [1.3.7] markup that somebody wrote is shown as text', async () => {
  const hester = await site.signedIn('hester');
  await hester.at(deal);
  const name = '<img src=x onerror="window.ran = true"><b>Evil</b> {{7*7}} ${7*7}';
  const renamed = `fetch('/api/deals/cerplex').then((seen) => fetch('/api/deals/cerplex', { method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': seen.headers.get('etag') },
    body: ${JSON.stringify(JSON.stringify({ deal: name, calendar: { city: 'New York' } }))} })).then(({ status }) => status)`;
  expect(await hester.page.evaluate<number>(renamed)).toBe(201);
  for (const path of ['/', deal, '/deals/cerplex/record', '/deals/cerplex/closing']) {
    await hester.at(path);
    await hester.sees('<b>Evil</b>');
    expect(
      await hester.page.evaluate<boolean>('"ran" in window || document.querySelector("img[src=x]") !== null'),
    ).toBe(false);
  }
});
