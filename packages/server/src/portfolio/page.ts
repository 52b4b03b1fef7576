import { sql, type Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { AskedOfPortfolio, Order } from './question.ts';
import {
  behind,
  joinPortfolio,
  joinStanding,
  joinWork,
  named,
  type Piece,
  soon,
  standingOf,
  visibleDeals,
} from './sql.ts';
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
  const sorted = what === null ? sql`0` : sortedBy[asked.order];
  const standing =
    what === null
      ? sql``
      : sql`join ${joinStanding(asked)} and s.standing = ${standingOf(what)} and ${soon(asked)}`;
  const { rows } = await sql<Found>`
    select p.deal, p.view, p.name, p.name_key, p.rows_view, p.unread, ${behind} as behind, ${sorted} as sorted
    from ${visibleDeals(transaction, asked)}
    join ${joinPortfolio(asked)}
    join ${joinWork(asked)}
    ${standing}
    where ${named(asked)} and ${after(page.after, sorted)}
    order by sorted, p.name_key
    limit ${limit + 1}`.execute(transaction);
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return {
    found,
    next: rows.length > limit && last !== undefined ? `${last.sorted}:${last.name_key}` : null,
  };
}

const sortedBy: Readonly<Record<Order, Piece>> = { name: sql`0`, from: sql`s.from_day`, ends: sql`s.ends` };

/** Whatever the text is, it is a place in the order: one that nobody was given is one all the same. */
function after(cursor: string | null, sorted: Piece): Piece {
  const read = /^(-?\d{1,9}):([0-9a-f]*)$/.exec(cursor ?? '');
  if (read === null) return sql`1 = 1`;
  const [, day = '', key = ''] = read;
  return sql`(${sorted} > ${Number(day)} or (${sorted} = ${Number(day)} and p.name_key > ${key}))`;
}
