import type { PortfolioQuestion, PortfolioReport } from '@inforce/core';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { AskedOfPortfolio } from './question.ts';
import {
  behind,
  joinPortfolio,
  joinStanding,
  joinWork,
  named,
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
  const from = sql`${visibleDeals(transaction, asked)} join ${joinWork(asked)} left join ${joinPortfolio(asked)}`;
  const { rows } = await sql<{ deals: Counted; behind: Counted | null; unread: Counted | null }>`
    select count(*) as deals, sum(case when ${behind} > 0 then 1 else 0 end) as behind,
      sum(case when p.unread > 0 then 1 else 0 end) as unread
    from ${from}
    where ${behind} > 0 or p.deal is not null`.execute(transaction);
  const [all] = rows;
  const isBehind = Number(all?.behind ?? 0) > 0;
  const first = isBehind
    ? await sql<{ deal: string }>`
        select v.deal from ${visibleDeals(transaction, asked)} join ${joinWork(asked)}
        where ${behind} > 0 order by v.deal limit ${shown}`.execute(transaction)
    : { rows: [] };
  return {
    deals: Number(all?.deals ?? 0),
    behind: Number(all?.behind ?? 0),
    unread: Number(all?.unread ?? 0),
    first: first.rows.map(({ deal }) => deal),
  };
}
