import { type Kysely, sql } from 'kysely';
import type { Channel } from '../record/event.ts';
import type { NewRow } from './append.ts';
import type { WorkTable } from './portfolio-tables.ts';
import type { Tables } from './tables.ts';

/** How often each view of a deal was written to since its rows were worked out. */
export type Pending = Readonly<Record<Channel, number>>;

/** An instant after every other: nothing is to be done. */
export const never = '9999-12-31T23:59:59.999Z';

/** Who sees a channel: everybody the shared one, each side its own. */
function viewsOf(own: ReadonlySet<Channel>): Pending {
  const one = (view: Channel): number => (own.has('shared') || own.has(view) ? 1 : 0);
  return { shared: one('shared'), company: one('company'), holders: one('holders'), agent: one('agent') };
}

/** What appended events leave to be done, a row for each deal. Those of a deal stand together. */
export function workOf(rows: readonly NewRow[]): WorkTable[] {
  const works: WorkTable[] = [];
  for (let i = 0; i < rows.length; ) {
    const { tenant, event } = rows[i]!;
    const written = new Set<Channel>();
    for (; isOf(rows[i], tenant, event.deal); i++) written.add(rows[i]!.event.channel);
    works.push({ tenant, deal: event.deal, ...viewsOf(written), owner: '', until: event.at, attempt: 0 });
  }
  return works;
}

const isOf = (row: NewRow | undefined, tenant: string, deal: string): boolean =>
  row?.tenant === tenant && row.event.deal === deal;

/** What was recorded before there were rows is to be worked out like what is written now. */
export async function putAllWork(db: Kysely<Tables>, now: string): Promise<void> {
  await sql`insert into work (tenant, deal, shared, company, holders, agent, owner, until, attempt)
    select distinct tenant, deal, 1, 1, 1, 1, '', ${now}, 0 from event`.execute(db);
}
