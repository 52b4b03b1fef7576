import { Engine } from '../../reasoning/engine.ts';
import type { Day } from '../../time/day.ts';
import { type Asked, factsOf, horizonOf } from '../question.ts';
import { dayBeforeAll, knownDays, nextDay } from '../record-over-time.ts';
import { datesOf } from './dates.ts';
import type { Found } from './found.ts';

/** A day that matters, and what became of it as more was known. */
export interface Tracked {
  /** As it was last known. */
  readonly found: Found;
  /** As last known, there is no such day any more. */
  readonly gone: boolean;
  /** How often the day was another than before, or gone. */
  readonly moves: number;
  /** The day as known on which it last was another in anything. */
  readonly revised: Day;
  /** Days that it was thought to be, and is not. */
  readonly before: readonly Before[];
}

export interface Before {
  readonly found: Found;
  readonly moves: number;
  readonly revised: Day;
}

/**
 * The calendar as it was on each day on which the record learnt something, up to the day as known on, so that a day that was
 * moved is told from one that never was.
 *
 *     as known on October 31    suspension ends: November 30
 *     as known on November 12   suspension ends: November 12, moved once; before: November 30
 */
export function datesOverTime(asked: Asked): Tracked[] {
  const { deal, asOf, knownAt, bound } = asked;
  const facts = factsOf(asked);
  const days = knownDays(bound.terms, facts);
  const engineAt = (known: Day): Engine => new Engine(bound.terms, facts, known, horizonOf(asked));
  let tracked = new Map<string, Tracked>();
  let known = Math.min(knownAt, dayBeforeAll(engineAt, days));
  while (true) {
    const engine = engineAt(known);
    tracked = tracking(tracked, datesOf(engine, deal, asOf), known);
    const next = nextDay(engine, days, known);
    if (next === null || next > knownAt) return [...tracked.values()];
    known = next;
  }
}

/** The calendar as it is on the day as known on alone. */
export const datesNow = (asked: Asked): Found[] =>
  datesOf(
    new Engine(asked.bound.terms, factsOf(asked), asked.knownAt, horizonOf(asked)),
    asked.deal,
    asked.asOf,
  );

function tracking(
  before: ReadonlyMap<string, Tracked>,
  found: readonly Found[],
  known: Day,
): Map<string, Tracked> {
  const now = new Map(found.map((each) => [each.id, each]));
  const after = new Map<string, Tracked>();
  for (const [id, earlier] of before) {
    const still = now.get(id);
    after.set(id, still === undefined ? without(earlier, known) : goingOn(earlier, still, known));
  }
  for (const [id, each] of now)
    if (!after.has(id)) after.set(id, { found: each, gone: false, moves: 0, revised: known, before: [] });
  return after;
}

function without(earlier: Tracked, known: Day): Tracked {
  return earlier.gone ? earlier : { ...earlier, gone: true, moves: earlier.moves + 1, revised: known };
}

function goingOn(earlier: Tracked, found: Found, known: Day): Tracked {
  const { found: was, gone } = earlier;
  if (was.day === found.day && !gone)
    return same(was, found) ? earlier : { ...earlier, found, revised: known };
  const moves = earlier.moves + 1;
  const others = earlier.before.filter(({ found: { day } }) => day !== found.day && day !== was.day);
  const moved = was.day === found.day ? others : [...others, { found: was, moves, revised: known }];
  return { found, gone: false, moves, revised: known, before: moved };
}

const same = (a: Found, b: Found): boolean => JSON.stringify(a) === JSON.stringify(b);
