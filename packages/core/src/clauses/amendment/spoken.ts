import type { QuotePhrase, TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { INSTEAD } from './instead.ts';
import { narrowing, type Scope } from './scope.ts';
import type { Known } from './target.ts';
import { noun, quoted } from './words.ts';

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
    // `the “X” definition` is a definition and no words.
    return words === null || c.sees('definition') ? null : { words, scope: narrowing(c, known, scope) };
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
    const words = quoted(c);
    return words !== null && DOTTED.test(words.text) ? c.fail('new words in full') : words;
  });
}

const DOTTED = /\. ?\. ?\.|…/;
