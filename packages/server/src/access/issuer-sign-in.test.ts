// Signing in at an issuer, against a small issuer that is started for each test. Each way in which an answer can be
// wrong is tried alone, with everything else as it should be.
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emailOf, type House, house, password } from '../../test/house.ts';
import { client, TestIssuer } from '../../test/issuer.ts';
import { IssuerFault } from './oidc/ask.ts';
import { Issuer, type IssuerConfig } from './oidc/issuer.ts';
import type { SignedIn } from './sign-in.ts';
import { newSecret } from './secret.ts';

let issuer: TestIssuer;
let it: House;
const now = () => it.now;

beforeEach(async () => {
  issuer = await TestIssuer.start(now);
  it = await house({ issuer: configured() });
  issuer.says.claims = { email: emailOf('ann'), email_verified: true };
});
afterEach(async () => {
  await it.close();
  await issuer.stop();
});

function configured(more: Partial<IssuerConfig> = {}): IssuerConfig {
  return { ...client, issuer: issuer.url, redirect: 'http://localhost:4179/back', ...more };
}

async function signIn(from = '192.0.2.1'): Promise<SignedIn> {
  const begun = await it.access.beginAtIssuer();
  if (begun === null) throw new Error('the issuer does not answer');
  return it.access.signInByIssuer(begun.secret, returned(await issuer.visit(begun.url)), from);
}

function returned(back: URLSearchParams) {
  const of = (name: string) => back.get(name) ?? undefined;
  return { code: of('code'), state: of('state'), iss: of('iss') };
}

const out = { ok: false, wait: 0 };

test('whom the issuer knows by a verified address comes in, and is that subject from then on', async () => {
  const ann = await it.person('ann');
  const signed = await signIn();
  if (!signed.ok) throw new Error('not signed in');
  expect(signed.viewer).toMatchObject({ person: ann.person, via: 'session' });
  expect(await it.access.viewerOfSession(signed.secret)).toEqual(signed.viewer);
  issuer.says.claims = { email: 'other@elsewhere.example', email_verified: false };
  expect(await signIn()).toMatchObject({ ok: true, viewer: { person: ann.person } });
  issuer.says.claims = { sub: 'subject-2', email: emailOf('ann'), email_verified: true };
  expect(await signIn()).toEqual(out);
});

test('a person who was made with their subject needs no address', async () => {
  const root = await it.administrator();
  const at = { issuer: issuer.url, subject: 'subject-9' };
  const made = await it.access.createPerson(root, { email: emailOf('zoe'), name: 'Zoe', at });
  issuer.says.claims = { sub: 'subject-9' };
  expect(await signIn()).toMatchObject({ ok: true, viewer: { person: made.ok ? made.person : '' } });
});

test('nobody comes in whom an administrator has not made a person, or has disabled', async () => {
  expect(await signIn()).toEqual(out);
  const ann = await it.person('ann');
  await it.access.setDisabled(await it.administrator(), ann.person, true);
  expect(await signIn()).toEqual(out);
});

test.each<[string, Record<string, unknown>]>([
  ['an address that is not verified', { email_verified: false }],
  ['an address of which nothing is said', { email_verified: undefined }],
  ['an address said to be verified in words', { email_verified: 'true' }],
  ['another nonce', { nonce: newSecret() }],
  ['no nonce', { nonce: undefined }],
  ['another audience', { aud: 'another client' }],
  ['several audiences, and nobody whom it is for', { aud: ['inforce', 'another client'] }],
  ['another party whom it is for', { azp: 'another client' }],
  ['another issuer', { iss: 'https://login.example' }],
  ['no issuer', { iss: undefined }],
  ['no subject', { sub: undefined }],
  ['an empty subject', { sub: '' }],
  ['an end in the past', { exp: Date.parse('2026-11-28T08:58:59Z') / 1000 }],
  ['no end', { exp: undefined }],
  ['a start in the future', { nbf: Date.parse('2026-11-28T09:02:00Z') / 1000 }],
  ['a making long ago', { iat: Date.parse('2026-11-28T08:40:00Z') / 1000 }],
])('a token with %s lets nobody in', async (_, claims) => {
  await it.person('ann');
  issuer.says.claims = { ...issuer.says.claims, ...claims };
  expect(await signIn()).toEqual(out);
  // And all that was wrong was that.
  issuer.says.claims = { email: emailOf('ann'), email_verified: true };
  expect((await signIn()).ok).toBe(true);
});

