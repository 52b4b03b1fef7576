import { afterEach, beforeEach, expect, test } from 'vitest';
import { type House, house } from '../../test/house.ts';
import { allows, administers } from './viewer.ts';
import type { NewToken } from './tokens.ts';

let it: House;
beforeEach(async () => {
  it = await house();
});
afterEach(() => it.close());

const given: NewToken = { name: 'nightly', scopes: ['read'], days: 30 };

async function made(viewer: Awaited<ReturnType<House['person']>>, more: Partial<NewToken> = {}) {
  const token = await it.access.createToken(viewer, { ...given, ...more });
  if (!token.ok) throw new Error(token.why);
  return token;
}

test('a token is shown once, speaks for its person, and is narrowed to its scopes and deals', async () => {
  const ann = await it.person('ann');
  const { id, secret } = await made(ann, { scopes: ['write'], deals: ['cerplex'] });
  expect(secret).toMatch(/^inforce_[\w-]{43}$/);
  const viewer = await it.access.viewerOfToken(secret);
  expect(viewer).toMatchObject({ person: ann.person, via: 'token', credential: id });
  if (viewer === null) return;
  expect((['read', 'write', 'admin'] as const).map((scope) => allows(viewer, scope))).toEqual([
    true,
    true,
    false,
  ]);
  const rows = await it.store.transaction((sql) => sql.selectFrom('token').selectAll().execute());
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('a token to read cannot write, and sees no deal but its own', async () => {
  const ann = await it.person('ann');
  for (const deal of ['cerplex', 'harborside']) {
    await it.access.found(ann, deal, 'company', [{ kind: 'deal-stated', body: { deal, calendar: null } }]);
  }
  const viewer = await it.access.viewerOfToken((await made(ann, { deals: ['cerplex', 'none'] })).secret);
  if (viewer === null) throw new Error('no viewer');
  expect(allows(viewer, 'write')).toBe(false);
  expect(await it.access.roleOn(viewer, 'cerplex')).toEqual({ role: 'company', keeper: true });
  expect(await it.access.roleOn(viewer, 'harborside')).toBeNull();
  expect(await it.access.roleOn(viewer, 'none')).toBeNull();
  expect((await it.access.dealsOf(viewer, { after: '', limit: 10 })).map(({ deal }) => deal)).toEqual([
    'cerplex',
  ]);
  expect(await it.access.found(viewer, 'third', 'company', [])).toBeNull();
  const bob = await it.person('bob');
  const member = { person: bob.person, role: 'company', keeper: false } as const;
  expect(await it.access.addToDeal(viewer, 'cerplex', member)).toEqual({ ok: false, why: 'not-keeper' });
  expect(await it.access.addToDeal(viewer, 'harborside', member)).toEqual({ ok: false, why: 'absent' });
});

test('only an administrator’s token administers, and only with that scope', async () => {
  const root = await it.administrator();
  const ann = await it.person('ann');
  expect(await it.access.createToken(ann, { ...given, scopes: ['admin'] })).toEqual({
    ok: false,
    why: 'scopes',
  });
  const reads = await it.access.viewerOfToken((await made(root)).secret);
  const rules = await it.access.viewerOfToken((await made(root, { scopes: ['admin'] })).secret);
  expect([reads, rules].map((viewer) => viewer !== null && administers(viewer))).toEqual([false, true]);
});

test.each<[string, Partial<NewToken>, string]>([
  ['no name', { name: ' ' }, 'name'],
  ['no scope', { scopes: [] }, 'scopes'],
  ['no end', { days: Number.POSITIVE_INFINITY }, 'days'],
  ['an end too far', { days: 367 }, 'days'],
  ['half a day', { days: 0.5 }, 'days'],
  ['an empty list of deals', { deals: [] }, 'deals'],
])('a token with %s is not made', async (_, more, why) => {
  const ann = await it.person('ann');
  expect(await it.access.createToken(ann, { ...given, ...more })).toEqual({ ok: false, why });
});

test('a token ends on its day, when it is taken back, and while its person is disabled', async () => {
  const root = await it.administrator();
  const ann = await it.person('ann');
  const [short, long] = [await made(ann, { days: 1 }), await made(ann)];
  const opens = async ({ secret }: { secret: string }) => (await it.access.viewerOfToken(secret)) !== null;
  it.now += 24 * 3_600_000 - 1;
  expect(await opens(short)).toBe(true);
  it.now += 1;
  expect([await opens(short), await opens(long)]).toEqual([false, true]);
  await it.access.setDisabled(root, ann.person, true);
  expect(await opens(long)).toBe(false);
  await it.access.setDisabled(root, ann.person, false);
  expect(await opens(long)).toBe(true);
  expect(await it.access.revokeToken(root, long.id)).toBe(false);
  expect(await it.access.revokeToken(ann, long.id)).toBe(true);
  expect(await opens(long)).toBe(false);
});

test('a token makes no token, and takes back none but itself', async () => {
  const ann = await it.person('ann');
  const [one, two] = [await made(ann, { scopes: ['write'] }), await made(ann)];
  const viewer = await it.access.viewerOfToken(one.secret);
  if (viewer === null) throw new Error('no viewer');
  expect(await it.access.createToken(viewer, given)).toEqual({ ok: false, why: 'forbidden' });
  expect(await it.access.revokeToken(viewer, two.id)).toBe(false);
  expect(await it.access.revokeToken(viewer, one.id)).toBe(true);
});

test('the list says when each was last used, to the minute, and no secret', async () => {
  const ann = await it.person('ann');
  const { id, secret } = await made(ann, { deals: ['cerplex'] });
  const [before] = await it.access.tokensOf(ann);
  expect(before).toMatchObject({ id, used: null, scopes: ['read'], deals: ['cerplex'] });
  it.now += 90_000;
  await it.access.viewerOfToken(secret);
  const list = await it.access.tokensOf(ann);
  expect(list[0]?.used).toBe('2026-11-28T09:01:30.000Z');
  expect(JSON.stringify(list)).not.toContain(secret);
  expect(await it.access.tokensOf(await it.administrator())).toEqual([]);
});
