import { sql, type Transaction } from 'kysely';
import { type Channel, channels } from '../record/event.ts';
import type { DealKey, Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { never, type Pending } from '../store/work.ts';

/**
 * A deal taken on by a worker, until an instant. Whoever takes it on after that has a higher `attempt`, and what the first
 * one writes then is refused: the number fences off who was held up and does not know that its time is over.
 */
export interface Lease {
  readonly key: DealKey;
  readonly owner: string;
  readonly attempt: number;
  /** What was to be done when it was taken on. */
  readonly pending: Pending;
}

export interface Taking {
  readonly owner: string;
  readonly now: number;
  readonly milliseconds: number;
  /** Which of the deals that are due to try first, from 0 to 1: workers that begin at one place stand in each other's way. */
  readonly chance: number;
}

const looked = 32;

/** Takes a deal on; `null`: nothing is due. */
export async function takeWork(store: Store, taking: Taking): Promise<Lease | null> {
  for (
    let next = await dueAfter(store, '', taking);
    next !== null;
    next = await dueAfter(store, next.tenant, taking)
  ) {
    const { due } = next;
    const first = Math.floor(taking.chance * due.length);
    for (const row of [...due.slice(first), ...due.slice(0, first)]) {
      const lease = await take(store, row, taking);
      if (lease !== null) return lease;
    }
  }
  return null;
}

type Due = DealKey & { readonly attempt: number };

/** The next tenant by the index, however many deals each of them has, and what is due of it; `null`: there are no more. */
function dueAfter(
  store: Store,
  after: string,
  { now }: Taking,
): Promise<{ readonly tenant: string; readonly due: readonly Due[] } | null> {
  return store.transaction(async (transaction) => {
    const work = transaction.selectFrom('work');
    const next = await work
      .select('tenant')
      .where('tenant', '>', after)
      .orderBy('tenant')
      .limit(1)
      .executeTakeFirst();
    if (next === undefined) return null;
    const due = await work
      .select(['tenant', 'deal', 'attempt'])
      .where('tenant', '=', next.tenant)
      .where('until', '<=', instant(now))
      .orderBy('until')
      .limit(looked)
      .execute();
    return { tenant: next.tenant, due };
  });
}

/** Of several workers that saw the same row, the first that changes it has it. */
function take(store: Store, row: Due, { owner, now, milliseconds }: Taking): Promise<Lease | null> {
  const { tenant, deal } = row;
  return store.transaction(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('work')
      .set({ owner, until: instant(now + milliseconds), attempt: row.attempt + 1 })
      .where('tenant', '=', tenant)
      .where('deal', '=', deal)
      .where('attempt', '=', row.attempt)
      .where('until', '<=', instant(now))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return null;
    const pending = await transaction
      .selectFrom('work')
      .select([...channels])
      .where('tenant', '=', tenant)
      .where('deal', '=', deal)
      .executeTakeFirstOrThrow();
    return { key: { tenant, deal }, owner, attempt: row.attempt + 1, pending };
  });
}

/** Holds the row for the rest of the transaction, if the lease is still this worker's. Comes before all that it writes. */
export async function holds(transaction: Transaction<Tables>, lease: Lease): Promise<boolean> {
  const { numUpdatedRows } = await rowOf(transaction, lease)
    .set({ attempt: lease.attempt })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes off what was done. What was written in the meantime is left to be done. */
export async function giveBack(
  transaction: Transaction<Tables>,
  lease: Lease,
  done: Pending,
  now: number,
): Promise<void> {
  const left = sql.join(
    channels.map((view) => sql`${sql.ref(view)} - ${done[view]}`),
    sql` + `,
  );
  await rowOf(transaction, lease)
    .set((eb) => ({
      ...Object.fromEntries(channels.map((view: Channel) => [view, eb(eb.ref(view), '-', done[view])])),
      owner: '',
      until: sql<string>`case when ${left} = 0 then ${never} else ${instant(now)} end`,
    }))
    .execute();
}

const rowOf = (transaction: Transaction<Tables>, { key, owner, attempt }: Lease) =>
  transaction
    .updateTable('work')
    .where('tenant', '=', key.tenant)
    .where('deal', '=', key.deal)
    .where('owner', '=', owner)
    .where('attempt', '=', attempt);

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
