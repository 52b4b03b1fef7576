import { afterEach, beforeEach, expect, test } from 'vitest';
import { emailOf, type House, house } from '../../test/house.ts';
import type { Channel, Draft } from '../record/event.ts';
import type { Role } from './roles.ts';
import type { Viewer } from './viewer.ts';

let it: House;
beforeEach(async () => {
  it = await house();
});
afterEach(() => it.close());

const stated: Draft = { kind: 'deal-stated', body: { deal: 'Cerplex', calendar: null } };
const page = { after: '', limit: 10 };
const add = (by: Viewer, whom: Viewer, role: Role, keeper = false, deal = 'cerplex') =>
  it.access.addToDeal(by, deal, { person: whom.person, role, keeper });
const kinds = async (channel: Channel) =>
  (await it.store.events({ tenant: 'main', deal: 'cerplex' }, [channel])).map(({ kind, by }) => [kind, by]);

/** A deal that ann of the company began, and what it takes to have two sides. */
async function twoSides() {
  const [root, ann, bob] = [await it.administrator(), await it.person('ann'), await it.person('bob')];
  await it.access.found(ann, 'cerplex', 'company', [stated]);
  await add(root, bob, 'holders', true);
  return { root, ann, bob };
}

const line = (who: Viewer) => [who.person, 'session', who.credential];
const refused = (why: string) => ({ ok: false, why });

test('who begins a deal is the keeper of their side, in an event of that side', async () => {
  const ann = await it.person('ann');
  expect((await it.access.found(ann, 'cerplex', 'company', [stated]))?.ok).toBe(true);
  expect(await it.access.roleOn(ann, 'cerplex')).toEqual({ role: 'company', keeper: true });
  expect(await kinds('shared')).toEqual([['deal-stated', ann.person]]);
  expect(await kinds('company')).toEqual([['person-added', ann.person]]);
});

test('a deal begins once, by somebody of a side', async () => {
  const [ann, eve] = [await it.person('ann'), await it.person('eve')];
  expect(await it.access.found(ann, 'cerplex', 'auditor', [stated])).toBeNull();
  expect(await it.access.found(ann, 'cerplex', 'viewer', [stated])).toBeNull();
  await it.access.found(ann, 'cerplex', 'company', [stated]);
  expect((await it.access.found(eve, 'cerplex', 'holders', [stated]))?.ok).toBe(false);
  expect(await it.access.roleOn(eve, 'cerplex')).toBeNull();
  expect(await kinds('holders')).toEqual([]);
});

test('no deal, and no place on a deal: the same', async () => {
  const { ann } = await twoSides();
  const eve = await it.person('eve');
  for (const deal of ['cerplex', 'none']) {
    expect(await it.access.roleOn(eve, deal)).toBeNull();
    expect(await add(eve, ann, 'viewer', false, deal)).toEqual(refused('absent'));
    expect(await it.access.removeFromDeal(eve, deal, ann.person)).toEqual(refused('absent'));
    expect(await it.access.readsOf(eve, deal, page)).toBeNull();
  }
  expect(await it.access.dealsOf(eve, page)).toEqual([]);
});

test('a keeper adds their own side and viewers, in the channel where that is seen', async () => {
  const { ann } = await twoSides();
  const [cal, vic, hal] = [await it.person('cal'), await it.person('vic'), await it.person('hal')];
  expect(await add(ann, cal, 'company-counsel')).toEqual({ ok: true });
  expect(await add(ann, vic, 'viewer', true)).toEqual({ ok: true });
  for (const role of ['holders', 'holders-counsel', 'agent', 'auditor'] as const) {
    expect(await add(ann, hal, role)).toEqual(refused('not-keeper'));
  }
  expect(await kinds('company')).toEqual(Array.from({ length: 2 }, () => ['person-added', ann.person]));
  expect(await kinds('shared')).toEqual([
    ['deal-stated', ann.person],
    ['person-added', ann.person],
  ]);
  // A viewer is nobody's keeper, whatever was asked for.
  expect(await it.access.roleOn(vic, 'cerplex')).toEqual({ role: 'viewer', keeper: false });
  expect(await add(cal, hal, 'company')).toEqual(refused('not-keeper'));
});

