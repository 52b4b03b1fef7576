import type { Address, Breach, OnDay } from '../deal/facts.ts';
import type { Tested } from '../deal/terms.ts';
import { calendarDate, type Day, dayOf, isoDay } from '../time/day.ts';
import { Builder, map, step, valueOn } from '../time/timeline.ts';
import { and, not, or, type Truth } from '../time/truth.ts';
import type { Instance } from './reckoning.ts';
import {
  any,
  beginning,
  both,
  come,
  either,
  everSoFar,
  NO,
  negated,
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
}

/** Every instance of every breach on record [D4]. */
export function findInstances(world: World): Found[] {
  return world.record.all('breach').flatMap((breach) => instancesOf(world, breach));
}

function instancesOf(world: World, breach: Breach): Found[] {
  const tested = world.plan.provision(breach.of).covenant?.tested ?? null;
  switch (tested?.kind) {
    case 'dates':
    case 'calendar-quarters':
      return atTestDates(world, breach, tested);
    case 'on-action':
      return onAction(world, breach, tested);
    case 'all-times':
    case undefined:
      return inRuns(world, breach, tested);
  }
}

const nonCompliance = (breach: Breach): TruthLine =>
  breach.until === null ? come(breach.on) : both(come(breach.on), negated(come(breach.until)));

const partEffective = (world: World, provision: Address): TruthLine => {
  const part = world.plan.provision(provision).part;
  return part === null ? OPEN : world.effective(part.address);
};

/** In force, and compliance not waived: when non-compliance makes a Default [D3] [W1]. */
function arising(world: World, provision: Address): TruthLine {
  return both(world.inForce(provision), negated(complianceWaived(world, provision)));
}

