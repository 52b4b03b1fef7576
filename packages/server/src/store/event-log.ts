import { CompiledQuery, type Kysely, type Selectable } from 'kysely';
import { emptyHead, type Head } from '../record/chain.ts';
import { type Channel, draftOf, isChannel, type Recorded } from '../record/event.ts';
import { type NewRow, placeOf } from './append.ts';
import type { DealKey } from './store.ts';
import type { EventTable, Tables } from './tables.ts';

/** The two statements of an append, written by hand for each database: they are what its speed depends on. */
export interface LogSql {
  /** The last event of each place, with its index; a place without events has no row. */
  heads(places: readonly Place[]): CompiledQuery<HeadRow>;
  /** In the order of the rows. More than one statement needs a transaction around them. */
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

type Executor = Pick<Kysely<Tables>, 'selectFrom' | 'executeQuery'>;

/** [R6] Where each of these places ends, all seen at one moment. */
export async function headsAt(
  db: Executor,
  sql: LogSql,
  places: readonly Place[],
): Promise<Map<string, Head>> {
  const heads = new Map(places.map((place) => [placeOf(place, place.channel), emptyHead(place.channel)]));
  if (places.length === 0) return heads;
  const { rows } = await db.executeQuery(sql.heads(places));
  for (const { i, version, hash, at } of rows) {
    const place = places[Number(i)]!;
    heads.set(placeOf(place, place.channel), { channel: place.channel, version, hash, at });
  }
  return heads;
}

/** [R5] In one statement, so that an append to several channels is seen whole or not at all. */
export async function eventsAfter(
  db: Executor,
  { tenant, deal }: DealKey,
  channels: readonly Channel[],
  after: ReadonlyMap<Channel, number>,
): Promise<Recorded[]> {
  if (channels.length === 0) return [];
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('deal', '=', deal)
    .where((is) =>
      is.or(
        channels.map((channel) =>
          is.eb('channel', '=', channel).and('version', '>', versionIn(after, channel)),
        ),
      ),
    )
    .orderBy('channel')
    .orderBy('version')
    .execute();
  const events = rows.map(eventOf);
  return channels.flatMap((channel) => events.filter((event) => event.channel === channel));
}

/** No channel has as many events as the column could count. */
const versionIn = (after: ReadonlyMap<Channel, number>, channel: Channel): number =>
  Math.min(after.get(channel) ?? 0, 2 ** 31 - 1);

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

const columns = [
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
const columnList = columns.map((column) => `"${column}"`).join(', ');

const valuesOf = ({ tenant, event, body }: NewRow): readonly (string | number)[] => {
  const { deal, channel, version, id, at, by, kind, previous, hash } = event;
  return [tenant, deal, channel, version, id, at, by, kind, body, previous, hash];
};

const rowsOfStatement = 16;
const insertInSqlite = (count: number): string => {
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `INSERT INTO event (${columnList}) VALUES ${Array.from({ length: count }, () => row).join(', ')}`;
};
const [insertOne, insertMany] = [insertInSqlite(1), insertInSqlite(rowsOfStatement)];

/** Statements of one row and of sixteen, which are prepared once. */
export const sqliteLog: LogSql = {
  heads: (places) =>
    CompiledQuery.raw(
      `SELECT place.key AS i, version, hash, at FROM json_each(?) AS place JOIN event
         ON tenant = place.value ->> 0 AND deal = place.value ->> 1 AND channel = place.value ->> 2
       WHERE version = (SELECT max(version) FROM event WHERE tenant = place.value ->> 0
         AND deal = place.value ->> 1 AND channel = place.value ->> 2)`,
      [JSON.stringify(places.map(({ tenant, deal, channel }) => [tenant, deal, channel]))],
    ),
  insert: (rows) => {
    const many = rows.length - (rows.length % rowsOfStatement);
    const groups = Array.from({ length: many / rowsOfStatement }, (_, i) =>
      rows.slice(i * rowsOfStatement, (i + 1) * rowsOfStatement),
    );
    return [
      ...groups.map((group) => CompiledQuery.raw(insertMany, group.flatMap(valuesOf))),
      ...rows.slice(many).map((row) => CompiledQuery.raw(insertOne, [...valuesOf(row)])),
    ];
  },
};

/** One statement for any number of rows, a list for each column. */
export const postgresLog: LogSql = {
  heads: (places) =>
    CompiledQuery.raw(
      `SELECT place.i - 1 AS i, last.version, last.hash, last.at
       FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS place (tenant, deal, channel, i)
       CROSS JOIN LATERAL (SELECT version, hash, at FROM event WHERE event.tenant = place.tenant
         AND event.deal = place.deal AND event.channel = place.channel ORDER BY version DESC LIMIT 1) AS last`,
      [
        places.map(({ tenant }) => tenant),
        places.map(({ deal }) => deal),
        places.map(({ channel }) => channel),
      ],
    ),
  insert: (rows) => {
    const lists = columns.map((column, i) => `$${i + 1}::${column === 'version' ? 'integer' : 'text'}[]`);
    const values = rows.map(valuesOf);
    return [
      CompiledQuery.raw(
        `INSERT INTO event (${columnList}) SELECT * FROM unnest(${lists.join(', ')})`,
        columns.map((_, i) => values.map((row) => row[i])),
      ),
    ];
  },
};
