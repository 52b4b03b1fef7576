import type { Breach, Fact, OnDay } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import type { Engine } from './engine.ts';
import { testDates } from './instances.ts';

/**
 * The days on which the answer to "is there a Default, after giving effect to this?" can change: every day that the
 * facts or the terms mention, the day after it, and every change of the defaults as they stand on the record.
 */
export function criticalDays(engine: Engine): Day[] {
  const days = new Set<Day>();
  const mark = (day: Day): void => {
    if (!Number.isFinite(day)) return;
    days.add(day);
    days.add(day + 1);
  };
  for (const fact of engine.seen) for (const day of daysOf(fact)) mark(day);
  for (const day of daysIn(engine.terms)) mark(day);
  for (const breach of engine.record.breaches) for (const day of testDatesOf(engine, breach)) mark(day);
  for (const overlay of engine.plan.allOverlays()) engine.base.over(overlay).days.forEach(mark);
  for (const instance of engine.base.instances()) {
    for (const line of [instance.exists, engine.base.continuingOf(instance), engine.base.ripe(instance)])
      line.days.forEach(mark);
  }
  return [...days].sort((a, b) => a - b);
}

/** Quarter ends stand in no term by their days. */
function testDatesOf(engine: Engine, breach: Breach): Day[] {
  const tested = engine.plan.provision(breach.of).covenant?.tested;
  return tested?.kind === 'calendar-quarters' ? testDates(tested, breach, engine.horizon) : [];
}

function daysOf(fact: Fact): Day[] {
  const ranges: OnDay[] = [fact.on];
  if (fact.kind === 'breach' && fact.until !== null) ranges.push(fact.until);
  if (fact.kind === 'notice' && fact.received !== null) ranges.push(fact.received);
  return ranges.flatMap((on) => (on.from === null ? [on.by] : [on.from, on.by]));
}

const known = new WeakMap<Terms, readonly Day[]>();

/** Every day that stands anywhere in the terms. */
function daysIn(terms: Terms): readonly Day[] {
  let days = known.get(terms);
  if (days === undefined) {
    days = [...collect(terms, new Set())];
    known.set(terms, days);
  }
  return days;
}

/** Numbers among the terms are days, counts and positions; a few days too many do no harm. */
function collect(value: unknown, days: Set<Day>): Set<Day> {
  if (typeof value === 'number') days.add(value);
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) collect(inner, days);
  return days;
}
