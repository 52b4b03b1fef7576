import type { Address, OnDay } from '../../src/deal/facts.ts';
import type { Day } from '../../src/time/day.ts';
import type { Truth } from '../../src/time/truth.ts';

/** Small words of docs/reckoning.md that all other definitions use. */

/** *by D*. */
export function by(on: OnDay, day: Day): Truth {
  if (on.by <= day) return 'yes';
  return on.from !== null && day < on.from ? 'no' : 'open';
}

export function sure(value: boolean): Truth {
  return value ? 'yes' : 'no';
}

/** `a` is at or below `b`. */
export function below(a: Address, b: Address): boolean {
  if (a === b) return true;
  if (!a.startsWith(b)) return false;
  const next = a.charAt(b.length);
  return next === '/' || next === '(' || next === '.';
}

/** The longest of these addresses at or above `address`. */
export function smallest<T extends { readonly address: Address }>(
  all: readonly T[],
  address: Address,
): T | null {
  let found: T | null = null;
  for (const each of all) {
    if (below(address, each.address) && (found === null || each.address.length > found.address.length)) {
      found = each;
    }
  }
  return found;
}
