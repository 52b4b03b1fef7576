import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { breach, interest, signed, smallDeal } from '../../test/small-deal.ts';
import { testRecord } from '../../test/stores.ts';
import { channels } from '../record/event.ts';
import type { Store } from '../store/store.ts';
import { makeDeal } from './make-deal.ts';
import { workOut } from './work-out.ts';

const script = fileURLToPath(new URL('../../test/one-worker.ts', import.meta.url));
const tenant = 'main';
const deals = 12;
const leaseMilliseconds = 1500;

/**
 * Workers are killed at any moment, others take their place, and somebody goes on writing. In the end every deal's rows are
 * those that its log makes, each once, and nothing is left to be done.
 */
test.each(['sqlite', 'postgres'] as const)(
  'workers killed at random lose nothing and repeat nothing, on %s',
  async (kind) => {
    const { store, where, stop } = await testRecord(kind);
    const workers = new Set<ChildProcess>();
    try {
      for (let n = 0; n < deals; n++) await begin(store, n);
      for (let round = 0; round < 12; round++) {
        while (workers.size < 3)
          workers.add(spawn(process.execPath, [script, where, String(leaseMilliseconds)]));
        await pause(300 + Math.random() * 900);
        await more(store, round);
        const [first] = workers;
        if (first === undefined) continue;
        workers.delete(first);
        first.kill('SIGKILL');
      }
      await untilDone(store);
    } finally {
      for (const worker of workers) worker.kill('SIGKILL');
    }
    for (let n = 0; n < deals; n++)
      expect(await kept(store, dealOf(n))).toEqual(await made(store, dealOf(n)));
    await stop();
  },
);

const dealOf = (n: number): string => `deal-${n}`;

async function begin(store: Store, n: number): Promise<void> {
  const drafts = [...smallDeal(`Deal ${n}`, { withWaiver: n % 2 === 0 }), breach('b', '2024-03-01')];
  await store.append({ tenant, deal: dealOf(n) }, 'somebody', [{ channel: 'shared', after: 0, drafts }]);
}

async function more(store: Store, round: number): Promise<void> {
  const key = { tenant, deal: dealOf(round % deals) };
  const channel = round % 3 === 0 ? 'holders' : 'shared';
  const [head] = await store.heads(key, [channel]);
  const id = channel === 'holders' ? `holders.${round}` : `f${round}`;
  const draft = round % 2 === 0 && channel === 'shared' ? signed(id, 'company') : interest(id, '2024-07-01');
  const drafts = [draft, breach(`${id}-b`, '2024-08-01', '2024-08-20')];
  const written = await store.append(key, 'somebody', [{ channel, after: head?.version ?? 0, drafts }]);
  expect(written.ok).toBe(true);
}

async function untilDone(store: Store): Promise<void> {
  for (let i = 0; i < 2400; i++) {
    const left = await store.transaction((tx) => tx.selectFrom('work').selectAll().execute());
    const isDone = left.every((row) => row.shared + row.company + row.holders + row.agent === 0);
    if (isDone) return;
    await pause(100);
  }
  throw new Error('the work was not done in four minutes');
}

/** A row as text, its columns in one order, without those that are the same for all. */
const written = (row: object, without: readonly string[] = []): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => !without.includes(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

function kept(store: Store, deal: string) {
  return store.transaction(async (tx) => {
    const statements = await tx.selectFrom('status_row').selectAll().where('deal', '=', deal).execute();
    const standings = await tx.selectFrom('standing').selectAll().where('deal', '=', deal).execute();
    const own = ['tenant', 'deal'];
    return {
      statements: statements.map((row) => written(row, own)).toSorted(),
      standings: standings.map((row) => written(row, own)).toSorted(),
    };
  });
}

async function made(store: Store, deal: string) {
  const make = makeDeal(store);
  const events = await store.events({ tenant, deal }, channels);
  const all = await workOut(events, (some, seen) => make(tenant, some, seen));
  return {
    statements: all
      .flatMap(({ view, rows }) => rows.statusRows.map((row) => written({ view, ...row })))
      .toSorted(),
    standings: all
      .flatMap(({ view, rows }) => rows.standings.map((row) => written({ view, ...row })))
      .toSorted(),
  };
}
