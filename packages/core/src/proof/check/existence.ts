import type { Breach, OnDay } from '../../deal/facts.ts';
import type { Tested } from '../../deal/terms.ts';
import { calendarDate, type Day, dayOf, isoDay } from '../../time/day.ts';
import { BEGINNING, END } from '../proof.ts';
import type { Bench } from './bench.ts';
import { dayIn, dayText } from './effects.ts';
import {
  arisingAt,
  covenantOf,
  instanceCalled,
  type InstanceName,
  isInRuns,
  nonCompliance,
} from './instances.ts';
import { happened, Moment } from './moment.ts';
import { ANY, both, common, may, NO, OPEN, type Possible, YES } from './possible.ts';
import { inRun, instancesOfRuns } from './runs.ts';

/** The breach's instances that may exist by then; `null` where the step does not tell. */
export function instancesBy(bench: Bench, breach: Breach, at: Moment): readonly string[] | null {
  const covenant = covenantOf(bench, breach.of);
  if (covenant === 'unknown') return null;
  const tested = covenant?.tested ?? null;
  if (isInRuns(tested)) {
    const text = bench.text({ ask: 'runs', breach: breach.id, given: bench.given }, at);
    return text === null ? null : instancesOfRuns(breach, text, bench.proof.horizon);
  }
  const narrowed = narrow(tested, breach);
  const own =
    narrowed === null || happened(narrowed, at.atMost(bench.proof.horizon)) === NO ? [] : [breach.id];
  const later = laterTests(bench, tested, breach).filter((t) => at.reached(t));
  return [...own, ...later.map((t) => `${breach.id}@${isoDay(t)}`)];
}

/** The range in which a breach of a dated covenant, or by an action, happened [D2]; `null`: no test date in it. */
function narrow(tested: Tested, { on }: Breach): OnDay | null {
  if (tested.kind === 'on-action') return on;
  const dates = datesOf(tested, on.from ?? on.by - LONGEST_QUARTER, on.by, on.from === null);
  const last = dates.at(-1);
  return last === undefined ? null : { from: on.from === null ? null : (dates[0] ?? last), by: last };
}

const LONGEST_QUARTER = 92;

/** Later test dates, through the horizon, on which there may still be non-compliance. */
function laterTests(bench: Bench, tested: Tested, breach: Breach): readonly Day[] {
  if (tested.kind === 'on-action') return [];
  const dates = datesOf(tested, breach.on.by + 1, bench.proof.horizon, false);
  return dates.filter((t) => nonCompliance(breach, Moment.on(t)) !== NO);
}

function datesOf(tested: Tested, first: Day, last: Day, fromEver: boolean): readonly Day[] {
  const dates = tested.kind === 'dates' ? [...tested.dates] : quarters(first, last);
  const isIn = (t: Day): boolean => t <= last && (t >= first || (fromEver && tested.kind === 'dates'));
  return dates.filter(isIn).sort((a, b) => a - b);
}

function quarters(first: Day, last: Day): Day[] {
  if (first > last) return [];
  const start = calendarDate(first).year;
  const years = Array.from({ length: calendarDate(last).year - start + 1 }, (_, i) => start + i);
  const ends = [
    [3, 31],
    [6, 30],
    [9, 30],
    [12, 31],
  ] as const;
  return years.flatMap((year) => ends.flatMap(([month, date]) => dayOf(year, month, date) ?? []));
}

export function exists(bench: Bench, id: string, at: Moment): Possible {
  const instance = instanceCalled(bench, id);
  if (instance === null) return ANY;
  const covenant = covenantOf(bench, instance.breach.of);
  if (covenant === 'unknown') return ANY;
  const tested = covenant?.tested ?? null;
  return isInRuns(tested) ? inRun(bench, instance, tested, at) : failedTest(bench, instance, tested, at);
}

/** [D2] A failed test date, or an action. */
function failedTest(bench: Bench, { breach, later }: InstanceName, tested: Tested, at: Moment): Possible {
  if (later !== null) {
    if (!at.reached(later) || !laterTests(bench, tested, breach).includes(later)) return NO;
    const then = Moment.on(later);
    return both(nonCompliance(breach, then), arisingAt(bench, breach.of, then));
  }
  const narrowed = narrow(tested, breach);
  // What exists on no day through the horizon is no instance.
  if (narrowed === null || happened(narrowed, Moment.on(bench.proof.horizon)) === NO) return NO;
  return both(happened(narrowed, at), arisingOver(bench, tested, breach, narrowed));
}

/** Whether a Default could arise, over the days on which it may have happened: where they differ, *open*. */
function arisingOver(bench: Bench, tested: Tested, breach: Breach, { from, by }: OnDay): Possible {
  if (from === null) return arisingAt(bench, breach.of, Moment.on(by));
  if (tested.kind !== 'on-action')
    return common(datesOf(tested, from, by, false).map((t) => arisingAt(bench, breach.of, Moment.on(t))));
  const sets: Possible[] = [];
  for (let day = from; day <= by; ) {
    const then = Moment.on(day);
    sets.push(arisingAt(bench, breach.of, then));
    day = then.until + 1;
  }
  return common(sets);
}

/** First and last day on which the instance can have begun: of a dated test or an action, stated; else by its existence. */
export function begins(bench: Bench, id: string, claimed: string): string | null {
  const instance = instanceCalled(bench, id);
  const covenant = instance === null ? 'unknown' : covenantOf(bench, instance.breach.of);
  if (instance === null || covenant === 'unknown') return null;
  const tested = covenant?.tested ?? null;
  if (isInRuns(tested)) return beginsInRun(bench, id, claimed);
  const on =
    instance.later === null ? narrow(tested, instance.breach) : { from: instance.later, by: instance.later };
  return on === null ? null : `${dayText(on.from ?? BEGINNING)}/${dayText(on.by)}`;
}

/** From its first day that is not *no* to its first *yes*, if there is one. Existence, once there, stays. */
function beginsInRun(bench: Bench, id: string, claimed: string): string | null {
  const { first, last } = readBegins(claimed) ?? {};
  if (first === undefined || last === undefined) return null;
  const on = (d: Day): Possible =>
    bench.truth({ ask: 'exists', instance: id, given: bench.given }, Moment.on(d));
  const startsThen = (first === BEGINNING || on(first - 1) === NO) && !may(on(first), NO);
  if (last === null) return startsThen && on(END) === OPEN ? claimed : null;
  const isSureThen = on(last) === YES && (last === first || !may(on(last - 1), YES));
  return startsThen && isSureThen ? claimed : null;
}

/** When an instance began. `last: null`: never surely. */
export interface Begins {
  readonly first: Day;
  readonly last: Day | null;
}

function readBegins(text: string): Begins | null {
  const [a, b, ...more] = text.split('/');
  const first = dayIn(a ?? '');
  const last = b === '' ? null : dayIn(b ?? '');
  const isWhole = b !== undefined && more.length === 0 && (b === '' || last !== null);
  return first === null || !isWhole ? null : { first, last };
}

/** What a step says of when an instance began. */
export function beginsOf(bench: Bench, instance: string): Begins | null {
  const text = bench.timeless({ ask: 'begins', instance, given: bench.given });
  return text === null ? null : readBegins(text);
}
