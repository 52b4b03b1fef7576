/** Whatever JSON can say; events hold nothing else. Numbers in it are whole: amounts and rates are decimal text [M1]. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a value: keys in the order of their UTF-16 code units, no spaces (as RFC 8785 orders them). The
 * same value has the same text on every machine, so that its hash can be taken [P2]. Throws a `RangeError` for a number
 * that is not a safe whole number, and for text that is no Unicode (half a surrogate pair).
 */
export function canonical(value: Json): string {
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${canonicalText(key)}:${canonical(each)}`).join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function canonicalText(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('text with half a surrogate pair has no canonical form');
  return JSON.stringify(text);
}

function canonicalNumber(number: number): string {
  if (!Number.isSafeInteger(number)) throw new RangeError(`${number} is not a safe whole number`);
  return String(number);
}
