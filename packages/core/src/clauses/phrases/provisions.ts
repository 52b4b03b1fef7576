import type { Place } from '../../text/source.ts';
import type { ProvisionRef } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { paper } from './document.ts';
import { isNameWord } from './name.ts';

const HEAD =
  'section|sections|article|articles|subsection|subsections|paragraph|paragraphs|clause|clauses|§|§§';

/**
 * Provisions by their numbers, and the agreement that they belong to:
 *
 *     Section 6.3 and Section 6.4 of the Note Purchase Agreement
 *     Sections 7.1, 7.2(a) and 9 thereof
 *     the covenants set forth in Section 6.5 (Tangible Net Worth) of the Credit Agreement
 *
 * The agreement named last holds for all of the list that names none of its own. A bare number is this
 * instrument's own if it has such a provision, else presumed to be of the agreement whose terms it uses.
 */
export function provisions(c: Cursor): readonly ProvisionRef[] | null {
  return c.attempt(() => {
    wrapping(c);
    const found: Found[] = [];
    for (;;) {
      const group = c.attempt(() => groupOf(c, found.length > 0));
      if (group === null) break;
      found.push(...group);
    }
    return found.length === 0 ? c.fail('a section') : settle(c, found);
  });
}

/** "the covenants set forth in", "the provisions of": words that say that provisions follow. */
function wrapping(c: Cursor): void {
  const wrapped = c.attempt(() => {
    c.eat('all of?');
    c.eat('the|any');
    c.eat('financial|negative|affirmative|restrictive|applicable|respective');
    if (
      !c.eat(
        'covenant|covenants|provision|provisions|requirement|requirements|terms|restrictions|limitations|prohibitions|conditions',
      )
    )
      return null;
    c.eat('and|or provisions|requirements|restrictions|conditions|covenants');
    c.eat('set forth|out') || c.eat('contained|specified|described|imposed|stated|established|found');
    return c.eat('of|in|under|by|pursuant') ? (c.eat('to'), true) : null;
  });
  if (wrapped === null) c.eat('the effectiveness of');
}

interface Found {
  readonly path: string;
  readonly words: Place;
  readonly agreement: string | null;
}

/** `Sections 7.1, 7.2(a) and 9 of the Agreement`: numbers that share a head and an agreement. */
function groupOf(c: Cursor, further: boolean): readonly Found[] | null {
  if (further) {
    c.eat(',');
    if (!c.eat('and|or|and/or') && c.item(-1)?.text !== ',') return null;
    c.eat('of|in|under|with');
  }
  c.eat('each|any of');
  const own = c.sees('this') && c.eat(`this ${HEAD}`);
  if (!own && !c.eat(HEAD)) return null;
  const article = c.item(-1)?.lower.startsWith('article') === true;
  const found: Numbered[] = [];
  for (;;) {
    const more = c.attempt(() => numberOf(c, found.at(-1) ?? null));
    if (more === null) break;
    found.push(...more);
  }
  if (found.length === 0) return c.fail('the number of a section');
  const agreement = own ? 'this' : c.attempt(() => belonging(c));
  return found.map((one) => ({ ...one, path: article ? articlePath(c, one.path) : one.path, agreement }));
}

/** This instrument's own articles are called so in its outline; another agreement's go by their number. */
function articlePath(c: Cursor, number: string): string {
  const path = `Article ${number}`;
  return c.context.own.has(path) && !c.context.own.has(number) ? path : number;
}

interface Numbered {
  readonly path: string;
  readonly words: Place;
}

function numberOf(c: Cursor, before: Numbered | null): readonly Numbered[] | null {
  const range = before !== null && c.eat('through|to');
  if (before !== null && !range && !c.eat(', and|or') && !c.eat(',|and|or|and/or')) return null;
  const start = c.index;
  const number = c.item();
  if (number === undefined || number.limb !== null || !isNumber(number.text, number.kind)) return null;
  c.skip();
  const one = { path: number.text + subdivisions(c), words: c.placeFrom(start) };
  heading(c);
  return range && before !== null ? between(c, before, one) : [one];
}

/** `6.13 through 6.16` is four sections; a range that cannot be counted is not read. */
function between(c: Cursor, first: Numbered, last: Numbered): readonly Numbered[] | null {
  const [a, b] = [/^((?:\d+\.)*)(\d+)$/.exec(first.path), /^((?:\d+\.)*)(\d+)$/.exec(last.path)];
  const [from, to] = [Number(a?.[2]), Number(b?.[2])];
  if (a === null || b === null || a[1] !== b[1] || !(from < to) || to - from > 50)
    return c.fail('a range of sections');
  const width = a[2]?.startsWith('0') === true ? (a[2]?.length ?? 0) : 0;
  return Array.from({ length: to - from }, (_, i) => ({
    path: `${a[1] ?? ''}${String(from + i + 1).padStart(width, '0')}`,
    words: last.words,
  }));
}

const isNumber = (text: string, kind: string): boolean =>
  kind === 'number'
    ? /^\d[\d.]*[A-Za-z]?$/.test(text) && !text.endsWith('.')
    : /^(\d[\d.]*[A-Za-z]?|[IVX]+)$/.test(text);

/** `(a)(i)` behind a number. */
function subdivisions(c: Cursor): string {
  let path = '';
  while (
    c.sees('(') &&
    c.item(2)?.text === ')' &&
    /^([a-z]{1,5}|[A-Z]{1,2}|\d{1,2})$/.test(c.item(1)?.text ?? '')
  ) {
    path += `(${c.item(1)?.text ?? ''})`;
    c.skip(3);
  }
  return path;
}

/** `(Tangible Net Worth)` behind a number is the section's heading. */
function heading(c: Cursor): void {
  c.attempt(() => {
    if (!c.eat('(') || !isNameWord(c.item())) return null;
    while (isNameWord(c.item()) || c.sees('to|of|and|the|,|-|in|on')) c.skip();
    return c.eat(')') ? true : null;
  });
}

/** `of the Note Purchase Agreement`, `thereof`, `hereof`. */
function belonging(c: Cursor): string | null {
  if (c.eat('thereof|therein')) return 'thereof';
  if (c.eat('hereof|hereto|herein|above|below')) return 'this';
  return c.eat('of|in|to|under') ? paper(c) : null;
}

/** Gives each the agreement named next behind it; bare ones are placed by what this instrument has. */
function settle(c: Cursor, found: readonly Found[]): readonly ProvisionRef[] {
  let agreement: string | null = null;
  const refs: ProvisionRef[] = [];
  for (const one of found.toReversed()) {
    agreement = one.agreement === 'thereof' ? (c.context.termsFrom ?? null) : (one.agreement ?? agreement);
    refs.unshift(refOf(c, one, agreement));
  }
  return refs;
}

function refOf(c: Cursor, one: Found, named: string | null): ProvisionRef {
  if (named !== null) return { agreement: named, path: one.path, presumed: false, words: one.words };
  if (c.context.own.has(one.path))
    return { agreement: 'this', path: one.path, presumed: false, words: one.words };
  const agreement = c.context.termsFrom ?? '';
  c.presume(
    `Section ${one.path} is not one of this instrument’s own; it is read as the ${agreement || 'amended agreement'}’s.`,
  );
  return { agreement, path: one.path, presumed: true, words: one.words };
}
