import type { OnDay } from '../deal/facts.ts';
import type { Day } from '../time/day.ts';
import { Builder, combine, constant, nextDay, type Timeline } from '../time/timeline.ts';
import { and, not, or, type Truth } from '../time/truth.ts';

/** Timelines of truth: Kleene's connectives day by day, and the shapes that the rules are made of. */
export type TruthLine = Timeline<Truth>;

export const NO: TruthLine = constant('no');
export const OPEN: TruthLine = constant('open');
export const YES: TruthLine = constant('yes');

const isConstant = (line: TruthLine, value: Truth): boolean =>
  line.days.length === 0 && line.values[0] === value;

export function both(a: TruthLine, b: TruthLine): TruthLine {
  if (a === b || isConstant(a, 'yes') || isConstant(b, 'no')) return b;
  if (isConstant(b, 'yes') || isConstant(a, 'no')) return a;
  return kleene(a, b, and);
}

export function either(a: TruthLine, b: TruthLine): TruthLine {
  if (a === b || isConstant(a, 'no') || isConstant(b, 'yes')) return b;
  if (isConstant(b, 'no') || isConstant(a, 'yes')) return a;
  return kleene(a, b, or);
}

/** `both` of the one and the contrary of the other. */
export function butNot(a: TruthLine, b: TruthLine): TruthLine {
  if (isConstant(b, 'no') || isConstant(a, 'no')) return a;
  if (isConstant(b, 'yes')) return NO;
  return isConstant(a, 'yes') ? negated(b) : kleene(a, b, andNot);
}

const andNot = (a: Truth, b: Truth): Truth => and(a, not(b));

/**
 * `combine` for these connectives, which is where the time goes: nothing new is made where the outcome is one of the
 * two lines, as it mostly is, and otherwise nothing larger than the outcome.
 */
function kleene(a: TruthLine, b: TruthLine, connective: (a: Truth, b: Truth) => Truth): TruthLine {
  let ofA = a.values[0] as Truth;
  let ofB = b.values[0] as Truth;
  let value = connective(ofA, ofB);
  let isA = value === ofA;
  let isB = value === ofB;
  let i = 0;
  let j = 0;
  let count = 0;
  draftValues[0] = value;
  while (i < a.days.length || j < b.days.length) {
    const day = nextDay(a.days, i, b.days, j);
    if (i < a.days.length && a.days[i] === day) ofA = a.values[++i] as Truth;
    if (j < b.days.length && b.days[j] === day) ofB = b.values[++j] as Truth;
    const next = connective(ofA, ofB);
    isA &&= next === ofA;
    isB &&= next === ofB;
    if (next === value) continue;
    value = next;
    draftDays[count++] = day;
    draftValues[count] = value;
  }
  if (isA) return a;
  return isB ? b : drafted(count);
}

// Written over by each call of `kleene`, which calls nothing that calls it.
const draftDays: Day[] = [];
const draftValues: Truth[] = [];

function drafted(changes: number): TruthLine {
  if (changes === 0) return always(draftValues[0] as Truth);
  const values = course(draftValues, changes + 1);
  if (changes === 1) return { days: [draftDays[0] as Day], values };
  if (changes === 2) return { days: [draftDays[0] as Day, draftDays[1] as Day], values };
  if (changes === 3) return { days: [draftDays[0] as Day, draftDays[1] as Day, draftDays[2] as Day], values };
  return { days: draftDays.slice(0, changes), values };
}

/** The first so many of these values: nearly every line has a short course, and of those each is written down once. */
function course(values: readonly Truth[], length: number): readonly Truth[] {
  if (length > SHORT) return values.slice(0, length);
  let number = 1;
  for (let i = 0; i < length; i++) number = number * 3 + RANK[values[i] as Truth];
  return (courses[number] ??= values.slice(0, length));
}

const SHORT = 5;
const RANK: Readonly<Record<Truth, number>> = { no: 0, open: 1, yes: 2 };
const courses: (readonly Truth[] | undefined)[] = [];

export function negated(a: TruthLine): TruthLine {
  if (a.days.length === 0) return always(not(a.values[0] as Truth));
  for (let i = 0; i < a.values.length; i++) draftValues[i] = not(a.values[i] as Truth);
  return { days: a.days, values: course(draftValues, a.values.length) };
}

// Arrays of days are made in places of their own, and none by `map`. V8 tells arrays of small integers, arrays that may
// have holes (what `map` makes) and other arrays apart; where it meets two of these in one place it compiles that place
// over and over again (measured: twice the time for everything).
function shifted(days: readonly Day[], by: number): Day[] {
  const all = [(days[0] as Day) + by];
  for (let i = 1; i < days.length; i++) all.push((days[i] as Day) + by);
  return all;
}

/** The same on every day; one object each, so that the connectives above need not look inside. */
export function always(value: Truth): TruthLine {
  return value === 'yes' ? YES : value === 'no' ? NO : OPEN;
}

