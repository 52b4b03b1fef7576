import type { Breach, Fact, OnDay } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import { lastDayBefore } from '../time/business-days.ts';
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
  // Compliance waived for one day may leave an instance that begins on the next, and is there to be asked about the day after.
  for (const { testDates: spared } of engine.terms.compliance) for (const day of spared ?? []) mark(day + 1);
  for (const breach of engine.record.breaches) {
    for (const day of testDatesOf(engine, breach)) mark(day);
    for (const day of lastDaysToRipen(engine, breach)) mark(day);
  }
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

/** The last days on which it can begin and still have ripened when it is cured: one that begins with what is given may be too late. */
function lastDaysToRipen(engine: Engine, breach: Breach): Day[] {
  const ripens = engine.plan.provision(breach.of).covenant?.ripens;
  if (ripens?.kind !== 'after') return [];
  const { count, unit } = ripens;
  const cures = engine.seen.filter((fact) => fact.kind === 'cured').map((fact) => fact.on.by);
  const ends = breach.until === null ? cures : [...cures, breach.until.by];
  return ends.map((day) =>
    unit === 'days' ? day - 1 - count : lastDayBefore(day - 1, count, engine.terms.holidays),
  );
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
