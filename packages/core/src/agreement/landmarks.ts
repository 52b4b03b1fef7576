import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';

/** What a line announces about the part of the instrument that begins with it. */
export type Landmark =
  | { readonly kind: 'recitals-heading' | 'terms-heading' | 'whereas' | 'therefore' | 'salutation' }
  | { readonly kind: 'signature'; readonly certain: boolean }
  /** `path` is in one form however it is printed: `Schedule A`. `end`: the first token behind the label. */
  | { readonly kind: 'schedule'; readonly path: string; readonly end: number };

export function landmarkOf(tokens: readonly Token[], line: Line): Landmark | null {
  const first = tokens[line.first];
  if (first === undefined) return null;
  return (
    schedule(tokens, line) ??
    heading(tokens, line) ??
    signature(tokens, line) ??
    opening(tokens, line, first.lower)
  );
}

const RECITAL_HEADINGS = wordSet(
  'recital recitals witnesseth background backgroundstatement preliminarystatement ' +
    'preliminarystatements statementofpurpose statementsoffact recitalsoffact premises ' +
    'explanatorystatement',
);
const TERMS_HEADINGS = wordSet(
  'agreement agreements terms statementofagreement operativeprovisions termsofagreement amendment ' +
    'amendments waiver consent waiverandconsent',
);
const LONGEST_HEADING = 24;

/** `RECITALS:`, `W I T N E S S E T H :`, `AGREEMENT:` alone on a line, in capitals or set apart. */
function heading(tokens: readonly Token[], line: Line): Landmark | null {
  if (line.end - line.first > LONGEST_HEADING) return null;
  let letters = '';
  for (let index = line.first; index < line.end; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'number') return null;
    if (token.kind === 'word') letters += token.text;
    else if (token.text !== ':' && token.text !== '.' && token.text !== ',') return null;
  }
  const capital = letters.charAt(0) !== letters.charAt(0).toLowerCase();
  if (!capital) return null;
  const folded = letters.toLowerCase();
  if (RECITAL_HEADINGS.has(folded)) return { kind: 'recitals-heading' };
  return TERMS_HEADINGS.has(folded) ? { kind: 'terms-heading' } : null;
}

function opening(tokens: readonly Token[], line: Line, first: string): Landmark | null {
  const at = first === 'and' ? line.first + 1 : line.first;
  const word = tokens[at]?.lower;
  if (word === 'whereas') return { kind: 'whereas' };
  if (word === 'now' && wordsWithin(tokens, at + 1, 3, ['therefore'])) return { kind: 'therefore' };
  if (word === 'therefore' && tokens[at]?.text !== 'therefore') return { kind: 'therefore' };
  if (word === 'in' && tokens[at + 1]?.lower === 'consideration') return { kind: 'therefore' };
  if (
    word === 'accordingly' ||
    /^the parties (?:hereto |hereby |therefore |do )*agree/.test(wordsOf(tokens, line, 6))
  ) {
    return { kind: 'therefore' };
  }
  if (isSalutation(tokens, line)) return { kind: 'salutation' };
  return null;
}

function isSalutation(tokens: readonly Token[], line: Line): boolean {
  const last = tokens[line.end - 1]?.text;
  if (line.end - line.first > 9 || (last !== ':' && last !== ',')) return false;
  return SALUTATIONS.has(tokens[line.first]?.lower ?? '');
}

const SALUTATIONS = wordSet('gentlemen ladies dear sirs');

function wordsWithin(
  tokens: readonly Token[],
  from: number,
  count: number,
  words: readonly string[],
): boolean {
  for (let index = from; index < from + count; index++) {
    if (words.includes(tokens[index]?.lower ?? '')) return true;
  }
  return false;
}

/** The testimonium, a note that signatures follow, the close of a letter, or a line to sign on. */
function signature(tokens: readonly Token[], line: Line): Landmark | null {
  const words = wordsOf(tokens, line, 4);
  const certain = { kind: 'signature', certain: true } as const;
  if (words.startsWith('in witness whereof') || words.startsWith('in witness of which')) return certain;
  if (words.startsWith('executed as of the d') || words.startsWith('in testimony whereof')) return certain;
  if (
    tokens[line.first]?.text === '[' &&
    /signature|remainder|balance of page|left blank/.test(wordsOf(tokens, line, 12))
  )
    return certain;
  if (CLOSES.some((close) => words.startsWith(close)) && line.end - line.first <= 4) return certain;
  return isSignatureLine(tokens, line) ? { kind: 'signature', certain: false } : null;
}

const CLOSES = ['very truly yours', 'sincerely', 'yours truly', 'yours faithfully', 'yours very truly'];

function isSignatureLine(tokens: readonly Token[], line: Line): boolean {
  if (tokens[line.first]?.lower !== 'by' || tokens[line.first + 1]?.text !== ':') return false;
  const next = tokens[line.first + 2];
  return line.end - line.first === 2 || next?.text === '_' || next?.text === '/' || next?.lower === 'name';
}

function wordsOf(tokens: readonly Token[], line: Line, count: number): string {
  const words: string[] = [];
  for (let index = line.first; index < line.end && words.length < count; index++) {
    const token = tokens[index];
    if (token?.kind === 'word') words.push(token.lower);
  }
  return words.join(' ');
}

const SCHEDULES = wordSet('schedule exhibit annex appendix attachment addendum');
const IDENTIFIER =
  /^(?:[A-Z]{1,2}|[IVXL]{1,6}|\d{1,3}(?:\.\d{1,3})*[A-Za-z]?|[A-Z]-?\d{1,2}|[IVX]{1,5}-[A-Z]|\d{1,2}-[A-Z])$/;

/** `SCHEDULE A`, `Exhibit 2.1(a) - Form of Note`, `ANNEX I TO CREDIT AGREEMENT`: a heading, never a sentence. */
function schedule(tokens: readonly Token[], line: Line): Landmark | null {
  const at = tokens[line.first]?.text === '[' ? line.first + 1 : line.first;
  const quoted = tokens[at + 1]?.text === '“' && tokens[at + 3]?.text === '”' ? 1 : 0;
  const word = tokens[at];
  const identifier = tokens[at + 1 + quoted];
  if (word === undefined || !SCHEDULES.has(word.lower) || identifier === undefined) return null;
  let end = at + 2 + 2 * quoted;
  if (word.text === word.lower || !isIdentifier(identifier) || end > line.end) return null;
  let id = identifier.text;
  if (
    tokens[end]?.text === '-' &&
    IDENTIFIER.test(tokens[end + 1]?.text ?? '') &&
    tokens[end]?.spaced === false
  ) {
    id += `-${tokens[end + 1]?.text ?? ''}`;
    end += 2;
  }
  if (!isHeadingTail(tokens, end, line.end)) return null;
  return { kind: 'schedule', path: `${word.text.charAt(0).toUpperCase()}${word.lower.slice(1)} ${id}`, end };
}

const NO_IDENTIFIERS = wordSet('to of in as by or is it on no an at be if');

function isIdentifier(token: Token): boolean {
  return IDENTIFIER.test(token.text) && !NO_IDENTIFIERS.has(token.lower);
}

const SMALL_WORDS = wordSet('to of the and for in a form or by as on with');

/** Behind the label only capitals and small words, and no full stop: `Schedule A to this Agreement).` is running text. */
function isHeadingTail(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 14) return false;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token === undefined || token.text === '.' || token.text === ';') return false;
    if (token.kind === 'word' && token.text === token.lower && !SMALL_WORDS.has(token.lower)) return false;
  }
  const first = tokens[from];
  return from >= to || first === undefined || first.text !== ',';
}
