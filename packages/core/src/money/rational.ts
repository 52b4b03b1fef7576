/**
 * An exact number [M1]. A whole number that a double holds exactly is a `number`: nearly every amount is, and adding two
 * of them costs nothing. All else is a fraction in lowest terms. One number has one form, so that equal ones are alike.
 */
export type Rational = number | Fraction;

/** The denominator is positive and the fraction is in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = 0;

export function rational(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError('a fraction with denominator zero');
  const g = gcd(n, d) * (d < 0n ? -1n : 1n);
  return shortest(n / g, d / g);
}

/** A whole number, given exactly. */
export function integer(n: bigint): Rational {
  return shortest(n, 1n);
}

export function fractionOf(a: Rational): Fraction {
  return typeof a === 'number' ? { n: BigInt(a), d: 1n } : a;
}

function shortest(n: bigint, d: bigint): Rational {
  return d === 1n && -SAFE <= n && n <= SAFE ? Number(n) : { n, d };
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `17250000`, `17,250,000.00`, `-2.5`; `null` for any other text. */
export function parseDecimal(text: string): Rational | null {
  return wholeNumber(text) ?? parseLong(text);
}

/** Up to fifteen digits and nothing else, which a double holds exactly. */
function wholeNumber(text: string): number | null {
  if (text.length === 0 || text.length > 15) return null;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

function parseLong(text: string): Rational | null {
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
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a + b)) return a + b;
  const x = fractionOf(a);
  const y = fractionOf(b);
  return rational(x.n * y.d + y.n * x.d, x.d * y.d);
}
export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negative(b));
}
export function multiply(a: Rational, b: Rational): Rational {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a * b)) return a * b + 0;
  const x = fractionOf(a);
  const y = fractionOf(b);
  return rational(x.n * y.n, x.d * y.d);
}
export function divide(a: Rational, b: Rational): Rational {
  const x = fractionOf(a);
  const y = fractionOf(b);
  return rational(x.n * y.d, x.d * y.n);
}
/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Rational, b: Rational): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const x = fractionOf(a);
  const y = fractionOf(b);
  const difference = x.n * y.d - y.n * x.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
/** Not below zero. */
export function floorZero(a: Rational): Rational {
  return compare(a, ZERO) < 0 ? ZERO : a;
}

/** Zero has no sign here: `0 - 0` is `0`. */
function negative(a: Rational): Rational {
  return typeof a === 'number' ? 0 - a : { n: -a.n, d: a.d };
}
