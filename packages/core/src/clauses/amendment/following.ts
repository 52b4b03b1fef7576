import type { Cursor } from '../phrases/cursor.ts';
import { quoted } from '../phrases/label.ts';
import { number } from './numbers.ts';
import { bracketed } from './part.ts';

const ADJECTIVE = 'new|revised|amended|replacement|substitute|pricing';
const NOUN =
  'text|language|words|definition|definitions|term|terms|section|sections|sentence|sentences|paragraph|paragraphs|subparagraph|proviso|provision|provisions|clause|clauses|subclause|subsection|subsections|covenant|covenants|table|grid|chart|schedule|exhibit';

/** `the following new clause (b)`, `a new Section 6.3`: what is announced, by its number or letter where that is told. */
export function following(c: Cursor): { readonly letter: string | null } | null {
  return c.attempt(() => {
    const open = c.eat('the following');
    if (!open && !c.eat('a|an')) return null;
    c.eat(ADJECTIVE);
    if (!c.eat(NOUN)) return open ? { letter: null } : null;
    const letter = number(c, false) ?? letterAlone(c);
    c.attempt(() => (c.eat('of') ? quoted(c) : null));
    return { letter };
  });
}

/** The letters of several are told by their texts: `the following new clauses (a) and (b)`. */
function letterAlone(c: Cursor): string | null {
  const letter = bracketed(c);
  if (letter === null) return null;
  let alone = true;
  while (c.attempt(() => (c.eat(', and') || c.eat(',|and') ? bracketed(c) : null)) !== null) alone = false;
  return alone ? letter : null;
}