function complianceWaived(world: World, provision: Address): TruthLine {
  return any(
    world.plan
      .provision(provision)
      .compliance.map((term) => both(world.effective(term.part), either(spanOf(term), datesOf(term)))),
  );
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

/** What exists on no day through the horizon is no instance. */
function found(
  world: World,
  breach: Breach,
  id: string,
  exists: TruthLine,
  tested: Tested | null,
  begins?: Begins,
): Found[] {
  const { open, yes } = beginning(exists);
  if (open === null || open > world.engine.horizon) return [];
  const own = { first: open, last: yes ?? Infinity };
  return [
    {
      id,
      breach: breach.id,
      under: breach.of,
      since: yes ?? open,
      fact: breach,
      exists,
      begins: begins ?? own,
      until: breach.until,
      tested,
    },
  ];
}

/** Tested at all times, or not known how: an unbroken stretch while the covenant is in force is one instance. */
function inRuns(world: World, breach: Breach, tested: Tested | null): Found[] {
  const n = nonCompliance(breach);
  const a = arising(world, breach.of);
  const line = both(n, a);
  const firstDay = beginning(both(n, partEffective(world, breach.of))).open ?? -Infinity;
  const all: Found[] = [];
  for (const start of startsOf(line, a)) {
    const fresh = not(continuingAt(world, all, start.from));
    if (fresh === 'no') continue;
    const unsure = start.doubtful || (tested === null && (start.from ?? -Infinity) !== firstDay);
    const exists = map(
      everSoFar(cut(line, start)),
      (t): Truth => and(and(t, unsure ? 'open' : 'yes'), fresh),
    );
    const id = start.first ? breach.id : `${breach.id}@${isoDay(start.from ?? 0)}`;
    all.push(...found(world, breach, id, exists, tested));
  }
  return all;
}

/** While an earlier instance still continues, persisting non-compliance is that one, not another. */
function continuingAt(world: World, earlier: readonly Found[], day: Day | null): Truth {
  if (day === null) return 'no';
  return earlier.reduce<Truth>((t, instance) => or(t, valueOn(world.continuingOf(instance), day)), 'no');
}

/** Where an instance may begin, and the end of its run. */
interface Start {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly first: boolean;
  /** The provision may have been out of force just before, or may not: nobody has recorded what decides it. */
  readonly doubtful: boolean;
}

/** The stretches on which a line is not `no`, and within them the doubtful restarts. */
function startsOf(line: TruthLine, arises: TruthLine): Start[] {
  const starts: Start[] = [];
  let run: Day | null | undefined;
  const close = (to: Day | null): void => {
    if (run === undefined) return;
    starts.push({ from: run, to, first: starts.length === 0, doubtful: false });
    for (const day of restarts(arises, run, to)) starts.push({ from: day, to, first: false, doubtful: true });
    run = undefined;
  };
  line.values.forEach((value, i) => {
    const day = line.days[i - 1] ?? null;
    if (value === 'no') close(day);
    else if (run === undefined) run = day;
  });
  close(null);
  return starts;
}

/** Days within `[from, to)` on which it arises again for sure, after it may not have, after it had. */
function restarts(arises: TruthLine, from: Day | null, to: Day | null): Day[] {
  let had = valueOn(arises, from ?? -Infinity) === 'yes';
  return arises.days.filter((day, i) => {
    if (day <= (from ?? -Infinity) || (to !== null && day >= to)) return false;
    const again = had && arises.values[i + 1] === 'yes' && arises.values[i] === 'open';
    had ||= arises.values[i + 1] === 'yes';
    return again;
  });
}

/** The line within a run, `no` outside. */
function cut(line: TruthLine, run: { from: Day | null; to: Day | null }): TruthLine {
  const out = new Builder<Truth>(run.from === null ? (line.values[0] as Truth) : 'no');
  if (run.from !== null) out.from(run.from, valueOn(line, run.from));
  line.days.forEach((day, i) => {
    if (day > (run.from ?? -Infinity) && (run.to === null || day < run.to))
      out.from(day, line.values[i + 1] as Truth);
  });
  if (run.to !== null) out.from(run.to, 'no');
  return out.done();
}

/** Tested at dates: each failed test date is one instance, and a recorded breach happened on one [D2]. */
function atTestDates(world: World, breach: Breach, tested: Tested): Found[] {
  const n = nonCompliance(breach);
  const a = arising(world, breach.of);
  const dates = testDates(tested, breach, world.engine.horizon);
  const later = dates.filter((t) => t > breach.on.by);
  return [
    ...ownTest(world, breach, tested, dates, a),
    ...later.flatMap((t) => {
      const failed = step<Truth>('no', t, and(valueOn(n, t), valueOn(a, t)));
      return found(world, breach, `${breach.id}@${isoDay(t)}`, failed, tested, { first: t, last: t });
    }),
  ];
}

/** The instance of the breach itself: on one of the test dates within its range. */
function ownTest(world: World, breach: Breach, tested: Tested, dates: readonly Day[], a: TruthLine): Found[] {
  const { from, by } = breach.on;
  const within = dates.filter((t) => t <= by && (from === null || t >= from));
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return [];
  const on: OnDay = { from: from === null ? null : first, by: last };
  const arose = from === null ? valueOn(a, last) : common(within.map((t) => valueOn(a, t)));
  return found(world, breach, breach.id, both(come(on), asStanding(arose)), tested, asRange(on));
}

const asRange = (on: OnDay): Begins => ({ first: on.from ?? -Infinity, last: on.by });

/** What all are; `open` where they differ. */
function common(values: readonly Truth[]): Truth {
  const first = values[0] ?? 'open';
  return values.every((v) => v === first) ? first : 'open';
}

const asStanding = (value: Truth): TruthLine => ({ days: [], values: [value] });

function testDates(tested: Tested, breach: Breach, horizon: Day): Day[] {
  const last = Math.max(horizon, breach.on.by);
  if (tested.kind === 'dates') return tested.dates.filter((t) => t <= last).sort((x, y) => x - y);
  return quarterEnds((breach.on.from ?? breach.on.by) - QUARTER_DAYS_MAX, last);
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

function onAction(world: World, breach: Breach, tested: Tested): Found[] {
  const a = arising(world, breach.of);
  const { from, by } = breach.on;
  const changes = from === null ? [] : a.days.filter((d) => d > from && d <= by);
  const arose = common([...(from === null ? [] : [from]), ...changes, by].map((d) => valueOn(a, d)));
  return found(
    world,
    breach,
    breach.id,
    both(come(breach.on), asStanding(arose)),
    tested,
    asRange(breach.on),
  );
}
