import type { DealKey, Store } from '../store/store.ts';
import { never } from '../store/work.ts';
import { replaceRows } from './replace-rows.ts';
import { noRows, rowsOf } from './rows.ts';
import type { DealOfEvents } from './work-out.ts';

/** The rows of a deal that has no log, as one from a folder: everybody sees all of it. */
export function fillPortfolio(store: Store, key: DealKey, { name, reckoned }: DealOfEvents): Promise<void> {
  const rows = reckoned === null ? noRows : rowsOf(reckoned);
  const isRead = reckoned !== null;
  return store.transaction(async (transaction) => {
    await replaceRows(transaction, key, [
      { view: 'shared', rowsView: 'shared', name, heads: [], isRead, rows },
    ]);
    const idle = { shared: 0, company: 0, holders: 0, agent: 0, owner: '', until: never, attempt: 0 };
    await transaction
      .insertInto('work')
      .values({ ...key, ...idle })
      .execute();
  });
}
