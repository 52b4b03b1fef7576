import type { Cursor } from './cursor.ts';
import type { Item } from './items.ts';

/** Capitalised words that are no part of a name. */
const NOT_NAMES = new Set([
  'section',
  'sections',
  'article',
  'articles',
  'schedule',
  'exhibit',
  'annex',
  'the',
  'each',
  'any',
  'all',
  'no',
  'after',
  'on',
  'upon',
  'from',
  'subject',
  'except',
  'notwithstanding',
  'this',
  'such',
  'and',
  'or',
  'of',
  'to',
  'in',
  'if',
  'pursuant',
  'until',
  'for',
  'by',
  'as',
  'at',
  'shall',
  'hereby',
  'is',
  'are',
  'be',
  'with',
  'that',
  'under',
]);

/**
 * A name as the text spells it: a term of this instrument, or a run of capitalised words ("Existing 1996 Warrant
 * Agreement", "Bank of America"). The longer of the two.
 */
export function name(c: Cursor): string | null {
  const start = c.index;
  const length = Math.max(definedLength(c), runLength(c));
  if (length === 0) return null;
  c.skip(length);
  return c.textFrom(start);
}

/** The name of a term of this instrument and nothing more. */
export function definedTerm(c: Cursor, among: Iterable<string>): string | null {
  let best: string | null = null;
  let length = 0;
  for (const term of among) {
    const n = termLength(c, term);
    if (n > length) [best, length] = [term, n];
  }
  c.skip(length);
  return best;
}

function definedLength(c: Cursor): number {
  let length = 0;
  for (const term of c.context.termsByFirst.get(c.item()?.lower ?? '') ?? []) {
    length = Math.max(length, termLength(c, term));
  }
  return length;
}

function termLength(c: Cursor, term: string): number {
  const words = wordsOf(term);
  return words.every((word, i) => c.item(i)?.text === word) ? words.length : 0;
}

const split = new Map<string, readonly string[]>();
/** The words of a term as the tokens spell them; marks stand by themselves. */
export function wordsOf(term: string): readonly string[] {
  const known = split.get(term);
  if (known !== undefined) return known;
  const words = term
    .replaceAll(',', ' , ')
    .split(' ')
    .filter((word) => word !== '');
  split.set(term, words);
  return words;
}

function runLength(c: Cursor): number {
  let length = 0;
  while (isNameItem(c.item(length), length > 0)) length++;
  if (length > 0 && joins(c.item(length)) && isNameWord(c.item(length + 1))) {
    length += 2;
    while (isNameItem(c.item(length), true)) length++;
  }
  // A number closes no name: "Note Purchase Agreement 6" is a name and a number.
  while (length > 0 && c.item(length - 1)?.kind === 'number') length--;
  return length;
}

const joins = (item: Item | undefined): boolean => item?.lower === 'of' || item?.text === '&';

function isNameItem(item: Item | undefined, inside: boolean): boolean {
  return (
    isNameWord(item) || (inside && item?.kind === 'number' && item.spaced && /^\d{1,4}$/.test(item.text))
  );
}

export function isNameWord(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' && item.limb === null && /^[A-Z]/.test(item.text) && !NOT_NAMES.has(item.lower)
  );
}
