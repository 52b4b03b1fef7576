import type { PartPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { quotation } from './words.ts';

/**
 * A part of a provision that has no address of its own, outermost first; several, where several are named at once:
 *
 *     the second sentence · clause (iii) · subparagraph (b)(i) · clauses (1) and (3) · the proviso at the end of the first sentence
 */
export type Parts = readonly (readonly PartPhrase[])[];

const LIMB =
  'clause|clauses|subclause|subclauses|sub-clause|subparagraph|subparagraphs|sub-paragraph|paragraph|paragraphs|subsection|subsections|sub-section|section|subdivision|item|limb';

/** Without the words that say of what it is a part. */
export function part(c: Cursor): Parts | null {
  return c.first(
    () => {
      c.eat('the|such|said');
      return countedPart(c);
    },
    () => item(c),
    () => limbs(c),
    () => {
      c.eat('the|such|said');
      return namedPart(c);
    },
  );
}

/** `Item 6.13 of Schedule I`. */
function item(c: Cursor): Parts | null {
  if (!c.eat('item number?') && !c.eat('item no .')) return null;
  const label = c.item()?.text ?? '';
  if (!/^\d{1,3}(\.\d{1,3})*$/.test(label)) return null;
  c.skip();
  return [[{ kind: 'limb', label }]];
}

function limbs(c: Cursor): Parts | null {
  c.eat('the|existing');
  if (!c.eat('sub clause') && !c.eat(LIMB)) return null;
  const found: PartPhrase[][] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (found.length > 0 && !c.eat(', and') && !c.eat(',|and|or')) return null;
      return labels(c);
    });
    if (more === null) return found.length === 0 ? c.fail('the letter of a clause') : found;
    found.push(more);
  }
}

/** `(b)(i)` */
function labels(c: Cursor): PartPhrase[] | null {
  const all: PartPhrase[] = [];
  for (let label = bracketed(c); label !== null; label = c.sees('(') ? bracketed(c) : null)
    all.push({ kind: 'limb', label });
  return all.length === 0 ? null : all;
}

const LABEL = /^([a-z]{1,2}|[A-Z]{1,2}|[ivx]{1,5}|[IVX]{1,5}|\d{1,2})$/;

/** `(iii)`: printed apart from the word before it, it may have been taken for the label of a limb. */
export function bracketed(c: Cursor): string | null {
  return c.attempt(() => {
    const item = c.item();
    if (item?.limb != null) {
      const label = /^\(([^()]+)\)$/.exec(item.limb.label)?.[1];
      c.skip();
      return label ?? null;
    }
    const label = c.item(1)?.text ?? '';
    if (!c.sees('(') || c.item(2)?.text !== ')' || !LABEL.test(label)) return null;
    c.skip(3);
    return label;
  });
}

const COUNTS: readonly (readonly [string, number])[] = [
  ['first|1st|initial|introductory', 1],
  ['second|2nd', 2],
  ['third|3rd', 3],
  ['fourth|4th', 4],
  ['fifth|5th', 5],
  ['sixth|6th', 6],
  ['seventh|7th', 7],
  ['eighth|8th', 8],
  ['ninth|9th', 9],
  ['tenth|10th', 10],
  ['last|final', -1],
];

function countedPart(c: Cursor): Parts | null {
  if (c.sees('introductory')) return null;
  const count = COUNTS.find(([word]) => c.eat(word))?.[1];
  if (count === undefined) return null;
  const full = c.eat('full');
  if (c.eat('sentence')) return [[{ kind: 'sentence', count }]];
  if (full) return null;
  if (c.eat('paragraph')) return [[{ kind: 'paragraph', count }]];
  if (c.eat('line')) return [[{ kind: 'line', count }]];
  if (c.eat('row')) return [[{ kind: 'row', count }]];
  return c.eat('proviso') ? [[{ kind: 'proviso', count }]] : null;
}

/** `the line that reads “Year 1 3.50 to 1.00”`, `the row beginning “Year 1”`: a row of a table by its words. */
function entry(c: Cursor): Parts | null {
  if (!c.eat('beginning|reading with?') && !c.eat('that|which reads|begins|states with?')) return null;
  c.eat('the words');
  const words = quotation(c);
  return words && [[{ kind: 'entry', words }]];
}

function namedPart(c: Cursor): Parts | null {
  if (c.eat('heading|title|caption|subhead|subheading')) return [[{ kind: 'heading' }]];
  if (c.eat('introductory|lead-in paragraph|clause|language|sentence|phrase') || c.eat('lead-in'))
    return [[{ kind: 'lead-in' }]];
  if (c.eat('line|row')) return entry(c);
  if (c.eat('existing? table')) return [[{ kind: 'table' }]];
  return c.eat('proviso at the end') ? [[{ kind: 'proviso', count: -1 }]] : null;
}
