import type { Cursor } from '../phrases/cursor.ts';
import { atEnd, TURNS } from '../phrases/free.ts';

/** What opens text that is set out without quotation marks: all that follows is that text. */
const SET_OUT = [
  'to read :',
  'to read as follows :',
  'to read in its entirety as follows :',
  'shall read :',
  'reads in its entirety as follows :',
  'and restated to read as follows :',
];

/**
 * The instructions of an amending sentence, passed over: their words belong to the agreement that is amended. Outside
 * quotations a word that could turn the sentence round, or do something more, stops it.
 */
export function amendingText(c: Cursor): boolean {
  if ((c.sees(':|.') && c.item(1) === undefined) || c.done) {
    c.skip();
    return true;
  }
  while (!atEnd(c)) {
    if (SET_OUT.some((phrase) => c.sees(phrase)) && !c.sees('“')) return setOut(c);
    if (c.eat('“')) throughQuotation(c);
    else if (c.limb() === null) {
      if (acts(c)) return c.fail('words that only amend') !== null;
      c.skip();
    }
  }
  return true;
}

function setOut(c: Cursor): boolean {
  const colon = c.items.findIndex((item, i) => i >= c.index && item.text === ':');
  if (c.items[colon + 1]?.text === '“') {
    c.skip(colon + 1 - c.index);
    return amendingText(c);
  }
  c.skip(c.items.length - c.index);
  return true;
}

function throughQuotation(c: Cursor): void {
  for (let depth = 1; depth > 0 && !c.done; c.skip()) {
    if (c.sees('“')) depth++;
    if (c.sees('”')) depth--;
  }
}

const ACTS = [
  'hereby waive|waives|consent|consents|suspend|suspends|agree|agrees|release|releases|waived|suspended',
  'waive|waives|forbear|forbears|suspend|suspends|release|releases',
  'consent|consents to',
  'is|are hereby? waived|suspended|reinstated',
  'shall be waived|suspended|reinstated',
  'shall become|be effective',
  // A time of its own would be a second effect.
  'effective as|on|upon|immediately',
  'for|during the period',
];

const acts = (c: Cursor): boolean => [...TURNS, ...ACTS].some((phrase) => c.sees(phrase));
