import type { Draft } from './draft.ts';
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
  readonly cite: (to: Draft, want: Want, lo: number, hi: number) => void;
}

export const given = (value: Truth): Reason => ({ value, cite: () => {} });
export const YES: Reason = given('yes');
export const NO: Reason = given('no');
export const OPEN: Reason = given('open');

/** The same value, resting on more: on something that has no value of its own. */
export function also(reason: Reason, cite: (to: Draft, lo: number, hi: number) => void): Reason {
  return {
    value: reason.value,
    cite: (to, want, lo, hi) => {
      cite(to, lo, hi);
      reason.cite(to, want, lo, hi);
    },
  };
}

const TURNED: Readonly<Record<Want, Want>> = { exact: 'exact', 'not yes': 'not no', 'not no': 'not yes' };

export function notOf(reason: Reason): Reason {
  return { value: not(reason.value), cite: (to, want, lo, hi) => reason.cite(to, TURNED[want], lo, hi) };
}

export function allOf(reasons: readonly Reason[]): Reason {
  const value = reasons.map((r) => r.value).reduce(and, 'yes');
  return { value, cite: (to, want, lo, hi) => citeAll(to, reasons, value, want, lo, hi) };
}

export function anyOf(reasons: readonly Reason[]): Reason {
  return notOf(allOf(reasons.map(notOf)));
}

function citeAll(
  to: Draft,
  reasons: readonly Reason[],
  value: Truth,
  want: Want,
  lo: number,
  hi: number,
): void {
  if (want === 'not no' || (want === 'exact' && value === 'yes')) {
    for (const r of reasons) r.cite(to, want, lo, hi);
    return;
  }
  const enough = reasons.filter((r) => r.value === value);
  const least =
    enough.length < 2 ? enough[0] : to.cheapest(enough, (r, scratch) => r.cite(scratch, want, lo, hi));
  least?.cite(to, want, lo, hi);
  if (want === 'exact' && value === 'open')
    for (const r of reasons) if (r !== least) r.cite(to, 'not no', lo, hi);
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
  return {
    value,
    cite: (to, want, _lo, hi) => citeDays(to, pieces, value, want, last.on(hi)),
  };
}

/** One day is enough. */
const only = (reason: Reason, value: Truth): Reason => ({
  value,
  cite: (to, want) => reason.cite(to, want, 0, 0),
});

/** Every day must be shown not to be *yes*; of an *open* one, one day must be shown to be. */
function citeDays(to: Draft, pieces: readonly Piece[], value: Truth, want: Want, last: Day): void {
  const daysOf = (piece: Piece): number => Math.min(piece.until, last) - piece.from;
  if (value === 'no') for (const piece of pieces) piece.reason.cite(to, want, 0, daysOf(piece));
  if (value !== 'open') return;
  const citeWith = (witness: Piece | null, draft: Draft): void => {
    if (want !== 'not no')
      for (const piece of pieces) {
        const lo = piece === witness ? 1 : 0;
        if (lo <= daysOf(piece)) piece.reason.cite(draft, 'not yes', lo, daysOf(piece));
      }
    witness?.reason.cite(draft, want, 0, 0);
  };
  const witnesses =
    want === 'not yes' ? [null] : pieces.filter((p) => p.reason.value === 'open').slice(0, WITNESSES_MAX);
  citeWith(to.cheapest(witnesses, citeWith) ?? null, to);
}

/** So many days are tried as the one to be shown; more would cost more than they spare. */
const WITNESSES_MAX = 8;
