import type { QuotePhrase, TimesPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';

/** Words that an instruction speaks of, and how often it means them. */
export interface Spoken {
  readonly words: QuotePhrase;
  readonly times: TimesPhrase;
}

export const ONCE: TimesPhrase = { kind: 'once' };
const EACH: TimesPhrase = { kind: 'each' };

/** `“(a) [reserved]”`: what stands between quotation marks, which may hold quotations themselves. */
export function quotation(c: Cursor): QuotePhrase | null {
  return c.attempt(() => {
    const from = c.item()?.to ?? 0;
    if (!c.eat('“')) return c.fail('words in quotation marks');
    const start = c.index;
    for (let depth = 1; !c.done; c.skip()) {
      depth += c.sees('“') ? 1 : c.sees('”') ? -1 : 0;
      if (depth === 0) break;
    }
    const text = c.textFrom(start);
    const to = c.item()?.from ?? from;
    return c.eat('”') && text !== '' ? { text, place: { from, to } } : c.fail('closing quotation marks');
  });
}

const NOUN =
  'word|words|phrase|phrases|amount|amounts|number|numbers|figure|figures|numeral|numerals|date|dates|text|language|percentage|percentages|ratio|ratios|rate|term|terms|name|reference|references|cross-reference|clause|proviso|parenthetical|sentence|symbol|punctuation|expression|letter|letters|year|sum|fraction';
const KIND = 'dollar|numerical|defined|section|additional|new|introductory|percentage|interest|existing';

/** `the word`, `each reference to`, `the first occurrence of the words`: what is quoted, and how often it is meant. */
export function noun(c: Cursor): TimesPhrase {
  return c.attempt(() => counted(c)) ?? c.attempt(() => plain(c)) ?? ONCE;
}

function counted(c: Cursor): TimesPhrase | null {
  const times = counting(c);
  if (times === null) return null;
  c.eat('reference|references|occurrence|occurrences|instance|instances|appearance to|of');
  return c.attempt(() => plain(c)) !== null || c.sees('“') ? times : null;
}

const OCCURRENCES = 'reference|references|occurrence|occurrences|instance|instances';
const NUMBERS = ['two', 'three', 'four', 'five'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

function counting(c: Cursor): TimesPhrase | null {
  if (c.eat('each|every of? the?') || c.eat('all of? the?')) return EACH;
  if (c.sees(`any ${OCCURRENCES}`)) return c.eat('any'), EACH;
  if (c.eat('both of? the?')) return c.sees(OCCURRENCES) ? { kind: 'times', count: 2 } : null;
  c.eat('the');
  const many = NUMBERS.findIndex((one) => c.sees(`${one} ${OCCURRENCES}`) && c.eat(one));
  if (many >= 0) return { kind: 'times', count: many + 2 };
  const nth = ORDINALS.findIndex((one) => c.eat(`${one} occurrence|reference|instance|appearance`));
  if (nth >= 0) return c.eat('of|to') ? { kind: 'nth', count: nth + 1 } : null;
  // `the first “X”`
  const alone = ORDINALS.findIndex((one) => c.sees(`${one} “`) && c.eat(one));
  if (alone >= 0) return { kind: 'nth', count: alone + 1 };
  // Several references are meant wherever they stand.
  return c.sees('references|occurrences') ? EACH : null;
}

/** `the dollar amount`, `the words and figures`, `the following:`, and the article alone before a quotation. */
function plain(c: Cursor): TimesPhrase | null {
  const article = c.eat('the|a|an|such|following') && (c.eat('following'), true);
  if (article && c.sees('“|:')) return ONCE;
  if (c.attempt(() => (c.eat(KIND) && c.eat(NOUN) ? true : null)) === null && !c.eat(NOUN)) return null;
  c.attempt(() => (c.eat('and|or') && c.eat(NOUN) ? true : null));
  return ONCE;
}

const MARKS: readonly (readonly [string, string])[] = [
  ['a|the comma', ','],
  ['a|the semicolon|semi-colon', ';'],
  ['a|the period', '.'],
  ['a|the colon', ':'],
];

/** Words in quotation marks, or what needs none: an amount, a percentage, a reference, a mark that is called by its name. */
export function quoted(c: Cursor): QuotePhrase | null {
  dots(c);
  return c.first(
    () => quotationInDots(c),
    () => mark(c),
    () => figure(c),
    () => (/^references?$/.test(c.item(-2)?.lower ?? '') && c.item(-1)?.lower === 'to' ? reference(c) : null),
  );
}

/** `the phrase . . . “X” . . .`: dots around a quotation say that it stands among other words. */
function quotationInDots(c: Cursor): QuotePhrase | null {
  const words = quotation(c);
  if (words !== null) dots(c);
  return words;
}

const MOST_DOTS = 6;

function dots(c: Cursor): void {
  c.attempt(() => {
    let count = 0;
    for (; count < MOST_DOTS && c.sees('.|…'); count++) c.skip();
    return count > 2 || c.item(-1)?.text === '…' ? true : null;
  });
}

function mark(c: Cursor): QuotePhrase | null {
  const start = c.index;
  const found = MARKS.find(([name]) => c.eat(name));
  return found === undefined ? null : { text: found[1], place: c.placeFrom(start) };
}

/** `$200,000,000`, `3.00%`, as they are printed. */
function figure(c: Cursor): QuotePhrase | null {
  const start = c.index;
  c.eat('$');
  if (c.item()?.kind !== 'number') return null;
  c.skip();
  c.eat('%');
  return { text: c.textFrom(start), place: c.placeFrom(start) };
}

/** `Exhibit 2.02(d)`, `Section 6.3`: only where the words say that a reference is meant. */
function reference(c: Cursor): QuotePhrase | null {
  const start = c.index;
  if (!c.eat('section|exhibit|schedule|article|annex') || c.item()?.kind !== 'number') return null;
  c.skip();
  while (c.sees('(') && c.item()?.spaced === false && c.item(2)?.text === ')') c.skip(3);
  // `Section 6.3 of the Note`: how far the words reach is not shown.
  if (c.sees('of|thereof|hereof')) return c.fail('a reference in quotation marks');
  return { text: c.textFrom(start), place: c.placeFrom(start) };
}
