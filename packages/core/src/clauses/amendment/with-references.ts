import type { QuotePhrase, TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { paper } from '../phrases/document.ts';
import { attached } from './numbers.ts';
import { auxiliary, one, type Sentenced } from './sentenced.ts';
import { type Said, said } from './step.ts';
import { type Known, targets } from './target.ts';
import type { Timing } from './timed.ts';
import { done, whole } from './verbs.ts';
import { quotation } from './words.ts';

/**
 * A definition or an exhibit that goes, and with it what is said of it elsewhere:
 *
 *     The term “X”, its definition and all references to such term are hereby deleted in their entirety
 *     Exhibit “J-1” to the Credit Agreement and all references to Exhibit “J-1” in the Credit Agreement are deleted
 */
export function withReferences(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const gone = c.first(
    () => term(c, known),
    () => named(c, known),
  );
  const timing = gone === null ? null : auxiliary(c, before);
  if (gone === null || timing === null || !done(c, 'delete')) return null;
  whole(c);
  // Other words in their place would be a replacement.
  if (c.sees('and replaced|substituted|amended')) return null;
  c.presume(
    `Of the references to ${gone.words.text} only these words go; what is left around them is not said.`,
  );
  const everywhere = { ...gone.target, path: '', within: [] };
  const both: readonly Said[] = [
    said(gone.target, { kind: 'delete', leaving: null }),
    said(everywhere, { kind: 'delete-words', old: gone.words, times: { kind: 'each' } }),
  ];
  const stretches = one(c, from, both);
  return stretches && { stretches, lead: null, timing };
}

interface Gone {
  readonly target: TargetPhrase;
  /** What the references are to. */
  readonly words: QuotePhrase;
}

/** `The term “X”, its definition and all references to such term`, `the definition of “X” and all references thereto`. */
function term(c: Cursor, known: Known): Gone | null {
  const words = c.ahead(() => (c.eat('the defined? term|definition of?') ? quotation(c) : null));
  const all = words === null ? null : targets(c, known);
  const [target, ...more] = all ?? [];
  if (words === null || target === undefined || more.length > 0 || !target.path.startsWith('"')) return null;
  c.eat(', its|the definition');
  return references(c) && (again(c) || same(c, words)) ? { target, words } : null;
}

/** `Exhibit “J-1” to the Agreement and all references to Exhibit “J-1”`, `Schedule 4 and all references thereto`. */
function named(c: Cursor, known: Known): Gone | null {
  const start = c.index;
  const all = c.sees('exhibit|schedule|annex|appendix') ? targets(c, known) : null;
  const [target, ...more] = all ?? [];
  if (target === undefined || more.length > 0) return null;
  const own = c.placeFrom(start);
  if (!references(c)) return null;
  if (again(c)) return { target, words: { text: target.path, place: own } };
  const words = c.eat('to') ? mentioned(c, target) : null;
  return words && { target, words };
}

/** `Exhibit “J-1” in the Credit Agreement`: as it is printed there, of the same agreement. */
function mentioned(c: Cursor, { path, agreement }: TargetPhrase): QuotePhrase | null {
  const start = c.index;
  const [only, ...more] = attached(c) ?? [];
  if (only !== path || more.length > 0) return null;
  const words = { text: c.textFrom(start), place: c.placeFrom(start) };
  const there = c.eat('in|throughout') ? paper(c) : agreement;
  return there === agreement ? words : null;
}

const references = (c: Cursor): boolean =>
  (c.eat(', and') || c.eat('and')) && c.eat('all|any|each references|reference');

/** `to such term`, `thereto`; where they stand may be told behind. */
function again(c: Cursor): boolean {
  const spoken = c.eat('thereto') || c.eat('to such|said|that term|definition|exhibit|schedule|annex');
  if (spoken) c.eat('therein') || c.eat('wherever it|they appear|appears');
  return spoken;
}

const same = (c: Cursor, { text }: QuotePhrase): boolean => c.eat('to') && quotation(c)?.text === text;