test('a keeper does not learn who is on another side', async () => {
  const { root, ann, bob } = await twoSides();
  const gone = await it.person('gone');
  await it.access.setDisabled(root, gone.person, true);
  const unknown = { ...ann, person: 'nobody' };
  for (const whom of [bob, gone, unknown]) {
    expect(await add(ann, whom, 'company')).toEqual(refused('person'));
    expect(await it.access.removeFromDeal(ann, 'cerplex', whom.person)).toEqual(refused('person'));
  }
  expect(await it.access.roleOn(bob, 'cerplex')).toEqual({ role: 'holders', keeper: true });
});

test('who is removed is out at once, and that stands in the channel of their side', async () => {
  const { ann, bob } = await twoSides();
  const cal = await it.person('cal');
  await add(ann, cal, 'company-counsel');
  expect(await it.access.removeFromDeal(ann, 'cerplex', cal.person)).toEqual({ ok: true });
  expect(await it.access.roleOn(cal, 'cerplex')).toBeNull();
  expect((await kinds('company')).at(-1)).toEqual(['person-removed', ann.person]);
  expect(await it.access.removeFromDeal(ann, 'cerplex', cal.person)).toEqual(refused('person'));
  expect(await it.access.removeFromDeal(ann, 'cerplex', bob.person)).toEqual(refused('person'));
  expect(await add(ann, cal, 'company')).toEqual({ ok: true });
});

test('everybody may leave, and nobody who leaves keeps anything', async () => {
  const { ann } = await twoSides();
  const vic = await it.person('vic');
  await add(ann, vic, 'viewer');
  expect(await it.access.removeFromDeal(vic, 'cerplex', vic.person)).toEqual({ ok: true });
  expect(await it.access.removeFromDeal(ann, 'cerplex', ann.person)).toEqual({ ok: true });
  expect(await add(ann, vic, 'viewer')).toEqual(refused('absent'));
});

test('a keeper adds by the whole address, and is answered alike for nobody, for whom is shut out and for another side', async () => {
  const { root, ann, bob } = await twoSides();
  const [cal, gone] = [await it.person('cal'), await it.person('gone')];
  await it.access.setDisabled(root, gone.person, true);
  const byAddress = (email: string) =>
    it.access.addToDeal(ann, 'cerplex', { email, role: 'company', keeper: false });
  expect(await byAddress(' CAL@northway.example')).toEqual({ ok: true });
  expect(await it.access.roleOn(cal, 'cerplex')).toEqual({ role: 'company', keeper: false });
  for (const who of ['nobody', 'gone', 'bob', 'cal', 'ann'])
    expect([who, await byAddress(emailOf(who))]).toEqual([who, refused('person')]);
  for (const part of ['cal', 'cal@', '%@northway.example', ''])
    expect([part, await byAddress(part)]).toEqual([part, refused('person')]);
  expect(await it.access.roleOn(bob, 'cerplex')).toEqual({ role: 'holders', keeper: true });
  const outside = { email: emailOf('cal'), role: 'company', keeper: false } as const;
  expect(await it.access.addToDeal(await it.person('eve'), 'cerplex', outside)).toEqual(refused('absent'));
});

test('addresses that come to nobody are heard thirty times, then after a wait; those of others are heard meanwhile', async () => {
  const { ann, bob } = await twoSides();
  const cal = await it.person('cal');
  const byAddress = (by: Viewer, name: string, role: Role) =>
    it.access.addToDeal(by, 'cerplex', { email: emailOf(name), role, keeper: false });
  for (let i = 0; i < 30; i++)
    expect(await byAddress(ann, `nobody${i}`, 'company')).toEqual(refused('person'));
  expect(await byAddress(ann, 'cal', 'company')).toEqual(refused('too-many'));
  expect(await it.access.roleOn(cal, 'cerplex')).toBeNull();
  expect(await byAddress(bob, 'cal', 'holders')).toEqual({ ok: true });
  it.now += 2000;
  expect(await byAddress(ann, 'cal', 'company')).toEqual(refused('person'));
});

