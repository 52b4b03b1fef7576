import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import {
  type PortfolioQuestion,
  portfolioQuestions,
} from '../../packages/core/src/report/schema-portfolio.ts';
import { portfolio } from '../../packages/server/src/portfolio/portfolio.ts';
import { everyDeal } from '../../packages/server/src/portfolio/question.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { quantile } from '../measure.ts';
import { day } from '../timelines/papers.ts';
import { answersByHand } from './by-hand.ts';
import { tenant } from './load.ts';

export const expiringDays = 30;
/** The days asked about, each as known on the second. */
export const asked = [
  ['1996-10-15', '1996-10-20'],
  ['1996-11-15', '1996-11-20'],
  ['1996-11-15', '1997-06-30'],
  ['1997-03-01', '1997-06-30'],
] as const;

/** The peer knows these; it would need a clock of its own for the sixth. */
export const questions = portfolioQuestions.filter((what) => what !== 'event of default');

export const ask = (store: Store, [on, known]: readonly [string, string], what: PortfolioQuestion | null) =>
  portfolio(store, {
    tenant,
    visible: everyDeal(tenant, 'shared'),
    asOf: day(on),
    knownAt: day(known),
    what,
    expiringDays,
    search: '',
    order: 'name',
    page: { after: null, limit: 50 },
  });

interface Counted {
  readonly what: string;
  readonly value: number;
  readonly deals: number | string;
}

export async function countsByHand(store: Store, [on, known]: readonly [string, string]): Promise<Counted[]> {
  const answers = answersByHand(store.kind, day(on), day(known), expiringDays);
  const { rows } = await store.transaction((tx) =>
    sql<Counted>`select what, value, count(*) as deals from (${answers}) as all_answers group by what, value`.execute(
      tx,
    ),
  );
  return rows;
}

/** The same deals by rows and by hand, on every day asked about, or an error that says where they part. */
export async function checkEqual(store: Store): Promise<void> {
  for (const days of asked) {
    const [{ counts }, byHand] = [await ask(store, days, null), await countsByHand(store, days)];
    for (const what of questions)
      for (const [truth, value] of [
        ['yes', 2],
        ['open', 1],
      ] as const) {
        const hand = byHand.find((row) => row.what === what && row.value === value);
        if (counts[what][truth] !== Number(hand?.deals ?? 0))
          throw new Error(
            `${store.kind}, ${what} ${truth} on ${days.join(' as known on ')}: ${counts[what][truth]} by rows, ${hand?.deals ?? 0} by hand`,
          );
      }
  }
}

/** The deals themselves, page by page, against the peer's list. */
export async function dealsByRows(store: Store, days: readonly [string, string], what: PortfolioQuestion) {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const report: Awaited<ReturnType<typeof portfolio>> = await portfolio(store, {
      tenant,
      visible: everyDeal(tenant, 'shared'),
      asOf: day(days[0]),
      knownAt: day(days[1]),
      what,
      expiringDays,
      search: '',
      order: 'name',
      page: { after, limit: 200 },
    });
    for (const { deal, standings } of report.rows)
      found.push(`${deal} ${standings.find((standing) => standing.what === what)?.is ?? ''}`);
    after = report.next;
  } while (after !== null);
  return found.toSorted();
}

export async function dealsByHand(store: Store, days: readonly [string, string], what: PortfolioQuestion) {
  const answers = answersByHand(store.kind, day(days[0]), day(days[1]), expiringDays);
  const { rows } = await store.transaction((tx) =>
    sql<{
      deal: string;
      value: number;
    }>`select deal, value from (${answers}) as all_answers where what = ${what}`.execute(tx),
  );
  return rows.map(({ deal, value }) => `${deal} ${value === 2 ? 'yes' : 'open'}`).toSorted();
}

/** The median of several by the clock: a database works in a process of its own. */
export async function timed(times: number, run: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const begun = performance.now();
    await run();
    taken.push(performance.now() - begun);
  }
  return quantile(taken, 0.5);
}
