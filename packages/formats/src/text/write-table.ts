import type { Block, Cell, Table } from './blocks.ts';
import { isFigure } from './figures.ts';
import { linesOf, type TextLine, textOf } from './lines.ts';
import { labelledBlocks, looksLikeLabel } from './label-cell.ts';
import type { TextWriter } from './text-writer.ts';

type WriteBlocks = (blocks: readonly Block[], to: TextWriter, indent: number) => void;

/**
 * A table that lays out text is read as the text: a label in one cell and its words in the next become a paragraph. A
 * table of figures becomes columns between the tags that filings put around one, within which no label is looked for.
 */
export function writeTable(table: Table, to: TextWriter, indent: number, write: WriteBlocks): void {
  const rows = table.rows.map((row) => row.filter(hasWords)).filter((row) => row.length > 0);
  if (rows.length === 0) return;
  if (isOfFigures(rows)) writeColumns(table, to);
  else for (const row of rows) writeRow(row, to, indent, write);
}

function hasWords(cell: Cell): boolean {
  return cell.blocks.some((block) =>
    block.kind === 'paragraph'
      ? block.label !== '' || linesOf(block).length > 0
      : block.kind === 'table' && block.rows.some((row) => row.some(hasWords)),
  );
}

function isOfFigures(rows: readonly (readonly Cell[])[]): boolean {
  if (rows.some((row) => row.some((cell) => plainLines(cell) === null || wordsOf(cell).length > PROSE)))
    return false;
  return rows.some((row) => !isLabelled(row) && row.slice(1).some((cell) => isFigure(wordsOf(cell))));
}

const PROSE = 160;

/** Whether all but the last cell hold nothing but labels or bullets. */
function isLabelled(row: readonly Cell[]): boolean {
  return row.slice(0, -1).every((cell) => looksLikeLabel(wordsOf(cell)));
}

function writeRow(row: readonly Cell[], to: TextWriter, indent: number, write: WriteBlocks): void {
  const last = row.at(-1);
  if (last !== undefined && row.length > 1 && isLabelled(row)) {
    const labels = row.slice(0, -1).map(wordsOf);
    write(labelledBlocks(labels.join(' '), last.blocks), to, indent);
    return;
  }
  const lines = row.map(plainLines);
  if (row.length > 1 && lines.every((each) => each?.length === 1 && lengthOf(each[0]) <= SHORT)) {
    to.paragraph();
    to.add(' '.repeat(indent));
    writeAcross(
      lines.map((each) => ({ at: 0, line: each?.[0] ?? EMPTY })),
      to,
    );
    to.paragraph();
    return;
  }
  for (const cell of row) write(cell.blocks, to, indent);
}

/** Cells this short may share a line; two columns of prose are read one after the other. */
const SHORT = 60;
const EMPTY: TextLine = { indent: 0, spans: [] };

function writeColumns(table: Table, to: TextWriter): void {
  const rows = table.rows.map(withColumns).filter((row) => row.length > 0);
  const lefts = leftsOf(rows);
  to.paragraph();
  to.add('<TABLE>');
  for (const row of rows) {
    const height = row.reduce((most, cell) => Math.max(most, cell.lines.length), 0);
    for (let index = 0; index < height; index++) {
      to.line();
      const cells = row.map(({ column, lines }) => ({
        at: lefts.get(column) ?? 0,
        line: lines[index] ?? EMPTY,
      }));
      writeAcross(cells, to);
    }
  }
  to.line();
  to.add('</TABLE>');
  to.paragraph();
}

interface Placed {
  readonly column: number;
  readonly width: number;
  readonly lines: readonly TextLine[];
}

/** The cells that have words, at the columns where they begin; `$` and `%` in cells of their own join their figures. */
function withColumns(row: readonly Cell[]): Placed[] {
  const placed: Placed[] = [];
  let column = 0;
  for (const cell of row) {
    const lines = plainLines(cell) ?? [];
    const before = placed.at(-1);
    const words = wordsOf(cell);
    if (lines.length === 1 && before?.lines.length === 1 && joins(before.lines[0], words)) {
      const spans = [...(before.lines[0]?.spans ?? []), ...(lines[0]?.spans ?? [])];
      // The figure says where the column is; what stands behind it does not.
      const at = AFTER.has(words) ? before : { column, width: cell.width };
      placed[placed.length - 1] = { ...at, lines: [{ indent: 0, spans }] };
    } else if (lines.length > 0) placed.push({ column, width: cell.width, lines });
    column += cell.width;
  }
  return placed;
}

function joins(before: TextLine | undefined, words: string): boolean {
  const last = textOf(before?.spans ?? []);
  return BEFORE.has(last) || AFTER.has(words);
}

const BEFORE: ReadonlySet<string> = new Set(['$', '(', '$(', '£', '€']);
const AFTER: ReadonlySet<string> = new Set([')', '%', ')%']);

/** Where each column begins. */
function leftsOf(rows: readonly (readonly Placed[])[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { column, width, lines } of rows.flat()) {
    // What covers several columns, such as a heading, does not make one of them wider.
    const own =
      width > 1
        ? 0
        : Math.min(
            COLUMN_MAX,
            lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0),
          );
    widths.set(column, Math.max(widths.get(column) ?? 0, own));
  }
  let left = 0;
  const lefts = new Map<number, number>();
  for (const [column, width] of [...widths].toSorted(([a], [b]) => a - b)) {
    lefts.set(column, Math.min(left, LEFT_MAX));
    if (width > 0) left += width + COLUMN_GAP;
  }
  return lefts;
}

function writeAcross(
  cells: readonly { readonly at: number; readonly line: TextLine }[],
  to: TextWriter,
): void {
  let end: number | null = null;
  for (const { at, line } of cells) {
    if (line.spans.length === 0) continue;
    const space: number = end === null ? at : Math.max(COLUMN_GAP, at - end);
    to.addAt(' '.repeat(space), line.spans[0]?.point);
    for (const span of line.spans) to.span(span);
    end = (end ?? 0) + space + lengthOf(line);
  }
}

const COLUMN_GAP = 3;
const COLUMN_MAX = 60;
/** Columns further right follow each other at the least distance. */
const LEFT_MAX = 400;

function lengthOf(line: TextLine | undefined): number {
  return line?.spans.reduce((sum, span) => sum + span.text.length, 0) ?? 0;
}

/** The lines of a cell that holds paragraphs alone; `null` where it holds more. */
function plainLines(cell: Cell): TextLine[] | null {
  const lines: TextLine[] = [];
  for (const block of cell.blocks) {
    if (block.kind === 'table' && block.rows.some((row) => row.some(hasWords))) return null;
    if (block.kind !== 'paragraph') continue;
    if (block.label !== '') return null;
    for (const line of linesOf(block)) lines.push(line);
  }
  return lines;
}

function wordsOf(cell: Cell): string {
  return (plainLines(cell) ?? []).map((line) => textOf(line.spans)).join(' ');
}
