import type { Address, Breach, OnDay } from '../deal/facts.ts';
import type { ComplianceWaiverTerm, Tested } from '../deal/terms.ts';
import { calendarDate, type Day, dayOf, isoDay } from '../time/day.ts';
import { step, valueOn } from '../time/timeline.ts';
import { and, not, or, type Truth } from '../time/truth.ts';
import { added } from './lists.ts';
import type { Plan, ProvisionPlan } from './plan.ts';
import type { Instance } from './reckoning.ts';
import { soFarIn, type Start, startsOf } from './runs.ts';
import { Cell } from './solver.ts';
import {
  always,
  any,
  beginning,
  both,
  butNot,
  come,
  either,
  NO,
  OPEN,
  type TruthLine,
} from './truth-lines.ts';
import type { World } from './world.ts';

/** The first and the last day on which something can have begun; infinite where it may not have. */
export interface Begins {
  readonly first: Day;
  readonly last: Day;
}

/** An instance with what the rules about it need. */
export interface Found extends Instance {
  readonly fact: Breach;
  readonly exists: TruthLine;
  readonly begins: Begins;
  /** The day from which there was compliance again. */
  readonly until: OnDay | null;
  /** `null`: nobody has said how the covenant is tested. */
  readonly tested: Tested | null;
  readonly continuing: Cell<TruthLine>;
}

/** A breach on record, and when it is one: the same whatever is in effect. */
export interface NonCompliance {
  readonly fact: Breach;
  readonly line: TruthLine;
  readonly provision: ProvisionPlan;
}

export function nonCompliance(plan: Plan, fact: Breach): NonCompliance {
  const begun = come(fact.on);
  const line = fact.until === null ? begun : butNot(begun, come(fact.until));
  return { fact, line, provision: plan.provision(fact.of) };
}

/** Every instance of every breach on record that exists on some day through the last one [D4]. */
export function findInstances(world: World, last: Day): Found[] {
  const all: Found[] = [];
  for (const failing of world.engine.failings()) {
    const { from } = failing.fact.on;
    if (from === null || from <= last) for (const found of instancesOf(world, failing, last)) all.push(found);
  }
  return all;
}

function instancesOf(world: World, failing: NonCompliance, last: Day): Found[] {
  const tested = failing.provision.covenant?.tested ?? null;
  switch (tested?.kind) {
    case 'dates':
    case 'calendar-quarters':
      return atTestDates(world, failing, tested, last);
    case 'on-action':
      return onAction(world, failing.fact, tested, last);
    case 'all-times':
    case undefined:
      return inRuns(world, failing, tested, last);
  }
}

const partEffective = (world: World, provision: Address): TruthLine => {
  const part = world.plan.provision(provision).part;
  return part === null ? OPEN : world.effective(part.address);
};

/** In force, and compliance not waived: when non-compliance makes a Default [D3] [W1]. */
function arising(world: World, provision: Address): TruthLine {
  const { compliance } = world.plan.provision(provision);
  return compliance.length === 0
    ? world.inForce(provision)
    : butNot(world.inForce(provision), complianceWaived(world, compliance));
}

function complianceWaived(world: World, terms: readonly ComplianceWaiverTerm[]): TruthLine {
  return any(terms.map((term) => both(world.effective(term.part), either(spanOf(term), datesOf(term)))));
}

function spanOf(term: { from: Day | null; to: Day | null; testDates: readonly Day[] | null }): TruthLine {
  if (term.testDates !== null && term.from === null && term.to === null) return NO;
  const from = term.from === null ? step<Truth>('yes', 0, 'yes') : step<Truth>('no', term.from, 'yes');
  return term.to === null ? from : both(from, step<Truth>('yes', term.to, 'no'));
}

function datesOf(term: { testDates: readonly Day[] | null }): TruthLine {
  return any(
    (term.testDates ?? []).map((d): TruthLine => ({ days: [d, d + 1], values: ['no', 'yes', 'no'] })),
  );
}

function found(
  breach: Breach,
  id: string,
  exists: TruthLine,
  tested: Tested | null,
  last: Day,
  begins?: Begins,
): Found | null {
  const { open, yes } = beginning(exists);
  if (open === null || open > last) return null;
  return {
    id,
    breach: breach.id,
    under: breach.of,
    since: yes ?? (open === -Infinity ? breach.on.by : open),
    fact: breach,
    exists,
    begins: begins ?? { first: open, last: yes ?? Infinity },
    until: breach.until,
    tested,
    continuing: new Cell(),
  };
}

const only = (one: Found | null): Found[] => (one === null ? [] : [one]);