test.each([['none'], ['HS256']])('a token signed with %s lets nobody in', async (alg) => {
  await it.person('ann');
  issuer.says.alg = alg;
  expect(await signIn()).toEqual(out);
});

test('a token signed with another key lets nobody in, and one that says where its key is neither', async () => {
  await it.person('ann');
  const other = await TestIssuer.start(now);
  const pair = await generateKeyPair('ES256', { extractable: true });
  const seconds = Math.floor(it.now / 1000);
  const begun = await it.access.beginAtIssuer();
  if (begun === null) throw new Error('the issuer does not answer');
  const nonce = new URL(begun.url).searchParams.get('nonce');
  const claims = { iss: issuer.url, aud: client.clientId, sub: 's', iat: seconds, exp: seconds + 300, nonce };
  issuer.says.token = await new SignJWT({ ...claims, ...issuer.says.claims })
    .setProtectedHeader({ alg: 'ES256', jwk: await exportJWK(pair.publicKey), jku: `${other.url}/keys` })
    .sign(pair.privateKey);
  const back = returned(await issuer.visit(begun.url));
  expect(await it.access.signInByIssuer(begun.secret, back, '192.0.2.1')).toEqual(out);
  expect(other.asked).toEqual([]);
  await other.stop();
});

test('a new key of the issuer is known at once, and the old one no longer', async () => {
  await it.person('ann');
  expect((await signIn()).ok).toBe(true);
  await issuer.rotate();
  expect((await signIn()).ok).toBe(true);
  const begun = await it.access.beginAtIssuer();
  if (begun === null) throw new Error('the issuer does not answer');
  const nonce = new URL(begun.url).searchParams.get('nonce') ?? '';
  issuer.says.token = await issuer.tokenFor(nonce);
  await issuer.rotate();
  const back = returned(await issuer.visit(begun.url));
  expect(await it.access.signInByIssuer(begun.secret, back, '192.0.2.1')).toEqual(out);
});

test('an answer counts in the browser that asked, once, with its own state', async () => {
  await it.person('ann');
  const [mine, theirs] = [await it.access.beginAtIssuer(), await it.access.beginAtIssuer()];
  if (mine === null || theirs === null) throw new Error('the issuer does not answer');
  const back = returned(await issuer.visit(mine.url));
  const finish = (secret: string, more = {}) =>
    it.access.signInByIssuer(secret, { ...back, ...more }, '192.0.2.1');
  const before = issuer.asked.length;
  expect(await finish(theirs.secret)).toEqual(out);
  expect(await finish(mine.secret, { state: undefined })).toEqual(out);
  expect(await finish(mine.secret, { state: 'x' })).toEqual(out);
  expect(await finish(mine.secret, { iss: 'https://login.example' })).toEqual(out);
  expect(await finish(mine.secret, { code: undefined })).toEqual(out);
  // None of these was worth a question to the issuer.
  expect(issuer.asked.length).toBe(before);
  expect((await finish(mine.secret)).ok).toBe(true);
  expect(await finish(mine.secret)).toEqual(out);
});

test('a code that was begun in another browser is refused by the issuer, for want of the verifier', async () => {
  await it.person('ann');
  const [mine, theirs] = [await it.access.beginAtIssuer(), await it.access.beginAtIssuer()];
  if (mine === null || theirs === null) throw new Error('the issuer does not answer');
  const stolen = returned(await issuer.visit(theirs.url)).code;
  const back = { ...returned(await issuer.visit(mine.url)), code: stolen };
  expect(await it.access.signInByIssuer(mine.secret, back, '192.0.2.1')).toEqual(out);
});

test('what goes to the issuer tells nothing of what proves the browser', async () => {
  const begun = await it.access.beginAtIssuer();
  if (begun === null) throw new Error('the issuer does not answer');
  const sent = new URL(begun.url).searchParams;
  const parts = ['state', 'nonce', 'code_challenge'].map((name) => sent.get(name) ?? '');
  expect(new Set([...parts, begun.secret]).size).toBe(4);
  for (const each of parts) expect(each).toMatch(/^[\w-]{43}$/);
  expect(begun.url).not.toContain(begun.secret);
  expect(begun.url).not.toContain(encodeURIComponent(client.clientSecret));
});

