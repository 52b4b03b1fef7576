import type { Fact } from '../../src/deal/facts.ts';
import type { Terms } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import { Dice } from './dice.ts';
import { someFacts } from './generate-facts.ts';
import { someTerms } from './generate-terms.ts';
import { LENGTH, outline, someDay } from './outline.ts';

/** A deal, and when it is asked about: on the days `from` through `horizon`, as known on `knownAt`. */
export interface RandomDeal {
  readonly terms: Terms;
  readonly facts: readonly Fact[];
  readonly knownAt: Day;
  readonly from: Day;
  readonly horizon: Day;
}

/** The same deal for the same seed, always. */
export function generate(seed: number): RandomDeal {
  const o = outline(new Dice(seed));
  const terms = someTerms(o);
  const facts = someFacts(o, terms);
  const knownAt = o.dice.chance(0.6) ? o.start + 2 * LENGTH : someDay(o);
  return { terms, facts, knownAt, from: o.start - 6, horizon: o.start + LENGTH + 8 };
}
