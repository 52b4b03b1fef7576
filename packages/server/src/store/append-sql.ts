import { CompiledQuery, type Transaction } from 'kysely';
import { type Channel, channels } from '../record/event.ts';
import type { NewRow } from './append.ts';
import type { WorkTable } from './portfolio-tables.ts';
import type { DealKey, Store } from './store.ts';
import type { Tables } from './tables.ts';
import { workOf } from './work.ts';

/** The statements of an append, written by hand for each database: they are what its speed depends on. */
export interface AppendSql {
  /** The last event of each place, with its index; a place without events has no row. */
  heads(places: readonly Place[]): CompiledQuery<HeadRow>;
  /**
   * The events, and the work that they leave: no event is recorded that nobody has to work out. More than one statement needs
   * a transaction around them.
   */
  insert(rows: readonly NewRow[]): readonly CompiledQuery[];
}

export interface Place extends DealKey {
  readonly channel: Channel;
}

interface HeadRow {
  readonly i: number | string;
  readonly version: number;
  readonly hash: string;
  readonly at: string;
}

export async function inTurn(
  transaction: Transaction<Tables>,
  queries: readonly CompiledQuery[],
): Promise<void> {
  for (const query of queries) await transaction.executeQuery(query);
}

/**
 * Everybody writes in the same order, so that no two wait for one another. The versions of one place come in their order
 * as they are; a deal's places stand together.
 */
const inOrder = (rows: readonly NewRow[]): NewRow[] =>
  rows.toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));

type Value = string | number;
type Values = readonly Value[];

const eventColumns = [
  'tenant',
  'deal',
  'channel',
  'version',
  'id',
  'at',
  'by',
  'kind',
  'body',
  'previous',
  'hash',
];
const workColumns = ['tenant', 'deal', ...channels, 'owner', 'until', 'attempt'];
const numbers: ReadonlySet<string> = new Set(['version', ...channels, 'attempt']);
const listed = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

function eventValues({ tenant, event, body }: NewRow): Values {
  const { deal, channel, version, id, at, by, kind, previous, hash } = event;
  return [tenant, deal, channel, version, id, at, by, kind, body, previous, hash];
}

function workValues(work: WorkTable): Values {
  const { tenant, deal, shared, company, holders, agent, owner, until, attempt } = work;
  return [tenant, deal, shared, company, holders, agent, owner, until, attempt];
}

const intoEvent = `INSERT INTO event (${listed(eventColumns)})`;
const intoWork = `INSERT INTO work (${listed(workColumns)})`;
/** What is due stays due since then; and whoever is at it finds that more was written, and leaves it to be done again. */
const orMore = `ON CONFLICT (tenant, deal) DO UPDATE SET
  ${channels.map((view) => `${view} = work.${view} + excluded.${view}`).join(', ')},
  until = CASE WHEN work.owner = '' AND work.until > excluded.until THEN excluded.until ELSE work.until END`;

const sqliteSql: AppendSql = {
  heads: (places) =>
    CompiledQuery.raw(
      `SELECT place.key AS i, version, hash, at FROM json_each(?) AS place JOIN event
         ON tenant = place.value ->> 0 AND deal = place.value ->> 1 AND channel = place.value ->> 2
       WHERE version = (SELECT max(version) FROM event WHERE tenant = place.value ->> 0
         AND deal = place.value ->> 1 AND channel = place.value ->> 2)`,
      [JSON.stringify(places.map(({ tenant, deal, channel }) => [tenant, deal, channel]))],
    ),
  insert: (unordered) => {
    const rows = inOrder(unordered);
    const events = inSixteens(rows.map(eventValues), putEvents);
    return [...events, ...inSixteens(workOf(rows).map(workValues), putWork)];
  },
};

/** Statements of sixteen rows and of one, which are prepared once. */
function inSixteens(rows: readonly Values[], { one, sixteen }: Statements): CompiledQuery[] {
  const queries: CompiledQuery[] = [];
  for (let i = 0; i < rows.length; ) {
    const [sql, count] = i + 16 <= rows.length ? [sixteen, 16] : [one, 1];
    queries.push(CompiledQuery.raw(sql, rows.slice(i, i + count).flat()));
    i += count;
  }
  return queries;
}

interface Statements {
  readonly one: string;
  readonly sixteen: string;
}

function statements(into: string, { length }: readonly string[], or = ''): Statements {
  const row = `(${Array.from({ length }, () => '?').join(', ')})`;
  const sixteen = Array.from({ length: 16 }, () => row).join(', ');
  return { one: `${into} VALUES ${row} ${or}`, sixteen: `${into} VALUES ${sixteen} ${or}` };
}

const putEvents = statements(intoEvent, eventColumns);
const putWork = statements(intoWork, workColumns, orMore);

/** One statement for any number of rows: a list for each column. */
const postgresSql: AppendSql = {
  heads: (places) =>
    CompiledQuery.raw(headsInPostgres, [
      places.map(({ tenant }) => tenant),
      places.map(({ deal }) => deal),
      places.map(({ channel }) => channel),
    ]),
  insert: (unordered) => {
    const rows = inOrder(unordered);
    const events = lists(rows.map(eventValues), eventColumns);
    const work = lists(workOf(rows).map(workValues), workColumns);
    return rows.length === 0 ? [] : [CompiledQuery.raw(putInPostgres, [...events, ...work])];
  },
};

const lists = (rows: readonly Values[], { length }: readonly string[]): (Value | undefined)[][] =>
  Array.from({ length }, (_, i) => rows.map((row) => row[i]));

/** `$1::text[], $2::integer[], …`, counted on from those `before`. */
const unnested = (columns: readonly string[], before: number): string =>
  columns.map((each, i) => `$${before + i + 1}::${numbers.has(each) ? 'integer' : 'text'}[]`).join(', ');

const headsInPostgres = `SELECT place.i - 1 AS i, last.version, last.hash, last.at
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS place (tenant, deal, channel, i)
  CROSS JOIN LATERAL (SELECT version, hash, at FROM event WHERE event.tenant = place.tenant
    AND event.deal = place.deal AND event.channel = place.channel ORDER BY version DESC LIMIT 1) AS last`;

const putInPostgres = `WITH appended AS (${intoEvent} SELECT * FROM unnest(${unnested(eventColumns, 0)}))
  ${intoWork} SELECT * FROM unnest(${unnested(workColumns, eventColumns.length)}) ${orMore}`;

/** Statements that PostgreSQL plans once for each connection, with the names that they have there. */
export const prepared: ReadonlyMap<string, string> = new Map([
  [headsInPostgres, 'inforce-heads'],
  [putInPostgres, 'inforce-append'],
]);

export const appendSql: Readonly<Record<Store['kind'], AppendSql>> = {
  sqlite: sqliteSql,
  postgres: postgresSql,
};
