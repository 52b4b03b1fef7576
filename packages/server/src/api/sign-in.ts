import type { PasswordFault } from '../access/password-rule.ts';
import { clearCookie, secretIn, setCookie } from '../access/cookie.ts';
import type { NewSession } from '../access/sessions.ts';
import type { LinkUsed } from '../access/links.ts';
import { z } from 'zod';
import { json } from './answer.ts';
import { bodies } from './bodies.ts';
import { bodyOf } from './body.ts';
import { siteOf } from './config.ts';
import { describe } from './describe.ts';
import type { Api, Asking } from './env.ts';
import { limitMax, page, paged } from './page.ts';
import { absent, forbidden, type Refused, refused } from './problem.ts';
import { queryOf } from './question.ts';
import { senderOf } from './sender.ts';
import { viewerOf } from './viewer.ts';

const tag = 'access';

/** Coming in and going out. */
export function signIn(api: Api): void {
  session(api);
  links(api);
  password(api);
  waysIn(api);
  if (api.access.issuerAt !== null) issuer(api);
}

/** What the door says to whoever stands before it: no more than following its link would. */
function waysIn(api: Api): void {
  const path = '/api/sign-in';
  const gives = { status: 200, json: 'WaysIn' } as const;
  describe(api, { method: 'get', path, summary: 'where one can sign in', tag: 'service', gives });
  api.app.get(path, (c) => json(c, { issuer: api.access.issuerAt }));
}

function session(api: Api): void {
  const path = '/api/session';
  const gives = { status: 200, json: 'Person' } as const;
  describe(api, {
    method: 'post',
    path,
    summary: 'signs in',
    tag,
    takes: { json: bodies.SignIn },
    gives,
    noMatch: 'there is nothing yet that it could rest on',
    noKey: 'nobody is signed in yet whose key it could be',
  });
  api.app.post(path, async (c) => {
    const { email, password: given } = await bodyOf(c, bodies.SignIn, api.config.bodyBytesMax);
    const signed = await api.access.signIn(email, given, senderOf(api, c));
    if (signed.ok) return welcome(api, c, signed);
    throw notSignedIn(c, signed.wait);
  });
  const who = { status: 200, json: 'Me' } as const;
  describe(api, { method: 'get', path, summary: 'who you are', tag, gives: who });
  api.app.get(path, async (c) => {
    const viewer = await viewerOf(api, c, 'read');
    return json(c, { ...personOf(viewer), email: await api.access.emailOf(viewer) });
  });
  leaving(api, path);
}

function leaving(api: Api, path: string): void {
  const query = { which: z.enum(['this', 'others', 'all']).optional() };
  describe(api, {
    method: 'delete',
    path,
    summary: 'signs out',
    tag,
    query,
    gives: { status: 200, json: 'Done' },
    noMatch: 'a session is there or has ended, and has no other state',
  });
  api.app.delete(path, async (c) => {
    const viewer = await viewerOf(api, c, 'read');
    const { which = 'this' } = queryOf(c, query);
    if (viewer.via !== 'session') throw forbidden('A token signs nobody out.', 'Sign out with the session.');
    await api.access.signOut(viewer, which);
    if (which !== 'others') c.header('Set-Cookie', clearCookie('session', siteOf(api.config)));
    return json(c, { ok: true });
  });
  describe(api, {
    method: 'get',
    path: '/api/sessions',
    summary: 'where you are signed in',
    tag,
    query: page,
    gives: { status: 200, json: 'Sessions' },
  });
  api.app.get('/api/sessions', async (c) => {
    const viewer = await viewerOf(api, c, 'read');
    const { after = '', limit = limitMax } = queryOf(c, page);
    const rows = (await api.access.sessionsOf(viewer)).filter(({ id }) => id > after);
    const { shown, next } = paged(rows, limit, ({ id }) => id);
    return json(c, { sessions: shown, next });
  });
  describe(api, {
    method: 'delete',
    path: '/api/sessions/{session}',
    summary: 'signs you out where you are signed in elsewhere',
    tag,
    gives: { status: 200, json: 'Done' },
    noMatch: 'a session is there or has ended, and has no other state',
  });
  api.app.delete('/api/sessions/:session', async (c) => {
    const viewer = await viewerOf(api, c, 'read');
    if (viewer.via !== 'session') throw forbidden('A token signs nobody out.', 'Sign out with a session.');
    const id = c.req.param('session');
    if (!(await api.access.sessionsOf(viewer)).some((each) => each.id === id)) throw absent();
    await api.access.signOut(viewer, { id });
    return json(c, { ok: true });
  });
}

const byLink = {
  noMatch: 'the link is what it rests on',
  noKey: 'a link is good for one use',
} as const;

function links(api: Api): void {
  const gives = { status: 200, json: 'Person' } as const;
  const first = '/api/links/first';
  describe(api, {
    method: 'post',
    path: first,
    summary: 'makes the first administrator, by the link of the terminal',
    tag,
    takes: { json: bodies.FirstPerson },
    gives,
    ...byLink,
  });
  api.app.post(first, async (c) => {
    const { secret, ...given } = await bodyOf(c, bodies.FirstPerson, api.config.bodyBytesMax);
    return linked(api, c, await api.access.useFirstLink(secret, given, senderOf(api, c)));
  });
  const path = '/api/links';
  describe(api, {
    method: 'post',
    path,
    summary: 'comes in by an administrator’s link, and sets the password',
    tag,
    takes: { json: bodies.LinkUse },
    gives,
    ...byLink,
  });
  api.app.post(path, async (c) => {
    const { secret, password: chosen } = await bodyOf(c, bodies.LinkUse, api.config.bodyBytesMax);
    return linked(api, c, await api.access.useLink(secret, chosen, senderOf(api, c)));
  });
}

