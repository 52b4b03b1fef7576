import type { Clause, RecordedKind } from '../clause.ts';
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

type Line = (c: Cursor) => readonly Clause[] | null;

/** A heading: `AMENDMENTS.`, `Amendment to Section 4.03(d).` Its words are capitalised, and none of them is a verb. */
export const headingLine: Line = (c) => (verbless(c) && titled(c) ? asRecorded(c, kindOfLine(c)) : noLine(c));

/** On a page for signatures: a name, an address, `as a Lender`, `By: /s/ …`. What ends as a sentence does is none of these. */
export const signatureLine: Line = (c) =>
  verbless(c) && (titled(c) || marked(c) || c.items.at(-1)?.text !== '.')
    ? asRecorded(c, kindOfLine(c))
    : noLine(c);

/** An entry of a schedule's list: `Ground lease, Astoria, expiring April 30, 2016.` */
export const entryLine: Line = (c) =>
  verbless(c) && (titled(c) || marked(c) || isEntry(c)) ? asRecorded(c, kindOfLine(c)) : noLine(c);

const noLine = (c: Cursor): null => c.fail('a sentence that is understood');

/** It holds no verb of a sentence, nothing that does something, and it is not long. */
const verbless = (c: Cursor): boolean =>
  c.items.length <= LONGEST &&
  !c.items.some((item) => item.limb !== null || (VERBS.has(item.lower) && !/^[A-Z]/.test(item.text))) &&
  !says(c) &&
  harmless(c, {});

const SMALL = new Set(
  'of and or to the for in a an by as on at with under from into upon its c d e g l p n y o i ii iii iv v vi'.split(
    ' ',
  ),
);

/** Capitals at the beginning of each word, as in no sentence. */
const titled = (c: Cursor): boolean =>
  c.items.every((item) => item.kind !== 'word' || /^[A-Z]/.test(item.text) || SMALL.has(item.lower));

/** An entry begins with what it lists; a sentence with `This waiver`, a limb of a list in running text with a small letter. */
function isEntry(c: Cursor): boolean {
  const first = c.items[0];
  return first !== undefined && /^[A-Z$0-9]/.test(first.text) && !DETERMINERS.has(first.lower);
}

const DETERMINERS = new Set(
  'this the that these those each every any all such no none nothing neither it they if on upon after before during until unless'.split(
    ' ',
  ),
);

/** `By: /s/ …`, `Title:`. */
function marked(c: Cursor): boolean {
  return c.items.some(({ lower }, i) => {
    const next = c.items[i + 1]?.text;
    return (MARKS.has(lower) && (next === ':' || next === '.')) || (lower === 's' && next === '/');
  });
}

const MARKS = new Set(['by', 'name', 'title', 'its']);
const FIRMS = new Set('inc llc llp lp ltd limited bank corporation corp n.a l.p n.v a.g accepted'.split(' '));

/** A name is recorded with the signatures where it ends as the name of a firm does. */
function kindOfLine(c: Cursor): RecordedKind {
  const last = c.items.findLast(({ kind }) => kind === 'word');
  return marked(c) || (last !== undefined && FIRMS.has(last.lower)) ? 'signature' : 'heading';
}

/** `TENTH AMENDMENT TO AMENDED AND RESTATED CREDIT AGREEMENT – PAGE 2`: capitals throughout, as in no sentence. */
export function titleLine(c: Cursor): readonly Clause[] | null {
  return titled(c) && c.items.length > 1 && c.items.length <= LONGEST && !says(c)
    ? asRecorded(c, 'heading')
    : null;
}

const SAID = new Set('shall is are has have hereby will no'.split(' '));

/** `No.` in front of a number is no word. */
const says = (c: Cursor): boolean =>
  c.items.some(({ lower }, i) => SAID.has(lower) && !(lower === 'no' && c.items[i + 1]?.text === '.'));
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
