import type { Transaction } from 'kysely';
import { canonical } from '../record/canonical.ts';
import type { DealKey } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { WorkedOut } from './work-out.ts';

/** As many rows a statement as both databases take parameters for. */
const batch = 400;

/** Puts what was worked out of a deal in the place of what was there, in as few statements as that takes. */
export async function replaceRows(
  transaction: Transaction<Tables>,
  { tenant, deal }: DealKey,
  all: readonly WorkedOut[],
): Promise<void> {
  for (const table of ['status_row', 'standing', 'portfolio'] as const)
    await transaction.deleteFrom(table).where('tenant', '=', tenant).where('deal', '=', deal).execute();
  const of = ({ view }: WorkedOut) => ({ tenant, deal, view });
  const statusRows = all.flatMap((each) => each.rows.statusRows.map((row) => ({ ...of(each), ...row })));
  const standings = all.flatMap((each) => each.rows.standings.map((row) => ({ ...of(each), ...row })));
  for (const some of batches(statusRows)) await transaction.insertInto('status_row').values(some).execute();
  for (const some of batches(standings)) await transaction.insertInto('standing').values(some).execute();
  const views = all.map((each) => ({ ...of(each), ...portfolioRow(each, deal) }));
  for (const some of batches(views)) await transaction.insertInto('portfolio').values(some).execute();
}

const portfolioRow = ({ name, heads, isRead, rowsView }: WorkedOut, deal: string) => ({
  ...named(name, deal),
  rows_view: rowsView,
  heads: canonical(heads.map(({ channel, version, hash }) => [channel, version, hash])),
  unread: isRead ? 0 : 1,
});

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += batch) yield rows.slice(i, i + batch);
}

/** How a deal is searched and put in order: by its name, then by its id. Sixteen digits have one order everywhere. */
export function named(name: string, deal: string): { name: string; name_folded: string; name_key: string } {
  const folded = fold(name);
  const key = Buffer.concat([Buffer.from(folded).subarray(0, 64), Buffer.from([0]), Buffer.from(deal)]);
  return { name, name_folded: folded, name_key: key.toString('hex') };
}

/** Capitals aside, and letters that are written in several ways. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
