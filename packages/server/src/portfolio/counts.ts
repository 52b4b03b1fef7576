import type { PortfolioQuestion, PortfolioReport } from '@inforce/core';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import { never } from '../store/work.ts';
import type { AskedOfPortfolio } from './question.ts';
import {
  behind,
  joinPortfolio,
  joinStanding,
  named,
  type Piece,
  soon,
  standingOf,
  visibleDeals,
} from './sql.ts';

/** PostgreSQL gives counts as text. */
type Counted = number | string;

/** How many of the deals that are seen and searched for stand where. */
export async function countsOf(
  transaction: Transaction<Tables>,
  asked: AskedOfPortfolio,
): Promise<PortfolioReport['counts']> {
  const { rows } = await sql<{ standing: string; truth: string; deals: Counted }>`
    select s.standing, s.truth, count(*) as deals
    from ${visibleDeals(transaction, asked)}
    join ${joinPortfolio(asked)}
    join ${joinStanding(asked)} and ${soon(asked)}
    where ${named(asked)}
    group by s.standing, s.truth`.execute(transaction);
  const count = (standing: string, truth: string): number =>
    Number(rows.find((row) => row.standing === standing && row.truth === truth)?.deals ?? 0);
  const both = (what: PortfolioQuestion) => ({
    yes: count(standingOf(what), 'yes'),
    open: count(standingOf(what), 'open'),
  });
  return {
    'in default': both('in default'),
    'event of default': both('event of default'),
    waived: both('waived'),
    suspended: both('suspended'),
    expiring: both('expiring'),
    'awaiting signatures': both('awaiting signatures'),
  };
}

export interface Freshness {
  /** How many deals are seen, whether or not they were ever worked out. */
  readonly deals: number;
  readonly behind: number;
  readonly unread: number;
  readonly first: string[];
}

const shown = 20;

/** Of all that is seen, whatever is searched for: a deal that was never worked out has no name to be found by. */
export async function freshnessOf(
  transaction: Transaction<Tables>,
  asked: AskedOfPortfolio,
): Promise<Freshness> {
  const seen = visibleDeals(transaction, asked);
  // What is due has an instant: only those are looked at, by the index, however many deals there are.
  const due = sql`from work as w cross join ${seen}
    where w.tenant = ${asked.tenant} and w.until < ${never} and v.deal = w.deal and ${behind} > 0`;
  const unread = sql`from portfolio as p cross join ${seen}
    where p.tenant = ${asked.tenant} and p.unread > 0 and v.deal = p.deal and v.view = p.view`;
  const first = await sql<{ deal: string }>`select v.deal ${due} order by v.deal limit ${shown}`.execute(
    transaction,
  );
  return {
    deals: await countOf(transaction, sql`from ${seen}`),
    behind: first.rows.length < shown ? first.rows.length : await countOf(transaction, due),
    unread: await countOf(transaction, unread),
    first: first.rows.map(({ deal }) => deal),
  };
}

async function countOf(transaction: Transaction<Tables>, from: Piece): Promise<number> {
  const { rows } = await sql<{ deals: Counted }>`select count(*) as deals ${from}`.execute(transaction);
  return Number(rows[0]?.deals ?? 0);
}
