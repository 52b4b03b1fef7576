// A process that writes to a record until it is killed, or has done what it was asked to: node writer.ts RECORD MODE NAME.
// Whatever the record acknowledges, it tells on its standard output at once, a line for each event.
import { writeSync } from 'node:fs';
import type { Channel, Draft, Recorded } from '../../src/record/event.ts';
import { openStore } from '../../src/store/open.ts';
import type { DealKey, Store, Written } from '../../src/store/store.ts';

const [where = '', mode = '', name = ''] = process.argv.slice(2);
const store = await openStore(where);
const deals = 6;

const modes: Record<string, () => Promise<unknown>> = {
  /** Several deals at the same time, without end. */
  load: () => Promise.all(Array.from({ length: deals }, (_, i) => writeOn(i))),
  /** With all others on the same deal: thirty appends, each once. */
  contend: () => contend(30),
  /** Group after group; each is told before the next one begins. */
  'one-by-one': () => groups(25),
};
await modes[mode]?.();
await store.close();

async function writeOn(i: number): Promise<void> {
  const key: DealKey = { tenant: 'main', deal: `${name}-${i}` };
  const [shared, company] = await store.heads(key, ['shared', 'company']);
  let after = [shared?.version ?? 0, company?.version ?? 0] as const;
  for (let n = 0; ; n++) {
    const written = await append(store, key, `${name}-${i}.${process.pid}.${n}`, after, n % 4 === 0);
    if (!written.ok) throw new Error('somebody else writes to this deal');
    after = [lastOf(written, 'shared') ?? after[0], lastOf(written, 'company') ?? after[1]];
    if (n % 8 === 0) await file(`${key.deal}.${process.pid}.${n}`);
  }
}

async function contend(count: number): Promise<void> {
  const key: DealKey = { tenant: 'main', deal: 'contended' };
  let after: readonly [number, number] = [0, 0];
  for (let n = 0; n < count; ) {
    const result = await append(store, key, `${name}.${n}`, after, n % 4 === 0);
    const events = result.ok ? result.events : result.since;
    after = [maxOf(events, 'shared', after[0]), maxOf(events, 'company', after[1])];
    if (result.ok) n += 1;
  }
}

async function groups(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const keys = Array.from({ length: deals }, (_, i) => ({ tenant: 'main', deal: `${name}-${n}-${i}` }));
    const results = await Promise.all(keys.map((key) => store.append(key, name, changes(`${n}`, [0, 0]))));
    tell(results.flatMap((result) => (result.ok ? result.events : [])));
  }
}

/** One label, as many events in each channel as the label says. */
async function append(
  to: Store,
  key: DealKey,
  label: string,
  after: readonly [number, number],
  more: boolean,
): Promise<Awaited<ReturnType<Store['append']>>> {
  const bytes = Buffer.from(label);
  const result = await to.append(
    key,
    name,
    changes(label, after),
    more
      ? async (transaction) => {
          const row = { tenant: 'within', sha256: label, part: 0, parts: 1, bytes };
          await transaction.insertInto('chunk').values(row).execute();
        }
      : undefined,
  );
  if (result.ok) tell(result.events);
  return result;
}

function changes(label: string, after: readonly [number, number]) {
  const [first, second] = [1 + (label.length % 3), 1 + (label.charCodeAt(label.length - 1) % 2)];
  const text = `${label} ${first} ${second}`;
  const drafts = (count: number): Draft[] =>
    Array.from({ length: count }, () => ({ kind: 'note-written', body: { about: null, text } }));
  return [
    { channel: 'shared', after: after[0], drafts: drafts(first) },
    { channel: 'company', after: after[1], drafts: drafts(second) },
  ] as const;
}

async function file(label: string): Promise<void> {
  const sha256 = await store.putDocument('main', Buffer.alloc(600_000, label));
  writeSync(1, `document ${sha256}\n`);
}

function tell(events: readonly Recorded[]): void {
  const lines = events.map((e) => `event ${e.deal} ${e.channel} ${e.version} ${e.hash}\n`);
  writeSync(1, lines.join(''));
}

function lastOf({ events }: Written, channel: Channel): number | undefined {
  return events.findLast((event) => event.channel === channel)?.version;
}

function maxOf(events: readonly Recorded[], channel: Channel, least: number): number {
  return Math.max(least, ...events.filter((each) => each.channel === channel).map(({ version }) => version));
}
