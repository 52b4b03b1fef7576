import type { Terms } from '../../packages/core/src/deal/terms.ts';
import { reckon } from '../../packages/core/src/reasoning/engine.ts';
import { any } from '../../packages/core/src/reasoning/truth-lines.ts';
import type { Fact } from '../../packages/core/src/deal/facts.ts';
import type { GeneratedDeal } from './generate.ts';
import { noticedBreach } from './generate-breaches.ts';
import { horizon, knownAt, papers, price } from './papers.ts';
import type { SevenTimelines } from './statuses.ts';

/** The seven statuses by the engine, with the function that `status` calls. */
export function sevenTimelines(facts: readonly Fact[], terms: Terms = papers): SevenTimelines {
  const reckoned = reckon(terms, facts, knownAt, horizon);
  return [
    reckoned.condition('waiver/4.1'),
    reckoned.effective('waiver/1'),
    reckoned.inForce('npa/6.3'),
    reckoned.suspended('waiver/1#2'),
    reckoned.continuing(noticedBreach),
    any(reckoned.instances().map((instance) => reckoned.continuing(instance.id))),
    reckoned.value(price),
  ];
}

export function byInforce(deals: readonly GeneratedDeal[]): SevenTimelines[] {
  return deals.map((deal) => sevenTimelines(deal.facts));
}
