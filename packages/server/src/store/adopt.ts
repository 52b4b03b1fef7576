import type { Transaction } from 'kysely';
import { canonical } from '../record/canonical.ts';
import type { Recorded } from '../record/event.ts';
import { type NewRow, placeOf, sizeMax } from './append.ts';
import { type AppendSql, appendSql, inTurn } from './append-sql.ts';
import type { DealKey, Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Takes in events as somebody else recorded them, with their ids, instants and hashes. What is there already must be the
 * same; `false`: it is not, and nothing was written. The caller has verified the events.
 *
 * A long log comes in several transactions, the oldest events first: where it is broken off, the record stands as the other
 * one once stood, and taking it in again goes on from there.
 */
export async function adopt(
  store: Pick<Store, 'transaction' | 'kind'>,
  key: DealKey,
  events: readonly Recorded[],
): Promise<boolean> {
  if ((await store.transaction((transaction) => missing(transaction, key, events))) === null) return false;
  for (const some of batches(byTime(events), { bytes: sizeMax, rows: rowsMax }))
    if (
      !(await store.transaction((transaction) =>
        adoptTogether(transaction, appendSql[store.kind], key, some),
      ))
    )
      return false;
  return true;
}

/** As many rows as engines take in one transaction that count them. */
const rowsMax = 2000;

/** Within a channel events are never dated before those before them, so that their order stands. */
const byTime = (events: readonly Recorded[]): Recorded[] =>
  events.toSorted((a, b) => (a.at === b.at ? a.version - b.version : a.at < b.at ? -1 : 1));

/** As many events as fit one transaction; one that would fill it by itself goes alone. */
export function* batches(
  events: readonly Recorded[],
  most: { readonly bytes: number; readonly rows: number },
): Generator<readonly Recorded[]> {
  let some: Recorded[] = [];
  let bytes = 0;
  for (const event of events) {
    const size = Buffer.byteLength(canonical(event.body)) + 500;
    if (some.length > 0 && (bytes + size > most.bytes || some.length >= most.rows)) {
      yield some;
      [some, bytes] = [[], 0];
    }
    some.push(event);
    bytes += size;
  }
  if (some.length > 0) yield some;
}

async function adoptTogether(
  transaction: Transaction<Tables>,
  sql: AppendSql,
  key: DealKey,
  events: readonly Recorded[],
): Promise<boolean> {
  const rows = (await missing(transaction, key, events))?.map((event): NewRow => {
    const place = placeOf(key, event.channel);
    return { tenant: key.tenant, place, event, body: canonical(event.body) };
  });
  if (rows === undefined) return false;
  await inTurn(transaction, sql.insert(rows));
  return true;
}

/** Those of the events that are not held yet; `null`: another event is held in the place of one. */
async function missing(
  transaction: Transaction<Tables>,
  { tenant, deal }: DealKey,
  events: readonly Recorded[],
): Promise<Recorded[] | null> {
  const rows = await transaction
    .selectFrom('event')
    .select(['channel', 'version', 'hash'])
    .where('tenant', '=', tenant)
    .where('deal', '=', deal)
    .execute();
  const held = new Map(rows.map(({ channel, version, hash }) => [`${channel} ${version}`, hash]));
  const hashAt = ({ channel, version }: Recorded): string | undefined => held.get(`${channel} ${version}`);
  if (events.some((event) => (hashAt(event) ?? event.hash) !== event.hash)) return null;
  return events.filter((event) => hashAt(event) === undefined);
}
