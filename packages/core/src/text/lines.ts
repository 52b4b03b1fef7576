import { classOf, NEWLINE } from './characters.ts';
import type { Token } from './token.ts';
import { wordSet } from './word-set.ts';

/** A printed line that has words, with what stands between it and the line before. */
export interface Line {
  /** Its tokens, by index: `[first, end)`. */
  readonly first: number;
  readonly end: number;
  /** Columns before its first token; a tab reaches the next multiple of eight. */
  readonly indent: number;
  /** White lines before it. */
  readonly gap: number;
  /** Furniture (a page number, a tag, a rule) stands before it. */
  readonly broken: boolean;
  /** It lies between the tags of an EDGAR table. */
  readonly table: boolean;
}

/** Lines of a tokenised text, in order. One pass over what stands between the tokens. */
export function linesOf(text: string, tokens: readonly Token[]): Line[] {
  const lines: Line[] = [];
  let table = false;
  let open: Omit<Line, 'end'> | null = null;
  let before = 0;
  tokens.forEach((token, index) => {
    const between = readGap(text, before, token.from, index === 0);
    if (between !== null) {
      table = between.table ?? table;
      if (open !== null) lines.push({ ...open, end: index });
      open = { first: index, indent: between.indent, gap: between.gap, broken: between.broken, table };
    }
    before = token.to;
  });
  if (open !== null) lines.push({ ...(open as Omit<Line, 'end'>), end: tokens.length });
  return joinBroken(lines, tokens);
}

/** Words that only begin a label or a formula: text that was a web page breaks behind them (`SECTION` / `1. Waiver.`). */
const BEGINNINGS = wordSet('section article now in w preliminary');
const LONGEST_BEGINNING = 2;

/** Puts the beginning of a paragraph that was broken off, `SECTION`, `NOW,` or `W`, before the line that goes on with it. */
function joinBroken(lines: readonly Line[], tokens: readonly Token[]): Line[] {
  const joined: Line[] = [];
  let waits: Line | null = null;
  for (const line of lines) {
    const whole: Line = waits !== null && line.gap === 0 && !line.broken ? { ...waits, end: line.end } : line;
    if (waits !== null && whole === line) joined.push(waits);
    waits = isBeginning(whole, tokens) ? whole : null;
    if (waits === null) joined.push(whole);
  }
  if (waits !== null) joined.push(waits);
  return joined;
}

function isBeginning(line: Line, tokens: readonly Token[]): boolean {
  const length = line.end - line.first;
  const first = tokens[line.first];
  if (first === undefined || line.gap === 0 || first.text === first.lower || !BEGINNINGS.has(first.lower))
    return false;
  // `W I T` / `N E S S E T H`: single letters, however many.
  const letters =
    first.lower === 'w' && tokens.slice(line.first, line.end).every((token) => token.text.length === 1);
  return letters ? length < 9 : length <= LONGEST_BEGINNING && tokens[line.end - 1]?.text !== '.';
}

interface Gap {
  indent: number;
  gap: number;
  broken: boolean;
  table: boolean | null;
}

/** What stands between two tokens; `null` where they share a line. */
function readGap(text: string, from: number, to: number, begins: boolean): Gap | null {
  const found: Gap = { indent: 0, gap: 0, broken: false, table: null };
  let breaks = begins ? 1 : 0;
  let used = !begins;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (classOf(code) === NEWLINE) {
      if (code === 13 && text.charCodeAt(index + 1) === 10) continue;
      if (breaks > 0 && !used) found.gap++;
      breaks++;
      used = false;
      found.indent = 0;
    } else if (code === 9) found.indent += 8 - (found.indent % 8);
    else if (code === 32 || code === 160) found.indent++;
    else {
      found.broken = true;
      used = true;
      found.indent++;
      if (code === 60) found.table = tableTag(text, index) ?? found.table;
    }
  }
  return breaks > 0 ? found : null;
}

function tableTag(text: string, from: number): boolean | null {
  const tag = text.slice(from, from + 8).toUpperCase();
  if (tag.startsWith('<TABLE>')) return true;
  return tag.startsWith('</TABLE>') ? false : null;
}
