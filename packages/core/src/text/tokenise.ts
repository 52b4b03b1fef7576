import {
  classAt,
  classOf,
  DIGIT,
  isAlphanumeric,
  isDigit,
  isLetter,
  LETTER,
  NEWLINE,
  SPACE,
} from './characters.ts';
import { furnitureEnd, tagEnd } from './furniture.ts';
import { markForm, spelling } from './spelling.ts';
import { PlacedForm, type Token } from './token.ts';

/**
 * Cuts text into words, numbers and marks, each with its place; page furniture yields nothing. One pass, linear on any
 * input. `headers` holds the starts of further lines to leave out (running headers, found by `runningHeaders`).
 */
export function tokenise(
  text: string,
  from: number = 0,
  to: number = text.length,
  headers: ReadonlySet<number> = NONE,
): Token[] {
  const tokens: Token[] = [];
  // At the beginning of an excerpt a straight quote opens, whatever stands before it in the text.
  const quotes = { single: false, double: false, opened: from };
  let spaced = false;
  let index = Math.max(0, from);
  const end = Math.min(to, text.length);
  let lineStart = index === 0 || classAt(text, index - 1) === NEWLINE;
  while (index < end && tokens.length < MOST_TOKENS) {
    if (lineStart) {
      lineStart = false;
      const after = headers.has(index) ? endOfLine(text, index, end) : furnitureEnd(text, index);
      if (after > index) {
        index = after;
        spaced = true;
        continue;
      }
    }
    const kind = classOf(text.charCodeAt(index));
    if (kind === SPACE) {
      index++;
      spaced = true;
    } else if (kind === NEWLINE) {
      // A quotation in single marks does not run past a white line: the next apostrophe is an apostrophe.
      if (classAt(text, index + 1) === NEWLINE && text.charCodeAt(index) === LF) quotes.single = false;
      index++;
      spaced = true;
      lineStart = true;
    } else {
      const next =
        kind === LETTER
          ? word(text, index, quotes, tokens, spaced)
          : other(text, index, kind, quotes, tokens, spaced);
      index = Math.min(next, Math.max(end, index + 1));
      spaced = false;
    }
  }
  return tokens;
}

/**
 * Memory is bounded: what stands behind this many tokens is not read. The longest agreements on EDGAR have a tenth of it.
 */
export const MOST_TOKENS = 4_000_000;

const NONE: ReadonlySet<number> = new Set();
const LF = 10;
const DOT = 46;
const COMMA = 44;
const HYPHEN = 45;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const CURLY_CLOSE = 0x2019;

interface Quotes {
  single: boolean;
  double: boolean;
  /** End of the last opening quote: `""X" means …"` opens twice. */
  opened: number;
}

function endOfLine(text: string, from: number, to: number): number {
  let index = from;
  while (index < to && classOf(text.charCodeAt(index)) !== NEWLINE) index++;
  return index;
}

function word(text: string, from: number, quotes: Quotes, tokens: Token[], spaced: boolean): number {
  let to = wordEnd(text, from);
  if (to === from + 1) to = initialsEnd(text, to);
  // A possessive after s: `the Noteholders' counsel`, unless the mark closes a quotation.
  else if (
    !quotes.single &&
    isApostrophe(text.charCodeAt(to)) &&
    endsInS(text, to) &&
    !isApostrophe(text.charCodeAt(to + 1))
  )
    to++;
  push(tokens, 'word', text, from, to, spaced);
  return to;
}

function endsInS(text: string, to: number): boolean {
  const code = text.charCodeAt(to - 1) | 32;
  return code === 115 || code === 120 || code === 122;
}

function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === CURLY_CLOSE || code === 0x92;
}

/** Letters and digits, with hyphens, apostrophes and ampersands that stand within the word. */
function wordEnd(text: string, from: number): number {
  let index = from;
  for (;;) {
    while (classAt(text, index) >= LETTER) index++;
    const code = text.charCodeAt(index);
    if (code === HYPHEN) {
      const next = isAlphanumeric(text, index + 1) ? index + 1 : wrappedHyphen(text, index);
      if (next < 0) return index;
      index = next;
    } else if ((isApostrophe(code) || code === AMPERSAND) && isLetter(text, index + 1)) index++;
    else return index;
  }
}

const DEEPEST_INDENT = 80;

/** `Co-` at the end of a line and `Syndication` on the next are one word; else -1. */
function wrappedHyphen(text: string, hyphen: number): number {
  let index = hyphen + 1;
  if (text.charCodeAt(index) === 13) index++;
  if (text.charCodeAt(index) !== LF) return -1;
  index++;
  const limit = index + DEEPEST_INDENT;
  while (index < limit && classAt(text, index) === SPACE) index++;
  return isLetter(text, index) ? index : -1;
}

/** `U.S.`, `N.A.`, `p.m.`: single letters with points between them are one word. */
function initialsEnd(text: string, from: number): number {
  let index = from;
  while (text.charCodeAt(index) === DOT && isLetter(text, index + 1) && !isAlphanumeric(text, index + 2))
    index += 2;
  return index > from && text.charCodeAt(index) === DOT ? index + 1 : index;
}

function other(
  text: string,
  from: number,
  kind: number,
  quotes: Quotes,
  tokens: Token[],
  spaced: boolean,
): number {
  const code = text.charCodeAt(from);
  const decimal = code === DOT && isDigit(text, from + 1) && !isAlphanumeric(text, from - 1);
  if (kind === DIGIT || decimal) return number(text, from, tokens, spaced);
  if (code === 60) {
    const after = tagEnd(text, from);
    if (after > from) return after;
  }
  const to = markEnd(text, from, code);
  tokens.push(mark(text, from, to, quotes, spaced));
  return to;
}

