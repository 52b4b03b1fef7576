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
  return { days: [], values: [value] };
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
  const out = new Builder<U>(f(line.values[0] as T));
  for (let i = 0; i < line.days.length; i++) out.from(line.days[i] as Day, f(line.values[i + 1] as T));
  return out.done();
}

/** Day by day, `f` of both values. */
export function combine<A, B, C>(a: Timeline<A>, b: Timeline<B>, f: (a: A, b: B) => C): Timeline<C> {
  let i = 0;
  let j = 0;
  const out = new Builder<C>(f(a.values[0] as A, b.values[0] as B));
  while (i < a.days.length || j < b.days.length) {
    const da = i < a.days.length ? (a.days[i] as Day) : Infinity;
    const db = j < b.days.length ? (b.days[j] as Day) : Infinity;
    const day = Math.min(da, db);
    if (da === day) i++;
    if (db === day) j++;
    out.from(day, f(a.values[i] as A, b.values[j] as B));
  }
  return out.done();
}

/** `first` before `day`, `second` from that day on. */
export function splice<T>(first: Timeline<T>, day: Day, second: Timeline<T>): Timeline<T> {
  return combine(
    combine(first, second, (a, b): [T, T] => [a, b]),
    step(false, day, true),
    ([a, b], later) => (later ? b : a),
  );
}

/** Builds a timeline left to right, dropping changes that change nothing. */
export class Builder<T> {
  private readonly days: Day[] = [];
  private readonly values: T[];
  constructor(first: T) {
    this.values = [first];
  }
  from(day: Day, value: T): void {
    if (this.values[this.values.length - 1] === value) return;
    this.days.push(day);
    this.values.push(value);
  }
  done(): Timeline<T> {
    return { days: this.days, values: this.values };
  }
}
