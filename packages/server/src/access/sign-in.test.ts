import { argon2Sync } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emailOf, type House, house, password } from '../../test/house.ts';
import { setPassword } from './sign-in.ts';

let it: House;
beforeEach(async () => {
  it = await house();
});
afterEach(() => it.close());

const unpadded = (part: Buffer): string => part.toString('base64').replaceAll('=', '');

const signIn = (email: string, given = password, from = '198.51.100.9') =>
  it.access.signIn(email, given, from);

test('a person signs in with their address in any case, and gets a secret that only its cookie has', async () => {
  const ann = await it.person('ann');
  const signed = await signIn(' ANN@Northway.Example ');
  if (!signed.ok) throw new Error('not signed in');
  expect(signed.viewer).toMatchObject({ person: ann.person, name: 'ann', via: 'session', scopes: null });
  expect(signed.secret).toMatch(/^[\w-]{43}$/);
  expect(await it.access.viewerOfSession(signed.secret)).toEqual(signed.viewer);
  const rows = await it.store.transaction((sql) => sql.selectFrom('session').selectAll().execute());
  expect(JSON.stringify(rows)).not.toContain(signed.secret);
});

test('unknown, wrong, disabled and without a password: the same answer', async () => {
  const root = await it.administrator();
  const bob = await it.person('bob');
  await it.person('ann');
  await it.access.setDisabled(root, bob.person, true);
  await it.access.createPerson(root, { email: emailOf('new'), name: 'New' });
  const answers = [
    await signIn(emailOf('ann'), 'another password'),
    await signIn(emailOf('nobody')),
    await signIn('no address'),
    await signIn(emailOf('bob')),
    await signIn(emailOf('new'), ''),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, wait: 0 });
  const whys = it.noted.flatMap((each) => (each.what === 'sign-in-failed' ? [each.why] : []));
  expect(whys).toEqual(['wrong-password', 'unknown-person', 'unknown-person', 'disabled', 'no-password']);
});

test('a hash weaker than today’s is made anew when its person signs in, and not by others', async () => {
  const ann = await it.person('ann');
  const context = { store: it.store, tenant: 'main', clock: () => it.now, note: () => {}, local: null };
  const nonce = Buffer.alloc(16, 7);
  const tag = argon2Sync('argon2id', {
    message: password,
    nonce,
    memory: 8192,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  });
  const weak = `$argon2id$v=19$m=8192,t=1,p=1$${unpadded(nonce)}$${unpadded(tag)}`;
  await it.store.transaction((sql) => setPassword(context, sql, ann.person, weak));
  const kept = () =>
    it.store.transaction((sql) =>
      sql.selectFrom('person').select('password').where('id', '=', ann.person).executeTakeFirstOrThrow(),
    );
  await signIn(emailOf('ann'), 'another password');
  expect((await kept()).password).toBe(weak);
  expect((await signIn(emailOf('ann'))).ok).toBe(true);
  expect((await kept()).password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect((await signIn(emailOf('ann'))).ok).toBe(true);
});

test('a change of password asks for the old one, ends every session and goes on in a new one', async () => {
  await it.person('ann');
  const [here, there] = [await signIn(emailOf('ann')), await signIn(emailOf('ann'))];
  if (!here.ok || !there.ok) throw new Error('not signed in');
  const change = (before: string, after: string) =>
    it.access.changePassword(here.viewer, { before, after, tokens: false, from: '198.51.100.9' });
  expect(await change('another password', 'a kumquat for Tuesday')).toEqual({
    ok: false,
    why: 'wrong',
    wait: 0,
  });
  expect(await change(password, 'Password1234')).toEqual({ ok: false, why: 'common', wait: 0 });
  expect(await it.access.viewerOfSession(there.secret)).not.toBeNull();
  const changed = await change(password, 'a kumquat for Tuesday');
  if (!changed.ok) throw new Error(changed.why);
  for (const { secret } of [here, there]) expect(await it.access.viewerOfSession(secret)).toBeNull();
  expect(await it.access.viewerOfSession(changed.secret)).toMatchObject({ person: here.viewer.person });
  expect((await signIn(emailOf('ann'))).ok).toBe(false);
  expect((await signIn(emailOf('ann'), 'a kumquat for Tuesday')).ok).toBe(true);
});

test('a change of password takes the tokens back where that is asked for', async () => {
  const ann = await it.person('ann');
  const bob = await it.person('bob');
  const token = (viewer: typeof ann) =>
    it.access.createToken(viewer, { name: 'x', scopes: ['read'], days: 1 });
  const [hers, his] = [await token(ann), await token(bob)];
  if (!hers.ok || !his.ok) throw new Error('not made');
  const from = '198.51.100.9';
  const [second, third] = ['a kumquat for Tuesday', 'a kumquat for Wednesday'];
  await it.access.changePassword(ann, { before: password, after: second, tokens: false, from });
  expect(await it.access.viewerOfToken(hers.secret)).not.toBeNull();
  await it.access.changePassword(ann, { before: second, after: third, tokens: true, from });
  expect(await it.access.viewerOfToken(hers.secret)).toBeNull();
  expect(await it.access.viewerOfToken(his.secret)).not.toBeNull();
  expect(it.noted.filter(({ what }) => what === 'password-changed')).toMatchObject([
    { tokens: 0 },
    { tokens: 1 },
  ]);
});

test('no password, and no secret, is ever noted', async () => {
  const ann = await it.person('ann');
  const signed = await signIn(emailOf('ann'));
  await signIn(emailOf('ann'), 'a typing mistake');
  const token = await it.access.createToken(ann, { name: 'x', scopes: ['read'], days: 1 });
  if (!signed.ok || !token.ok) throw new Error('not made');
  const log = JSON.stringify(it.noted);
  for (const each of [password, 'a typing mistake', signed.secret, token.secret])
    expect(log).not.toContain(each);
  expect(it.noted.map(({ what }) => what)).toEqual(['signed-in', 'sign-in-failed', 'token-made']);
});
