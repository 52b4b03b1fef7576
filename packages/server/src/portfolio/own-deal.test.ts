// "A new fact updates its own deal and whatever cross-refers to it": within a deal one fact moves the rows of every agreement
// that hangs on it; between deals nothing can be said that would hang on another, so that nothing of another is to be updated.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { breach, signed, smallDeal } from '../../test/small-deal.ts';
import type { Draft } from '../record/event.ts';
import { write } from '../record/write.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { makeDeal } from './make-deal.ts';
import { workAll } from './worker.ts';

const tenant = 'main';
let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

async function record(deal: string, ...drafts: readonly Draft[]): Promise<readonly string[]> {
  const key = { tenant, deal };
  const part = { by: 'ann', channel: 'shared', channels: ['shared'], after: null, drafts } as const;
  const result = await write(store, key, part);
  if (result.ok) return [];
  return result.reason === 'refused' ? result.problems.map(({ code }) => code) : ['conflict'];
}

const work = (): Promise<number> =>
  workAll({
    store,
    owner: 'w',
    clock: Date.now,
    chance: Math.random,
    leaseMilliseconds: 60_000,
    make: makeDeal(store),
  });

/** The rows of a deal: what is said of each subject, on which days, as known when. */
async function rowsOf(deal: string): Promise<Map<string, string[]>> {
  const rows = await store.transaction((sql) =>
    sql
      .selectFrom('status_row')
      .selectAll()
      .where('deal', '=', deal)
      .orderBy('subject')
      .orderBy('known_from')
      .orderBy('from_day')
      .execute(),
  );
  const all = new Map<string, string[]>();
  for (const { subject, kind, value, from_day, to_day, known_from, known_to } of rows) {
    const line = [kind, value, from_day, to_day, known_from, known_to].join(' ');
    all.set(subject, [...(all.get(subject) ?? []), line]);
  }
  return all;
}

const clause = (
  id: string,
  stated: NonNullable<Extract<Draft, { kind: 'clause-stated' }>['body']['clause']>,
): Draft => ({
  kind: 'clause-stated',
  body: { id, clause: stated },
});

/** The bank's waiver, and the lenders' waiver of the same day, which takes effect only if the bank's has been signed. */
const hanging: readonly Draft[] = [
  ...smallDeal('Pier', { withWaiver: true }),
  {
    kind: 'agreement-stated',
    body: { id: 'limited', agreement: { title: 'Limited Waiver', dated: '2024-06-01' } },
  },
  clause('l2', { at: 'limited/4', condition: { signed: ['company'] } }),
  clause('l3', { at: 'limited/1', effect: { on: '2024-06-01', conditions: ['limited/4'] } }),
  clause('c6', { at: 'waiver/2', effect: { on: '2024-06-01', conditions: ['waiver/4', 'limited/4'] } }),
];
const bySigning: Draft = {
  kind: 'fact-recorded',
  body: {
    id: 'bank',
    numbered: false,
    fact: {
      on: '2024-06-01',
      known: '2024-06-02',
      by: 'company',
      signed: { agreement: 'limited', by: ['company'] },
    },
  },
};

test('within a deal one fact moves the rows of both agreements that hang on it', async () => {
  expect(await record('pier', ...hanging, signed('s1', 'company'), signed('s2', 'north'))).toEqual([]);
  await work();
  const before = await rowsOf('pier');
  expect(await record('pier', bySigning)).toEqual([]);
  await work();
  const after = await rowsOf('pier');
  const moved = [...after.keys()].filter(
    (subject) => JSON.stringify(after.get(subject)) !== JSON.stringify(before.get(subject)),
  );
  expect(moved).toEqual(expect.arrayContaining(['limited/1', 'waiver/2']));
  // What does not hang on it stands.
  expect(moved).not.toContain('loan/6.3');
});

test('a fact of one deal leaves no work and no other row in another', async () => {
  await record('pier', ...smallDeal('Pier'));
  await record('harbor', ...smallDeal('Pier'));
  await work();
  const before = await rowsOf('harbor');
  await record('pier', breach('late', '2024-03-01'));
  const due = await store.transaction((sql) =>
    sql.selectFrom('work').select('deal').where('shared', '>', 0).execute(),
  );
  expect(due).toEqual([{ deal: 'pier' }]);
  expect(await work()).toBe(1);
  expect(await rowsOf('harbor')).toEqual(before);
});

const agreement = (stated: {
  readonly [key: string]: string | { readonly [term: string]: string };
}): Draft => ({
  kind: 'agreement-stated',
  body: { id: 'side', agreement: { title: 'Side Letter', dated: '2024-06-01', ...stated } },
});
const breachOf = (of: string): Draft => ({
  kind: 'fact-recorded',
  body: { id: 'theirs', numbered: false, fact: { on: '2024-06-01', breach: { of } } },
});

describe('what names another deal is refused, also by somebody who is on both', () => {
  test.each<[string, Draft, string]>([
    ['a breach under an agreement of another', breachOf('senior/6.3'), 'IF116'],
    ['a breach, with the deal before it', breachOf('harbor/senior/6.3'), 'IF116'],
    ['an agreement for a term', agreement({ refers: { 'Senior Agreement': 'senior' } }), 'IF116'],
    ['a waiver', clause('w', { at: 'loan/9', waiver: { of: 'senior/6.3' } }), 'IF116'],
    [
      'a condition',
      clause('e', { at: 'loan/9', effect: { on: '2024-06-01', conditions: ['senior/4'] } }),
      'IF116',
    ],
    ['a document in the folder of another', agreement({ text: '../harbor/senior.txt' }), 'IF120'],
  ])('%s', async (_what, draft, code) => {
    await record('harbor', ...smallDeal('Harbor'), {
      kind: 'agreement-stated',
      body: { id: 'senior', agreement: { title: 'Senior Agreement', dated: '2020-01-02' } },
    });
    await record('pier', ...smallDeal('Pier'));
    expect(await record('pier', draft)).toEqual([code]);
  });
});
