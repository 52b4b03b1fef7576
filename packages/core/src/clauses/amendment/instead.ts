import type { TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { following } from './following.ts';
import { bracketed } from './part.ts';
import { reading } from './reads.ts';
import { doing, done, whole } from './verbs.ts';

/** `in lieu thereof`, `in its place and stead`, `therefor`: in the place of what was spoken of before. */
export const INSTEAD = [
  'in the? lieu|place|stead|substitution|replacement|exchange and? stead|place|substitution? thereof|therefor|therefore',
  'in its|their lieu|place|stead and? stead|place?',
  'therefor|therefore|instead',
  'for it|them',
  'in each such place|instance',
  'in lieu|place|substitution of|for those|such|the word|words|phrase|figures|amount|amounts|reference|references|text|date|definition',
];

const SAID_AGAIN =
  'word|words|phrase|phrases|amount|amounts|text|language|definition|definitions|date|reference|references|number|figure|percentage|ratio|term|provision|provisions|section|sections|sentence|clause|clauses|subclause|subsection|paragraph|subparagraph|proviso|schedule|exhibit|table';

/** `it`, `the same`, `such clause (b)`. */
export function pronoun(c: Cursor): boolean {
  if (c.eat('it|them|same') || c.eat('the same')) return true;
  if (!c.eat(`such|said|that|those|these deleted? ${SAID_AGAIN}`)) return false;
  bracketed(c);
  return true;
}

/** Reads what is new, with the number or letter by which it was announced. */
type Read<T> = (letter: string | null) => T | null;

/** `amended by deleting it`, `amended by restating the same`: nothing but what is amended was spoken of before. */
export function itself(c: Cursor, on: readonly TargetPhrase[]): readonly TargetPhrase[] | null {
  const first = /^(amended|modified|revised)$/.test(c.item(-3)?.lower ?? '');
  return first && pronoun(c) && on.every(({ path }) => path !== '') ? on : null;
}

/**
 * New words or text behind what is deleted, said as another thing that is done:
 *
 *     and inserting in lieu thereof X · and substituting X therefor · and in its place inserting X · and replacing it with X
 *     and the substitution therefor of X · and restating it as follows: X
 */
export function instead<T>(c: Cursor, read: Read<T>): T | null {
  return c.attempt(() => {
    c.eat(',|;');
    c.eat('and') && c.limb();
    c.eat('by|to');
    return c.first(
      () => replacing(c, read),
      () => inserting(c, read),
      () => (doing(c, 'restate') && pronoun(c) ? (reading(c), read(null)) : null),
    );
  });
}

function replacing<T>(c: Cursor, read: Read<T>): T | null {
  if (!doing(c, 'replace')) return null;
  if (stead(c)) return c.eat(','), read(null);
  if (!pronoun(c)) return null;
  whole(c);
  return c.eat('with|by') ? read(null) : null;
}

function inserting<T>(c: Cursor, read: Read<T>): T | null {
  const before = stead(c);
  if (before) c.eat(',');
  if (c.eat('the substitution|insertion')) return (before || stead(c)) && c.eat('of') ? read(null) : null;
  if (!doing(c, 'insert') && !doing(c, 'substitute')) return null;
  if (before || stead(c)) return c.eat(','), read(null);
  const announced = c.attempt(() => {
    const made = following(c);
    return made !== null && stead(c) ? made : null;
  });
  if (announced !== null) return read(announced.letter);
  const made = read(null);
  return made !== null && stead(c) ? made : null;
}

/** `and the words “X” are hereby substituted therefor`: the same, of what is new. */
export function insteadSaid<T>(c: Cursor, read: () => T | null): T | null {
  return c.attempt(() => {
    c.eat(',|;');
    if (!c.eat('and|but')) return null;
    const before = stead(c);
    if (before) c.eat(',');
    const made = read();
    if (made === null) return null;
    c.eat('is|are|shall hereby? be? hereby?');
    if (!done(c, 'insert') && !done(c, 'substitute')) return null;
    return stead(c) || before ? made : null;
  });
}

function stead(c: Cursor): boolean {
  return c.attempt(() => (c.eat(','), c.eatAny(INSTEAD) ? true : null)) !== null;
}
