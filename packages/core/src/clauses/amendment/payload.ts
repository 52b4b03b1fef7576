import type { PayloadPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { freeWords } from '../phrases/free.ts';
import { thisInstrument } from '../phrases/document.ts';
import type { Item } from '../phrases/items.ts';
import { quoted } from '../phrases/label.ts';
import { instructs } from './instructs.ts';
import { attached } from './numbers.ts';
import { isUnbounded, runsOn } from './own-voice.ts';
import { ownParagraphs, paragraphGoesOn } from './paragraphs.ts';

/** New text, and where among the items of the sentence it stands. */
export interface Payload {
  readonly phrase: Extract<PayloadPhrase, { kind: 'words' }>;
  /** Indexes of its first item and of the one behind its last. */
  readonly items: { readonly from: number; readonly to: number };
}

/**
 * New text behind the words that announce it: quotations, or text set out without marks to the end of the sentence. Several
 * definitions are several texts.
 */
export function payloads(c: Cursor): readonly Payload[] | null {
  const colon = c.eat(':') || stopForColon(c);
  const all = c.first(
    () => definitions(c),
    () => quotations(c),
    () => (colon ? setOut(c) : c.fail('the new text')),
  );
  if (all?.length === 0) return null;
  const [first, last] = [all?.[0], all?.at(-1)];
  // Marks that were left open, or labels that were not known as such, would let the text run on into the instructions behind it.
  if (first !== undefined && last !== undefined && instructs(c, first.items.from, last.items.to))
    return c.failAt(first.items.from, 'new text, and no further instruction in it');
  return all;
}

/** `… by adding the following paragraph.`, and the text below it. */
function stopForColon(c: Cursor): boolean {
  const said = c.items
    .slice(Math.max(0, c.index - FOLLOWED), c.index)
    .some(({ lower }) => lower === 'following');
  return said && c.attempt(() => (c.eat('.') && ownParagraphs(c) ? true : null)) !== null;
}
const FOLLOWED = 36;

/** The new text of an amendment, which instructs itself: between marks that close with the sentence. */
export function amendingText(c: Cursor): Payload | null {
  return c.attempt(() => {
    const text = c.eat(':') ? block(c) : null;
    c.eat('.');
    return text !== null && c.done ? text : c.fail('one new text, and nothing behind it');
  });
}

/** One text, and no more. */
export function payload(c: Cursor): Payload | null {
  return c.attempt(() => {
    const [only, ...more] = payloads(c) ?? [];
    return only === undefined ? null : more.length > 0 ? c.fail('one new text') : only;
  });
}

/** `“…”`, or several one behind another, each a text of its own. */
function quotations(c: Cursor): readonly Payload[] | null {
  const all: Payload[] = [];
  for (;;) {
    const next = c.attempt(() => {
      if (all.length > 0) c.eat(',|;|.') && c.eat('and');
      return block(c);
    });
    if (next === null) break;
    all.push(next);
  }
  if (all.length === 0) return null;
  return all;
}

/** A quotation, or one whose paragraphs each open with marks of their own and which closes at the end of the sentence. */
function block(c: Cursor): Payload | null {
  const open = c.item();
  if (!c.eat('“')) return null;
  const from = c.index;
  const to = closing(c, from) ?? lastMark(c, from);
  const close = to === null ? undefined : c.items[to];
  if (open === undefined || to === null || close === undefined || to === from)
    return c.fail('closing quotation marks');
  c.skip(to + 1 - from);
  return { phrase: { kind: 'words', place: { from: open.to, to: close.from } }, items: { from, to } };
}

function closing(c: Cursor, from: number): number | null {
  let depth = 1;
  for (let i = from; i < c.items.length; i++) {
    const text = c.items[i]?.text;
    depth += text === '“' ? 1 : text === '”' ? -1 : 0;
    if (depth === 0) return i;
  }
  return null;
}

/** Every mark that stays open must open a paragraph: it stands behind the end of another, or before a label. */
function lastMark(c: Cursor, from: number): number | null {
  let last = c.items.length - 1;
  while (last > from && /^[.;,]$|^and$/.test(c.items[last]?.text ?? '')) last--;
  if (c.items[last]?.text !== '”') return null;
  const open: number[] = [];
  for (let i = from; i < last; i++) {
    if (c.items[i]?.text === '“') open.push(i);
    else if (c.items[i]?.text === '”') open.pop();
  }
  return open.every((i) => opensParagraph(c, i)) ? last : null;
}

function opensParagraph(c: Cursor, i: number): boolean {
  const before = c.items[i - 1];
  const next = c.items[i + 1];
  return /^[.;:)”]$/.test(before?.text ?? '') || next?.limb != null || next?.text === '(';
}

