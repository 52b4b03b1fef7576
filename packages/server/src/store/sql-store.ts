import { createHash } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { canonical } from '../record/canonical.ts';
import { chained, emptyHead, type Head, headAfter } from '../record/chain.ts';
import { type Channel, draftOf, isChannel, type Recorded } from '../record/event.ts';
import { uuidv7 } from '../record/uuid.ts';
import { retried } from './retry.ts';
import type { Change, Conflict, DealKey, Store, Within, Written } from './store.ts';
import type { EventTable, Tables } from './tables.ts';

const pieceBytes = 512 * 1024;

/** The record in SQL that both databases understand. */
export class SqlStore implements Store {
  readonly kind: Store['kind'];
  private readonly db: Kysely<Tables>;
  private readonly clock: () => number;

  constructor(kind: Store['kind'], db: Kysely<Tables>, clock: () => number) {
    this.kind = kind;
    this.db = db;
    this.clock = clock;
  }

  append(key: DealKey, by: string, changes: readonly Change[], within?: Within): Promise<Written | Conflict> {
    return this.transaction(async (transaction) => {
      const heads = await headsOf(
        transaction,
        key,
        changes.map(({ channel }) => channel),
      );
      if (changes.some(({ after }, i) => heads[i]!.version !== after)) {
        const seen = new Map(changes.map(({ channel, after }) => [channel, after]));
        return { ok: false, since: await eventsOf(transaction, key, [...seen.keys()], seen) };
      }
      const events = changes.flatMap((change, i) => this.chain(key.deal, by, heads[i]!, change));
      for (const event of events)
        await transaction.insertInto('event').values(rowOf(key.tenant, event)).execute();
      await within?.(transaction, events);
      return { ok: true, events };
    });
  }

  private chain(deal: string, by: string, head: Head, { drafts }: Change): Recorded[] {
    let last = head;
    return drafts.map((draft) => {
      const now = this.clock();
      const at = new Date(now).toISOString();
      const event = chained(last, { ...draft, deal, by, at, id: uuidv7(now) });
      last = headAfter(event);
      return event;
    });
  }

  events(key: DealKey, channels: readonly Channel[], after: ReadonlyMap<Channel, number> = new Map()) {
    return eventsOf(this.db, key, channels, after);
  }

  heads(key: DealKey, channels: readonly Channel[]): Promise<Head[]> {
    return headsOf(this.db, key, channels);
  }

  async deals(tenant: string, page: { readonly after: string; readonly limit: number }): Promise<string[]> {
    const rows = await this.db
      .selectFrom('event')
      .select('deal')
      .where('tenant', '=', tenant)
      .where('deal', '>', page.after)
      .where('channel', '=', 'shared')
      .where('version', '=', 1)
      .orderBy('deal')
      .limit(page.limit)
      .execute();
    return rows.map(({ deal }) => deal);
  }

  async putDocument(tenant: string, bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const parts = Math.max(1, Math.ceil(bytes.length / pieceBytes));
    for (let part = 0; part < parts; part++) {
      const piece = bytes.subarray(part * pieceBytes, (part + 1) * pieceBytes);
      await this.transaction((transaction) =>
        transaction
          .insertInto('chunk')
          .values({ tenant, sha256, part, parts, bytes: piece })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    }
    return sha256;
  }

  async document(tenant: string, sha256: string): Promise<Uint8Array | null> {
    const rows = await this.db
      .selectFrom('chunk')
      .select(['parts', 'bytes'])
      .where('tenant', '=', tenant)
      .where('sha256', '=', sha256)
      .orderBy('part')
      .execute();
    return rows.length === 0 || rows.length < rows[0]!.parts
      ? null
      : Buffer.concat(rows.map(({ bytes }) => bytes));
  }

  transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return retried(() => this.db.transaction().execute(work));
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}

type Reader = Pick<Kysely<Tables>, 'selectFrom'>;

async function headsOf(db: Reader, { tenant, deal }: DealKey, of: readonly Channel[]): Promise<Head[]> {
  const heads: Head[] = [];
  for (const channel of of) {
    const last = await db
      .selectFrom('event')
      .select(['version', 'hash', 'at'])
      .where('tenant', '=', tenant)
      .where('deal', '=', deal)
      .where('channel', '=', channel)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    heads.push(last === undefined ? emptyHead(channel) : { channel, ...last });
  }
  return heads;
}

async function eventsOf(
  db: Reader,
  { tenant, deal }: DealKey,
  of: readonly Channel[],
  after: ReadonlyMap<Channel, number>,
): Promise<Recorded[]> {
  const events: Recorded[] = [];
  for (const channel of of) {
    const rows = await db
      .selectFrom('event')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('deal', '=', deal)
      .where('channel', '=', channel)
      .where('version', '>', after.get(channel) ?? 0)
      .orderBy('version')
      .execute();
    for (const row of rows) events.push(eventOf(row));
  }
  return events;
}

function rowOf(tenant: string, event: Recorded): EventTable {
  const { deal, channel, version, id, at, by, kind, body, previous, hash } = event;
  return { tenant, deal, channel, version, id, at, by, kind, body: canonical(body), previous, hash };
}

/** Throws where a row is no event of this program: a record that somebody else wrote into. */
function eventOf({
  deal,
  channel,
  version,
  id,
  at,
  by,
  kind,
  body,
  previous,
  hash,
}: Selectable<EventTable>): Recorded {
  const draft = draftOf(kind, JSON.parse(body));
  if (draft === null || !isChannel(channel)) throw new Error(`${deal}/${channel}/${version} is no event`);
  return { ...draft, deal, channel, version, id, at, by, previous, hash };
}
