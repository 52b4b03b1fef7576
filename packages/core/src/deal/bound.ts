import { bind, type Bound } from './bind.ts';
import type { Instead } from './bind/settings.ts';
import type { Deal } from './deal.ts';

/** What papers come to does not change while their deal is the same value; it goes when the deal goes. */
const bounds = new WeakMap<Deal, Map<string, Bound>>();

/** `bind`, once for a deal and its readings: every question about any two days rests on the same terms. */
export function boundOf(deal: Deal, instead: Instead = new Map()): Bound {
  const key = JSON.stringify([...instead]);
  const ofDeal = bounds.get(deal) ?? new Map<string, Bound>();
  const bound = ofDeal.get(key) ?? bind(deal, instead);
  bounds.set(deal, ofDeal.set(key, bound));
  return bound;
}
