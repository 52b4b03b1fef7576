import { z } from 'zod';
import { fractionOf, parseDecimal, type Fraction } from '../money/rational.ts';
import { parseDay } from '../time/day.ts';
import type { OnDay } from './facts.ts';

/**
 * The small shapes of the deal folder: days, ranges, amounts, shares. They come as text, so that no reader of
 * YAML can turn `6.00` into 6 or a day into a clock time; an issue carries the stable code of its error.
 */

/** `1996-10-31`. A date that does not exist has an error of its own, since a typing slip is the usual cause. */
export const day = z
  .string()
  .transform((text, context) => {
    const found = parseDay(text);
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: dayComplaint(text), params: { code: dayCode(text) } });
    return z.NEVER;
  })
  .meta({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', examples: ['1996-10-31'] });

const looksLikeDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const dayCode = (text: string): string => (looksLikeDay(text) ? 'IF107' : 'IF108');
const dayComplaint = (text: string): string =>
  looksLikeDay(text) ? `there is no ${text} in the calendar` : `"${text}" is not a day such as 1996-10-31`;

/** A day, or a range with both its days included: `{ by: 1996-09-23 }`, `{ from: 1996-07-01, by: 1996-09-23 }`. */
export const onDay = z
  .union([
    day.transform((exactly): OnDay => ({ from: exactly, by: exactly })),
    z
      .strictObject({ from: day.optional(), by: day })
      .transform((range): OnDay => ({ from: range.from ?? null, by: range.by })),
  ])
  .superRefine((range, context) => {
    if (range.from === null || range.from <= range.by) return;
    const message = 'the range ends before it begins';
    context.addIssue({ code: 'custom', message, params: { code: 'IF109' } });
  });

/** Text, or a number that YAML recognised: both are kept as text. */
export const text = z.union([z.string(), z.number()]).transform(String);

/** One name, or a list of them. */
export const oneOrMore = z
  .union([text, z.array(text)])
  .transform((value): readonly string[] => (typeof value === 'string' ? [value] : value));

export interface AmountText {
  /** Decimal text, without thousands separators. */
  readonly value: string;
  /** `USD`, `%`, or empty where none is written. */
  readonly unit: string;
}

/** `17250000 USD`, `6.00 USD`, `9.00%`, `1,000,000`. */
export const amount = z.union([z.string(), z.number()]).transform((given, context) => {
  const found = parseAmount(String(given));
  if (found !== null) return found;
  const message = `"${given}" is not an amount such as 17250000 USD or 9.00%`;
  context.addIssue({ code: 'custom', message, params: { code: 'IF126' } });
  return z.NEVER;
});

export function parseAmount(written: string): AmountText | null {
  const match = /^(\$)?\s*(-?[0-9][0-9,]*(?:\.[0-9]+)?)\s*(%|[A-Za-z][A-Za-z ]*)?$/.exec(written.trim());
  const digits = match?.[2];
  if (digits === undefined || parseDecimal(digits) === null) return null;
  const unit = match?.[3]?.trim() ?? (match?.[1] === '$' ? 'USD' : '');
  return { value: digits.replaceAll(',', ''), unit };
}

export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `2/3`, `50%`, `66 2/3%`: exact, never 66.67% for two thirds [E2]. */
export const share = z.union([z.string(), z.number()]).transform((given, context) => {
  const found = parseShare(String(given));
  if (found !== null) return found;
  const message = `"${given}" is not a share of the whole such as 2/3 or 50%`;
  context.addIssue({ code: 'custom', message, params: { code: 'IF126' } });
  return z.NEVER;
});

export function parseShare(written: string): Share | null {
  const match = /^(?:([0-9]+(?:\.[0-9]+)?)|(?:([0-9]+)\s+)?([0-9]+)\/([0-9]+))\s*(%)?$/.exec(written.trim());
  if (match === null) return null;
  const [, decimal, whole, over, under, percent] = match;
  const base = decimal === undefined ? fraction(whole, over, under) : decimalFraction(decimal);
  if (base === null) return null;
  const denominator = base.d * (percent === undefined ? 1n : 100n);
  return base.n <= denominator ? { numerator: base.n, denominator } : null;
}

function decimalFraction(written: string): Fraction | null {
  const value = parseDecimal(written);
  return value === null ? null : fractionOf(value);
}

function fraction(whole: string | undefined, over: string | undefined, under: string | undefined) {
  const d = BigInt(under ?? '0');
  return d === 0n ? null : { n: BigInt(whole ?? '0') * d + BigInt(over ?? '0'), d };
}
