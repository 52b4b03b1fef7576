import { hash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { emptyHead, type Head } from '../record/chain.ts';
import type { Channel } from '../record/event.ts';
import {
  type Append,
  answerLate,
  checkedAppend,
  decided,
  isName,
  type NewRow,
  placeOf,
  sizeMax,
} from './append.ts';
import { type AppendSql, appendSql, inTurn, type Place } from './append-sql.ts';
import { eventsAfter, headsAt } from './event-log.ts';
import { Grouped } from './group.ts';
import { retried } from './retry.ts';
import type { Change, Conflict, DealKey, Store, Within, Written } from './store.ts';
import type { Tables } from './tables.ts';

const pieceBytes = 512 * 1024;
const groupMost = 1000;

type Database = Pick<Kysely<Tables>, 'selectFrom' | 'executeQuery'>;

/** The record in SQL that both databases understand; where they do not, it stands in append-sql.ts. */
export class SqlStore implements Store {
  readonly kind: Store['kind'];
  private readonly db: Kysely<Tables>;
  private readonly clock: () => number;
  private readonly sql: AppendSql;
  private readonly grouped = new Grouped<Append, Written | Conflict>(
    (appends) => retried(() => this.writeTogether(appends), true),
    firstGroup,
  );

  constructor(kind: Store['kind'], db: Kysely<Tables>, clock: () => number) {
    this.kind = kind;
    this.db = db;
    this.clock = clock;
    this.sql = appendSql[kind];
  }

  /** Those that wait at the same time are written together; one with work of its own has a transaction of its own. */
  async append(
    key: DealKey,
    by: string,
    changes: readonly Change[],
    within?: Within,
  ): Promise<Written | Conflict> {
    const append = checkedAppend(key, by, changes, this.clock());
    if (within === undefined) return this.grouped.do(append);
    // Tried again even if its outcome is unknown: its own events tell whether it was carried out.
    return this.alone(true, async (transaction) => {
      const [rows = null] = await this.decide(transaction, [append]);
      if (rows === null) return this.late(transaction, append);
      await inTurn(transaction, this.sql.insert(rows));
      const events = rows.map(({ event }) => event);
      await within(transaction, events);
      return { ok: true, events };
    });
  }

  /**
   * No transaction holds what was read until it is written: the key of the table lets nobody write a version twice, and a
   * group that comes too late for one of its versions is decided again.
   */
  private async writeTogether(appends: readonly Append[]): Promise<(Written | Conflict)[]> {
    const decisions = await this.decide(this.db, appends);
    await this.insertAll(decisions.flatMap((rows) => rows ?? []));
    const answers: (Written | Conflict)[] = [];
    for (const [i, rows] of decisions.entries()) {
      answers.push(
        rows === null
          ? await this.late(this.db, appends[i]!)
          : { ok: true, events: rows.map(({ event }) => event) },
      );
    }
    return answers;
  }

  private async decide(db: Database, appends: readonly Append[]): Promise<(NewRow[] | null)[]> {
    const places = new Map<string, Place>();
    for (const { key, changes } of appends)
      for (const { place, channel } of changes) places.set(place, { ...key, channel });
    return decided(appends, await headsAt(db, this.sql, places), this.clock());
  }

  /** The events, and with them the work that they leave to be done. */
  private async insertAll(rows: readonly NewRow[]): Promise<void> {
    const queries = this.sql.insert(rows);
    const [first, ...others] = queries;
    if (first === undefined) return;
    // One statement is all or nothing by itself.
    if (others.length === 0) await this.db.executeQuery(first);
    else await this.db.transaction().execute((transaction) => inTurn(transaction, queries));
  }

  private async late(db: Database, append: Append): Promise<Written | Conflict> {
    const seen = new Map(append.changes.map(({ channel, after }) => [channel, after]));
    return answerLate(append, await eventsAfter(db, append.key, [...seen.keys()], seen));
  }

  async events(key: DealKey, channels: readonly Channel[], after: ReadonlyMap<Channel, number> = new Map()) {
    return isKey(key) ? retried(() => eventsAfter(this.db, key, channels, after), true) : [];
  }

  async heads(key: DealKey, channels: readonly Channel[]): Promise<Head[]> {
    if (!isKey(key)) return channels.map(emptyHead);
    const places = new Map(channels.map((channel) => [placeOf(key, channel), { ...key, channel }]));
    const heads = await retried(() => headsAt(this.db, this.sql, places), true);
    return channels.map((channel) => heads.get(placeOf(key, channel)) ?? emptyHead(channel));
  }

  async deals(tenant: string, page: { readonly after: string; readonly limit: number }): Promise<string[]> {
    if (!isName(tenant)) return [];
    const pages = this.db
      .selectFrom('event')
      .select('deal')
      .where('tenant', '=', tenant)
      .where('deal', '>', page.after)
      .where('channel', '=', 'shared')
      .where('version', '=', 1)
      .orderBy('deal')
      .limit(page.limit);
    return (await retried(() => pages.execute(), true)).map(({ deal }) => deal);
  }

  async putDocument(tenant: string, bytes: Uint8Array): Promise<string> {
    if (!isName(tenant))
      throw new RangeError(`${JSON.stringify(tenant)} cannot be kept as the name of a tenant`);
    const sha256 = hash('sha256', bytes);
    const parts = Math.max(1, Math.ceil(bytes.length / pieceBytes));
    for (let part = 0; part < parts; part++) {
      const piece = bytes.subarray(part * pieceBytes, (part + 1) * pieceBytes);
      const insert = this.db
        .insertInto('chunk')
        .values({ tenant, sha256, part, parts, bytes: piece })
        .onConflict((conflict) => conflict.doNothing());
      await retried(() => insert.execute(), true);
    }
    return sha256;
  }

  async document(tenant: string, sha256: string): Promise<Uint8Array | null> {
    if (!isName(tenant) || !isName(sha256)) return null;
    const pieces = this.db
      .selectFrom('chunk')
      .select(['parts', 'bytes'])
      .where('tenant', '=', tenant)
      .where('sha256', '=', sha256)
      .orderBy('part');
    const rows = await retried(() => pieces.execute(), true);
    return rows.length === 0 || rows.length < rows[0]!.parts
      ? null
      : Buffer.concat(rows.map(({ bytes }) => bytes));
  }

  /** [R14] SQLite has one writer at a time; PostgreSQL is asked for the same. */
  transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.alone(false, work);
  }

  private alone<T>(evenIfLost: boolean, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return retried(() => this.db.transaction().setIsolationLevel('serializable').execute(work), evenIfLost);
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}

const isKey = ({ tenant, deal }: DealKey): boolean => isName(tenant) && isName(deal);

/** As many appends as fit one transaction. */
function firstGroup(appends: readonly Append[]): number {
  let size = 0;
  const end = appends.findIndex((append, i) => i >= groupMost || (i > 0 && (size += append.size) > sizeMax));
  return end === -1 ? appends.length : end;
}
