import type { Address } from '../../src/deal/facts.ts';
import type { Ending, Terms, When } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';

/** A waiver, suspension, forbearance or consent: what they have in common. */
export interface Span {
  readonly kind: 'waiver' | 'suspension' | 'overlay';
  readonly id: string;
  readonly address: Address;
  readonly part: Address;
  readonly from: Day | null;
  readonly provisions: readonly Address[];
  readonly ends: SpanEnd | null;
}
export interface SpanEnd extends Pick<Ending, 'when' | 'included' | 'permanentIf' | 'extended'> {
  readonly isRetroactive: boolean;
}

export function spansOf(terms: Terms): readonly Span[] {
  return [
    ...terms.waivers.map(({ ends, ...term }): Span => {
      const isRetroactive = ends?.then === 'retroactive';
      return {
        ...term,
        kind: 'waiver',
        provisions: [],
        ends: ends === null ? null : { ...ends, isRetroactive },
      };
    }),
    ...terms.suspensions.map((term): Span => ({ ...term, kind: 'suspension', ends: plainEnd(term) })),
    ...terms.overlays.map(
      (term): Span => ({ ...term, kind: 'overlay', provisions: [], ends: plainEnd(term) }),
    ),
  ];
}

function plainEnd({
  to,
  toIncluded,
}: {
  readonly to: When | null;
  readonly toIncluded: boolean;
}): SpanEnd | null {
  if (to === null) return null;
  return { when: to, included: toIncluded, permanentIf: null, extended: null, isRetroactive: false };
}
