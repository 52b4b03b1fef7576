import type { Cursor } from '../phrases/cursor.ts';
import { whole } from './verbs.ts';

/**
 * How it is said that what is amended has a new text, up to that text:
 *
 *     to read in its entirety as follows · so that, as amended, it shall read as follows · in its entirety to provide
 *     , and as so amended shall be restated in full to read
 */
export function reading(c: Cursor): boolean {
  const entire = whole(c);
  c.eat(',');
  const read = c.attempt(() => linked(c)) !== null;
  whole(c);
  c.eat(', respectively');
  c.eat(',');
  c.eat('as hereinafter? follows') || c.eat('as set forth below');
  whole(c);
  return entire || read;
}

/** Whether such words stand here. */
export const reads = (c: Cursor): boolean => c.ahead(() => (reading(c) ? true : null)) !== null;

function linked(c: Cursor): true | null {
  amendedSo(c);
  if (c.eat('so|such that')) {
    amendedSo(c);
    c.eat('it|they') || c.eat('the same') || c.eat(`such|said|the ${ITSELF}`);
  } else c.eat('so as to') || c.eat('and? to') || c.eat('and|which|that');
  c.eat('shall|will hereafter|henceforth|now?');
  c.eat('be and');
  const restated = c.eat('be hereby? restated');
  whole(c);
  c.eat('to');
  if (c.eat('read|reads|reading')) return true;
  if (restated) return true;
  return c.eat('provide|provides|state|states') && c.sees('as|:|in') ? true : null;
}

const ITSELF = 'section|definition|subsection|clause|paragraph|sentence|schedule|exhibit|article';

/** `, and as so amended,`. */
function amendedSo(c: Cursor): void {
  c.attempt(() => {
    c.eat(',');
    c.eat('and');
    if (!c.eat('as|when so? amended|modified')) return null;
    c.eat(',');
    return true;
  });
}