test('a client whose issuer wants its secret in the body sends it there', async () => {
  await it.person('ann');
  issuer.discovery = { token_endpoint_auth_methods_supported: ['client_secret_post'] };
  expect((await signIn()).ok).toBe(true);
});

test.each<[string, () => Record<string, unknown>]>([
  ['names another issuer', () => ({ issuer: 'https://login.example' })],
  ['sends tokens elsewhere', () => ({ token_endpoint: 'https://elsewhere.example/token' })],
  ['has its keys elsewhere', () => ({ jwks_uri: 'http://localhost:1/keys' })],
  ['has its keys on plain http', () => ({ jwks_uri: 'http://login.example/keys' })],
  ['has its keys in a file', () => ({ jwks_uri: 'file:///etc/passwd' })],
  ['sends people elsewhere', () => ({ authorization_endpoint: 'javascript:alert(1)' })],
  ['has no keys', () => ({ jwks_uri: undefined })],
])('an issuer that %s is not used', async (_, discovery) => {
  issuer.discovery = discovery();
  expect(await it.access.beginAtIssuer()).toBeNull();
  expect(issuer.asked).toEqual(['/.well-known/openid-configuration']);
});

test.each(['/elsewhere', '/endless', '/none'])('keys at %s end the sign-in', async (path) => {
  await it.person('ann');
  issuer.discovery = { jwks_uri: issuer.url + path };
  expect(await signIn()).toEqual(out);
});

test('other origins are asked where the configuration names them', async () => {
  const other = await TestIssuer.start(now);
  issuer.discovery = { jwks_uri: `${other.url}/keys` };
  const begin = (origins: string[]) => new Issuer(configured({ origins }), now).begin();
  await expect(begin([])).rejects.toThrow(IssuerFault);
  await expect(begin([other.url])).resolves.toHaveProperty('secret');
  await other.stop();
});

test.each([
  ['http://login.example', 'https://record.example/back'],
  ['https://login.example', 'http://record.example/back'],
  ['https://user:secret@login.example', 'https://record.example/back'],
  ['login.example', 'https://record.example/back'],
])('the issuer %s with the way back %s is no configuration', (at, redirect) => {
  expect(() => new Issuer(configured({ issuer: at, redirect }), now)).toThrow(TypeError);
});

test('without an issuer nobody signs in at one; an issuer that is gone answers nothing', async () => {
  const none = await house();
  expect(await none.access.beginAtIssuer()).toBeNull();
  expect(
    await none.access.signInByIssuer(newSecret(), { code: 'x', state: 'x', iss: undefined }, '::1'),
  ).toEqual(out);
  await none.close();
  const gone = new Issuer(configured({ issuer: 'http://localhost:1' }), now);
  await expect(gone.begin()).rejects.toThrow(IssuerFault);
});

test('a sender that fails at it again and again is slowed, and no token is asked for meanwhile', async () => {
  const bad = { code: 'x', state: 'x', iss: undefined };
  for (let n = 0; n < 30; n++)
    expect(await it.access.signInByIssuer(newSecret(), bad, '203.0.113.1')).toEqual(out);
  expect(await it.access.signInByIssuer(newSecret(), bad, '203.0.113.1')).toEqual({ ok: false, wait: 1 });
});

test('a person of the issuer without a password cannot come in by an empty one', async () => {
  const root = await it.administrator();
  await it.access.createPerson(root, {
    email: emailOf('zoe'),
    name: 'Zoe',
    at: { issuer: issuer.url, subject: 'z' },
  });
  expect(await it.access.signIn(emailOf('zoe'), '', '192.0.2.1')).toEqual(out);
  expect(await it.access.signIn(emailOf('zoe'), password, '192.0.2.1')).toEqual(out);
});

test('nobody becomes the local viewer by an address that the issuer vouches for', async () => {
  const own = await house({ issuer: configured(), local: 'agent' });
  await own.access.viewerHere({ address: '127.0.0.1', host: 'localhost', forwarded: false });
  issuer.says.claims = { email: 'local@localhost', email_verified: true };
  const begun = await own.access.beginAtIssuer();
  if (begun === null) throw new Error('the issuer does not answer');
  const back = returned(await issuer.visit(begun.url));
  expect(await own.access.signInByIssuer(begun.secret, back, '192.0.2.1')).toEqual(out);
  await own.close();
});
