import type { Truth } from '../../time/truth.ts';
import type { Value } from '../proof.ts';

/**
 * What a status may still be, as far as a step's evidence goes: a set of truths. `ANY` is ignorance. Connectives work
 * on sets member by member, so that ignorance spreads only as far as it matters: *no* and anything is still *no*.
 */
export type Possible = number;

export const NO: Possible = 1;
export const OPEN: Possible = 2;
export const YES: Possible = 4;
export const ANY: Possible = 7;

const SET_OF: Readonly<Record<Truth | 'not yes', Possible>> = {
  no: NO,
  open: OPEN,
  yes: YES,
  'not yes': NO | OPEN,
};

/** `null` for what is no truth. */
export function possibleOf(value: Value): Possible | null {
  return isBound(value) ? SET_OF[value] : null;
}

const isBound = (value: string): value is Truth | 'not yes' => value in SET_OF;

/** What the set leaves open is no more than what is claimed. */
export const within = (found: Possible, claimed: Possible): boolean => (found & ~claimed) === 0;
export const may = (set: Possible, value: Possible): boolean => (set & value) !== 0;

export function both(a: Possible, b: Possible): Possible {
  let out = (a | b) & NO;
  if (may(a, YES) && may(b, YES)) out |= YES;
  if ((may(a, OPEN) && may(b, OPEN | YES)) || (may(b, OPEN) && may(a, OPEN | YES))) out |= OPEN;
  return out;
}

export const not = (a: Possible): Possible => (a & OPEN) | (may(a, NO) ? YES : 0) | (may(a, YES) ? NO : 0);
export const either = (a: Possible, b: Possible): Possible => not(both(not(a), not(b)));
export const all = (sets: readonly Possible[]): Possible => sets.reduce(both, YES);
/** The one value that all have; *open* where they differ. */
export function common(sets: readonly Possible[]): Possible {
  const shared = sets.reduce((a, b) => a & b, ANY);
  const isOne = (shared === YES || shared === NO || shared === OPEN) && sets.every((set) => set === shared);
  return isOne ? shared : shared | OPEN;
}

export const any = (sets: readonly Possible[]): Possible => sets.reduce(either, NO);