test('an administrator is on no deal by being one, and whom they add is seen by that side', async () => {
  const { root } = await twoSides();
  expect(await it.access.roleOn(root, 'cerplex')).toBeNull();
  expect(await it.access.dealsOf(root, page)).toEqual([]);
  expect(await add(root, root, 'holders')).toEqual({ ok: true });
  expect((await kinds('holders')).at(-1)).toEqual(['person-added', root.person]);
  expect(await add(root, root, 'holders', false, 'none')).toEqual(refused('absent'));
});

test('two who add the same person at once add them once', async () => {
  const { ann } = await twoSides();
  const cal = await it.person('cal');
  const done = await Promise.all([add(ann, cal, 'company'), add(ann, cal, 'company-counsel')]);
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await kinds('company')).toHaveLength(2);
});

test('deals come by id, a page at a time', async () => {
  const ann = await it.person('ann');
  for (const deal of ['b', 'c', 'a']) await it.access.found(ann, deal, 'agent', [stated]);
  const ids = async (after: string, limit: number) =>
    (await it.access.dealsOf(ann, { after, limit })).map(({ deal }) => deal);
  expect(await ids('', 2)).toEqual(['a', 'b']);
  expect(await ids('b', 2)).toEqual(['c']);
});

test('a keeper sees who of their side had which document, an auditor and an administrator see all', async () => {
  const { root, ann, bob } = await twoSides();
  const [aud, cal] = [await it.person('aud'), await it.person('cal')];
  await add(root, aud, 'auditor');
  await add(ann, cal, 'company-counsel');
  const sha256 = 'a'.repeat(64);
  for (const who of [ann, bob, cal, aud]) {
    it.now += 1000;
    const on = await it.access.roleOn(who, 'cerplex');
    if (on !== null) await it.access.noteRead(who, 'cerplex', on, sha256);
  }
  const readers = async (by: Viewer) =>
    (await it.access.readsOf(by, 'cerplex', page))?.map(({ person, via, credential }) => [
      person,
      via,
      credential,
    ]);
  expect(await readers(ann)).toEqual([line(ann), line(cal)]);
  expect(await readers(bob)).toEqual([line(bob)]);
  expect(await readers(cal)).toBeUndefined();
  expect(await readers(aud)).toEqual([ann, bob, cal, aud].map(line));
  expect(await readers(root)).toEqual([ann, bob, cal, aud].map(line));
  const [first] = (await it.access.readsOf(ann, 'cerplex', { after: '', limit: 1 })) ?? [];
  expect(first).toMatchObject({ sha256, role: 'company', at: '2026-11-28T09:00:01.000Z' });
});

test('the local viewer is off unless asked for, and then keeps every deal in its role', async () => {
  const here = { address: '127.0.0.1', host: 'localhost:4179', forwarded: false };
  expect(await it.access.viewerHere(here)).toBeNull();
  const own = await house({ local: 'holders' });
  const viewer = await own.access.viewerHere(here);
  if (viewer === null) throw new Error('no viewer');
  expect(await own.access.viewerHere({ ...here, address: '192.0.2.1' })).toBeNull();
  expect(await own.access.roleOn(viewer, 'cerplex')).toBeNull();
  await own.access.found(viewer, 'cerplex', 'holders', [stated]);
  await own.store.append({ tenant: 'main', deal: 'imported' }, 'x', [
    { channel: 'shared', after: 0, drafts: [stated] },
  ]);
  const on = { role: 'holders', keeper: true };
  expect(await own.access.dealsOf(viewer, page)).toEqual([
    { deal: 'cerplex', ...on },
    { deal: 'imported', ...on },
  ]);
  // It is nobody who could sign in, and does not stand in the way of a first administrator.
  expect((await own.access.signIn('local@localhost', '', '127.0.0.1')).ok).toBe(false);
  expect(await own.access.firstLink()).not.toBeNull();
  await own.close();
});
