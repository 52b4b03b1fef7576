import { isoDay, type PortfolioRow, portfolioQuestions, type StandingShown } from '@inforce/core';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { StandingTable } from '../store/portfolio-tables.ts';
import type { Tables } from '../store/tables.ts';
import type { Found } from './page.ts';
import type { AskedOfPortfolio } from './question.ts';
import { beginning, forever } from './rows.ts';
import { standingOf } from './sql.ts';

export type Details = Pick<PortfolioRow, 'standings' | 'statements'>;

/** Where each deal of a page stands, and the rows of its status report that this rests on. */
export async function detailsOf(
  transaction: Transaction<Tables>,
  asked: AskedOfPortfolio,
  found: readonly Found[],
): Promise<(deal: string) => Details> {
  if (found.length === 0) return () => ({ standings: [], statements: [] });
  const where = {
    deals: found.map(({ deal }) => deal),
    views: [...new Set(found.map(({ rows_view: view }) => view))],
  };
  const standings = Map.groupBy(await standingsHeld(transaction, asked, where), rowsAt);
  const statements = Map.groupBy(await statementsHeld(transaction, asked, where), rowsAt);
  const places = new Map(found.map(({ deal, rows_view: view }) => [deal, rowsAt({ deal, view })]));
  return (deal) => {
    const place = places.get(deal) ?? '';
    return {
      standings: (standings.get(place) ?? []).flatMap((row) => shown(row, asked)).toSorted(inOrder),
      statements: (statements.get(place) ?? []).map(({ kind, statement }) => {
        const { names, ...row } = json.parse(JSON.parse(statement));
        return { kind, row, names };
      }),
    };
  };
}

const json = z.object({ names: z.record(z.string(), z.string()).default({}) }).catchall(z.json());
/** Kinds of statements that a standing rests on. */
const bearing = ['default', 'waiver', 'suspension', 'forbearance', 'consent', 'signatures'] as const;

const rowsAt = ({ deal, view }: { readonly deal: string; readonly view: string }): string =>
  `${view} ${deal}`;

type Held = Pick<Transaction<Tables>, 'selectFrom'>;

/** The page's rows of both kinds are found by the beginning of their key. */
const standingsHeld = (
  transaction: Held,
  { tenant, asOf, knownAt }: AskedOfPortfolio,
  { deals, views }: Places,
) =>
  transaction
    .selectFrom('standing')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('deal', 'in', deals)
    .where('view', 'in', views)
    .where('from_day', '<=', asOf)
    .where('to_day', '>', asOf)
    .where('known_from', '<=', knownAt)
    .where('known_to', '>', knownAt)
    .execute();

const statementsHeld = (
  transaction: Held,
  { tenant, asOf, knownAt }: AskedOfPortfolio,
  { deals, views }: Places,
) =>
  transaction
    .selectFrom('status_row')
    .select(['deal', 'view', 'kind', 'subject', 'statement'])
    .where('tenant', '=', tenant)
    .where('deal', 'in', deals)
    .where('view', 'in', views)
    .where('kind', 'in', bearing)
    .where('from_day', '<=', asOf)
    .where('to_day', '>', asOf)
    .where('known_from', '<=', knownAt)
    .where('known_to', '>', knownAt)
    .orderBy('kind')
    .orderBy('subject')
    .execute();

interface Places {
  readonly deals: readonly string[];
  readonly views: readonly string[];
}

function shown(row: StandingTable, { asOf, expiringDays }: AskedOfPortfolio): StandingShown[] {
  return portfolioQuestions.flatMap((what): StandingShown[] => {
    if (standingOf(what) !== row.standing) return [];
    if (what === 'expiring' && row.ends > asOf + expiringDays) return [];
    const { from_day: from, to_day: to, ends } = row;
    return [
      {
        what,
        is: row.truth === 'yes' ? 'yes' : 'open',
        from: from === beginning ? null : isoDay(from),
        through: to === forever ? null : isoDay(to - 1),
        ends: ends === forever ? null : isoDay(ends),
      },
    ];
  });
}

const inOrder = (a: StandingShown, b: StandingShown): number =>
  portfolioQuestions.indexOf(a.what) - portfolioQuestions.indexOf(b.what);
