import type { Cursor } from '../phrases/cursor.ts';
import { isNameWord } from '../phrases/name.ts';
import { bracketed } from './part.ts';

/**
 * A label and a heading that the outline left with the words, and "That" before what is resolved:
 *
 *     (b) Amendment to Section 2(b) of the Loan Agreement: · D. Section 7.11 (Dividends). · 2.1 Definitions. · That
 */
export function headed(c: Cursor): void {
  if (c.index > 0) return;
  c.attempt(() => (bracketed(c) !== null || printed(c) ? true : null));
  headingOf(c);
  c.eat('that');
}

/** `D.`, `2.1`, `2.`: a label before a capital. */
function printed(c: Cursor): boolean {
  const text = c.item()?.text ?? '';
  if (!/^([A-Z]|[IVX]{1,5}|\d[\d.]{0,8})$/.test(text)) return false;
  c.skip();
  return (c.eat('.') || c.item(-1)?.kind === 'number') && /^[A-Z“]/.test(c.item()?.text ?? '');
}

export function headingOf(c: Cursor): void {
  c.eat(':');
  c.attempt(() => {
    for (let i = 0; i < LONGEST && inHeading(c); i++) c.skip();
    const ended = c.index > 0 && c.item(-1)?.text !== '.' && c.eat('.|:');
    return ended && /^[A-Z“(]/.test(c.item()?.text ?? '') ? true : null;
  });
}

const LONGEST = 20;

const JOINING =
  /^(to|of|and|or|the|a|an|in|for|on|by|with|section|sections|article|schedule|exhibit|annex|definition|definitions|term|[(),;“”&—-])$/;

/** Names, numbers and what joins them: a heading says nothing. */
function inHeading(c: Cursor): boolean {
  const item = c.item();
  if (item === undefined || item.limb !== null) return false;
  const lettered = c.item(-1)?.text === '(' && c.item(1)?.text === ')';
  return (
    lettered ||
    item.kind === 'number' ||
    JOINING.test(item.lower) ||
    (isNameWord(item) && !VERBS.test(item.lower))
  );
}

const VERBS = /^(is|are|shall|will|may|be|hereby|delete|insert|add|replace|amend)$/;
