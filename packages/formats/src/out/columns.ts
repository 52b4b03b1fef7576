import type { Inline, PrintedParagraph } from './printed.ts';

/** A table whose lines were told apart into cells; what stands in each, and how wide its column is in characters. */
export interface Grid {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/**
 * The columns of printed lines: where three spaces or more stand above one another in all of them, a column ends.
 *
 *     Quarter ending           Level         │ Quarter ending  │ Level │
 *     March 31, 1999           3.00     ──▶  │ March 31, 1999  │ 3.00  │
 *     June 30, 1999            2.75          │ June 30, 1999   │ 2.75  │
 *
 * `null` where no column is told so, by one line alone, or where words were changed: a line with words of two texts has the columns of neither.
 */
export function gridOf(lines: readonly PrintedParagraph[]): Grid | null {
  if (lines.length < 2) return null;
  if (lines.some(({ inlines, mark }) => mark !== null || inlines.some(({ change }) => change !== null)))
    return null;
  const columns = columnsOf(lines.map(textOf));
  if (columns.length < 2) return null;
  return {
    widths: columns.map(({ from, to }) => to - from),
    rows: lines.map(({ inlines }) => cellsOf(inlines, columns)),
  };
}

interface Column {
  readonly from: number;
  readonly to: number;
}

const textOf = ({ inlines }: PrintedParagraph): string =>
  inlines.map((inline) => (inline.kind === 'words' ? inline.text : '')).join('');

/** The stretches that some line has words in, each up to the next one. */
function columnsOf(lines: readonly string[]): readonly Column[] {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const used = new Uint8Array(longest);
  for (const line of lines)
    for (const { index, 0: words } of line.matchAll(WORDS)) used.fill(1, index, index + words.length);
  const columns: Column[] = [];
  for (let from = used.indexOf(1); from >= 0; ) {
    const end = used.indexOf(0, from);
    const next = end < 0 ? -1 : used.indexOf(1, end);
    columns.push({ from, to: next < 0 ? longest : next });
    from = next;
  }
  return columns;
}

/** Words with no more than two spaces in a row between them. */
const WORDS = /\S+(?: {1,2}\S+)*/g;

/** What stands in each column, without the spaces around it; a footnote goes with the words before it. */
function cellsOf(inlines: readonly Inline[], columns: readonly Column[]): readonly (readonly Inline[])[] {
  const cells = columns.map((): Inline[] => []);
  let [at, last] = [0, 0];
  for (const inline of inlines) {
    if (inline.kind === 'note') {
      cells[last]?.push(inline);
      continue;
    }
    const end = at + inline.text.length;
    columns.forEach(({ from, to }, column) => {
      const text = inline.text.slice(Math.max(0, from - at), Math.max(0, to - at));
      if (text.trim() === '') return;
      cells[column]?.push({ ...inline, text });
      last = column;
    });
    at = end;
  }
  return cells.map(trimmed);
}

function trimmed(cell: readonly Inline[]): readonly Inline[] {
  const words = cell.findLastIndex(({ kind }) => kind === 'words');
  return cell.map((inline, index) => {
    if (inline.kind === 'note') return inline;
    const text = index === 0 ? inline.text.trimStart() : inline.text;
    return { ...inline, text: index === words ? text.trimEnd() : text };
  });
}
