import type { Ripens as RipensTerm } from './terms.ts';
import type { Day } from '../time/day.ts';

/** How a covenant is tested, as a person states it; the kinds of quarter are settled when the deal is bound. */
export type Tested =
  | {
      readonly kind:
        | 'at all times'
        | 'quarter ends'
        | 'calendar quarter ends'
        | 'fiscal quarter ends'
        | 'on action';
    }
  | { readonly kind: 'dates'; readonly dates: readonly Day[] };
export type Ripens = RipensTerm;
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}
