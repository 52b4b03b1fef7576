import type { OnDay } from '../deal/facts.ts';
import type { Day } from '../time/day.ts';
import { Builder, combine, constant, map, step, type Timeline } from '../time/timeline.ts';
import { and, not, or, type Truth } from '../time/truth.ts';

/** Timelines of truth: Kleene's connectives day by day, and the shapes that the rules are made of. */
export type TruthLine = Timeline<Truth>;

export const NO: TruthLine = constant('no');
export const OPEN: TruthLine = constant('open');
export const YES: TruthLine = constant('yes');

const isConstant = (line: TruthLine, value: Truth): boolean =>
  line.days.length === 0 && line.values[0] === value;

export function both(a: TruthLine, b: TruthLine): TruthLine {
  if (isConstant(a, 'yes') || isConstant(b, 'no')) return b;
  if (isConstant(b, 'yes') || isConstant(a, 'no')) return a;
  return combine(a, b, and);
}

export function either(a: TruthLine, b: TruthLine): TruthLine {
  if (isConstant(a, 'no') || isConstant(b, 'yes')) return b;
  if (isConstant(b, 'no') || isConstant(a, 'yes')) return a;
  return combine(a, b, or);
}

export function negated(a: TruthLine): TruthLine {
  return map(a, not);
}

export const all = (lines: readonly TruthLine[]): TruthLine => lines.reduce(both, YES);
export const any = (lines: readonly TruthLine[]): TruthLine => lines.reduce(either, NO);

/** Has the day of `on` come? `open` within a range [K3]. */
export function come(on: OnDay): TruthLine {
  return onAndAfter(on.from, on.by);
}

/** `no` before `open`, `open` until `yes`, then `yes`; `null` bounds: open from the beginning, never yes. */
export function onAndAfter(open: Day | null, yes: Day | null): TruthLine {
  if (open === yes) return yes === null ? OPEN : step('no', yes, 'yes');
  if (open === null) return yes === null ? OPEN : step('open', yes, 'yes');
  if (yes === null) return step('no', open, 'open');
  return { days: [open, yes], values: ['no', 'open', 'yes'] };
}

/** Has it been so on this or any earlier day? */
export function everSoFar(line: TruthLine): TruthLine {
  let so: Truth = line.values[0] as Truth;
  const out = new Builder<Truth>(so);
  for (let i = 0; i < line.days.length && so !== 'yes'; i++) {
    so = or(so, line.values[i + 1] as Truth);
    out.from(line.days[i] as Day, so);
  }
  return out.done();
}

/** The same course, `days` later. */
export function later(line: TruthLine, days: number): TruthLine {
  return line.days.length === 0 ? line : { days: line.days.map((d) => d + days), values: line.values };
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
