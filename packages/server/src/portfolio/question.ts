import type { Day, PortfolioQuestion } from '@inforce/core';
import type { AliasableExpression, Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { View } from './views.ts';

/**
 * The deals that the asker sees, each in the view of their side: a query with the columns `deal` and `view`, so that it
 * takes part in the question's own, however many deals there are.
 */
export type Visible = (
  transaction: Transaction<Tables>,
) => AliasableExpression<{ deal: string; view: string }>;

/** Every deal of the tenant in one view: for whoever has the database itself, and for auditors. */
export const everyDeal =
  (tenant: string, view: View): Visible =>
  (transaction) =>
    transaction
      .selectFrom('work')
      .where('work.tenant', '=', tenant)
      .select((eb) => ['work.deal', eb.val<string>(view).as('view')]);

export const orders = ['name', 'from', 'ends'] as const;
export type Order = (typeof orders)[number];

/** What is asked of a portfolio, on day `asOf` as known on `knownAt` [T5]. */
export interface AskedOfPortfolio {
  readonly tenant: string;
  readonly visible: Visible;
  readonly asOf: Day;
  readonly knownAt: Day;
  /** `null`: all deals, with where each of them stands. */
  readonly what: PortfolioQuestion | null;
  /** Of `expiring`: within so many days after the day asked about. */
  readonly expiringDays: number;
  /** Words of the deal's name or id; `''`: any. */
  readonly search: string;
  readonly order: Order;
  readonly page: { readonly after: string | null; readonly limit: number };
}
