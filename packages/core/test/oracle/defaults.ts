import type { Fact } from '../../src/deal/facts.ts';
import type { CovenantTerm } from '../../src/deal/terms.ts';
import { calendarDate, type Day, daysInMonth, isoDay } from '../../src/time/day.ts';
import { and, not, or, type Truth } from '../../src/time/truth.ts';
import type { Oracle, World } from './oracle.ts';
import { by, smallest } from './words.ts';

export type Breach = Extract<Fact, { kind: 'breach' }>;

/** An instance of default [D4]. `first` is the day in its id, or the first day on which it may exist. */
export interface Default {
  readonly id: string;
  readonly breach: Breach;
  readonly covenant: CovenantTerm | null;
  readonly kind: 'run' | 'restart' | 'tests' | 'later test' | 'action';
  readonly first: Day;
  /** Not the breach's first instance. */
  readonly later: boolean;
}

/** Every instance that may have begun by `day`, in the order of the record. */
export function allInstances(o: Oracle, w: World, day: Day): readonly Default[] {
  return o.breaches.flatMap((breach) => instancesOf(o, w, breach, day));
}

function instancesOf(o: Oracle, w: World, breach: Breach, day: Day): readonly Default[] {
  const covenant = smallest(o.terms.covenants, breach.of);
  const tested = covenant?.tested ?? null;
  if (tested === null || tested.kind === 'all-times') return runs(o, w, breach, covenant, day);
  if (tested.kind === 'on-action') {
    return [
      { id: breach.id, breach, covenant, kind: 'action', first: breach.on.from ?? o.first, later: false },
    ];
  }
  return failedTests(o, breach, covenant).filter((each) => each.first <= day);
}

/** `N(D)`: not complied with. */
export function failing(breach: Breach, day: Day): Truth {
  const over = breach.until === null ? 'no' : by(breach.until, day);
  return and(by(breach.on, day), not(over));
}

/** `N(D)` *and* `A(D)` is not `no`: D is a day of a run. */
function inRun(o: Oracle, w: World, breach: Breach, day: Day): boolean {
  return failing(breach, day) !== 'no' && o.covenantIn(w, breach.of, day) !== 'no';
}

function runs(
  o: Oracle,
  w: World,
  breach: Breach,
  covenant: CovenantTerm | null,
  through: Day,
): readonly Default[] {
  const out: Default[] = [];
  let sureBefore = false;
  // A on the day before, or `no` where that day belongs to no run.
  let before: Truth = 'no';
  for (let day = breach.on.from ?? o.first; day <= Math.min(through, o.last); day++) {
    const here: Truth = failing(breach, day) === 'no' ? 'no' : o.covenantIn(w, breach.of, day);
    const starts = here !== 'no' && before === 'no';
    if (starts) sureBefore = false;
    if (starts || (sureBefore && before === 'open' && here === 'yes')) {
      const later = out.length > 0;
      const id = later ? `${breach.id}@${isoDay(day)}` : breach.id;
      out.push({ id, breach, covenant, kind: starts ? 'run' : 'restart', first: day, later });
    }
    sureBefore ||= here === 'yes';
    before = here;
  }
  return out;
}

function failedTests(o: Oracle, breach: Breach, covenant: CovenantTerm | null): readonly Default[] {
  const out: Default[] = [];
  const { first } = testsIn(o, breach, covenant);
  if (first !== null) out.push({ id: breach.id, breach, covenant, kind: 'tests', first, later: false });
  for (const day of o.testDates(covenant)) {
    if (day <= breach.on.by || day > o.horizon || failing(breach, day) === 'no') continue;
    out.push({
      id: `${breach.id}@${isoDay(day)}`,
      breach,
      covenant,
      kind: 'later test',
      first: day,
      later: true,
    });
  }
  return out;
}

