import type { Kysely, Selectable } from 'kysely';
import { emptyHead, type Head } from '../record/chain.ts';
import { type Channel, type Draft, draftOf, isChannel, type Recorded } from '../record/event.ts';
import type { AppendSql, Place } from './append-sql.ts';
import { NoEvent } from './no-event.ts';
import type { DealKey } from './store.ts';
import type { EventTable, Tables } from './tables.ts';

type Executor = Pick<Kysely<Tables>, 'selectFrom' | 'executeQuery'>;

/** [R6] Where each of these places ends, by its name; all seen at one moment. */
export async function headsAt(
  db: Executor,
  sql: AppendSql,
  places: ReadonlyMap<string, Place>,
): Promise<Map<string, Head>> {
  const all = [...places];
  const heads = new Map(all.map(([name, { channel }]) => [name, emptyHead(channel)]));
  if (all.length === 0) return heads;
  const { rows } = await db.executeQuery(sql.heads([...places.values()]));
  for (const { i, version, hash, at } of rows) {
    const [name, { channel }] = all[Number(i)]!;
    heads.set(name, { channel, version, hash, at });
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
  const events: Recorded[] = [];
  for (const row of rows) {
    const event = eventOf(row);
    if (event === null) throw new NoEvent(deal, row.channel, row.version, events);
    events.push(event);
  }
  return channels.flatMap((channel) => events.filter((event) => event.channel === channel));
}

/** No channel has as many events as the column could count. */
const versionIn = (after: ReadonlyMap<Channel, number>, channel: Channel): number =>
  Math.min(after.get(channel) ?? 0, 2 ** 31 - 1);

/** `null`: the row is no event of this program; somebody else wrote into the record. */
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
}: Selectable<EventTable>): Recorded | null {
  const draft = draftIn(kind, body);
  if (draft === null || !isChannel(channel)) return null;
  return { ...draft, deal, channel, version, id, at, by, previous, hash };
}

function draftIn(kind: string, body: string): Draft | null {
  try {
    return draftOf(kind, JSON.parse(body));
  } catch {
    return null;
  }
}
