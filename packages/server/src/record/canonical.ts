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
  return isList(value) ? `[${value.map(canonical).join(',')}]` : canonicalEntries(value);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

export function canonicalText(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('text with half a surrogate pair has no canonical form');
  return JSON.stringify(text);
}

function canonicalNumber(number: number): string {
  if (!Number.isSafeInteger(number)) throw new RangeError(`${number} is not a safe whole number`);
  return String(number);
}

function canonicalEntries(value: { readonly [key: string]: Json }): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const each = value[key];
    // What is not there is not written, as in JSON.
    if (each !== undefined) text += `${text === '' ? '' : ','}${canonicalText(key)}:${canonical(each)}`;
  }
  return `{${text}}`;
}

/** Whether it is JSON, so that it comes back as it was. Not in it: what is not there, and a key that means something else. */
export function isJson(value: unknown): value is Json {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) ? value.every(isJson) : isEntry(value);
}

/** An object of JSON values. `__proto__` is no key: where it is assigned, it makes nothing that could be read again. */
export function isEntry(value: unknown): value is { readonly [key: string]: Json } {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return false;
  return Object.entries(value).every(([key, each]) => key !== '__proto__' && isJson(each));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
