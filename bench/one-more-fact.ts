import { performance } from 'node:perf_hooks';
import { write } from './measure.ts';
import { generateDeals } from './timelines/generate.ts';
import { sevenTimelines } from './timelines/inforce.ts';

/** (2) One more fact arrives in one deal of a portfolio: its deal is reckoned anew, the others are not touched. */
export function oneMoreFact(portfolio: number): void {
  const deals = generateDeals(portfolio);
  const known = deals.map((deal) => sevenTimelines(deal.facts));
  const times: number[] = [];
  for (let i = 0; i < 5000; i++) {
    const at = (i * 7919) % deals.length;
    const deal = deals[at];
    const fact = deals[(at + 1) % deals.length]?.facts[i % 30];
    if (deal === undefined || fact === undefined) continue;
    const begun = performance.now();
    known[at] = sevenTimelines([...deal.facts, { ...fact, id: `more-${i}` }]);
    times.push((performance.now() - begun) * 1000);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  write(
    `One more fact in a deal of a portfolio of ${portfolio.toLocaleString('en-US')}: median ${at(0.5)} µs, 99th percentile ${at(0.99)} µs`,
  );
  write();
}
