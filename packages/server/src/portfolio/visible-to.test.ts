import { afterEach, beforeEach, expect, test } from 'vitest';
import { type House, house } from '../../test/house.ts';
import { type Role, roles } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { type View, views } from './views.ts';
import { visibleTo } from './visible-to.ts';

let it: House;
beforeEach(async () => {
  it = await house();
});
afterEach(() => it.close());

async function seen(viewer: Viewer, view?: View): Promise<string[]> {
  const rows = await it.store.transaction((sql) =>
    sql.selectFrom(visibleTo(viewer, view)(sql).as('v')).selectAll().orderBy('deal').execute(),
  );
  return rows.map((row) => `${row.deal} ${row.view}`);
}

async function on(tenant: string, deal: string, person: string, role: string): Promise<void> {
  const row = { tenant, deal, person, role, keeper: 0 };
  await it.store.transaction((sql) => sql.insertInto('membership').values(row).execute());
}

/** By hand, from who reads what (docs/security.md). */
const viewOf: Readonly<Record<Role, View>> = {
  company: 'company',
  'company-counsel': 'company',
  holders: 'holders',
  'holders-counsel': 'holders',
  agent: 'agent',
  auditor: 'shared',
  viewer: 'shared',
};

const allIn = (view: View): string[] =>
  [...roles].toSorted().map((role) => `${role} ${role === 'auditor' ? view : viewOf[role]}`);

test('each role has its deals in the view of its side, an auditor in the one that they name', async () => {
  const ann = await it.person('ann');
  for (const role of roles) await on('main', role, ann.person, role);
  expect(await seen(ann)).toEqual(allIn('shared'));
  for (const view of views) expect(await seen(ann, view)).toEqual(allIn(view));
});

test('nobody has a deal that they are not on, and nothing of another house', async () => {
  const [ann, bob] = [await it.person('ann'), await it.person('bob')];
  await on('main', 'pier', ann.person, 'holders');
  await on('elsewhere', 'harbor', ann.person, 'holders');
  expect([await seen(ann), await seen(bob)]).toEqual([['pier holders'], []]);
  expect(await seen({ ...ann, tenant: 'elsewhere' })).toEqual(['harbor holders']);
});

test('what is no role sees what everybody sees', async () => {
  const ann = await it.person('ann');
  await on('main', 'pier', ann.person, 'owner of all');
  expect(await seen(ann)).toEqual(['pier shared']);
});

test('a token has the deals that it was made for, if it may read', async () => {
  const ann = await it.person('ann');
  for (const deal of ['harbor', 'pier']) await on('main', deal, ann.person, 'company');
  const token: Viewer = { ...ann, via: 'token', scopes: new Set(['read']), deals: new Set(['pier']) };
  expect(await seen(token)).toEqual(['pier company']);
  expect(await seen({ ...token, deals: new Set() })).toEqual([]);
  expect(await seen({ ...token, deals: new Set(['none']) })).toEqual([]);
  expect(await seen({ ...token, deals: null })).toEqual(['harbor company', 'pier company']);
  // Whoever may write may read.
  expect(await seen({ ...token, scopes: new Set(['write']) })).toEqual(['pier company']);
  expect(await seen({ ...token, scopes: new Set(['calendar']) })).toEqual([]);
});
