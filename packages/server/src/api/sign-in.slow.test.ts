// Coming in at a running server: what becomes of the session that a browser had. Numbers are those of docs/security.md.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { client, TestIssuer } from '../../test/issuer.ts';
import { cookieIn, type Heard, password, Running } from '../../test/running.ts';

let issuer: TestIssuer;
let server: Running;
const email = 'root@northway.example';

beforeAll(async () => {
  issuer = await TestIssuer.start(Date.now);
  issuer.says.claims = { email, email_verified: true };
  server = await Running.open({ issuer: { ...client, issuer: issuer.url } });
});
afterAll(async () => {
  await server.close();
  await issuer.stop();
});

const by = (cookie: string): { headers: { Cookie: string } } => ({ headers: { Cookie: cookie } });
const isOpen = async (cookie: string): Promise<boolean> =>
  (await server.ask('/api/session', by(cookie))).status === 200;
const signIn = (cookie: string, given = password): Promise<Heard> =>
  server.ask('/api/session', { method: 'POST', json: { email, password: given }, ...by(cookie) });

test('[7.2.4] signing in by password ends the session of the cookie that came with it, and no other', async () => {
  const [other, before] = [cookieIn(await signIn('')), cookieIn(await signIn(''))];
  const after = cookieIn(await signIn(before));
  expect(after).not.toBe(before);
  expect([await isOpen(after), await isOpen(before), await isOpen(other)]).toEqual([true, false, true]);
});

test('an attempt that fails ends nothing', async () => {
  const before = cookieIn(await signIn(''));
  expect((await signIn(before, 'eleven gravel obots')).status).toBe(401);
  expect(await isOpen(before)).toBe(true);
});

test('[7.2.4] so does signing in at the issuer', async () => {
  const before = cookieIn(await signIn(''));
  const begun = await server.ask('/api/oidc/start', by(before));
  const back = await issuer.visit(begun.headers.location ?? '');
  const ended = await server.ask(
    `/api/oidc/callback?${back.toString()}`,
    by(`${before}; ${cookieIn(begun)}`),
  );
  expect([ended.status, ended.headers.location]).toEqual([302, '/']);
  expect([await isOpen(cookieIn(ended)), await isOpen(before)]).toEqual([true, false]);
});

test('a person who comes back from the issuer as nobody gets a page of the app, a program the problem', async () => {
  issuer.says.claims = { sub: 'nobody', email: 'nobody@northway.example', email_verified: true };
  const back = async (accept: string): Promise<Heard> => {
    const begun = await server.ask('/api/oidc/start', { headers: { Cookie: undefined } });
    const query = (await issuer.visit(begun.headers.location ?? '')).toString();
    const headers = { Cookie: cookieIn(begun), Accept: accept };
    return server.ask(`/api/oidc/callback?${query}`, { headers });
  };
  const [person, program] = [await back('text/html,*/*;q=0.8'), await back('application/json')];
  issuer.says.claims = { email, email_verified: true };
  expect([person.status, person.headers.location]).toEqual([302, '/not-signed-in']);
  expect(program.status).toBe(401);
  const door = await server.ask('/api/sign-in', { headers: { Cookie: undefined } });
  expect([door.status, JSON.parse(door.text)]).toEqual([200, { issuer: issuer.url }]);
});

/** How the way to the issuer is answered to a request from there. */
const start = async (site: string | undefined): Promise<number> =>
  (await server.ask('/api/oidc/start', { headers: { Cookie: undefined, 'Sec-Fetch-Site': site } })).status;

test('[7.6.2] no page of elsewhere begins a sign-in at the issuer', async () => {
  expect([await start('cross-site'), await start('same-site')]).toEqual([403, 403]);
  expect([await start('same-origin'), await start('none'), await start(undefined)]).toEqual([302, 302, 302]);
});

