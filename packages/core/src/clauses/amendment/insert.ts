import type { PayloadPhrase, QuotePhrase, TargetPhrase, WherePhrase } from '../clause.ts';
import { type Cursor, textOf } from '../phrases/cursor.ts';
import { quoted as term } from '../phrases/label.ts';
import { attachment, type Payload, payload, payloads } from './payload.ts';
import { bracketed } from './part.ts';
import { onEach, type Operation, type Said, said } from './step.ts';
import { attached, number } from './numbers.ts';
import type { Known } from './target.ts';
import { termOf } from './text.ts';
import { placing, type Put } from './where.ts';
import { reading } from './reads.ts';
import { newWords } from './spoken.ts';
import { doing } from './verbs.ts';

/** What is new: definitions, provisions with numbers of their own, or words. */
export type Thing =
  | { readonly kind: 'definitions' | 'rows' | 'words' }
  /** "The following clause": its number is told by its text. */
  | { readonly kind: 'provision' }
  /** By their new numbers; `labels` alone ("clause (iv)") belong to what is amended. */
  | { readonly kind: 'provisions'; readonly paths: readonly string[] }
  | { readonly kind: 'paragraph' };

/** `adding the following definitions in alphabetical order: …`, `inserting “X” after “Y”`. */
export const inserts: Operation = (c, known, on) => {
  if (!doing(c, 'insert') && !included(c)) return null;
  return c.first(
    () => wordsInserted(c, known, on),
    () => {
      c.eat(',');
      const before = placing(c, known, { where: null, targets: on });
      c.eat(',');
      const thing = newThing(c);
      return thing && put(c, known, thing, before);
    },
  );
};

/** `to include the following definitions`. */
const included = (c: Cursor): boolean =>
  c.sees('including|include the following|new|additional') || c.sees('including|include a|an new|additional')
    ? c.eat('including|include')
    : false;

/** What is new, told before it is set out. */
export function newThing(c: Cursor): Thing | null {
  return c.attempt(() => {
    const open = c.eat('the following') || c.eat('a|an|the');
    // `the following as a new clause (c)`
    if (open) c.eat('as a|an?');
    const following = substituted(c) || c.eat('new|additional') || open;
    return c.first<Thing>(
      () => definitions(c),
      () => (following ? provisions(c) : null),
      () => {
        if (following && c.eat('two|three|four|five? line|lines|row|rows')) return { kind: 'rows' };
        if (c.eat('paragraph|paragraphs')) return { kind: 'paragraph' };
        if (following && c.sees(`${UNNUMBERED} :`) && c.eat(UNNUMBERED)) return { kind: 'provision' };
        c.eat('text|language|sentence|sentences|proviso|words|phrase|clause|parenthetical|provision');
        return following ? { kind: 'words' } : null;
      },
    );
  });
}

/** `the following additional or substituted definitions`: which of them are there already is not said. */
function substituted(c: Cursor): boolean {
  if (!c.eat('additional or|and substituted|substitute|amended') && !c.eat('new or|and amended|revised'))
    return false;
  c.presume('A definition that is there already is not replaced without a word of its own.');
  return true;
}

function definitions(c: Cursor): Thing | null {
  c.eat('defined');
  if (!c.eat('definition|definitions|term|terms')) return null;
  c.attempt(() => {
    if (!c.eat('of')) return null;
    if (term(c) === null) return null;
    while (c.eat(',|and|or')) if (term(c) === null) return null;
    return true;
  });
  return { kind: 'definitions' };
}

const UNNUMBERED = 'clause|subsection|subparagraph|section|covenant|covenants';
const NUMBERED =
  'section|sections|subsection|subsections|paragraph|paragraphs|subparagraph|subparagraphs|clause|clauses|subclause|article|articles';

/** `Section 7.9 is hereby added`: by its number alone. */
export const bare = (c: Cursor): Thing | null => c.attempt(() => provisions(c));

