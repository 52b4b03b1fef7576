import type { Bound } from '../deal/bind.ts';
import type { Instead } from '../deal/bind/settings.ts';
import { boundOf } from '../deal/bound.ts';
import type { Deal } from '../deal/deal.ts';
import type { FactId } from '../deal/facts.ts';
import type { Fact } from '../deal/facts.ts';
import { reckon } from '../reasoning/engine.ts';
import type { Reckoning } from '../reasoning/reckoning.ts';
import type { Day } from '../time/day.ts';

/** A question put to a deal: on day `asOf`, as known on `knownAt` [T5]. */
export interface Question {
  readonly deal: Deal;
  readonly asOf: Day;
  readonly knownAt: Day;
  /** Facts added for this one answer: they count as known on `knownAt`. */
  readonly added?: ReadonlySet<FactId>;
}

/** A question with everything that its answer is taken from. */
export interface Asked extends Question {
  readonly bound: Bound;
  readonly reckoning: Reckoning;
}

/** `instead` reads settings otherwise than the deal does. */
export function ask(question: Question, instead: Instead = new Map()): Asked {
  const bound = boundOf(question.deal, instead);
  return { ...question, bound, reckoning: reckonAt(question, bound) };
}

function reckonAt(question: Question, bound: Bound): Reckoning {
  return reckon(bound.terms, factsOf(question), question.knownAt, horizonOf(question));
}

/** The record with the facts that were added for this answer. */
export function factsOf({ deal, knownAt, added }: Question): readonly Fact[] {
  return deal.facts.map((fact) =>
    added?.has(fact.id) === true && fact.known > knownAt ? { ...fact, known: knownAt } : fact,
  );
}

/** A year past both days, so that what is said to hold "through" a day is not cut off by the edge of the reckoning. */
export const horizonOf = ({ asOf, knownAt }: Question): Day => Math.max(asOf, knownAt) + 366;