test('[3.7.2] nobody is led anywhere but to the issuer and back to the first page', async () => {
  const begun = await server.ask(
    '/api/oidc/start?next=https://evil.example&redirect_uri=https://evil.example',
  );
  expect(begun.headers.location).toMatch(new RegExp(`^${issuer.url.replaceAll('.', '\\.')}/authorize\\?`));
  const { searchParams } = new URL(begun.headers.location ?? '');
  expect(searchParams.get('redirect_uri')).toBe(`${server.origin}/api/oidc/callback`);
});

test('[7.2.4] [7.4.3] a link, and a change of password, give the browser a new session and end all before', async () => {
  const made = await server.ask('/api/people', {
    method: 'POST',
    json: { email: 'ann@northway.example', name: 'Ann' },
  });
  const { person } = z.object({ person: z.string() }).parse(JSON.parse(made.text));
  const link = await server.ask(`/api/people/${person}/link`, { method: 'POST' });
  const { secret } = z.object({ secret: z.string() }).parse(JSON.parse(link.text));
  const roots = cookieIn(await signIn(''));
  const json = { secret, password: 'six violet anchors' };
  const came = await server.ask('/api/links', { method: 'POST', json, ...by(roots) });
  const anns = cookieIn(came);
  expect([await isOpen(anns), await isOpen(roots)]).toEqual([true, false]);
  const change = { before: 'six violet anchors', after: 'nine amber kettles', tokens: true };
  const changed = await server.ask('/api/password', { method: 'PUT', json: change, ...by(anns) });
  expect(JSON.parse(changed.text)).toMatchObject({ person });
  expect([await isOpen(cookieIn(changed)), await isOpen(anns)]).toEqual([true, false]);
});

test('[7.5.2] [7.4.5] a person ends one of their sessions, an administrator those of somebody, and nobody else’s', async () => {
  const [mine, other] = [cookieIn(await signIn('')), cookieIn(await signIn(''))];
  const listed = await server.ask('/api/sessions', by(other));
  const { sessions } = z
    .object({ sessions: z.array(z.object({ id: z.string(), current: z.boolean() })) })
    .parse(JSON.parse(listed.text));
  const id = sessions.find(({ current }) => current)?.id ?? '';
  const json = { email: 'eve@northway.example', name: 'Eve' };
  const made = await server.ask('/api/people', { method: 'POST', json });
  const { person } = z.object({ person: z.string() }).parse(JSON.parse(made.text));
  const link = await server.ask(`/api/people/${person}/link`, { method: 'POST' });
  const { secret } = z.object({ secret: z.string() }).parse(JSON.parse(link.text));
  const came = { method: 'POST', json: { secret, password: 'six violet anchors' }, ...by('') };
  const eves = cookieIn(await server.ask('/api/links', came));
  const end = async (path: string, cookie: string): Promise<number> =>
    (await server.ask(path, { method: 'DELETE', ...by(cookie) })).status;
  expect([await end(`/api/sessions/${id}`, eves), await end(`/api/people/${person}/sessions`, eves)]).toEqual(
    [404, 403],
  );
  expect([await end(`/api/sessions/${id}`, mine), await end(`/api/sessions/${id}`, mine)]).toEqual([
    200, 404,
  ]);
  expect([await isOpen(other), await isOpen(mine), await isOpen(eves)]).toEqual([false, true, true]);
  expect(await end(`/api/people/${person}/sessions`, mine)).toBe(200);
  expect([await isOpen(eves), await isOpen(mine)]).toEqual([false, true]);
});

test('[8.3.2] a stream of news ends with the session that opened it', async () => {
  const cookie = cookieIn(await signIn(''));
  const begun = await server.ask('/api/deals', { method: 'POST', json: { deal: 'Harbor', role: 'company' } });
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(begun.text));
  const stream = server.ask(`/api/deals/${id}/events`, by(cookie));
  expect((await server.ask('/api/session', { method: 'DELETE', ...by(cookie) })).status).toBe(200);
  const { status, text } = await stream;
  expect([status, text]).toEqual([200, expect.stringContaining('event: changed')]);
  expect((await server.ask(`/api/deals/${id}/events`, by(cookie))).status).toBe(401);
});
