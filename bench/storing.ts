import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openStore, type Store } from '@inforce/server';
import { startServer } from '../packages/server/test/postgres-server.ts';
import { quantile, row, whole, write } from './measure.ts';
import { bareRow, type Bare, barePostgres, bareSqlite } from './storing/bare.ts';
import { type Cost, costOf, middle } from './storing/cost.ts';
import { headOfOpening, openingDeals } from './storing/open-deals.ts';

/** (6) Events per second on disk, beside the database alone with rows of the same length; and the time to open a record. */
export async function storing(quick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-bench-'));
  chmodSync(folder, 0o755);
  const effort = quick ? { turns: 1, singly: 200, batches: 3 } : { turns: 5, singly: 1000, batches: 20 };
  const sizes = quick ? [100, 1000] : [100, 1000, 10_000];
  write('Durable appends: events per second by the clock, and the share of what the database alone does;');
  write(
    'then processor time for an event in microseconds, of all processes, and how many times that of the database alone',
  );
  row('', 'one at a time', 'a thousand at once', 'in appends of a thousand');
  const file = join(folder, 'record.db');
  await compared(
    { name: 'SQLite', where: file, bare: bareSqlite(join(folder, 'bare.db')), server: null },
    effort,
  );
  const server = await startServer({ folder, until: process.pid, sync: true });
  const { url } = server;
  await compared(
    { name: 'PostgreSQL', where: url, bare: await barePostgres(url), server: server.pid() },
    effort,
  );
  write();
  await opening('SQLite', file);
  await opening('PostgreSQL', url);
  headOfOpening();
  await openingDeals('SQLite', file, sizes, null);
  await openingDeals('PostgreSQL', url, sizes, server.pid());
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  write();
}

interface Effort {
  readonly turns: number;
  readonly singly: number;
  readonly batches: number;
}

interface Compared {
  readonly name: string;
  readonly where: string;
  readonly bare: Bare;
  /** The first process of a database that has processes of its own. */
  readonly server: number | null;
}

const thousand = 1000;
const places = [0, 1, 2] as const;

async function compared({ name, where, bare, server }: Compared, effort: Effort): Promise<void> {
  const store = await openStore(where);
  const turns: { readonly ours: readonly Cost[]; readonly theirs: readonly Cost[] }[] = [];
  // The first turn warms up.
  for (let turn = 0; turn <= effort.turns; turn++) {
    const theirs = await costsOf(waysOfBare(bare, turn, effort), server);
    turns.push({ theirs, ours: await costsOf(waysOfStore(store, turn, effort), server) });
  }
  await store.close();
  await bare.close();
  const measured = turns.slice(1);
  const ours = places.map((i) => measured.map((turn) => turn.ours[i]!));
  const theirs = places.map((i) => measured.map((turn) => turn.theirs[i]!));
  const ratio = (i: number, of: (cost: Cost) => number): string =>
    quantile(
      measured.map((turn) => of(turn.ours[i]!) / of(turn.theirs[i]!)),
      0.5,
    ).toFixed(2);
  row(`${name} alone`, ...theirs.map((costs) => whole(middle(costs, rate))));
  row(`inforce on ${name}`, ...ours.map((costs, i) => `${whole(middle(costs, rate))} (${ratio(i, rate)})`));
  row(`${name} alone, µs`, ...theirs.map((costs) => middle(costs, time).toFixed(1)));
  row(
    `inforce on ${name}, µs`,
    ...ours.map((costs, i) => `${middle(costs, time).toFixed(1)} (${ratio(i, time)})`),
  );
}

const rate = ({ perSecond }: Cost): number => perSecond;
const time = ({ micros }: Cost): number => micros;

/** A number of events, and what writes them. */
type Way = readonly [count: number, run: () => Promise<void>];

async function costsOf(ways: readonly Way[], server: number | null): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const [count, run] of ways) costs.push(await costOf(count, run, server));
  return costs;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const waysOfBare = (bare: Bare, turn: number, { singly, batches }: Effort): readonly Way[] => [
  [
    singly,
    async () => {
      for (const n of upTo(singly)) await bare.insert([bareRow(`one-${turn}`, n + 1)]);
    },
  ],
  [
    batches * thousand,
    async () => {
      for (const n of upTo(batches))
        await bare.insert(upTo(thousand).map((deal) => bareRow(`at-once-${deal}-${turn}`, n + 1)));
    },
  ],
  [
    batches * thousand,
    async () => {
      for (const n of upTo(batches))
        await bare.insert(upTo(thousand).map((i) => bareRow(`many-${turn}`, n * thousand + i + 1)));
    },
  ],
];

const waysOfStore = (store: Store, turn: number, { singly, batches }: Effort): readonly Way[] => [
  [
    singly,
    async () => {
      for (const n of upTo(singly)) await store.append(key(`one-${turn}`), 'ann', [change(n, 1)]);
    },
  ],
  [
    batches * thousand,
    async () => {
      for (const n of upTo(batches)) {
        const deals = upTo(thousand).map((deal) => key(`at-once-${deal}-${turn}`));
        await Promise.all(deals.map((deal) => store.append(deal, 'ann', [change(n, 1)])));
      }
    },
  ],
  [
    batches * thousand,
    async () => {
      for (const n of upTo(batches))
        await store.append(key(`many-${turn}`), 'ann', [change(n * thousand, thousand)]);
    },
  ],
];

const key = (deal: string) => ({ tenant: 'main', deal });

const change = (after: number, count: number) => ({
  channel: 'shared' as const,
  after,
  drafts: Array.from({ length: count }, (_, i) => fact(`notice-${after + i}`)),
});

const fact = (id: string) => ({
  kind: 'fact-recorded' as const,
  body: { id, numbered: false, fact: { on: '1996-10-31', breach: { of: 'npa/6.3', until: '1996-11-30' } } },
});

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
