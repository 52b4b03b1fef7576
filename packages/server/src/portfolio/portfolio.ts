import { isoDay, notLegalAdvice, type PortfolioReport, type PortfolioRow } from '@inforce/core';
import type { Transaction } from 'kysely';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { countsOf, freshnessOf } from './counts.ts';
import { detailsOf } from './details.ts';
import { type Found, pageOf } from './page.ts';
import type { AskedOfPortfolio } from './question.ts';

/**
 * Answers from the rows alone; no deal is opened. All of it is read in one transaction, and what it does not know yet is
 * said in `fresh` and at each deal: an answer is never silently behind the record.
 */
export function portfolio(store: Store, asked: AskedOfPortfolio): Promise<PortfolioReport> {
  return store.transaction((transaction) => reportOf(transaction, asked));
}

async function reportOf(transaction: Transaction<Tables>, asked: AskedOfPortfolio): Promise<PortfolioReport> {
  const counts = await countsOf(transaction, asked);
  const { found, next } = isNone(counts, asked.what) ? noPage : await pageOf(transaction, asked);
  const rows = await rowsOf(transaction, asked, found);
  const { deals, ...fresh } = await freshnessOf(transaction, asked);
  return {
    asOf: isoDay(asked.asOf),
    knownAt: isoDay(asked.knownAt),
    projection: asked.asOf > asked.knownAt,
    what: asked.what,
    expiringDays: asked.expiringDays,
    search: asked.search,
    deals,
    counts,
    fresh: { behind: fresh.behind, unread: fresh.unread, deals: fresh.first },
    rows,
    next,
    notice: notLegalAdvice,
  };
}

const noPage = { found: [], next: null };

/** Where a question fits no deal there is no page to look for: every deal would be looked at once more. */
function isNone(counts: PortfolioReport['counts'], what: AskedOfPortfolio['what']): boolean {
  return what !== null && counts[what].yes + counts[what].open === 0;
}

async function rowsOf(
  transaction: Transaction<Tables>,
  asked: AskedOfPortfolio,
  found: readonly Found[],
): Promise<PortfolioRow[]> {
  const details = await detailsOf(transaction, asked, found);
  return found.map(({ deal, view, name, behind, unread }) => ({
    deal,
    name,
    view,
    behind: behind > 0,
    unread: unread > 0,
    ...details(deal),
  }));
}
