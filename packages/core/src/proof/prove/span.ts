import type { Address } from '../../deal/facts.ts';
import type { Ending, Terms, When } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';

/** What waivers, suspensions and forbearances have in common: a part that puts them in effect, and a time. */
export interface Span {
  readonly id: string;
  readonly address: Address;
  readonly part: Address;
  readonly from: Day | null;
  readonly to: When | null;
  readonly toIncluded: boolean;
  readonly ends: Ending | null;
}

export function spansIn(terms: Terms): readonly Span[] {
  return [
    ...terms.waivers.map((w) => ({ ...w, to: w.ends?.when ?? null, toIncluded: w.ends?.included ?? true })),
    ...terms.suspensions.map((s) => ({ ...s, ends: null })),
    ...terms.overlays.map((o) => ({ ...o, ends: null })),
  ];
}

export const spanCalled = (terms: Terms, id: string): Span | undefined =>
  spansIn(terms).find((s) => s.id === id);
