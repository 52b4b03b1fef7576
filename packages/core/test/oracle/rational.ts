/** An exact fraction [M1]; the denominator is positive. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const zero: Rational = { top: 0n, bottom: 1n };

/** `17250000`, `0.5`, `-2.50`. */
export function rational(decimal: string): Rational {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { top: BigInt(whole + fraction), bottom: 10n ** BigInt(fraction.length) };
}

export function plus(a: Rational, b: Rational): Rational {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Rational, b: Rational): Rational {
  return { top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom };
}

/** Never below zero, as a balance is. */
export function notBelowZero(a: Rational): Rational {
  return a.top < 0n ? zero : a;
}

export function times(a: Rational, top: bigint, bottom: bigint): Rational {
  return { top: a.top * top, bottom: a.bottom * bottom };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Rational, b: Rational): number {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sum(all: Iterable<Rational>): Rational {
  let out = zero;
  for (const each of all) out = plus(out, each);
  return out;
}
