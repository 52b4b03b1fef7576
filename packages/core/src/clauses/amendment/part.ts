import type { PartPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { name } from '../phrases/name.ts';
import { operating } from './verbs.ts';
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
      const next = labels(c);
      // `clause (b), (ii) replacing …`: the label of the next operation.
      return found.length > 0 && operating(c) ? null : next;
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

const ORDINALS = [
  'first|1st|initial',
  'second|2nd',
  'third|3rd',
  'fourth|4th',
  'fifth|5th',
  'sixth|6th',
  'seventh|7th',
  'eighth|8th',
  'ninth|9th',
  'tenth|10th',
  'eleventh|11th',
  'twelfth|12th',
  'thirteenth|13th',
  'fourteenth|14th',
  'fifteenth|15th',
  'sixteenth|16th',
  'seventeenth|17th',
  'eighteenth|18th',
  'nineteenth|19th',
  'twentieth|20th',
];

/** `third`, `last`, `penultimate`: counted from 1, or from the end. */
export function ordinal(c: Cursor): number | null {
  const nth = ORDINALS.findIndex((word) => c.eat(word));
  if (nth >= 0) return nth + 1;
  if (c.eat('penultimate') || c.eat('next to last') || c.eat('second to last')) return -2;
  return c.eat('last|final') ? -1 : null;
}

const COUNTED = ['sentence', 'paragraph', 'line', 'row', 'proviso'] as const;
const NUMBERS = ['two', 'three', 'four', 'five'];

/** `the second and third sentences`, `the first two paragraphs`. */
function countedPart(c: Cursor): Parts | null {
  const counts = ordinals(c);
  if (counts.length === 0) return null;
  const full = c.eat('full');
  const several = counts.length > 1;
  const kind = COUNTED.find((one) => c.eat(several ? `${one}s` : one));
  if (kind === undefined || (full && kind !== 'sentence')) return null;
  const clause = c.attempt(() => behindClause(c));
  if (clause !== null) return counts.length > 1 ? null : [[clause, { kind, count: counts[0] ?? 1 }]];
  const run = kind === 'proviso' ? null : runOf(counts);
  if (run !== null && kind !== 'proviso') return [[{ kind: 'run', of: kind, ...run }]];
  return counts.toSorted(farthestFirst).map((count) => [{ kind, count }]);
}

/** `the first sentence following clause (iv)`: counted from there. */
function behindClause(c: Cursor): PartPhrase | null {
  if (!c.eat('immediately? following|after') || !c.eat(LIMB)) return null;
  const label = bracketed(c);
  return label === null || c.sees('(') ? null : { kind: 'behind', label };
}

/** Several that stand side by side are one stretch. */
function runOf(counts: readonly number[]): { readonly first: number; readonly last: number } | null {
  const sorted = counts.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || counts.length < 2 || first > 0 !== last > 0) return null;
  return last - first === counts.length - 1 ? { first, last } : null;
}

/** One behind another they are changed: what is done to one must not move those that are still to come. */
const farthestFirst = (a: number, b: number): number => (a < 0 && b < 0 ? a - b : b - a);

function ordinals(c: Cursor): readonly number[] {
  const all: number[] = [];
  for (;;) {
    const next = c.attempt(() => {
      if (all.length > 0 && !c.eat(', and') && !c.eat(',|and')) return null;
      c.eat('the');
      return ordinal(c);
    });
    if (next === null) break;
    all.push(next);
  }
  const [only, ...more] = all;
  if (only === undefined || more.length > 0 || Math.abs(only) !== 1) return all;
  const many = NUMBERS.findIndex((word) => c.eat(word)) + 2;
  if (many < 2) return all;
  return Array.from({ length: many }, (_, i) => (only === 1 ? i + 1 : i - many));
}

/** `the line that reads “Year 1 3.50 to 1.00”`, `the row beginning “Year 1”`: a row of a table by its words. */
function entry(c: Cursor): Parts | null {
  if (!c.eat('beginning|reading with?') && !c.eat('that|which reads|begins|states with?')) return null;
  c.eat('the words');
  const words = quotation(c);
  return words && [[{ kind: 'entry', words }]];
}

const DETAILS = [
  'name and? address|addresses',
  'name and contact details|information',
  'address|addresses',
  'notice|contact|payment|wiring information|details|address|instructions',
] as const;

/** `the contact information for Bank A, National Association`. */
function details(c: Cursor): PartPhrase | null {
  const start = c.index;
  if (!c.eatAny(DETAILS) || !c.eat('of|for the?')) return null;
  const whose = name(c);
  if (whose === null) return null;
  // `Bank A, South Florida, National Association`, `Able, Baker & Cole LLP`
  while (c.attempt(() => (c.eat(',|&') ? name(c) : null)) !== null);
  return { kind: 'details', words: c.textFrom(start) };
}

function namedPart(c: Cursor): Parts | null {
  if (c.eat('heading|title|caption|subhead|subheading')) return [[{ kind: 'heading' }]];
  if (c.eat('introductory|lead-in paragraph|clause|language|sentence|phrase') || c.eat('lead-in'))
    return [[{ kind: 'lead-in' }]];
  if (c.eat('line|row')) return entry(c);
  const told = c.attempt(() => details(c));
  if (told !== null) return [[told]];
  if (c.eat('existing? table')) return [[{ kind: 'table' }]];
  if (c.eat('pricing grid|table|chart') || c.eat('grid|chart')) return [[{ kind: 'table' }]];
  return c.eat('proviso at the end') ? [[{ kind: 'proviso', count: -1 }]] : null;
}
