import { afterEach, beforeEach, expect, it } from 'vitest';
import { faults, note } from '../../test/contract/notes.ts';
import { emptyHead, chained, headAfter } from '../record/chain.ts';
import type { Recorded } from '../record/event.ts';
import { adopt, batches } from './adopt.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const key = { tenant: 'main', deal: 'pier' };

/** A log of so many notes, one a second. */
function log(count: number, text = 'a note'): Recorded[] {
  let head = emptyHead('shared');
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.parse('2026-01-01T00:00:00Z') + i * 1000).toISOString();
    const event = chained(head, { ...note(text), deal: 'pier', by: 'ann', at, id: `id-${i}` });
    head = headAfter(event);
    return event;
  });
}

const held = (): Promise<Recorded[]> => store.events(key, ['shared']);

it('a log is divided by bytes and by rows, and nothing of it is left out', () => {
  const events = log(7, 'x'.repeat(100));
  const sizes = (most: { bytes: number; rows: number }) =>
    [...batches(events, most)].map((some) => some.length);
  expect(sizes({ bytes: 1_000_000, rows: 3 })).toEqual([3, 3, 1]);
  // Each is 100 letters, their JSON, and 500 for the rest of the row: two fit 1,300 bytes.
  expect(sizes({ bytes: 1300, rows: 100 })).toEqual([2, 2, 2, 1]);
  expect(sizes({ bytes: 10, rows: 100 })).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect([...batches([], { bytes: 10, rows: 1 })]).toEqual([]);
});

it('[R11] a long log that is broken off stands as it once stood, and goes on from there', async () => {
  const events = log(4500);
  let transactions = 0;
  const cut: Pick<Store, 'kind' | 'transaction'> = {
    kind: store.kind,
    // One to look, two to write; then the power is gone.
    transaction: (work) =>
      ++transactions > 3 ? Promise.reject(new Error('no power')) : store.transaction(work),
  };
  await expect(adopt(cut, key, events)).rejects.toThrow('no power');
  const before = await held();
  expect([before.length, faults(before)]).toEqual([4000, []]);
  expect(await adopt(store, key, events)).toBe(true);
  expect(await held()).toEqual(events);
});

it('another event in the place of one is found before anything is written', async () => {
  const [first, ...others] = log(3);
  expect(await adopt(store, key, log(1, 'another'))).toBe(true);
  expect(await adopt(store, key, [...(first === undefined ? [] : [first]), ...others])).toBe(false);
  expect(await held()).toHaveLength(1);
});

it('a deal that came with its log is worked out like one that was written', async () => {
  await adopt(store, key, log(2));
  const work = await store.transaction((sql) => sql.selectFrom('work').selectAll().execute());
  expect(work).toMatchObject([{ deal: 'pier', shared: 1, owner: '' }]);
});
