import type { Clause } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { asRecorded, harmless } from './read.ts';

/** Printed matter that says nothing: `[REMAINDER OF PAGE INTENTIONALLY BLANK.`, the name of an exhibit. */
export function furniture(c: Cursor): readonly Clause[] | null {
  const blank =
    c.sees('[') ||
    c.sees('remainder of page|this') ||
    c.sees('next page is') ||
    c.sees('signature page|pages follow|follows?');
  const short = c.items.length <= 6 && c.item()?.lower === 'exhibit';
  return (blank || short) && harmless(c, {}) ? asRecorded(c, 'furniture') : null;
}

const LONGEST = 60;

/**
 * A line that is no sentence: a heading, a name, `By:`, `Title: Treasurer`. It holds no verb of a sentence, and it is
 * not long.
 */
export function printedLine(c: Cursor): readonly Clause[] | null {
  if (c.items.length > LONGEST || c.items.some((item) => VERBS.has(item.lower) || item.limb !== null))
    return c.fail('a sentence that is understood');
  return harmless(c, {})
    ? asRecorded(c, c.items.some((item) => SIGNING.has(item.lower)) ? 'signature' : 'heading')
    : null;
}

const SMALL = new Set(['of', 'and', 'to', 'the', 'for', 'in', 'a', 'an', 'by']);

/** `TENTH AMENDMENT TO AMENDED AND RESTATED CREDIT AGREEMENT – PAGE 2`: capitals throughout, as in no sentence. */
export function titleLine(c: Cursor): readonly Clause[] | null {
  const capital = c.items.every(
    (item) => item.kind !== 'word' || /^[A-Z]/.test(item.text) || SMALL.has(item.lower),
  );
  const said = c.items.some((item) => /^(shall|is|are|has|have|hereby|will|no)$/.test(item.lower));
  return capital && !said && c.items.length > 1 && c.items.length <= LONGEST
    ? asRecorded(c, 'heading')
    : null;
}

const SIGNING = new Set([
  'by',
  'name',
  'title',
  'its',
  'inc',
  'llc',
  'bank',
  's',
  'accepted',
  'corporation',
  'l.p',
  'agent',
  'president',
]);
const VERBS = new Set([
  'shall',
  'will',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'hereby',
  'may',
  'must',
  'means',
  'agree',
  'agrees',
  'waive',
  'waives',
  'consent',
  'consents',
  'do',
  'does',
  'been',
  'be',
  'amended',
  'waived',
  'deleted',
  'effective',
]);