/**
 * `“A” means …. “B” means ….`, or `““A” means ….” ““B” means ….”`: each begins with its term. The marks around each may close
 * behind the last one only.
 */
function definitions(c: Cursor): readonly Payload[] | null {
  const from = behindLabel(c, c.index);
  const marked = c.items[from]?.text === '“' && c.items[from + 1]?.text === '“';
  if (!opensDefinition(c, from, marked, true)) return null;
  const starts = [from];
  for (let i = from + 1; i < c.items.length; i++) if (opensDefinition(c, i, marked, false)) starts.push(i);
  const end = marked ? endOfMarked(c, starts.at(-1) ?? from) : c.items.length;
  if (end === null) return c.fail('closing quotation marks');
  if (!marked && !ownParagraphs(c) && starts.length === 1 && !turnless(c)) return null;
  const all: Payload[] = [];
  for (const [n, start] of starts.entries()) {
    const next = starts[n + 1];
    const to = next === undefined ? end : beforeAnd(c, beforeHeading(c, start, labelOf(c, next)));
    if (!marked && holdsAnother(c, start + 1, to)) return refusedTexts(c, start);
    const last = marked ? withoutMark(c, start + 1, to) : (withoutMark(c, start, to) ?? to);
    if (last === null) return c.fail('definitions, and nothing between them');
    all.push(textOf(c, marked ? start + 1 : start, last));
  }
  if (!marked && (runsOn(c, from, end) || isUnbounded(c, starts.at(-1) ?? from, end)))
    return refusedTexts(c, from);
  if (!marked && paragraphGoesOn(c)) return refusedTexts(c, from);
  c.skip(end - c.index);
  return all;
}

/** Definitions may be numbered by the instrument: `(xv) “Short Rate” means …`. The numbers are not theirs. */
function behindLabel(c: Cursor, at: number): number {
  if (c.items[at]?.limb != null) return at + 1;
  return c.items[at]?.text === '(' && c.items[at + 2]?.text === ')' ? at + 3 : at;
}

function labelOf(c: Cursor, start: number): number {
  if (behindLabel(c, start - 1) === start) return start - 1;
  return c.items[start - 1]?.text === ')' && behindLabel(c, start - 3) === start ? start - 3 : start;
}

/** `…; and “Beta” means …`: the word between the last two of a list is neither's. */
function beforeAnd(c: Cursor, at: number): number {
  return c.items[at - 1]?.lower === 'and' && /^[.;,]$/.test(c.items[at - 2]?.text ?? '') ? at - 1 : at;
}

/** Definitions that cannot be told apart are no text of another kind either. */
function refusedTexts(c: Cursor, at: number): readonly Payload[] {
  c.failAt(at, ENDING);
  return [];
}

/**
 * A second term right before a verb of meaning, in what was taken for the text of one. `“A” and “B” means …` is the head of one
 * definition of both.
 */
function holdsAnother(c: Cursor, from: number, to: number): boolean {
  const verb = c.items
    .slice(from, to)
    .findIndex(({ lower }) => /^(means?|meaning|shall|has|have)$/.test(lower));
  for (let i = verb < 0 ? to : from + verb; i < to; i++) {
    if (c.items[i]?.text !== '”' || !/^means?$/.test(c.items[i + 1]?.lower ?? '')) continue;
    const near = Math.max(from, i - LONGEST_TERM);
    const open = c.items.slice(near, i).findLastIndex(({ text }) => text === '“');
    if (open >= 0 && /^(and|or)$/.test(c.items[near + open - 1]?.lower ?? '')) return true;
  }
  return false;
}

function textOf(c: Cursor, from: number, to: number): Payload {
  const place = { from: c.items[from]?.from ?? 0, to: c.items[to - 1]?.to ?? 0 };
  return { phrase: { kind: 'words', place }, items: { from, to } };
}

const LONGEST_HEADING = 12;

/** A heading of the instrument that says where the next definition stands: `WITHIN THE DEFINITION OF “BASE RATE:”`. */
function beforeHeading(c: Cursor, from: number, to: number): number {
  if (!/^[”:]$/.test(c.items[to - 1]?.text ?? '')) return to;
  for (let i = to - 1; i > Math.max(from, to - LONGEST_HEADING); i--) {
    const here = c.within(i, to, c.at);
    if (here.eat('within|in the definition of') && quoted(here) !== null && (here.eat(':'), here.done))
      return i;
  }
  return to;
}

const turnless = (c: Cursor): boolean => c.ahead(() => freeWords(c, { operative: 'shown' })) !== null;