/** `Sections 2.15 and 2.16`, `subsection (c)`, `Exhibit D`; a heading may follow each. */
function provisions(c: Cursor): Thing | null {
  const attachments = attached(c);
  if (attachments !== null) entitled(c);
  if (attachments !== null) return { kind: 'provisions', paths: attachments };
  if (!c.eat(NUMBERED)) return null;
  const article = c.item(-1)?.lower.startsWith('article') === true;
  const paths: string[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (paths.length > 0 && !c.eat(', and') && !c.eat(',|and')) return null;
      c.eat('section|subsection|clause|paragraph');
      return number(c, article) ?? labelAlone(c);
    });
    if (more === null) break;
    paths.push(more);
  }
  return paths.length === 0 ? null : { kind: 'provisions', paths };
}

/** `a new Exhibit D entitled Form of Note`: its heading, for finding. */
function entitled(c: Cursor): void {
  c.attempt(() => {
    if (!c.eat(',? entitled|titled|captioned')) return null;
    if (term(c) !== null) return true;
    const start = c.index;
    while (c.item()?.kind === 'word' && (/^[A-Z]/.test(c.item()?.text ?? '') || c.sees('of|and|for|the')))
      c.skip();
    return c.index > start ? true : null;
  });
}

function labelAlone(c: Cursor): string | null {
  const label = bracketed(c);
  return label === null ? null : `(${label})`;
}

/** Where it goes and how it reads, behind what is new. */
export function put(c: Cursor, known: Known, thing: Thing, before: Put): readonly Said[] | null {
  if (thing.kind === 'rows') return rowsPut(c, known);
  const where = placing(c, known, before);
  replacing(c);
  c.eat(',');
  reading(c);
  switch (thing.kind) {
    case 'definitions':
      return definitionsPut(c, where);
    case 'provisions':
      return provisionsPut(c, thing.paths, where);
    case 'paragraph':
      return paragraphPut(c, where);
    case 'provision':
      return provisionPut(c, where);
    case 'words':
      return wordsPut(c, where);
  }
}

/** `(which definitions, if applicable, shall replace in their entirety the corresponding definitions …)`. */
function replacing(c: Cursor): void {
  c.attempt(() => {
    const start = c.index;
    if (
      !c.eat(
        '( which definitions , if applicable , shall replace in their entirety the corresponding definitions',
      )
    )
      return null;
    c.eat('in such section');
    c.eat('and all references thereto');
    if (!c.eat(')')) return null;
    c.presume(
      `“${c.textFrom(start)}”: a definition that is there already is not replaced without a word of its own.`,
    );
    return true;
  });
}

function only<T>(all: readonly T[]): T | null {
  const [one, ...more] = all;
  return one !== undefined && more.length === 0 ? one : null;
}

function definitionsPut(c: Cursor, { where, targets }: Put): readonly Said[] | null {
  const target = only(targets);
  // A definition holds no other: these are of what holds it.
  const texts = target === null || target.path.startsWith('"') ? null : payloads(c);
  if (target === null || texts === null) return null;
  if (texts.some((text) => termOf(c, text) === null)) return c.fail('definitions');
  const at = besideDefinition(where ?? { kind: 'in-order' });
  return texts.map((text) => said(target, { kind: 'add', payload: text.phrase, where: at }, text));
}

/** `following “Aggregate Amount”`: behind the definition of that term. */
function besideDefinition(where: WherePhrase): WherePhrase {
  if (where.kind !== 'after-words' && where.kind !== 'before-words') return where;
  return { kind: where.kind === 'after-words' ? 'after' : 'before', path: `"${where.words.text}"` };
}

function provisionsPut(c: Cursor, paths: readonly string[], { where, targets }: Put): readonly Said[] | null {
  const holder = only(targets);
  const target = holder === null ? null : holderOf(holder, paths);
  if (target === null) return c.fail('the provision to which they are added');
  const at: WherePhrase = where ?? { kind: 'in-order' };
  c.eat('in');
  const pointed = inFormAttached(c, paths) ?? attachment(c);
  if (pointed !== null)
    return pointed.map((phrase) => said(target, { kind: 'add', payload: phrase, where: at }));
  const texts = payloads(c);
  return texts?.map((text) => said(target, { kind: 'add', payload: text.phrase, where: at }, text)) ?? null;
}

/** `a new Exhibit D … in the form attached hereto`: the attachment of that name. */
function inFormAttached(c: Cursor, paths: readonly string[]): readonly PayloadPhrase[] | null {
  return c.attempt(() => {
    if (!paths.every((path) => /^[A-Z]/.test(path))) return null;
    c.eat('in');
    if (!c.eat('the form|forms attached|annexed hereto') || c.sees('as')) return null;
    return paths.map((path) => ({ kind: 'attached', path }));
  });
}

