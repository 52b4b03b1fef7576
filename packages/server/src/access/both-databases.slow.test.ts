// What turns on the database: the life of a house on either, and what happens when many do the same at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emailOf, type House, house, password } from '../../test/house.ts';
import { type TestDatabase, testPostgres } from '../../test/postgres.ts';
import type { Draft } from '../record/event.ts';
import { Access } from './access.ts';

const stated: Draft = { kind: 'deal-stated', body: { deal: 'Cerplex', calendar: null } };
const from = '192.0.2.1';
const all = <T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  let it: House;
  let database: TestDatabase | null = null;

  beforeAll(async () => {
    database = kind === 'postgres' ? await testPostgres() : null;
    it = await house({}, database?.url);
  });
  afterAll(async () => {
    await it.close();
    await database?.stop();
  });

  test('a house from its first link to a deal with two sides', async () => {
    expect(it.store.kind).toBe(kind);
    const [root, ann, bob] = [await it.administrator(), await it.person('ann'), await it.person('bob')];
    await it.access.found(ann, 'cerplex', 'company', [stated]);
    const member = { person: bob.person, role: 'holders', keeper: true } as const;
    expect(await it.access.addToDeal(root, 'cerplex', member)).toEqual({ ok: true });
    expect(await it.access.dealsOf(bob, { after: '', limit: 5 })).toEqual([
      { deal: 'cerplex', role: 'holders', keeper: true },
    ]);
    const token = await it.access.createToken(bob, {
      name: 'x',
      scopes: ['read'],
      days: 1,
      deals: ['cerplex'],
    });
    const viewer = token.ok ? await it.access.viewerOfToken(token.secret) : null;
    if (viewer === null) throw new Error('no viewer');
    const on = await it.access.roleOn(viewer, 'cerplex');
    expect(on).toEqual({ role: 'holders', keeper: true });
    if (on !== null) await it.access.noteRead(viewer, 'cerplex', on, 'a'.repeat(64));
    expect(await it.access.readsOf(bob, 'cerplex', { after: '', limit: 5 })).toHaveLength(1);
    expect(await it.access.readsOf(ann, 'cerplex', { after: '', limit: 5 })).toEqual([]);
    expect(await it.access.removeFromDeal(root, 'cerplex', bob.person)).toEqual({ ok: true });
    expect(await it.access.roleOn(viewer, 'cerplex')).toBeNull();
  });

  test('many failures at once are counted one by one', async () => {
    await it.person('cal');
    const answers = await all(20, () => it.access.signIn(emailOf('cal'), 'another password', '203.0.113.1'));
    expect(answers.filter((answer) => !answer.ok && answer.wait === 0)).toHaveLength(5);
  });

  test('one link used by many at once lets one in', async () => {
    const dan = await it.person('dan');
    const link = await it.access.createLink(await it.administrator(), dan.person);
    if (link === null) throw new Error('no link');
    const uses = await all(6, (n) => it.access.useLink(link.secret, `${n} kumquats for Tuesday`, from));
    expect(uses.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('one address given to many at once makes one person', async () => {
    const root = await it.administrator();
    const made = await all(6, (n) =>
      it.access.createPerson(root, { email: emailOf('eva'), name: `Eva ${n}` }),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(made.flatMap((each) => (each.ok ? [] : [each.why])))).toEqual(new Set(['taken']));
  });

  test('one person added by many at once is added once, with one event', async () => {
    const [root, fay, gus] = [await it.administrator(), await it.person('fay'), await it.person('gus')];
    await it.access.found(fay, 'harborside', 'agent', [stated]);
    const member = { person: gus.person, role: 'agent', keeper: false } as const;
    const done = await all(6, () => it.access.addToDeal(root, 'harborside', member));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const agent = await it.store.events({ tenant: 'main', deal: 'harborside' }, ['agent']);
    expect(agent.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('two houses in one record know nothing of each other', async () => {
    const hal = await it.person('hal');
    await it.access.found(hal, 'northway', 'holders', [stated]);
    const other = new Access(it.store, { tenant: 'other', clock: () => it.now });
    const link = await other.firstLink();
    const given = { email: emailOf('hal'), name: 'Hal', password };
    const used = link === null ? null : await other.useFirstLink(link.secret, given, from);
    if (used?.ok !== true) throw new Error('no first person of the other house');
    expect(await other.roleOn(used.viewer, 'northway')).toBeNull();
    const member = { person: hal.person, role: 'holders', keeper: false } as const;
    expect(await other.addToDeal(used.viewer, 'northway', member)).toEqual({ ok: false, why: 'absent' });
    expect((await other.people(used.viewer, { after: '', limit: 50 }))?.map(({ name }) => name)).toEqual([
      'Hal',
    ]);
    expect(await it.access.viewerOfSession(used.secret)).toBeNull();
  });
});
