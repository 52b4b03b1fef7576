import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';

/**
 * Lines that lie inside a quotation begun on an earlier line: the text that an amendment inserts. Its `(a)` and
 * `Section 5.1` belong to another agreement and are no labels of this one.
 *
 *     … is hereby amended to read as follows:
 *          "Section 5.1. Dividends. The Company shall not
 *          (a) declare …"                                     → this line is quoted
 *
 * A quotation that never closes quotes nothing; one that closes implausibly far away was not opened there.
 */
export function quotedLines(tokens: readonly Token[], lines: readonly Line[]): Uint8Array {
  const quoted = new Uint8Array(lines.length);
  const lineOf = lineIndex(tokens.length, lines);
  for (const [open, close] of quotations(tokens, lines)) {
    const from = (lineOf[open] ?? 0) + 1;
    const to = lineOf[close] ?? 0;
    if (to >= from) quoted.fill(1, from, to + 1);
  }
  return quoted;
}

function lineIndex(size: number, lines: readonly Line[]): Int32Array {
  const found = new Int32Array(size);
  lines.forEach((line, index) => found.fill(index, line.first, line.end));
  return found;
}

const LONGEST = 20_000;

/** Outermost quotations of more than a few words, as pairs of token indexes, in order. */
export function quotations(tokens: readonly Token[], lines: readonly Line[]): [number, number][] {
  const starts = new Set(lines.map((line) => line.first));
  const pairs: [number, number][] = [];
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.text === '“') {
      // Each paragraph of a long quotation opens with a quote of its own; only the last one closes.
      const again = starts.has(index) && starts.has(open[0] ?? -1) && open.length === 1;
      if (!again) open.push(index);
      if (open.length > DEEPEST) open.shift();
    } else if (token.text === '”') {
      const from = open.pop();
      if (from !== undefined && index - from <= LONGEST) pairs.push([from, index]);
    }
  });
  return outermost(pairs);
}

// More quotes than this open at once are a typist's inch marks, not quotations.
const DEEPEST = 16;

function outermost(pairs: [number, number][]): [number, number][] {
  const sorted = pairs.toSorted((a, b) => a[0] - b[0]);
  const kept: [number, number][] = [];
  for (const pair of sorted) if (pair[1] > (kept.at(-1)?.[1] ?? -1)) kept.push(pair);
  return kept;
}
