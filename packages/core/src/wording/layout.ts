import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';

/** A text laid out anew, and where each of its tokens and lines went. */
export interface Layout {
  readonly text: string;
  /** By token index: where its words stand in the layout. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By token index: 1 where a paragraph begins. */
  readonly begins: Uint8Array;
  /** Where the printed lines began. */
  readonly breaks: readonly number[];
}

/**
 * Puts a paragraph's lines on one line, words parted by single spaces, and leaves lines of tables as they are printed.
 * `begins` says where paragraphs begin; page furniture has no tokens, and so does not come along.
 */
export function layOut(
  text: string,
  tokens: readonly Token[],
  lines: readonly Line[],
  begins: Uint8Array,
): Layout {
  const from = new Int32Array(tokens.length);
  const to = new Int32Array(tokens.length);
  const starts = new Uint8Array(tokens.length);
  const breaks: number[] = [];
  const parts: string[] = [];
  let size = 0;
  const put = (words: string): void => {
    parts.push(words);
    size += words.length;
  };
  let before = false;
  lines.forEach((line, index) => {
    const table = isTable(text, tokens, line);
    const parted = index > 0 && (table || before || begins[line.first] === 1);
    if (parted) put('\n');
    if (index === 0 || parted) starts[line.first] = 1;
    if (table) put(' '.repeat(Math.min(line.indent, WIDEST)));
    breaks.push(parted || index === 0 ? size : size + 1);
    for (let at = line.first; at < line.end; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      if (at > line.first || (index > 0 && !parted))
        put(gap(text, tokens[at - 1], token, table && at > line.first));
      from[at] = size;
      put(printed(text, token));
      to[at] = size;
    }
    before = table;
  });
  return { text: parts.join(''), from, to, begins: starts, breaks };
}

const WIDEST = 200;

/** The white space between two tokens: none, one space, or in a table what stands there. */
function gap(text: string, before: Token | undefined, token: Token, table: boolean): string {
  if (!token.spaced || before === undefined) return '';
  if (!table) return ' ';
  const columns = text.slice(before.to, Math.min(token.from, before.to + WIDEST)).replaceAll('\t', '    ');
  return ' '.repeat(columns.length);
}

const INSIDE = /\s+/g;

/** A token as printed, in one piece where a line ended within it. */
export function printed(text: string, token: Token): string {
  const words = text.slice(token.from, token.to);
  return words.length === token.text.length ? words : words.replace(INSIDE, '');
}

/**
 * Whether a line has columns: its words stand apart by three spaces or more somewhere other than behind the label that
 * opens it. Between the tags of an EDGAR table a gap of two is enough.
 */
function isTable(text: string, tokens: readonly Token[], line: Line): boolean {
  const least = line.table ? 2 : 3;
  for (let at = line.first + 1; at < line.end; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (before === undefined || token === undefined) return false;
    const gap = text.slice(before.to, token.from);
    if ((gap.length >= least || gap.includes('\t')) && !isBehindLabel(tokens, line.first, at)) return true;
  }
  return false;
}

/** Whether nothing but a label such as `(a)`, `4.1`, `SECTION 1.` or `A.` stands between the head of a line and a token. */
function isBehindLabel(tokens: readonly Token[], first: number, at: number): boolean {
  let words = 0;
  for (let index = first; index < at; index++) if (tokens[index]?.kind !== 'mark') words++;
  const opening = tokens[first];
  if (words > 2 || at - first > 6 || opening === undefined) return false;
  if (words === 2) return HEADS.has(opening.lower);
  const word = tokens.slice(first, at).find((token) => token.kind !== 'mark');
  return words === 0 || opening.text === '(' || (word !== undefined && LABEL.test(word.text));
}

const HEADS: ReadonlySet<string> = new Set(['section', 'article', 'exhibit', 'schedule', 'annex', '§']);
const LABEL = /^(?:\d[\d.]*[A-Za-z]?|[A-Za-z]|[ivxlIVXL]{1,6})$/;
