import type { Day } from './day.ts';

/**
 * A piecewise-constant function of the day: `values[0]` before `days[0]`, `values[i]` on
 * `[days[i-1], days[i])`, the last value from the last day on. Days ascend strictly, and
 * neighbouring values differ, so that two equal functions are written alike.
 *
 *     { days: [oct31, dec1], values: ['no', 'yes', 'no'] }   // yes from October 31 through November 30
 */
export interface Timeline<T> {
  readonly days: readonly Day[];
  readonly values: readonly T[];
}

/** A stretch of days on which a timeline has one value: `[from, to)`; `null` is unbounded [T1]. */
export interface Stretch<T> {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly value: T;
}

export function constant<T>(value: T): Timeline<T> {
  return { days: NO_DAYS, values: [value] };
}

/** `before` up to (excluding) `day`, `after` from that day on. */
export function step<T>(before: T, day: Day, after: T): Timeline<T> {
  return before === after ? constant(after) : { days: [day], values: [before, after] };
}

/** `inside` on `[from, to)`, `outside` elsewhere; an empty interval is `outside` everywhere. */
export function within<T>(from: Day, to: Day, inside: T, outside: T): Timeline<T> {
  return from >= to || inside === outside
    ? constant(outside)
    : { days: [from, to], values: [outside, inside, outside] };
}

/** The value on a day. Few change days are usual, so this walks from the end. */
export function valueOn<T>(line: Timeline<T>, day: Day): T {
  let i = line.days.length;
  while (i > 0 && (line.days[i - 1] as Day) > day) i--;
  return line.values[i] as T;
}

export function stretchOn<T>(line: Timeline<T>, day: Day): Stretch<T> {
  let i = line.days.length;
  while (i > 0 && (line.days[i - 1] as Day) > day) i--;
  return { from: line.days[i - 1] ?? null, to: line.days[i] ?? null, value: line.values[i] as T };
}

export function stretches<T>(line: Timeline<T>): Stretch<T>[] {
  return line.values.map((value, i) => ({ from: line.days[i - 1] ?? null, to: line.days[i] ?? null, value }));
}

export function map<T, U>(line: Timeline<T>, f: (value: T) => U): Timeline<U> {
  const { days, values } = line;
  if (days.length === 0) return constant(f(values[0] as T));
  const out = new Builder<U>(f(values[0] as T));
  for (let i = 0; i < days.length; i++) out.from(days[i] as Day, f(values[i + 1] as T));
  return out.done();
}

/** Day by day, `f` of both values. */
export function combine<A, B, C>(a: Timeline<A>, b: Timeline<B>, f: (a: A, b: B) => C): Timeline<C> {
  let i = 0;
  let j = 0;
  const out = new Builder<C>(f(a.values[0] as A, b.values[0] as B));
  while (i < a.days.length || j < b.days.length) {
    const day = nextDay(a.days, i, b.days, j);
    if (i < a.days.length && a.days[i] === day) i++;
    if (j < b.days.length && b.days[j] === day) j++;
    out.from(day, f(a.values[i] as A, b.values[j] as B));
  }
  return out.done();
}

/** The earlier of two days, where one list may be at its end. (No infinite days: they would make arrays of doubles.) */
export function nextDay(a: readonly Day[], i: number, b: readonly Day[], j: number): Day {
  if (i >= a.length) return b[j] as Day;
  if (j >= b.length) return a[i] as Day;
  return (a[i] as Day) < (b[j] as Day) ? (a[i] as Day) : (b[j] as Day);
}

/** `first` before `day`, `second` from that day on. */
export function splice<T>(first: Timeline<T>, day: Day, second: Timeline<T>): Timeline<T> {
  const out = new Builder<T>(first.values[0] as T);
  for (let i = 0; i < first.days.length && (first.days[i] as Day) < day; i++)
    out.from(first.days[i] as Day, first.values[i + 1] as T);
  out.from(day, valueOn(second, day));
  for (let i = 0; i < second.days.length; i++)
    if ((second.days[i] as Day) > day) out.from(second.days[i] as Day, second.values[i + 1] as T);
  return out.done();
}

/**
 * Builds a timeline left to right, dropping changes that change nothing. Up to two changes it makes its arrays anew, of
 * just that length: millions of timelines are as short, and an array that grows takes room for seventeen.
 */
export class Builder<T> {
  private days: Day[] = NO_DAYS;
  private values: T[];
  private last: T;

  constructor(first: T) {
    this.values = [first];
    this.last = first;
  }

  from(day: Day, value: T): void {
    if (this.last === value) return;
    this.last = value;
    const { days, values } = this;
    if (days.length === 0) {
      this.days = [day];
      this.values = [values[0] as T, value];
    } else if (days.length === 1) {
      this.days = [days[0] as Day, day];
      this.values = [values[0] as T, values[1] as T, value];
    } else {
      days.push(day);
      values.push(value);
    }
  }

  done(): Timeline<T> {
    return { days: this.days, values: this.values };
  }
}

const NO_DAYS: Day[] = [];
