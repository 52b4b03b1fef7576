import { and, not, or, type Truth } from '../../time/truth.ts';
import type { Day } from '../../time/day.ts';
import { At } from './at.ts';

/** How much of a value the reader needs. */
export type Want = 'exact' | 'not yes' | 'not no';

/**
 * A value with what it rests on. `cite` writes that into the step at hand, and no more than is wanted: of an *and* that
 * is *no* one conjunct, of one that is *yes* all. `lo` and `hi`: from how many days after the first of the stretch,
 * through how many.
 */
export interface Reason {
  readonly value: Truth;
  readonly cite: (want: Want, lo: number, hi: number) => void;
}

export const given = (value: Truth): Reason => ({ value, cite: () => {} });
export const YES: Reason = given('yes');
export const NO: Reason = given('no');
export const OPEN: Reason = given('open');

/** The same value, resting on more: on something that has no value of its own. */
export function also(reason: Reason, cite: (lo: number, hi: number) => void): Reason {
  return {
    value: reason.value,
    cite: (want, lo, hi) => {
      cite(lo, hi);
      reason.cite(want, lo, hi);
    },
  };
}

const TURNED: Readonly<Record<Want, Want>> = { exact: 'exact', 'not yes': 'not no', 'not no': 'not yes' };

export function notOf(reason: Reason): Reason {
  return { value: not(reason.value), cite: (want, lo, hi) => reason.cite(TURNED[want], lo, hi) };
}

export function allOf(reasons: readonly Reason[]): Reason {
  const value = reasons.map((r) => r.value).reduce(and, 'yes');
  return { value, cite: (want, lo, hi) => citeAll(reasons, value, want, lo, hi) };
}

export function anyOf(reasons: readonly Reason[]): Reason {
  return notOf(allOf(reasons.map(notOf)));
}

function citeAll(reasons: readonly Reason[], value: Truth, want: Want, lo: number, hi: number): void {
  if (want === 'not no' || (want === 'exact' && value === 'yes')) {
    for (const r of reasons) r.cite(want, lo, hi);
    return;
  }
  const least = reasons.find((r) => r.value === value);
  least?.cite(want, lo, hi);
  if (want === 'exact' && value === 'open')
    for (const r of reasons) if (r !== least) r.cite('not no', lo, hi);
}

interface Piece {
  readonly from: Day;
  readonly until: Day;
  readonly reason: Reason;
}

/** *Or* over the days from `first` through `last`. */
export function onAnyDay(first: Day, last: At, isSo: (at: At) => Reason): Reason {
  if (!last.reached(first)) return NO;
  const pieces: Piece[] = [];
  for (let day = first; day <= last.day; ) {
    const at = At.first(day);
    const reason = isSo(at);
    pieces.push({ from: day, until: at.until, reason });
    if (reason.value === 'yes') return only(reason, 'yes');
    day = at.until + 1;
  }
  const end = pieces.at(-1)?.until ?? Infinity;
  last.limit(end);
  const value = pieces.map((p) => p.reason.value).reduce(or, 'no');
  return { value, cite: (want, _lo, hi) => citeDays(pieces, value, want, last.day + (last.moves ? hi : 0)) };
}

/** One day is enough. */
const only = (reason: Reason, value: Truth): Reason => ({ value, cite: (want) => reason.cite(want, 0, 0) });

/** Every day must be shown not to be *yes*; of an *open* one, one day must be shown to be. */
function citeDays(pieces: readonly Piece[], value: Truth, want: Want, last: Day): void {
  const witness =
    value === 'open' && want !== 'not yes' ? pieces.find((p) => p.reason.value === 'open') : undefined;
  for (const piece of pieces) {
    const days = Math.min(piece.until, last) - piece.from;
    if (piece === witness) {
      piece.reason.cite(want, 0, 0);
      if (want === 'exact' && days > 0) piece.reason.cite('not yes', 1, days);
    } else if (want !== 'not no') piece.reason.cite(value === 'no' ? want : 'not yes', 0, days);
  }
}
