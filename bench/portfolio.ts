// npm run bench -- portfolio: questions about many deals, from rows and by hand, on both databases.
// `--deals 100000` in all, `--distinct 5000` records of their own (each stands in the tables as often as it takes).
import { existsSync, statSync } from 'node:fs';
import { type TestRecord, testRecord } from '../packages/server/test/stores.ts';
import { quantile, row, whole, write } from './measure.ts';
import { someDeals } from './portfolio/deals.ts';
import { load } from './portfolio/load.ts';
import { ask, asked, checkEqual, countsByHand, questions, timed } from './portfolio/measure.ts';
import { rebuilding } from './portfolio/rebuild.ts';

/** Each question once, on one day, for a size at which the peer takes minutes; equality is then for a smaller run. */
const once = process.argv.includes('--once');

export async function portfolios(deals: number, distinct: number, rebuilt: number): Promise<void> {
  const copies = Math.max(1, Math.round(deals / distinct));
  const records = [await testRecord('sqlite'), await testRecord('postgres')];
  write(`${whole(distinct * copies)} deals, ${whole(distinct)} records of their own, ${copies} times each`);
  await load(
    records.map(({ store }) => store),
    someDeals(distinct),
    copies,
  );
  for (const record of records) await measured(record);
  for (const record of records) await record.stop();
  await rebuilding(rebuilt);
}

async function measured({ store, where }: TestRecord): Promise<void> {
  if (!once) await checkEqual(store);
  const size = existsSync(where) ? `, ${whole(statSync(where).size / 1e6)} MB with the table of facts` : '';
  write(`\n${store.kind}${size}: milliseconds by the clock, medians; the answers were checked equal first`);
  row('', 'a page and all counts', 'by hand: the counts', 'from rows is');
  const ratios: number[] = [];
  for (const days of once ? asked.slice(2, 3) : asked) {
    const byHand = await timed(once ? 1 : 3, () => countsByHand(store, days));
    for (const what of questions) {
      const fromRows = await timed(once ? 3 : 7, () => ask(store, days, what));
      ratios.push(byHand / fromRows);
      const [on, known] = days;
      row(
        `${what}, ${on} (${known})`.slice(0, 34),
        fromRows.toFixed(0),
        byHand.toFixed(0),
        `${(byHand / fromRows).toFixed(0)} times as fast`,
      );
    }
  }
  write(`median ${quantile(ratios, 0.5).toFixed(0)}, least ${Math.min(...ratios).toFixed(0)} times as fast`);
}

const number = (flag: string, otherwise: number): number => {
  const at = process.argv.indexOf(flag);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
export const asAsked = (): Promise<void> =>
  portfolios(number('--deals', 100_000), number('--distinct', 5000), number('--rebuilt', 400));
