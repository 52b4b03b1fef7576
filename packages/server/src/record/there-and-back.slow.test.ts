// Random deals, and then random events on them, as several sides record them: the exported folder comes in as the same
// record, and goes out as the same folder. A seed that fails is printed.
import { loadDeal, memoryFiles, recordable } from '@inforce/formats';
import { expect, test } from 'vitest';
import { Dice } from '../../../core/test/random/dice.ts';
import { answersOf } from '../../test/answers.ts';
import { importing, memoryStore, openAll } from '../../test/folders.ts';
import { randomFact, randomFolder } from '../../test/random-folder.ts';
import { type Channel, channels, type Draft, draftOf } from './event.ts';
import type { Store } from '../store/store.ts';
import { exportFolder } from './export-folder.ts';
import { newKey } from './head-file.ts';
import { importFolder } from './import-folder.ts';
import { verifyDeal } from './verify.ts';
import { write } from './write.ts';

const seeds = 40;
const start = Number(process.env['SEED'] ?? 7300);
const key = { tenant: 'main', deal: 'random' };
const sides = ['shared', 'shared', 'shared', 'company', 'holders', 'agent'] as const;

function randomDraft(dice: Dice, channel: Channel, ids: readonly string[], count: number): Draft | null {
  const prefix = channel === 'shared' ? '' : `${channel}.`;
  const id = dice.pick(['company', 'able', 'newcomer', `p${count}`]);
  const entry = (value: unknown): unknown => (dice.chance(0.25) ? null : value);
  const { id: _id, corrects, ...fact } = randomFact(dice, ids);
  const factBody = { id: `${prefix}n${count}`, numbered: false, fact: recordable(fact) };
  const [kind, body] = dice.weighed<readonly [string, unknown]>([
    [
      4,
      () =>
        corrects === undefined ? ['fact-recorded', factBody] : ['fact-corrected', { ...factBody, corrects }],
    ],
    [1, () => ['party-stated', { id, party: entry({ name: `Party ${count}` }) }]],
    [
      1,
      () => [
        'agreement-stated',
        {
          id: dice.pick(['npa', 'side']),
          agreement: entry({ title: `T${count}`, dated: '1993-11-19', values: { B: '2', A: '1' } }),
        },
      ],
    ],
    [
      1,
      () => [
        'instrument-stated',
        {
          id: dice.pick(['series-a', 'series-b']),
          instrument: entry({ kind: 'notes', principal: '100 USD' }),
        },
      ],
    ],
    [
      1,
      () => [
        'setting-chosen',
        { id: 'until', at: dice.pick([null, 'npa/6.3']), setting: entry({ reading: 'includes the day' }) },
      ],
    ],
    [
      1,
      () => [
        'clause-stated',
        {
          id: `${prefix}${dice.pick(['clause-1', 'clause-2', `c${count}`])}`,
          clause: entry({ at: 'npa/10.1', covenant: { tested: 'at all times' } }),
        },
      ],
    ],
    [
      1,
      () => [
        'deal-stated',
        { deal: `Deal ${count}`, calendar: entry({ city: 'New York', also: ['1996-07-05'] }) },
      ],
    ],
    [1, () => ['note-written', { about: null, text: `note “${count}”` }]],
    [1, () => ['person-added', { person: `u${count}`, name: 'A Person', role: 'viewer' }]],
  ]);
  return draftOf(kind, body);
}

async function randomRecord(seed: number) {
  const dice = new Dice(seed);
  const texts = new Map(Object.entries(randomFolder(seed)).map(([name, text]) => [name, Buffer.from(text)]));
  const store = await memoryStore();
  const result = await importFolder(store, key, memoryFiles('random', texts), importing);
  if (!result.ok) return { store, written: -1 };
  let written = 0;
  for (let i = 0; i < 15; i++) {
    const channel = dice.pick(sides);
    const seen = channel === 'shared' ? (['shared'] as const) : (['shared', channel] as const);
    const ids = (await openAll(store, key, seen)).folded.facts.map(({ id }) => id);
    const draft = randomDraft(dice, channel, ids, i);
    if (draft === null) continue;
    const done = await write(store, key, {
      by: 'somebody',
      channel,
      channels: seen,
      after: null,
      drafts: [draft],
    });
    if (done.ok) written++;
  }
  return { store, written };
}

const secret = newKey();

async function thereAndBack(store: Store, view: readonly Channel[], seed: number): Promise<void> {
  const out = new Map(await exportFolder(store, key, view, secret));
  const other = await memoryStore();
  const again = await importFolder(other, key, memoryFiles('random', out), importing);
  expect(again, `seed ${seed}`).toMatchObject({ ok: true, recorded: [] });
  const [one, two] = [await openAll(store, key, view), await openAll(other, key, view)];
  expect([two.folded, two.heads], `seed ${seed}`).toEqual([one.folded, one.heads]);
  expect(await exportFolder(other, key, view, secret), `seed ${seed}`).toEqual(out);
  expect(await verifyDeal(other, key, view)).toEqual([]);
  const folder = loadDeal(memoryFiles('random', out));
  for (const day of ['1996-08-15', '1996-12-01'])
    expect(answersOf(folder, day, '1997-12-01'), `seed ${seed}`).toBe(
      answersOf(one.loaded, day, '1997-12-01'),
    );
  await other.close();
}

test(`[P2] ${seeds} random records from seed ${start} go out and come in the same`, async () => {
  let [records, events] = [0, 0];
  for (let seed = start; seed < start + seeds; seed++) {
    const { store, written } = await randomRecord(seed);
    for (const view of written > 0 ? [['shared'] as const, channels] : [])
      await thereAndBack(store, view, seed);
    records += written > 0 ? 1 : 0;
    events += Math.max(0, written);
    await store.close();
  }
  expect(records).toBeGreaterThan(seeds / 2);
  expect(events / records).toBeGreaterThan(4);
});
