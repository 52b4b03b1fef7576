import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openStore, type Store } from '@inforce/server';
import { startServer } from '../packages/server/test/postgres-server.ts';
import { quantile, row, whole, write } from './measure.ts';
import { bareRows, type Bare, barePostgres, bareSqlite } from './storing/bare.ts';

/** (6) Events per second on disk, beside the database alone with rows of the same length; and the time to open a record. */
export async function storing(quick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-bench-'));
  chmodSync(folder, 0o755);
  const effort = quick ? { turns: 1, singly: 200, batches: 3 } : { turns: 5, singly: 1000, batches: 20 };
  write('Durable appends: events per second by the clock, and the share of what the database alone does');
  row('', 'one at a time', 'a thousand at once', 'in appends of a thousand');
  const file = join(folder, 'record.db');
  await compared('SQLite', file, bareSqlite(join(folder, 'bare.db')), effort);
  await opening('SQLite', file);
  const server = await startServer({ folder, until: process.pid, sync: true });
  await compared('PostgreSQL', server.url, await barePostgres(server.url), effort);
  await opening('PostgreSQL', server.url);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  write();
}

interface Effort {
  readonly turns: number;
  readonly singly: number;
  readonly batches: number;
}

const thousand = 1000;

async function compared(name: string, where: string, bare: Bare, effort: Effort): Promise<void> {
  const store = await openStore(where);
  const turns: { readonly ours: readonly number[]; readonly theirs: readonly number[] }[] = [];
  // The first turn warms up.
  for (let turn = 0; turn <= effort.turns; turn++) {
    const theirs = await ratesOfBare(bare, turn, effort);
    turns.push({ theirs, ours: await ratesOfStore(store, turn, effort) });
  }
  await store.close();
  await bare.close();
  const measured = turns.slice(1);
  const middle = (of: (turn: (typeof turns)[number]) => number): number => quantile(measured.map(of), 0.5);
  const [single, batched] = [0, 1].map((i) => middle(({ theirs }) => theirs[i]!));
  row(`${name} alone`, whole(single!), '', whole(batched!));
  const cells = [0, 1, 2].map((i) => {
    const ratio = middle(({ ours, theirs }) => ours[i]! / theirs[Math.min(i, 1)]!);
    return `${whole(middle(({ ours }) => ours[i]!))} (${ratio.toFixed(2)})`;
  });
  row(`inforce on ${name}`, ...cells);
}

async function ratesOfBare(bare: Bare, turn: number, { singly, batches }: Effort): Promise<number[]> {
  const one = await rate(singly, async () => {
    for (const each of bareRows(`one-${turn}`, singly)) await bare.insert([each]);
  });
  const many = await rate(batches * thousand, async () => {
    for (let n = 0; n < batches; n++) await bare.insert(bareRows(`many-${turn}-${n}`, thousand));
  });
  return [one, many];
}

async function ratesOfStore(store: Store, turn: number, { singly, batches }: Effort): Promise<number[]> {
  const key = (deal: string) => ({ tenant: 'main', deal: `${deal}-${turn}` });
  const one = await rate(singly, async () => {
    for (let n = 0; n < singly; n++) await store.append(key('one'), 'ann', [change(n, 1)]);
  });
  const atOnce = await rate(batches * thousand, async () => {
    for (let n = 0; n < batches; n++) {
      const deals = Array.from({ length: thousand }, (_, deal) => key(`at-once-${deal}`));
      await Promise.all(deals.map((deal) => store.append(deal, 'ann', [change(n, 1)])));
    }
  });
  const many = await rate(batches * thousand, async () => {
    for (let n = 0; n < batches; n++)
      await store.append(key('many'), 'ann', [change(n * thousand, thousand)]);
  });
  return [one, atOnce, many];
}

const change = (after: number, count: number) => ({
  channel: 'shared' as const,
  after,
  drafts: Array.from({ length: count }, (_, i) => fact(`notice-${after + i}`)),
});

const fact = (id: string) => ({
  kind: 'fact-recorded' as const,
  body: { id, numbered: false, fact: { on: '1996-10-31', breach: { of: 'npa/6.3', until: '1996-11-30' } } },
});

async function rate(count: number, run: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await run();
  return (count / (performance.now() - begun)) * 1000;
}

/** Until the first question is answered, of a record with all that was measured before in it. */
async function opening(name: string, where: string): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < 7; turn++) {
    const begun = performance.now();
    const store = await openStore(where);
    const [head] = await store.heads({ tenant: 'main', deal: 'many-1' }, ['shared']);
    times.push(performance.now() - begun);
    if (head === undefined || head.version === 0) throw new Error('an empty record');
    await store.close();
  }
  write(`Opening that record on ${name}, and one head of it: ${quantile(times, 0.5).toFixed(1)} ms`);
}
