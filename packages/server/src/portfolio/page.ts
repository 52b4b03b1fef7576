import { sql, type Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { AskedOfPortfolio, Order } from './question.ts';
import { behind, named, type Piece, soon, standingOf, standingOfDeal, visibleDeals } from './sql.ts';
import type { View } from './views.ts';

/** A deal of the page, and what the page is in order of. */
export interface Found {
  readonly deal: string;
  readonly view: View;
  readonly name: string;
  readonly name_key: string;
  readonly rows_view: string;
  readonly unread: number;
  readonly behind: number;
  readonly sorted: number;
}

export const pageMax = 200;

export async function pageOf(
  transaction: Transaction<Tables>,
  asked: AskedOfPortfolio,
): Promise<{ readonly found: readonly Found[]; readonly next: string | null }> {
  const { what, page } = asked;
  const limit = Math.max(1, Math.min(page.limit, pageMax));
  const sorted = what === null ? null : sortedBy[asked.order];
  const standing = what === null ? null : sql`s.standing = ${standingOf(what)} and ${soon(asked)}`;
  // Deals in the order of their names, each looked up, so that a page is full after a few: `cross join` has SQLite keep to it.
  const { rows } = await sql<Found>`
    select p.deal, p.view, p.name, p.name_key, p.rows_view, p.unread, ${behind} as behind, ${sorted ?? sql`0`} as sorted
    from portfolio as p cross join ${visibleDeals(transaction, asked)} cross join work as w
    ${standing === null ? sql`` : sql`cross join standing as s`}
    where p.tenant = ${asked.tenant} and v.deal = p.deal and v.view = p.view
      and w.tenant = ${asked.tenant} and w.deal = p.deal
      and ${standing === null ? sql`1 = 1` : sql`${standingOfDeal(asked)} and ${standing}`}
      and ${named(asked)} and ${after(page.after, sorted)}
    order by ${sorted === null ? sql`` : sql`${sorted}, `} p.name_key
    limit ${limit + 1}`.execute(transaction);
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return {
    found,
    next: rows.length > limit && last !== undefined ? `${last.sorted}:${last.name_key}` : null,
  };
}

const sortedBy: Readonly<Record<Order, Piece | null>> = {
  name: null,
  from: sql`s.from_day`,
  ends: sql`s.ends`,
};

/** Whatever the text is, it is a place in the order: one that nobody was given is one all the same. */
function after(cursor: string | null, sorted: Piece | null): Piece {
  const read = /^(-?\d{1,9}):([0-9a-f]*)$/.exec(cursor ?? '');
  if (read === null) return sql`1 = 1`;
  const [, day = '', key = ''] = read;
  if (sorted === null) return sql`p.name_key > ${key}`;
  return sql`(${sorted} > ${Number(day)} or (${sorted} = ${Number(day)} and p.name_key > ${key}))`;
}
