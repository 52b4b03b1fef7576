import type { PayloadPhrase, TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { bracketed } from './part.ts';
import { attachment, type Payload, payload, payloads } from './payload.ts';
import { onEach, type Said, said } from './step.ts';
import { following } from './following.ts';
import { reading } from './reads.ts';
import { INSTEAD } from './instead.ts';
import { limbsOf, termOf } from './text.ts';
import { noun } from './words.ts';

/** The new text of what is restated: as follows, or attached. */
export interface NewText {
  readonly phrase: PayloadPhrase;
  readonly payload: Payload | null;
  /** The number or letter of what is restated, where it is told outside the marks. */
  readonly letter: string | null;
}

/** Behind the words that announce it, unless those were read before: then with the `letter` that they gave. */
export function newTexts(c: Cursor, told: string | null = null): readonly NewText[] | null {
  return c.attempt(() => {
    const announced = following(c);
    c.eatAny(INSTEAD);
    const held = heldWords(c);
    if (held !== null) return held;
    c.eat(', respectively');
    reading(c);
    if (c.sees('the words|phrase|notation “')) c.skip(2);
    const letter = letterBefore(c) ?? announced?.letter ?? told;
    return (
      attachment(c)?.map((phrase) => ({ phrase, payload: null, letter: null })) ??
      payloads(c)?.map((payload) => ({ phrase: payload.phrase, payload, letter })) ??
      null
    );
  });
}

/** `the phrase “[Intentionally Omitted]”`. */
export function heldWords(c: Cursor): readonly NewText[] | null {
  return c.attempt(() => {
    noun(c);
    const text = c.sees('“') ? payload(c) : null;
    return text !== null && HELD.test(textIn(c, text))
      ? [{ phrase: text.phrase, payload: text, letter: null }]
      : null;
  });
}

function textIn(c: Cursor, { items: { from, to } }: Payload): string {
  const inner = c.within(from, to, c.at);
  inner.skip(to - from);
  return inner.textFrom(0);
}

/** `: (b) “The Borrower shall …”`. */
function letterBefore(c: Cursor): string | null {
  return c.attempt(() => {
    const letter = c.eat(':') ? bracketed(c) : null;
    return letter !== null && c.sees('“') ? letter : null;
  });
}

/** A letter outside the marks is that of the one provision which is restated. */
function lettered(all: readonly TargetPhrase[], texts: readonly NewText[]): boolean {
  const [only, ...more] = all;
  return texts.every(
    ({ letter }) => letter === null || (only !== undefined && more.length === 0 && bears(only, letter)),
  );
}

function bears({ path, within }: TargetPhrase, letter: string): boolean {
  const last = within.at(-1);
  if (last?.kind === 'limb') return last.label === letter;
  return path === letter || path.endsWith(`(${letter})`);
}

/** `(a) Debt; and`, of a whole section: what comes behind "and" was not taken for its text. A clause may end so. */
function unfinished(c: Cursor, all: readonly TargetPhrase[], texts: readonly NewText[]): boolean {
  const last = texts.at(-1)?.payload;
  const whole = all.at(-1);
  if (last == null || whole === undefined || whole.within.length > 0 || whole.path.endsWith(')'))
    return false;
  return /^(and|or)$/.test(c.items[last.items.to - 1]?.lower ?? '');
}

/** Each target gives way to its own new text: one for one, or each its own part of the one. */
export function restatements(
  c: Cursor,
  all: readonly TargetPhrase[],
  texts: readonly NewText[],
): readonly Said[] | null {
  const [only] = texts;
  if (!lettered(all, texts)) return c.fail('the letter of what is restated');
  if (unfinished(c, all, texts)) return c.fail('the end of the new text');
  const pairs = all.length === texts.length ? texts : only === undefined ? null : partsOf(c, all, only);
  if (pairs === null) return c.fail('a new text for each');
  const made = all.flatMap((target, i): readonly Said[] => {
    const text = pairs[i];
    return text === undefined ? [] : [said(target, { kind: 'restate', payload: text.phrase }, text.payload)];
  });
  return all.length > 1 && all.length === texts.length && !inTheirOrder(c, all, texts)
    ? c.fail('the new texts in the order of what they restate')
    : made;
}

/** `Sections 16(b) and 16(c) are restated as follows: “(b) … (c) …”`. */
function partsOf(c: Cursor, all: readonly TargetPhrase[], text: NewText): readonly NewText[] | null {
  if (text.payload === null) return null;
  const labels = all.map(({ path }) => /\(([^()]+)\)$/.exec(path)?.[1] ?? /^\d[\d.]*$/.exec(path)?.[0] ?? '');
  return (
    limbsOf(c, text.payload, labels)?.map((payload) => ({ phrase: payload.phrase, payload, letter: null })) ??
    null
  );
}

/** Several definitions and their new texts are paired by their terms. */
function inTheirOrder(c: Cursor, all: readonly TargetPhrase[], texts: readonly NewText[]): boolean {
  return all.every(({ path }, i) => {
    const payload = texts[i]?.payload ?? null;
    return payload === null || !path.startsWith('"') || `"${termOf(c, payload) ?? ''}"` === path;
  });
}

/** `the following definitions in Section 1.1 …: “A” means …`: what is restated is told by the texts. */
export function restatedByTerm(
  c: Cursor,
  holder: TargetPhrase,
  texts: readonly NewText[],
): readonly Said[] | null {
  const made = texts.map(({ phrase, payload, letter }) => {
    const term = payload === null || letter !== null ? null : termOf(c, payload);
    const target: TargetPhrase = { ...holder, path: `"${term ?? ''}"`, within: [] };
    return term === null ? null : said(target, { kind: 'restate', payload: phrase }, payload);
  });
  const whole = made.filter((one) => one !== null);
  return whole.length === made.length && whole.length > 0 ? whole : c.fail('definitions');
}

const HELD =
  /^((\([^()]{1,6}\)|(section )?\d[\d.]{0,12}) ?)?[[“"]?(intentionally|reserved|omitted|deleted)\b[^a-z]*(omitted|deleted|left blank|reserved)?[^a-z]*$/i;

/** `replacing it with “(a) [reserved]”`: a deletion that keeps the number. */
export function leaving(
  c: Cursor,
  all: readonly TargetPhrase[],
  texts: readonly NewText[],
): readonly Said[] | null {
  const [only, ...more] = texts;
  if (only?.payload == null || more.length > 0 || all.length > 1 || !lettered(all, texts)) return null;
  const text = textIn(c, only.payload);
  if (!HELD.test(text)) return null;
  return onEach(all, { kind: 'delete', leaving: text.replace(/^(\([^()]+\)|(section )?\d[\d.]*) ?/i, '') });
}
