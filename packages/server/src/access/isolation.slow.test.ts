// What somebody can get out of the record does not depend on what is written where they do not see. People of every
// role do random things on one deal; whenever one of them writes in a channel, everything that the record gives to each
// person who does not see that channel is the same bytes after it as before.
import { serialize } from 'node:v8';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, house } from '../../test/house.ts';
import { type TestDatabase, testPostgres } from '../../test/postgres.ts';
import type { Channel, Draft } from '../record/event.ts';
import { openDeal } from '../record/open-deal.ts';
import { channelOf, type Role, roles, sees, writes } from './roles.ts';
import type { Viewer } from './viewer.ts';

let it: House;
const people = new Map<string, Viewer>();
let root: Viewer;

async function begin(where?: string): Promise<void> {
  it = await house({}, where);
  root = await it.administrator();
  for (const name of [...roles, 'first', 'second']) people.set(name, await it.person(name));
}

const who = (name: string): Viewer => people.get(name)!;

type Step =
  | { readonly does: 'writes'; readonly role: Role; readonly own: boolean; readonly text: string }
  | { readonly does: 'adds' | 'removes'; readonly name: 'first' | 'second'; readonly role: Role }
  | { readonly does: 'reads'; readonly role: Role };

const role = fc.constantFrom(...roles);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('writes' as const),
    role,
    own: fc.boolean(),
    text: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  }),
  fc.record({
    does: fc.constantFrom('adds' as const, 'removes' as const),
    name: fc.constantFrom('first' as const, 'second' as const),
    role,
  }),
  fc.record({ does: fc.constant('reads' as const), role }),
);

/** Does it, and gives the channel whose people may notice; `null` where nothing came of it. */
async function done(deal: string, step: Step): Promise<Channel | null> {
  if (step.does === 'writes') return written(deal, step.role, step.own, step.text);
  if (step.does === 'reads') {
    await it.access.noteRead(who(step.role), deal, { role: step.role, keeper: false }, 'a'.repeat(64));
    return channelOf(step.role);
  }
  const { person } = who(step.name);
  if (step.does === 'adds') {
    const added = await it.access.addToDeal(root, deal, { person, role: step.role, keeper: false });
    return added.ok ? channelOf(step.role) : null;
  }
  const on = await it.access.roleOn(who(step.name), deal);
  const removed = await it.access.removeFromDeal(root, deal, person);
  return removed.ok && on !== null ? channelOf(on.role) : null;
}

async function written(deal: string, by: Role, own: boolean, text: string): Promise<Channel | null> {
  const channel = own ? writes(by).at(-1) : writes(by)[0];
  if (channel === undefined) return null;
  const key = { tenant: 'main', deal };
  const [head] = await it.store.heads(key, [channel]);
  const note: Draft = { kind: 'note-written', body: { about: null, text } };
  await it.store.append(key, who(by).person, [{ channel, after: head?.version ?? 0, drafts: [note] }]);
  return channel;
}

/** Everything that the record gives to somebody: the deal, its log, its tag, their place, their list, who read what. */
async function given(deal: string, by: Role): Promise<string> {
  const viewer = who(by);
  const on = await it.access.roleOn(viewer, deal);
  if (on === null) return 'absent';
  const channels = sees(on.role);
  const key = { tenant: 'main', deal };
  const opened = await openDeal(it.store, key, channels);
  const page = { after: '', limit: 1000 };
  const all = [
    on,
    opened?.folded,
    opened?.heads,
    opened?.etag,
    await it.store.events(key, channels),
    await it.access.dealsOf(viewer, page),
    on.role === 'auditor' ? null : await it.access.readsOf(viewer, deal, page),
    await it.access.addToDeal(viewer, deal, { person: root.person, role: 'auditor', keeper: false }),
    await it.access.removeFromDeal(viewer, deal, 'nobody'),
  ];
  return serialize(all).toString('base64');
}

describe.each([
  ['sqlite', 25],
  ['postgres', 10],
] as const)('on %s', (kind, numRuns) => {
  let database: TestDatabase | null = null;
  beforeAll(async () => {
    database = kind === 'postgres' ? await testPostgres() : null;
    await begin(database?.url);
  });
  afterAll(async () => {
    await it.close();
    await database?.stop();
  });

  test('what is written where somebody does not see changes nothing of what they get', async () => {
    let deals = 0;
    const reached = { hidden: 0, seen: 0 };
    const history = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const deal = `deal-${deals++}`;
      await it.access.found(who('company'), deal, 'company', [
        { kind: 'deal-stated', body: { deal: 'Cerplex', calendar: null } },
      ]);
      for (const each of roles.filter((one) => one !== 'company')) {
        await it.access.addToDeal(root, deal, { person: who(each).person, role: each, keeper: true });
      }
      for (const each of steps) {
        const before = new Map<Role, string>();
        for (const one of roles) before.set(one, await given(deal, one));
        const channel = await done(deal, each);
        it.now += 1000;
        const noticed: Role[] = [];
        for (const one of roles) {
          const same = (await given(deal, one)) === before.get(one);
          const hidden = channel === null || !sees(one).includes(channel);
          if (hidden && !same) noticed.push(one);
          if (hidden && channel !== null) reached.hidden++;
          if (!hidden && !same) reached.seen++;
        }
        expect(noticed).toEqual([]);
      }
    });
    await fc.assert(history, { numRuns });
    // The histories did something: there was much to hide, and those who see noticed.
    expect(reached.hidden).toBeGreaterThan(2 * numRuns);
    expect(reached.seen).toBeGreaterThan(2 * numRuns);
  });
});