function password(api: Api): void {
  const path = '/api/password';
  describe(api, {
    method: 'put',
    path,
    summary: 'changes your password, and ends every session but a new one',
    tag,
    takes: { json: bodies.PasswordChange },
    gives: { status: 200, json: 'Person' },
    noMatch: 'it rests on the password before',
  });
  api.app.put(path, async (c) => {
    const viewer = await viewerOf(api, c, 'write');
    const given = await bodyOf(c, bodies.PasswordChange, api.config.bodyBytesMax);
    const changed = await api.access.changePassword(viewer, { ...given, from: senderOf(api, c) });
    if (changed.ok) return welcome(api, c, changed);
    if (changed.why === 'forbidden') throw forbidden('Only a session changes a password.', 'Sign in.');
    if (changed.why === 'wrong') throw notSignedIn(c, changed.wait);
    throw badPassword(changed.why);
  });
}

/** By way of the issuer: there, and back with what it says. */
function issuer(api: Api): void {
  const site = siteOf(api.config);
  describe(api, {
    method: 'get',
    path: '/api/oidc/start',
    summary: 'signs in elsewhere',
    tag: 'service',
    gives: { status: 302 },
  });
  api.app.get('/api/oidc/start', async (c) => {
    if (!isOwnAct(c)) throw forbidden('Nobody is signed in by a page of elsewhere.', 'Begin at this server.');
    const begun = await api.access.beginAtIssuer();
    if (begun === null) return inWords(c, '?why=silent', absent());
    c.header('Set-Cookie', setCookie('issuer', begun.secret, site));
    return c.redirect(begun.url, 302);
  });
  const back = { code: z.string().optional(), state: z.string().optional(), iss: z.string().optional() };
  describe(api, {
    method: 'get',
    path: '/api/oidc/callback',
    summary: 'comes back from there',
    tag: 'service',
    query: back,
    gives: { status: 302 },
  });
  api.app.get('/api/oidc/callback', async (c) => {
    const secret = secretIn(c.req.header('Cookie'), 'issuer', site);
    const returned = { code: c.req.query('code'), state: c.req.query('state'), iss: c.req.query('iss') };
    const signed =
      secret === null ? null : await api.access.signInByIssuer(secret, returned, senderOf(api, c));
    c.header('Set-Cookie', clearCookie('issuer', site), { append: true });
    if (signed?.ok !== true) {
      const wait = signed?.wait ?? 0;
      return inWords(c, wait === 0 ? '' : `?wait=${wait}`, notSignedIn(c, wait, byIssuer));
    }
    await replaced(api, c);
    c.header('Set-Cookie', setCookie('session', signed.secret, site), { append: true });
    return c.redirect('/', 302);
  });
}

/** A person at a browser gets a page of the app, where a program gets the problem. */
function inWords(c: Asking, query: string, problem: Refused): Response {
  if (c.req.header('Accept')?.includes('text/html') !== true) throw problem;
  return c.redirect(`/not-signed-in${query}`, 302);
}

async function welcome(api: Api, c: Asking, { secret, viewer }: NewSession): Promise<Response> {
  await replaced(api, c);
  c.header('Set-Cookie', setCookie('session', secret, siteOf(api.config)));
  return json(c, personOf(viewer));
}

/** The session that the browser had before: it gets a new secret, and the old one opens nothing any more. */
async function replaced({ access, config }: Api, c: Asking): Promise<void> {
  const before = secretIn(c.req.header('Cookie'), 'session', siteOf(config));
  if (before !== null) await access.endReplaced(before);
}

/** A click on a page of ours, or an address that somebody typed; a page of elsewhere could have signed somebody in unasked. */
function isOwnAct(c: Asking): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  return site === undefined || site === 'same-origin' || site === 'none';
}

const personOf = ({ person, name, administrator, via }: NewSession['viewer']) => ({
  person,
  name,
  administrator,
  via,
});

/** Alike for an unknown person and a wrong password. */
const byPassword = [
  'The address or the password is not right.',
  'Look at both, or ask an administrator for a link.',
] as const;

/** Alike whatever was wrong with what came back, and for a person who is not known here. */
const byIssuer = [
  'Signing in elsewhere did not lead to anybody here.',
  'Begin again at /api/oidc/start, or ask an administrator whether you are known by that address.',
] as const;

function notSignedIn(c: Asking, wait: number, [what, todo]: readonly [string, string] = byPassword): Refused {
  if (wait === 0) return refused(401, 'IS401', null, what, todo);
  c.header('Retry-After', String(wait));
  return refused(
    429,
    'IS429',
    null,
    `Too many attempts have failed; the next is heard in ${wait} seconds.`,
    'Wait.',
  );
}

async function linked(api: Api, c: Asking, used: LinkUsed): Promise<Response> {
  if (used.ok) return welcome(api, c, used);
  if (used.why === 'link')
    throw refused(
      401,
      'IS401',
      'body secret',
      'The link is not good any more.',
      'Ask an administrator for another.',
    );
  if (used.why === 'email' || used.why === 'name')
    throw refused(422, 'IS422', `body ${used.why}`, `This is no ${used.why}.`, 'Correct it.');
  throw badPassword(used.why);
}

const faults: Readonly<Record<PasswordFault, string>> = {
  short: 'The password is too short.',
  long: 'The password is too long.',
  common: 'The password is one of those that are tried first.',
  personal: 'The password is made of your own name or address.',
  text: 'The password is no text.',
};

const badPassword = (why: PasswordFault): Refused =>
  refused(422, 'IS422', 'body password', faults[why], 'Choose a few words that do not belong together.');
