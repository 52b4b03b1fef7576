import type { PortfolioQuestion, Standing } from '@inforce/core';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { AskedOfPortfolio } from './question.ts';
import { fold } from './replace-rows.ts';
import { views } from './views.ts';

/** Pieces of the questions, in the SQL that both databases understand. Their tables: `v` visible, `p` portfolio, `s` standing, `w` work. */
export type Piece = RawBuilder<unknown>;

/** Which standing of a deal answers a question. */
export const standingOf = (what: PortfolioQuestion): Standing => (what === 'expiring' ? 'running' : what);

export const visibleDeals = (transaction: Transaction<Tables>, { visible }: AskedOfPortfolio): Piece =>
  sql`${visible(transaction)} as v`;

export const joinPortfolio = ({ tenant }: AskedOfPortfolio): Piece =>
  sql`portfolio as p on p.tenant = ${tenant} and p.deal = v.deal and p.view = v.view`;

/** The standings of a deal that hold on the day asked about, as known then. */
export const standingOfDeal = ({ tenant, asOf, knownAt }: AskedOfPortfolio): Piece =>
  sql`s.tenant = ${tenant} and s.deal = p.deal and s.view = p.rows_view and s.known_to > ${knownAt}
    and s.known_from <= ${knownAt} and s.to_day > ${asOf} and s.from_day <= ${asOf}`;

export const joinStanding = (asked: AskedOfPortfolio): Piece =>
  sql`standing as s on ${standingOfDeal(asked)}`;

/** Of what runs, only what is over soon. */
export const soon = ({ asOf, expiringDays }: AskedOfPortfolio): Piece =>
  sql`(s.standing <> 'running' or s.ends <= ${asOf + expiringDays})`;

/** How often the viewer's own view of the deal was written to since its rows were worked out; of other views nothing. */
export const behind: Piece = sql`case v.view ${sql.join(
  views.map((view) => sql`when ${sql.lit(view)} then ${sql.ref(`w.${view}`)}`),
  sql` `,
)} else 0 end`;

export function named({ search }: AskedOfPortfolio): Piece {
  const text = fold(search.trim());
  if (text === '') return sql`1 = 1`;
  const pattern = `%${text.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  return sql`(p.name_folded like ${pattern} escape '\\' or p.deal like ${pattern} escape '\\')`;
}