/** Behind the marks that close the last definition; those of the paragraphs before it need not close. */
function endOfMarked(c: Cursor, start: number): number | null {
  const close = closing(c, start + 1) ?? lastMark(c, start + 1);
  return close === null ? null : close + 1;
}

/** A closing mark that answers to the one before the term is no part of the definition; `null` where more stands behind it. */
function withoutMark(c: Cursor, from: number, to: number): number | null {
  let last = to - 1;
  while (last > from && /^(and|[,;])$/.test(c.items[last]?.text ?? '')) last--;
  let open = 0;
  for (let i = from; i < to; i++) {
    open += c.items[i]?.text === '“' ? 1 : c.items[i]?.text === '”' ? -1 : 0;
    if (open < 0) return i === last ? i : null;
  }
  return to;
}

const FARTHEST_VERB = 24;
const LONGEST_TERM = 16;

/** `“Term” means`, `“Term” or “Terms” shall mean`, `“Term” for a currency means`, `“Term”: …`, `“Term” - means`. */
function opensDefinition(c: Cursor, i: number, marked: boolean, first: boolean): boolean {
  if (c.items[i]?.text !== '“' || (marked && c.items[i + 1]?.text !== '“')) return false;
  const label = labelOf(c, i);
  const ended = /^[.;:”]$/.test(c.items[beforeAnd(c, label) - 1]?.text ?? '');
  if (!first && !marked && !ended && label === i) return false;
  const open = marked ? i + 2 : i + 1;
  const close = c.items.findIndex((item, at) => at >= open && item.text === '”');
  return close >= 0 && close - open <= LONGEST_TERM && givesMeaning(c.items, close + 1);
}

/** Whether a verb of meaning follows before the sentence is over. */
export function givesMeaning(items: readonly Item[], from: number): boolean {
  if (/^[:—-]$/.test(items[from]?.text ?? '')) return true;
  for (let at = from; at < Math.min(items.length, from + FARTHEST_VERB); at++) {
    const word = items[at]?.lower ?? '.';
    if (/^(means?|meanings?|defined)$/.test(word)) return true;
    if (word === '.' || word === ';') return false;
  }
  return false;
}

const ENDING = 'new text, and where it ends';

/**
 * Text to the end of the sentence. In a paragraph of its own it may say whatever it likes; in the same one, a turn could be
 * meant of the amendment.
 */
function setOut(c: Cursor): readonly Payload[] | null {
  const from = c.index;
  const before = c.item(-1);
  if (c.done || c.sees('“') || before === undefined) return c.fail('the new text');
  if (ownParagraphs(c)) c.skip(c.items.length - from);
  else if (freeWords(c, { operative: 'shown' }) === null) return null;
  else if (c.sees('.') && c.item(1) === undefined) c.skip();
  if (!c.done) return c.fail('the end of the new text');
  if (runsOn(c, from, c.index) || isUnbounded(c, from, c.index)) return c.failAt(from, ENDING);
  if (paragraphGoesOn(c)) return c.failAt(from, ENDING);
  const to = c.item(-1)?.to ?? before.to;
  const place = { from: before.to + leading(c, before.to), to };
  return [{ phrase: { kind: 'words', place }, items: { from, to: c.index } }];
}

/** White space behind the colon; a label that opens the text is no token of the sentence, but stands there. */
function leading(c: Cursor, from: number): number {
  const { text } = c.context.agreement.source;
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at - from;
}

/** `in the form of Exhibit B attached hereto`, `as set forth on Exhibit A attached hereto`, `by Annex I hereto`. */
export function attachment(c: Cursor): readonly PayloadPhrase[] | null {
  return c.attempt(() => {
    c.eat('to be');
    c.eat('by|with|as');
    c.eat('set forth');
    c.eat('in|on');
    c.eat('the form');
    c.eat('of|set');
    c.eat('forth? in|on?');
    const before = c.eat('attached? hereto? as');
    const paths = attached(c);
    if (paths === null) return c.fail('a schedule or exhibit of this instrument');
    c.eat('which is');
    const behind = c.eat('attached|annexed? hereto') || ofThis(c);
    c.eat(', which is|are incorporated into|in the agreement by this reference');
    c.eat('and made a part hereof|thereof');
    return before || behind ? paths.map((path) => ({ kind: 'attached', path })) : null;
  });
}

/** `to this Amendment No. 3`. */
function ofThis(c: Cursor): boolean {
  if (!c.eat('attached? to|hereto|of') || thisInstrument(c) === null) return false;
  c.attempt(() => {
    if (!c.eat('no .') && !c.eat('no.|number')) return null;
    return c.item()?.kind === 'number' ? (c.skip(), true) : null;
  });
  return true;
}