function number(text: string, from: number, tokens: Token[], spaced: boolean): number {
  const digits = digitsEnd(text, from);
  let to = digits;
  // `9.02A`, `31st` are numbers; `10-K`, `364-day` are words.
  while (isAlphanumeric(text, to)) to++;
  const compound =
    text.charCodeAt(to) === HYPHEN && (isLetter(text, to + 1) || (to > digits && isDigit(text, to + 1)));
  if (compound) to = wordEnd(text, to + 1);
  push(tokens, compound ? 'word' : 'number', text, from, to, spaced);
  return to;
}

/** `17,250,000`, `6.3`, `9.00`, and `4,800,00` as it is sometimes printed; `4,5` is two numbers. */
function digitsEnd(text: string, from: number): number {
  let index = from;
  let grouped = false;
  for (;;) {
    while (classAt(text, index) === DIGIT) index++;
    const code = text.charCodeAt(index);
    if (code === DOT && isDigit(text, index + 1)) index++;
    else if (code === COMMA && (isGroup(text, index + 1) || (grouped && isDigit(text, index + 1)))) {
      grouped = true;
      index++;
    } else return index;
  }
}

function isGroup(text: string, from: number): boolean {
  return (
    isDigit(text, from) && isDigit(text, from + 1) && isDigit(text, from + 2) && !isDigit(text, from + 3)
  );
}

/** Runs of dashes are one dash, runs of underscores one blank, and two single quotes one double quote. */
function markEnd(text: string, from: number, code: number): number {
  if (code === HYPHEN || code === 95) return runEnd(text, from, code);
  const double = (code === 96 || isApostrophe(code) || code === 0x2018) && text.charCodeAt(from + 1) === code;
  return double ? from + 2 : from + 1;
}

function runEnd(text: string, from: number, code: number): number {
  let index = from + 1;
  while (text.charCodeAt(index) === code) index++;
  return index;
}

function mark(text: string, from: number, to: number, quotes: Quotes, spaced: boolean): Token {
  return new PlacedForm(markForm(folded(text, from, to, quotes), spaced), from, to);
}

const DOUBLE_QUOTES = new Map([
  [34, ''],
  [0x201c, '“'],
  [0x201d, '”'],
  [0x201e, '“'],
  [0x201f, '“'],
  [0x93, '“'],
  [0x94, '”'],
]);
const DASHES = [0x2013, 0x2014, 0x2012, 0x2015, 0x96, 0x97];

/** As printed, with quotes, dashes and blanks each in one form. */
function folded(text: string, from: number, to: number, quotes: Quotes): string {
  const code = text.charCodeAt(from);
  const double = DOUBLE_QUOTES.get(code);
  if (double !== undefined)
    return setDouble(quotes, to, double === '' ? opensDouble(text, from, to, quotes) : double === '“');
  if (to - from === 2 && code !== HYPHEN && code !== 95)
    return setDouble(quotes, to, code === 96 || code === 0x2018);
  if (
    code === APOSTROPHE ||
    code === 96 ||
    code === 0x2018 ||
    code === CURLY_CLOSE ||
    code === 0x91 ||
    code === 0x92
  ) {
    return foldedSingle(text, from, quotes);
  }
  if (DASHES.includes(code) || (code === HYPHEN && to - from > 1)) return '—';
  if (code === 95) return '_';
  return text.slice(from, to);
}

function setDouble(quotes: Quotes, to: number, opens: boolean): string {
  quotes.double = opens;
  if (opens) quotes.opened = to;
  return opens ? '“' : '”';
}

/**
 * A straight quote opens after a space or a bracket and before a word; set off on both sides, or on neither (`the amount"$5"`),
 * it is the other of the last.
 */
function opensDouble(text: string, from: number, to: number, quotes: Quotes): boolean {
  const before = isOpenSide(text, from - 1) || quotes.opened === from;
  const after = classAt(text, to) === SPACE || classAt(text, to) === NEWLINE || to >= text.length;
  if (before && after) return !quotes.double;
  if (!before && isLetter(text, from - 1) && (isAlphanumeric(text, to) || text.charAt(to) === '$'))
    return !quotes.double;
  return before;
}

function isOpenSide(text: string, index: number): boolean {
  const kind = classAt(text, index);
  return (
    index < 0 || kind === SPACE || kind === NEWLINE || '([{“—–-'.includes(text.charAt(index)) || kind === 0
  );
}

/** Single quotation marks are folded with the double ones; any other is an apostrophe. */
function foldedSingle(text: string, from: number, quotes: Quotes): string {
  if (quotes.single && !isLetter(text, from + 1)) {
    quotes.single = false;
    return '”';
  }
  // `"'Margin' means …"`: within a quotation in double marks, right behind the mark that opens it.
  const inner = text.charAt(from - 1) === '"' && isOpenSide(text, from - 2);
  const opens = inner || isOpenSide(text, from - 1);
  if (opens && isLetter(text, from + 1) && text.charCodeAt(from) !== CURLY_CLOSE) {
    quotes.single = true;
    return '“';
  }
  return "'";
}

function push(
  tokens: Token[],
  kind: 'word' | 'number',
  text: string,
  from: number,
  to: number,
  spaced: boolean,
): void {
  tokens.push(new PlacedForm(spelling(kind, text, from, to, spaced), from, to));
}
