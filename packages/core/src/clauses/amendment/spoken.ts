import type { QuotePhrase, TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { bracketed } from './part.ts';
import { narrowing, type Scope } from './scope.ts';
import type { Known } from './target.ts';
import { noun, quoted } from './words.ts';

export const INSERT = 'inserting|insert|adding|add|substituting|substitute';
export const REPLACE = 'replacing|replace';

/** Words in a place: `the reference in clause (iii) thereof to “X”`, `the date “Y” appearing therein`. */
export function spoken(
  c: Cursor,
  known: Known,
  on: readonly TargetPhrase[],
): { readonly words: QuotePhrase; readonly scope: Scope } | null {
  return c.attempt(() => {
    const open = narrowing(c, known, { targets: on, times: null });
    const counted = counting(open, noun(c));
    let scope = narrowing(c, known, counted);
    if (c.eat('to') || c.eat('of')) scope = counting(scope, noun(c));
    c.eat(',|:');
    const words = quoted(c);
    return words === null ? null : { words, scope: narrowing(c, known, scope) };
  });
}

export const counting = (scope: Scope, times: Exclude<Scope['times'], null>): Scope =>
  times.kind === 'once' ? scope : { ...scope, times };

/** The words that come in: `the number “$15,000,000”`, `the following: “…”`, `a comma`. */
export function newWords(c: Cursor): QuotePhrase | null {
  return c.attempt(() => {
    noun(c);
    if (c.eat('to')) noun(c);
    c.eat('thereto');
    if (c.eat('the following')) c.eatAny(INSTEAD);
    c.eat(':');
    return quoted(c);
  });
}

export const INSTEAD = [
  'in lieu thereof|therefor|therefore',
  'in its|their place|stead',
  'in place thereof|therefor',
  'in the place thereof',
  'in substitution thereof|therefor|therefore',
  'therefor|therefore|instead',
  'in each such place|instance',
  'in place of those|such|the words|word|figures|amounts',
  'in the stead thereof',
];

/** `and inserting in lieu thereof X`, `and substituting X therefor`, `and replacing it with X`. */
export function instead<T>(c: Cursor, read: () => T | null): T | null {
  return c.attempt(() => {
    c.eat(',|;');
    c.eat('and') && c.limb();
    c.eat('by|to');
    if (c.eat(REPLACE)) {
      if (!c.eatAny(INSTEAD)) {
        if (
          !c.eatAny([
            'it|them|same',
            'the same',
            'such word|words|phrase|amount|text|definition|date|reference|number|provision|section|clause|proviso|sentence',
          ])
        )
          return null;
        bracketed(c);
        c.eat('in its|their entirety');
        if (!c.eat('with|by')) return null;
      }
      return read();
    }
    if (!c.eat(INSERT)) return null;
    if (c.eatAny(INSTEAD)) {
      c.eat(',');
      return read();
    }
    const made = read();
    return made !== null && c.eatAny(INSTEAD) ? made : null;
  });
}
