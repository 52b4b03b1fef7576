import type { Address, Breach, OnDay } from '../deal/facts.ts';
import type { Tested } from '../deal/terms.ts';
import { calendarDate, type Day, dayOf, isoDay } from '../time/day.ts';
import { Builder, map, step, valueOn } from '../time/timeline.ts';
import { and, not, or, type Truth } from '../time/truth.ts';
import type { Instance } from './reckoning.ts';
import { any, beginning, both, come, either, everSoFar, NO, negated, OPEN, type TruthLine } from './truth-lines.ts';
import type { World } from './world.ts';

/** An instance with what the rules about it need. */
export interface Found extends Instance {
  readonly fact: Breach;
  readonly exists: TruthLine;
  /** The first and the last day on which it can have begun. */
  readonly begins: { readonly first: Day; readonly last: Day };
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

function found(breach: Breach, id: string, exists: TruthLine, tested: Tested | null): Found | null {
  const { open, yes } = beginning(exists);
  if (open === null) return null;
  const since = yes ?? open;
  return {
    id,
    breach: breach.id,
    under: breach.of,
    since,
    fact: breach,
    exists,
    begins: { first: open, last: since },
    until: breach.until,
    tested,
  };
}

const only = (one: Found | null): Found[] => (one === null ? [] : [one]);

/** Tested at all times, or not known how: an unbroken stretch while the covenant is in force is one instance. */
function inRuns(world: World, breach: Breach, tested: Tested | null): Found[] {
  const n = nonCompliance(breach);
  const line = both(n, arising(world, breach.of));
  const firstDay = beginning(both(n, partEffective(world, breach.of))).open;
  const all: Found[] = [];
  for (const run of runsOf(line)) {
    const fresh = not(continuingAt(world, all, run.from));
    if (fresh === 'no') continue;
    const certain: Truth = tested === null && (run.from ?? -Infinity) !== firstDay ? 'open' : 'yes';
    const exists = map(everSoFar(cut(line, run)), (t): Truth => and(and(t, certain), fresh));
    const id = run.first ? breach.id : `${breach.id}@${isoDay(run.from ?? 0)}`;
    all.push(...only(found(breach, id, exists, tested)));
  }
  return all;
}

/** While an earlier instance still continues, persisting non-compliance is that one, not another. */
function continuingAt(world: World, earlier: readonly Found[], day: Day | null): Truth {
  if (day === null) return 'no';
  return earlier.reduce<Truth>((t, instance) => or(t, valueOn(world.continuingOf(instance), day)), 'no');
}

interface Run {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly first: boolean;
}

/** The stretches on which a line is not `no`. */
function runsOf(line: TruthLine): Run[] {
  const runs: Run[] = [];
  let from: Day | null | undefined;
  line.values.forEach((value, i) => {
    const day = line.days[i - 1] ?? null;
    if (value !== 'no' && from === undefined) from = day;
    if (value === 'no' && from !== undefined) {
      runs.push({ from, to: day, first: runs.length === 0 });
      from = undefined;
    }
  });
  if (from !== undefined) runs.push({ from, to: null, first: runs.length === 0 });
  return runs;
}

/** The line within a run, `no` outside. */
function cut(line: TruthLine, run: Run): TruthLine {
  const out = new Builder<Truth>(run.from === null ? (line.values[0] as Truth) : 'no');
  if (run.from !== null) out.from(run.from, valueOn(line, run.from));
  line.days.forEach((day, i) => {
    if (day > (run.from ?? -Infinity) && (run.to === null || day < run.to))
      out.from(day, line.values[i + 1] as Truth);
  });
  if (run.to !== null) out.from(run.to, 'no');
  return out.done();
}

/** Tested at dates: each failed test date is one instance. */
function atTestDates(world: World, breach: Breach, tested: Tested): Found[] {
  const n = nonCompliance(breach);
  const a = arising(world, breach.of);
  const dates = testDates(tested, breach, world);
  const own = dates.findLast((t) => t <= breach.on.by && (breach.on.from === null || t >= breach.on.from));
  const all: Found[] = [];
  if (own !== undefined)
    all.push(...only(found(breach, breach.id, both(come(breach.on), asStanding(valueOn(a, own))), tested)));
  for (const t of dates) {
    if (t <= breach.on.by) continue;
    const failed = and(valueOn(n, t), valueOn(a, t));
    all.push(...only(found(breach, `${breach.id}@${isoDay(t)}`, step<Truth>('no', t, failed), tested)));
  }
  return all;
}

const asStanding = (value: Truth): TruthLine => ({ days: [], values: [value] });

function testDates(tested: Tested, breach: Breach, world: World): Day[] {
  const last = world.engine.lastTestDay;
  if (tested.kind === 'dates')
    return tested.dates.filter((t) => t <= last || t <= breach.on.by).sort((x, y) => x - y);
  const first = breach.on.from ?? breach.on.by;
  return quarterEnds(first - QUARTER_DAYS_MAX, Math.max(last, breach.on.by));
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
  return only(
    found(
      breach,
      breach.id,
      both(come(breach.on), asStanding(valueOn(arising(world, breach.of), breach.on.by))),
      tested,
    ),
  );
}
