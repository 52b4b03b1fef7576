import { type Kysely, sql, type Transaction } from 'kysely';
import { type Channel, channels } from '../record/event.ts';
import type { NewRow } from './append.ts';
import type { WorkTable } from './portfolio-tables.ts';
import type { Tables } from './tables.ts';

/** How often each view of a deal was written to since its rows were worked out. */
export type Pending = Readonly<Record<Channel, number>>;

/** An instant after every other: nothing is to be done. */
export const never = '9999-12-31T23:59:59.999Z';

/** Who sees a channel: everybody the shared one, each side its own. */
export function viewsOf(written: Iterable<Channel>): Pending {
  const own = new Set(written);
  const one = (view: Channel): number => (own.has('shared') || own.has(view) ? 1 : 0);
  return { shared: one('shared'), company: one('company'), holders: one('holders'), agent: one('agent') };
}

/** Every append leaves work for its deal, in its own transaction: no event is recorded that nobody has to work out. */
export async function putWork(transaction: Transaction<Tables>, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  await transaction
    .insertInto('work')
    .values(workOf(rows))
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'deal']).doUpdateSet((eb) => ({
        ...Object.fromEntries(
          channels.map((view) => [view, eb(eb.ref(`work.${view}`), '+', eb.ref(`excluded.${view}`))]),
        ),
        // Somebody is at it: they find that more was written, and leave it to be done again.
        until: sql<string>`case when work.owner = '' then excluded.until else work.until end`,
      })),
    )
    .execute();
}

/** A row for each deal, always in the same order, so that no two writers wait for one another. */
function workOf(rows: readonly NewRow[]): WorkTable[] {
  const deals = Map.groupBy(rows, ({ tenant, event }) => JSON.stringify([tenant, event.deal]));
  return [...deals]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first === undefined
        ? []
        : [
            {
              tenant: first.tenant,
              deal: first.event.deal,
              ...viewsOf([first, ...others].map(({ event }) => event.channel)),
              owner: '',
              until: first.event.at,
              attempt: 0,
            },
          ],
    );
}

/** What was recorded before there were rows is to be worked out like what is written now. */
export async function putAllWork(db: Kysely<Tables>, now: string): Promise<void> {
  await sql`insert into work (tenant, deal, shared, company, holders, agent, owner, until, attempt)
    select distinct tenant, deal, 1, 1, 1, 1, '', ${now}, 0 from event`.execute(db);
}