/** Tested at all times, or not known how: an unbroken stretch while the covenant is in force is one instance. */
function inRuns(world: World, failing: NonCompliance, tested: Tested | null, last: Day): Found[] {
  const { fact } = failing;
  const a = arising(world, fact.of);
  const line = both(failing.line, a);
  let all: Found[] = [];
  for (const start of startsOf(line, a, last)) {
    const fresh = all.length === 0 ? 'yes' : not(continuingAt(world, all, start.from));
    if (fresh === 'no') continue;
    const unsure = start.doubtful || (tested === null && restarted(world, failing, start));
    const exists = both(soFarIn(start, line), always(unsure ? and('open', fresh) : fresh));
    const id = start.first ? fact.id : `${fact.id}@${isoDay(start.from ?? 0)}`;
    const instance = found(fact, id, exists, tested, last);
    if (instance !== null) all = added(all, instance);
  }
  return all;
}

/** Whether non-compliance may have begun while the provision was out of force. */
function restarted(world: World, { fact, line }: NonCompliance, { from }: Start): boolean {
  const { open } = beginning(both(line, partEffective(world, fact.of)));
  return (from ?? -Infinity) !== (open ?? -Infinity);
}

/** While an earlier instance still continues, persisting non-compliance is that one, not another. */
function continuingAt(world: World, earlier: readonly Found[], day: Day | null): Truth {
  if (day === null) return 'no';
  let continuing: Truth = 'no';
  for (const instance of earlier) continuing = or(continuing, world.continuingOn(instance, day));
  return continuing;
}

/** Tested at dates: each failed test date is one instance, and a recorded breach happened on one [D2]. */
function atTestDates(world: World, failing: NonCompliance, tested: Tested, last: Day): Found[] {
  const { fact: breach, line: n } = failing;
  const a = arising(world, breach.of);
  const dates = testDates(tested, breach, Math.min(last, world.engine.horizon));
  const later = dates.filter((t) => t > breach.on.by);
  return [
    ...ownTest(breach, tested, dates, a, last),
    ...later.flatMap((t) => {
      const failed = step<Truth>('no', t, and(valueOn(n, t), valueOn(a, t)));
      return only(found(breach, `${breach.id}@${isoDay(t)}`, failed, tested, last, { first: t, last: t }));
    }),
  ];
}

/** The instance of the breach itself: on one of the test dates within its range. */
function ownTest(breach: Breach, tested: Tested, dates: readonly Day[], a: TruthLine, through: Day): Found[] {
  const { from, by } = breach.on;
  const within = dates.filter((t) => t <= by && (from === null || t >= from));
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return [];
  const on: OnDay = { from: from === null ? null : first, by: last };
  const arose = from === null ? valueOn(a, last) : common(within.map((t) => valueOn(a, t)));
  return only(found(breach, breach.id, both(come(on), always(arose)), tested, through, asRange(on)));
}

const asRange = (on: OnDay): Begins => ({ first: on.from ?? -Infinity, last: on.by });

/** What all are; `open` where they differ. */
function common(values: readonly Truth[]): Truth {
  const first = values[0] ?? 'open';
  return values.every((v) => v === first) ? first : 'open';
}

export function testDates(tested: Tested, breach: Breach, last: Day): Day[] {
  const through = Math.max(last, breach.on.by);
  if (tested.kind === 'dates') return tested.dates.filter((t) => t <= through).sort((x, y) => x - y);
  return quarterEnds((breach.on.from ?? breach.on.by) - QUARTER_DAYS_MAX, through);
}

const QUARTER_DAYS_MAX = 92;

/** March 31, June 30, September 30 and December 31, from a day through another. */
export function quarterEnds(first: Day, last: Day): Day[] {
  const ends: Day[] = [];
  for (let year = calendarDate(first).year; year <= calendarDate(last).year; year++)
    for (const [month, date] of [
      [3, 31],
      [6, 30],
      [9, 30],
      [12, 31],
    ] as const) {
      const day = dayOf(year, month, date);
      if (day !== null && day >= first && day <= last) ends.push(day);
    }
  return ends;
}

function onAction(world: World, breach: Breach, tested: Tested, last: Day): Found[] {
  const a = arising(world, breach.of);
  const { from, by } = breach.on;
  const changes = from === null ? [] : a.days.filter((d) => d > from && d <= by);
  const arose = common([...(from === null ? [] : [from]), ...changes, by].map((d) => valueOn(a, d)));
  const exists = both(come(breach.on), always(arose));
  return only(found(breach, breach.id, exists, tested, last, asRange(breach.on)));
}
