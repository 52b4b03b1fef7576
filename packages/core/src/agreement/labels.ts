import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import { type Ordinals, ordinalsOf, romanOrdinal } from './enumeration.ts';

/** How a label is printed: `ARTICLE II`, `SECTION 1.`, `2.1`, `1.` or `A.`, `(a)`, `a)`. */
export type LabelForm = 'article' | 'section' | 'decimal' | 'point' | 'bracket' | 'half-bracket';

/** A label that opens a line. */
export interface Label {
  readonly form: LabelForm;
  /** `II`, `1`, `2.1`, `a`. */
  readonly number: string;
  /** `2.1` as `[2, 1]`; a roman or spelt number of an article as `[2]`; empty for letters. */
  readonly numbers: readonly number[];
  readonly ordinals: Ordinals;
  /** Index of its first token and of the first token behind it. */
  readonly first: number;
  readonly end: number;
}

/** Reads the label at token `at` of a line; `null` where the line opens with plain words. */
export function labelOf(tokens: readonly Token[], line: Line, at: number = line.first): Label | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.text === '(' || first.text === '[') return bracketed(tokens, line, at);
  if (ARTICLE.test(first.lower)) return worded(tokens, line, at, 'article');
  if (SECTION.test(first.lower) || first.text === '§') return worded(tokens, line, at, 'section');
  if (first.kind === 'number') return numbered(tokens, line, at);
  return first.kind === 'word' && first.text.length <= 4 ? lettered(tokens, line, at) : null;
}

const ARTICLE = /^article$/;
const SECTION = /^(?:section|sec|paragraph|clause)$/;

function bracketed(tokens: readonly Token[], line: Line, at: number): Label | null {
  const word = tokens[at + 1];
  const close = tokens[at + 2];
  if (word === undefined || close?.text !== ')' || at + 3 > line.end) return null;
  if (word.kind === 'mark' || word.spaced || word.text.length > 5) return null;
  const ordinals = ordinalsOf(word.text);
  if (ordinals.size === 0) return null;
  // `(a)(i)` opens two levels at once; only the first is a label, the second is read as the next.
  return { form: 'bracket', number: word.text, numbers: [], ordinals, first: at, end: at + 3 };
}

const WORD_NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `SECTION 1.`, `Section 1.01`, `ARTICLE II`; a reference that happens to open a line is none. */
function worded(tokens: readonly Token[], line: Line, at: number, form: 'article' | 'section'): Label | null {
  const point = tokens[at + 1]?.text === '.' && tokens[at + 2]?.kind === 'number' ? 1 : 0;
  const number = tokens[at + 1 + point];
  if (number === undefined || at + 1 + point >= line.end || number.kind === 'mark') return null;
  const numbers = numbersOf(number);
  if (numbers.length === 0) return null;
  const end = afterPunctuation(tokens, line, at + 2 + point);
  if (!beginsText(tokens, line, end, end > at + 2 + point)) return null;
  return {
    form,
    number: number.text,
    numbers,
    ordinals: new Map([['arabic', numbers.at(-1) ?? 0]]),
    first: at,
    end,
  };
}

const DECIMAL = /^\d{1,3}(?:\.\d{1,3})*[A-Z]?$/;
const ROMAN = /^[IVXL]{1,7}$/;

function numbersOf(token: Token): number[] {
  if (token.kind === 'number')
    return DECIMAL.test(token.text) ? token.text.split('.').map((part) => Number.parseInt(part, 10)) : [];
  if (ROMAN.test(token.text)) return [romanOrdinal(token.lower)];
  const spelt = WORD_NUMBERS.indexOf(token.lower);
  if (spelt >= 0) return [spelt + 1];
  return [];
}

/** `2.1`, `2.1.`, `1.`, `1)`; an amount, a date or a year that opens a line is none. */
function numbered(tokens: readonly Token[], line: Line, at: number): Label | null {
  const number = tokens[at];
  if (number === undefined || !DECIMAL.test(number.text)) return null;
  const numbers = numbersOf(number);
  const mark = at + 1 < line.end ? tokens[at + 1] : undefined;
  const closes = mark?.text === ')' && !mark.spaced;
  const points = mark?.text === '.' && !mark.spaced;
  const label = { number: number.text, numbers, ordinals: ordinalsOf(number.text), first: at };
  if (numbers.length === 1) {
    if (!closes && !points) return null;
    return beginsText(tokens, line, at + 2, true)
      ? { ...label, form: closes ? 'half-bracket' : 'point', end: at + 2 }
      : null;
  }
  const end = points ? at + 2 : at + 1;
  if (number.text.endsWith('.00') || !beginsText(tokens, line, end, points)) return null;
  return { ...label, form: 'decimal', end };
}

/** `A.`, `a)`, `iv.`; an initial (`J. Smith`) is told from it by the sequence. */
function lettered(tokens: readonly Token[], line: Line, at: number): Label | null {
  const word = tokens[at];
  const mark = tokens[at + 1];
  if (word === undefined || mark === undefined || at + 2 > line.end || mark.spaced) return null;
  if (mark.text !== '.' && mark.text !== ')') return null;
  const ordinals = ordinalsOf(word.text);
  if (ordinals.size === 0 || !beginsText(tokens, line, at + 2, true)) return null;
  const form = mark.text === '.' ? 'point' : 'half-bracket';
  return { form, number: word.text, numbers: [], ordinals, first: at, end: at + 2 };
}

function afterPunctuation(tokens: readonly Token[], line: Line, at: number): number {
  let index = at;
  while (index < line.end && index < at + 2 && SEPARATORS.has(tokens[index]?.text ?? '')) index++;
  return index;
}

const SEPARATORS = new Set(['.', ':', '—', '-']);

/**
 * Whether what follows can be a heading or the beginning of a text: behind `SECTION 6.4` without a point, small letters
 * show a reference (`Section 6.4 of the …`) that was wrapped onto the line.
 */
function beginsText(tokens: readonly Token[], line: Line, at: number, pointed: boolean): boolean {
  if (at >= line.end) return true;
  const next = tokens[at];
  if (next === undefined) return true;
  if (next.kind === 'mark') return OPENERS.has(next.text) && next.spaced;
  if (!next.spaced && next.kind === 'number') return false;
  const small = next.text.charAt(0) !== next.text.charAt(0).toUpperCase();
  if (small) return (pointed || isSetApart(tokens, line, at)) && !REFERENCE_TAILS.has(next.lower);
  return true;
}

/** `2.1        the term “X” …`: a paragraph whose number stands in a column of its own. */
function isSetApart(tokens: readonly Token[], line: Line, at: number): boolean {
  const gap = (tokens[at]?.from ?? 0) - (tokens[at - 1]?.to ?? 0);
  return line.gap > 0 && gap >= COLUMN_GAP;
}
const COLUMN_GAP = 4;

const OPENERS = new Set(['“', '(', '[', '$', '_', '"']);
const REFERENCE_TAILS = wordSet('of and or is are shall hereof thereof above below to through');