/** `open` in place of `yes`. */
export function doubted(line: TruthLine): TruthLine {
  return both(line, OPEN);
}

export function all(lines: readonly TruthLine[]): TruthLine {
  let so = YES;
  for (let i = 0; i < lines.length && so !== NO; i++) so = both(so, lines[i] as TruthLine);
  return so;
}

export function any(lines: readonly TruthLine[]): TruthLine {
  let so = NO;
  for (let i = 0; i < lines.length && so !== YES; i++) so = either(so, lines[i] as TruthLine);
  return so;
}

/** Has the day of `on` come? `open` within a range [K3]. */
export function come(on: OnDay): TruthLine {
  return onAndAfter(on.from, on.by);
}

/** `come` on one day. */
export function cameBy(on: OnDay, day: Day): Truth {
  if (day >= on.by) return 'yes';
  return on.from !== null && day < on.from ? 'no' : 'open';
}

/** `no` before `open`, `open` until `yes`, then `yes`; `null` bounds: open from the beginning, never yes. */
export function onAndAfter(open: Day | null, yes: Day | null): TruthLine {
  if (open === null) return yes === null ? OPEN : { days: [yes], values: OPEN_YES };
  if (yes === null) return { days: [open], values: NO_OPEN };
  return open === yes ? { days: [yes], values: NO_YES } : { days: [open, yes], values: NO_OPEN_YES };
}

// The courses that nearly every answer is made of, shared.
const NO_YES: readonly Truth[] = ['no', 'yes'];
const NO_OPEN: readonly Truth[] = ['no', 'open'];
const OPEN_YES: readonly Truth[] = ['open', 'yes'];
const NO_OPEN_YES: readonly Truth[] = ['no', 'open', 'yes'];

/** Has it been so on this or any earlier day? */
export function everSoFar(line: TruthLine): TruthLine {
  let so: Truth = line.values[0] as Truth;
  if (line.days.length === 0) return line;
  const out = new Builder<Truth>(so);
  for (let i = 0; i < line.days.length && so !== 'yes'; i++) {
    so = or(so, line.values[i + 1] as Truth);
    out.from(line.days[i] as Day, so);
  }
  return out.done();
}

/** A line that changes on some of these days only, from its value on each; it is asked for in ascending order. */
export function dayByDay<T>(some: Day[], on: (day: Day) => T): Timeline<T> {
  const days = ascending(some);
  const out = new Builder<T>(on((days[0] ?? 0) - 1));
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as Day;
    if (day !== days[i - 1]) out.from(day, on(day));
  }
  return out.done();
}

/** A few days, nearly in order, are soonest put in their places one by one. */
function ascending(days: Day[]): Day[] {
  if (days.length > FEW) return days.sort((a, b) => a - b);
  for (let i = 1; i < days.length; i++) {
    const day = days[i] as Day;
    let place = i;
    for (; place > 0 && (days[place - 1] as Day) > day; place--) days[place] = days[place - 1] as Day;
    days[place] = day;
  }
  return days;
}

const FEW = 40;

/** The same course, `days` later. */
export function later(line: TruthLine, days: number): TruthLine {
  return line.days.length === 0 ? line : { days: shifted(line.days, days), values: line.values };
}

/** The first day on which it is not `no`, and the first on which it is `yes`: `-Infinity` from the beginning, `null` never. */
export interface Beginning {
  readonly open: Day | null;
  readonly yes: Day | null;
}

export function beginning(line: TruthLine): Beginning {
  let open: Day | null = null;
  for (let i = 0; i < line.values.length; i++) {
    const day = i === 0 ? -Infinity : (line.days[i - 1] as Day);
    if (line.values[i] !== 'no' && open === null) open = day;
    if (line.values[i] === 'yes') return { open, yes: day };
  }
  return { open, yes: null };
}

/** `yes` from the beginning's sure day on, `open` from its first possible day. */
export function since(begin: Beginning): TruthLine {
  if (begin.open === null) return NO;
  const open = begin.open === -Infinity ? null : begin.open;
  if (begin.yes === null) return onAndAfterOpen(open, null);
  if (begin.yes === -Infinity) return YES;
  return onAndAfter(open, begin.yes);
}

function onAndAfterOpen(open: Day | null, yes: Day | null): TruthLine {
  return open === null && yes === null ? OPEN : onAndAfter(open, yes);
}

/** Both, where they are the same; `open` where they differ. */
export function whereTheyAgree(a: TruthLine, b: TruthLine): TruthLine {
  return combine(a, b, (x, y): Truth => (x === y ? x : 'open'));
}

export function sameLine<T>(a: Timeline<T>, b: Timeline<T>): boolean {
  return (
    a.values.length === b.values.length &&
    a.values.every((v, i) => v === b.values[i]) &&
    a.days.every((d, i) => d === b.days[i])
  );
}