/** A new `2.3(f)` belongs to 2.3, whatever was called amended; `(iv)` alone to what was. */
function holderOf(holder: TargetPhrase, paths: readonly string[]): TargetPhrase | null {
  const stems = new Set(paths.map((path) => /^(\d.*)\([^()]+\)$/.exec(path)?.[1] ?? null));
  const [stem = null, ...more] = stems;
  // A letter alone belongs to a section, not to the agreement as a whole.
  if (more.length > 0 || (holder.path === '' && paths.some((path) => path.startsWith('(')))) return null;
  return stem === null ? holder : { ...holder, path: stem, within: [] };
}

function paragraphPut(c: Cursor, { where, targets }: Put): readonly Said[] | null {
  const text = where === null ? null : payload(c);
  if (where === null || text === null || (where.kind !== 'end' && where.kind !== 'after')) return null;
  return onEach(targets, { kind: 'add', payload: text.phrase, where }, text);
}

/** `at the end of the table: …`: of the table that was spoken of. */
function rowsPut(c: Cursor, known: Known): readonly Said[] | null {
  if (!c.eat('at|to the end of the|such|said|that table')) return null;
  const [spokenOf] = known.targets;
  const at = spokenOf?.within.findIndex(({ kind }) => kind === 'table') ?? -1;
  const text = at < 0 ? null : payload(c);
  if (spokenOf === undefined || text === null) return c.fail('the table');
  const table = { ...spokenOf, within: spokenOf.within.slice(0, at + 1) };
  return [
    said(table, { kind: 'add', payload: text.phrase, where: { kind: 'end', beforeStop: false } }, text),
  ];
}

function provisionPut(c: Cursor, before: Put): readonly Said[] | null {
  const holder = only(before.targets);
  const text = payload(c);
  if (holder === null || holder.path === '' || text === null) return null;
  if (!labelled(c, text)) return before.where === null ? c.fail('its number') : wordsOf(c, text, before);
  return [
    said(holder, { kind: 'add', payload: text.phrase, where: before.where ?? { kind: 'in-order' } }, text),
  ];
}

/** New words that stand in a paragraph of their own below the instruction, with or without marks. */
function wordsPut(c: Cursor, before: Put): readonly Said[] | null {
  const text = payload(c);
  if (text === null) return c.fail('the new words');
  if (labelled(c, text)) return c.fail('words, not a provision with a number of its own');
  return wordsOf(c, text, before);
}

function wordsOf(c: Cursor, text: Payload, { where, targets }: Put): readonly Said[] | null {
  const all = c.items.slice(text.items.from, text.items.to);
  const words: QuotePhrase = { text: textOf(all), place: text.phrase.place };
  return where === null || !besideWords(where) || targets.length === 0
    ? c.fail('where the new words go')
    : onEach(targets, { kind: 'insert-words', new: words, where });
}

const LABEL = /^(?:section|article)?\(?(\d[\d.]*|[a-z]{1,2}|[ivx]+)[.)]/i;

function labelled(c: Cursor, { items, phrase }: Payload): boolean {
  const first = c.items[items.from];
  const text = textOf(c.items.slice(items.from, items.from + 4)).replaceAll(' ', '');
  return first?.limb != null || LABEL.test(text) || phrase.place.to <= phrase.place.from;
}

export const besideWords = ({ kind }: WherePhrase): boolean =>
  kind === 'after-words' || kind === 'before-words' || kind === 'start' || kind === 'end';

/** `inserting “or Letters of Credit” after “any Loans”`; the place may be told first. */
function wordsInserted(c: Cursor, known: Known, on: readonly TargetPhrase[]): readonly Said[] | null {
  c.eat(',');
  const before = placing(c, known, { where: null, targets: on });
  c.eat(',');
  const words = newWords(c);
  if (words === null) return null;
  const { where, targets } = placing(c, known, before);
  if (where === null || !besideWords(where) || targets.length === 0) return c.fail('where the new words go');
  return onEach(targets, { kind: 'insert-words', new: words, where });
}
