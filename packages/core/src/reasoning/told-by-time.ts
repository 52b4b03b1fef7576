import type { PartTerm, WaiverTerm } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import type { Engine } from './engine.ts';
import { waiverOverlay } from './plan.ts';

/**
 * The days as known on which an answer can be another although nothing was learnt. The day as known on enters answers in two
 * places only, each time as the value of a line on that day: what makes a part reach back [T6], and the end of a waiver
 * that ends as if it had never been [W5]. Between the changes of those lines it makes no difference.
 */
export function toldByTime(engine: Engine): Day[] {
  const { parts, waivers } = engine.terms;
  return [
    ...parts.flatMap((part) => ofReachingBack(engine, part)),
    ...waivers.flatMap((waiver) => ofRetroactiveEnd(engine, waiver)),
  ];
}

function ofReachingBack(engine: Engine, { agreement, effect }: PartTerm): Day[] {
  if (effect.kind !== 'first-day' || effect.reachesBack === null) return [];
  const begins =
    effect.notBefore ?? engine.terms.agreements.find(({ id }) => id === agreement)?.dated ?? null;
  const days = effect.conditions.flatMap((condition) => engine.condition(condition).days);
  return begins === null ? days : [...days, begins];
}

function ofRetroactiveEnd(engine: Engine, waiver: WaiverTerm): readonly Day[] {
  return waiver.ends?.then === 'retroactive' ? engine.base.over(waiverOverlay(waiver)).days : [];
}
