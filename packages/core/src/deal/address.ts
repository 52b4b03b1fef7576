import type { Address } from './facts.ts';

/** `npa/6.3(a)` is at or below `npa/6.3`, `npa/6` and `npa`; `npa/6.30` is not below `npa/6.3`. */
export function atOrBelow(address: Address, above: Address): boolean {
  if (!address.startsWith(above)) return false;
  if (address.length === above.length) return true;
  const next = address.charCodeAt(above.length);
  return next === 47 /* / */ || next === 40 /* ( */ || next === 46 /* . */;
}

export function atOrBelowAny(address: Address, above: readonly Address[]): boolean {
  for (const each of above) if (atOrBelow(address, each)) return true;
  return false;
}

/** The agreement of an address: `npa` of `npa/6.3`. */
export function agreementOf(address: Address): string {
  const slash = address.indexOf('/');
  return slash < 0 ? address : address.slice(0, slash);
}

/** Whether `agreementOf` gives that agreement. */
export function isOfAgreement(address: Address, agreement: string): boolean {
  if (!address.startsWith(agreement)) return false;
  return address.length === agreement.length || address.charCodeAt(agreement.length) === 47 /* / */;
}
