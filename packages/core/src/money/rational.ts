/** An exact fraction; the denominator is positive and the fraction is in lowest terms [M1]. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function rational(n: bigint, d: bigint): Rational {
  if (d === 1n) return { n, d };
  if (d === 0n) throw new RangeError('a fraction with denominator zero');
  const g = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / g, d: d / g };
}

/** `17250000`, `17,250,000.00`, `-2.5`; `null` for any other text. */
export function parseDecimal(text: string): Rational | null {
  let digits = '';
  let decimals = -1;
  let negative = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '-' && i === 0) negative = true;
    else if (c === '.' && decimals < 0) decimals = 0;
    else if (c >= '0' && c <= '9') {
      digits += c;
      if (decimals >= 0) decimals++;
    } else if (c !== ',' || decimals >= 0) return null;
  }
  if (digits === '') return null;
  const n = BigInt(digits) * (negative ? -1n : 1n);
  return rational(n, 10n ** BigInt(Math.max(decimals, 0)));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}
export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}
/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
/** Not below zero. */
export function floorZero(a: Rational): Rational {
  return a.n < 0n ? ZERO : a;
}
