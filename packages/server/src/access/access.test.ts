import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { Access } from './access.ts';
import { hashPassword } from './password.ts';
import { insertPerson } from './people.ts';
import { setPassword } from './sign-in.ts';
import type { Viewer } from './viewer.ts';

let folder: string;
let store: Store;
let access: Access;
const now = Date.parse('2026-11-28T09:00:00Z');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inforce-access-'));
  store = await openStore(join(folder, 'record.db'), () => now);
  access = new Access(store, { clock: () => now });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function signedUp(email: string, administrator = false): Promise<Viewer> {
  const context = { store, tenant: 'main', clock: () => now, note: () => {} };
  const password = 'a horse of some length';
  const hash = await hashPassword(password);
  await store.transaction(async (sql) => {
    const made = await insertPerson(context, sql, { email, name: email, administrator });
    if (made.ok) await setPassword(context, sql, made.person, hash);
  });
  const signed = await access.signIn(email.toUpperCase(), password, '192.0.2.1');
  if (!signed.ok) throw new Error('not signed in');
  return signed.viewer;
}

test('a deal is founded, people are added, and each side sees its own', async () => {
  const ann = await signedUp('ann@company.example');
  const bob = await signedUp('bob@holders.example');
  expect(await access.roleOn(ann, 'cerplex')).toBeNull();
  const founded = await access.found(ann, 'cerplex', 'company', [
    { kind: 'deal-stated', body: { deal: 'Cerplex', calendar: null } },
  ]);
  expect(founded?.ok).toBe(true);
  expect(await access.roleOn(ann, 'cerplex')).toEqual({ role: 'company', keeper: true });
  expect(await access.roleOn(bob, 'cerplex')).toBeNull();
  expect(
    await access.addToDeal(ann, 'cerplex', { person: bob.person, role: 'holders', keeper: true }),
  ).toEqual({
    ok: false,
    why: 'not-keeper',
  });
  const admin = await signedUp('root@house.example', true);
  expect(
    await access.addToDeal(admin, 'cerplex', { person: bob.person, role: 'holders', keeper: true }),
  ).toEqual({
    ok: true,
  });
  expect(await access.dealsOf(bob, { after: '', limit: 10 })).toEqual([
    { deal: 'cerplex', role: 'holders', keeper: true },
  ]);
  const holders = await store.events({ tenant: 'main', deal: 'cerplex' }, ['holders']);
  expect(holders.map(({ kind, by }) => [kind, by])).toEqual([['person-added', admin.person]]);
});
