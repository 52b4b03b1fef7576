import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { breach, interest, smallDeal } from '../../test/small-deal.ts';
import { type TestRecord, testRecord } from '../../test/stores.ts';
import { giveBack, holds, type Lease, takeWork } from './lease.ts';

const key = { tenant: 'main', deal: 'alder' };
const minute = 60_000;
const taking = (owner: string, now: number) => ({ owner, now, milliseconds: minute, chance: 0 });

describe.each(['sqlite', 'postgres'] as const)('leases on %s', (kind) => {
  let at: TestRecord;
  beforeAll(async () => {
    at = await testRecord(kind, () => 0);
    await at.store.append(key, 'somebody', [{ channel: 'shared', after: 0, drafts: smallDeal('Alder') }]);
  });
  afterAll(() => at.stop());

  const finish = (lease: Lease, now: number) =>
    at.store.transaction(async (tx) => {
      if (!(await holds(tx, lease))) return false;
      await giveBack(tx, lease, lease.pending, now);
      return true;
    });
  const take = async (owner: string, now: number): Promise<Lease> => {
    const lease = await takeWork(at.store, taking(owner, now));
    if (lease === null) throw new Error('nothing was due');
    return lease;
  };

  test('a deal is taken on by one, and by another only when the lease is over; then the first writes nothing', async () => {
    const first = await take('a', 0);
    expect(await takeWork(at.store, taking('b', minute - 1))).toBeNull();
    const second = await take('b', minute);
    expect(second.attempt).toBeGreaterThan(first.attempt);
    expect(await finish(first, minute)).toBe(false);
    expect(await finish(second, minute)).toBe(true);
    expect(await takeWork(at.store, taking('c', 10 * minute))).toBeNull();
  });

  test('what is written while a worker is at it is left to be done, for those who see it', async () => {
    const append = (channel: 'shared' | 'holders', after: number, id: string) =>
      at.store.append(key, 'somebody', [{ channel, after, drafts: [interest(id, '2024-01-01')] }]);
    const [head] = await at.store.heads(key, ['shared']);
    await append('shared', head?.version ?? 0, 'i1');
    const first = await take('a', 0);
    await append('holders', 0, 'holders.i2');
    expect(await finish(first, 1)).toBe(true);
    const second = await take('a', 1);
    expect(second.pending).toEqual({ shared: 0, company: 0, holders: 1, agent: 0 });
    expect(await finish(second, 2)).toBe(true);
  });

  test('what is due stays due since then, however often it is written to', async () => {
    let now = 1000;
    const { store, stop } = await testRecord(kind, () => now);
    const [early, late] = [
      { ...key, deal: 'early' },
      { ...key, deal: 'late' },
    ];
    const write = (deal: typeof key, after: number) =>
      store.append(deal, 'p', [
        { channel: 'agent', after, drafts: [interest(`agent.${now}`, '2024-01-01')] },
      ]);
    await write(early, 0);
    now = 2000;
    await write(late, 0);
    now = 3000;
    await write(early, 1);
    const lease = await takeWork(store, taking('a', 3000));
    await stop();
    expect([lease?.key.deal, lease?.pending.agent]).toEqual(['early', 2]);
  });

  test('a worker that lost its lease cannot write even after everything was done and taken on again', async () => {
    const [head] = await at.store.heads(key, ['shared']);
    await at.store.append(key, 'somebody', [
      { channel: 'shared', after: head?.version ?? 0, drafts: [breach('b', '2024-01-01')] },
    ]);
    const late = await take('a', 0);
    expect(await finish(await take('b', minute), minute)).toBe(true);
    await at.store.append(key, 'somebody', [
      { channel: 'shared', after: (head?.version ?? 0) + 1, drafts: [interest('i3', '2024-01-02')] },
    ]);
    const again = await take('a', 2 * minute);
    expect(await finish(late, 2 * minute)).toBe(false);
    expect(await finish(again, 2 * minute)).toBe(true);
  });
});