/** The test dates in the range of the breach; where nothing says from when, only the last one is looked at. */
function testsIn(
  o: Oracle,
  breach: Breach,
  covenant: CovenantTerm | null,
): { first: Day | null; days: readonly Day[] } {
  const { from, by: last } = breach.on;
  const all = o.testDates(covenant).filter((day) => day <= last);
  const days = from === null ? all.slice(-1) : all.filter((day) => day >= from);
  const first = days[0] ?? null;
  return { first: from === null && first !== null ? o.first : first, days };
}

export function testDates(o: Oracle, covenant: CovenantTerm | null): readonly Day[] {
  const tested = covenant?.tested ?? null;
  if (tested?.kind === 'dates') return tested.dates.toSorted((a, b) => a - b);
  const out: Day[] = [];
  for (let day = o.first; day <= o.last; day++) if (isQuarterEnd(day)) out.push(day);
  return out;
}

function isQuarterEnd(day: Day): boolean {
  const { year, month, date } = calendarDate(day);
  return month % 3 === 0 && date === daysInMonth(year, month);
}

/** `exists(i, D)`. */
export function existsOn(o: Oracle, w: World, i: Default, day: Day): Truth {
  if (i.kind === 'run' || i.kind === 'restart') return runExists(o, w, i, day);
  const value = testExists(o, w, i, day);
  if (value !== failing(i.breach, day)) o.decided('D2');
  return value;
}

function testExists(o: Oracle, w: World, i: Default, day: Day): Truth {
  if (i.kind === 'later test') {
    if (day < i.first) return 'no';
    return and(failing(i.breach, i.first), o.covenantIn(w, i.breach.of, i.first));
  }
  if (i.kind === 'action') return and(by(i.breach.on, day), commonForce(o, w, i, actionDays(i)));
  const { days } = testsIn(o, i.breach, i.covenant);
  return and(by(beginOf(o, w, i), day), commonForce(o, w, i, days));
}

function actionDays(i: Default): readonly Day[] {
  const { from, by: last } = i.breach.on;
  const first = from ?? last;
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** A on all of these days, `open` where they differ. */
function commonForce(o: Oracle, w: World, i: Default, days: readonly Day[]): Truth {
  const values = new Set(days.map((day) => o.covenantIn(w, i.breach.of, day)));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : 'open';
}

function runExists(o: Oracle, w: World, i: Default, day: Day): Truth {
  if (day < i.first) return 'no';
  let value: Truth = 'no';
  for (let d = i.first; d <= day && value !== 'yes' && inRun(o, w, i.breach, d); d++) {
    value = or(value, and(failing(i.breach, d), o.covenantIn(w, i.breach.of, d)));
  }
  if (i.kind === 'restart' || isDoubtful(o, w, i)) value = and(value, 'open');
  if (!i.later) return value;
  const before = o.any(instancesOf(o, w, i.breach, i.first - 1), (each) => o.continuingIn(w, each, i.first));
  if (value !== 'no') o.decided('D4');
  return and(value, not(before));
}

/** Testing unknown, and the non-compliance may have begun before the run, while the covenant stood. */
function isDoubtful(o: Oracle, w: World, i: Default): boolean {
  if ((i.covenant?.tested ?? null) !== null) return false;
  for (let d = o.first; d < i.first; d++) {
    if (failing(i.breach, d) === 'no') continue;
    if (o.containing(w, i.breach.of, d) !== 'no') {
      o.decided('D4');
      return true;
    }
  }
  return false;
}

/** *begin*: the days on which it may have begun; an open end where it is never certain. */
export function beginOf(o: Oracle, w: World, i: Default): { from: Day | null; by: Day } {
  if (i.kind === 'action') return i.breach.on;
  if (i.kind === 'later test') return { from: i.first, by: i.first };
  if (i.kind === 'tests') {
    const { days } = testsIn(o, i.breach, i.covenant);
    return { from: i.breach.on.from === null ? null : i.first, by: days.at(-1) ?? i.first };
  }
  const first = o.firstDay((d) => o.existsIn(w, i, d) !== 'no');
  const certain = o.firstDay((d) => o.existsIn(w, i, d) === 'yes');
  return { from: first ?? Number.POSITIVE_INFINITY, by: certain ?? Number.POSITIVE_INFINITY };
}
