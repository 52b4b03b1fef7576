import { performance } from 'node:perf_hooks';
import type { Fact } from '../packages/core/src/deal/facts.ts';
import { quantile, whole, write } from './measure.ts';
import { InDuckDb } from './timelines/duckdb.ts';
import { type GeneratedDeal, generateDeals } from './timelines/generate.ts';
import { sevenTimelines } from './timelines/inforce.ts';
import { sevenByJsonLogic } from './timelines/json-logic.ts';
import type { SevenTimelines } from './timelines/statuses.ts';

/** (2) One more fact arrives in one deal of a portfolio: that deal is reckoned anew, the others are not touched. */
export async function oneMoreFact(portfolio: number, times: number): Promise<void> {
  const deals = generateDeals(portfolio);
  write(
    `One more fact arrives in a deal of a portfolio of ${whole(portfolio)}: microseconds until it is answered`,
  );
  const ours = arrivals(deals, times, sevenTimelines);
  show('inforce', ours, ours);
  show('json-logic-engine (compiled)', arrivals(deals, times, sevenByJsonLogic), ours);
  show('DuckDB (insert; SQL on that deal)', await arrivalsInDuckDb(deals, Math.ceil(times / 500)), ours);
  write();
}

interface Arrival {
  readonly at: number;
  readonly deal: GeneratedDeal;
  readonly fact: Fact;
}

/** Any deal of the portfolio gets what another has on record. */
function arrival(deals: readonly GeneratedDeal[], i: number): Arrival {
  const at = (i * 7919) % deals.length;
  const deal = deals[at];
  const fact = deals[(at + 1) % deals.length]?.facts[i % 30];
  if (deal === undefined || fact === undefined) throw new Error('an empty portfolio');
  return { at, deal, fact: { ...fact, id: `more-${i}` } };
}

function arrivals(
  deals: readonly GeneratedDeal[],
  times: number,
  reckoned: (facts: readonly Fact[]) => SevenTimelines,
): number[] {
  const known = deals.map((deal) => reckoned(deal.facts));
  return Array.from({ length: times }, (_, i) => {
    const { at, deal, fact } = arrival(deals, i);
    const begun = performance.now();
    known[at] = reckoned([...deal.facts, fact]);
    return (performance.now() - begun) * 1000;
  });
}

async function arrivalsInDuckDb(deals: readonly GeneratedDeal[], times: number): Promise<number[]> {
  const database = await InDuckDb.of(deals);
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const { deal, fact } = arrival(deals, i);
    const begun = performance.now();
    await database.append([{ id: deal.id, fact, i: deal.facts.length }]);
    await database.reckon(deal.id);
    taken.push((performance.now() - begun) * 1000);
  }
  database.close();
  return taken;
}

function show(who: string, taken: readonly number[], ours: readonly number[]): void {
  const middle = quantile(taken, 0.5);
  const times = middle / quantile(ours, 0.5);
  const ratio = taken === ours ? '' : `; inforce is ${times.toFixed(times < 10 ? 1 : 0)} times as fast`;
  write(
    `${who.padEnd(34)}median ${middle.toFixed(1)} µs, 99th percentile ${quantile(taken, 0.99).toFixed(1)} µs${ratio}`,
  );
}
