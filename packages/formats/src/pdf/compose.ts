import type { Block, Span } from '../text/blocks.ts';
import { isFigure } from '../text/figures.ts';
import type { FilePoint } from '../text/file-point.ts';
import { textOfLine } from './furniture.ts';
import { joinHyphens, type JoinedLine } from './hyphens.ts';
import type { PdfLine, Segment } from './lines.ts';

/** Puts the lines of all pages together into paragraphs and tables, with furniture where pages end. */
export function blocksOf(pages: readonly (readonly PdfLine[])[], furniture: ReadonlySet<PdfLine>): Block[] {
  const body = pages.flatMap((lines) => lines.filter((line) => !furniture.has(line)));
  const composer = new Composer(measuresOf(body));
  const joined = new Map<PdfLine, Joined>();
  joinHyphens(body.map(lastText)).forEach((each, index) =>
    joined.set(body[index]!, { ...each, next: body[index + 1] ?? null }),
  );
  pages.forEach((lines, index) => {
    if (index > 0) composer.pageEnd(pages[index - 1] ?? [], lines, furniture);
    composer.page(
      lines.filter((line) => !furniture.has(line)),
      joined,
    );
  });
  return composer.finish();
}

/** A line's last stretch, and the line that gave it the rest of its last word. */
type Joined = JoinedLine & { readonly next: PdfLine | null };

/** Only a line of one stretch, or of a label and its words, goes on in the next; a row of a table does not. */
function lastText(line: PdfLine): string {
  return isRow(line) ? '' : (line.segments.at(-1)?.text ?? '');
}

interface Measures {
  readonly left: number;
  /** Width of a letter. */
  readonly letter: number;
  /** From one line to the next within a paragraph. */
  readonly pitch: number;
}

function measuresOf(lines: readonly PdfLine[]): Measures {
  const lefts = lines.map((line) => line.segments[0]?.x ?? 0);
  const letters = lines.flatMap(({ segments }) =>
    segments.filter(({ text }) => text.length > 10).map(({ x, end, text }) => (end - x) / text.length),
  );
  const pitches = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const pitch = before === undefined || before.page !== line.page ? 0 : before.y - line.y;
    return pitch > 1 && pitch < 72 ? [pitch] : [];
  });
  return {
    left: quantile(lefts, 0.02) ?? 0,
    letter: Math.max(1, quantile(letters, 0.5) ?? 6),
    pitch: quantile(pitches, 0.4) ?? 14,
  };
}

function quantile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];
}

/** Past this many pitches from the line before, a paragraph begins. */
const APART = 1.3;
const COLUMNS_MAX = 200;

class Composer {
  readonly #measures: Measures;
  readonly #blocks: Block[] = [];
  #spans: Span[] = [];
  #before: PdfLine | null = null;

  constructor(measures: Measures) {
    this.#measures = measures;
  }

  page(lines: readonly PdfLine[], joined: ReadonlyMap<PdfLine, Joined>): void {
    for (let index = 0; index < lines.length; ) {
      const rows = rowsFrom(lines, index);
      if (rows > 1) this.#table(lines.slice(index, index + rows));
      else this.#line(lines[index]!, joined.get(lines[index]!));
      index += Math.max(1, rows);
    }
  }

  pageEnd(ended: readonly PdfLine[], begun: readonly PdfLine[], furniture: ReadonlySet<PdfLine>): void {
    this.#end();
    const printed = [...footOf(ended, furniture), ...headOf(begun, furniture)].map(textOfLine);
    const point: FilePoint = { kind: 'page', page: begun[0]?.page ?? 1, line: 1, offset: 0 };
    this.#add([{ text: ['<PAGE>', ...printed].join('   '), point }]);
    this.#before = null;
  }

  finish(): Block[] {
    this.#end();
    return this.#blocks;
  }

  #line(line: PdfLine, joined: Joined | undefined): void {
    if (this.#begins(line)) this.#end();
    this.#before = line;
    const spans = this.#across(line.segments, line, joined);
    if (spans.length === 0) return;
    if (this.#spans.length > 0) this.#spans.push({ text: '\n', point: pointOf(line, 0) });
    this.#spans = this.#spans.concat(spans);
  }

  /** A paragraph begins behind a wide gap, or where a line stands in and the one before it has ended. */
  #begins(line: PdfLine): boolean {
    const before = this.#before;
    if (before === null) return true;
    const { pitch, letter } = this.#measures;
    const gap = before.y - line.y;
    if (gap > APART * pitch || (gap < -pitch && ENDED.test(textOfLine(before)))) return true;
    const x = line.segments[0]?.x ?? 0;
    const standsIn = x - (before.segments[0]?.x ?? 0);
    // The words of a limb hang below each other, right of its label.
    const hangs = Math.abs(x - (before.segments[1]?.x ?? -Infinity)) < 2 * letter;
    return standsIn > 1.5 * letter && !hangs && ENDED.test(textOfLine(before));
  }

  #table(rows: readonly PdfLine[]): void {
    this.#end();
    const first = pointOf(rows[0]!, 0);
    const spans: Span[] = [{ text: '<TABLE>', point: first }];
    for (const row of rows)
      spans.push({ text: '\n', point: pointOf(row, 0) }, ...this.#across(row.segments, row, undefined));
    spans.push({ text: '\n', point: first }, { text: '</TABLE>', point: first });
    this.#add(spans);
    this.#before = null;
  }

  /** The stretches of a line, each at its column. */
  #across(segments: readonly Segment[], line: PdfLine, joined: Joined | undefined): Span[] {
    const spans: Span[] = [];
    let end = 0;
    let offset = 0;
    segments.forEach(({ x, text }, index) => {
      const last = index === segments.length - 1 && joined !== undefined && text !== '' && !isRow(line);
      const given = last ? joined.given : 0;
      const shown = last ? joined.own : text;
      const column = Math.round((x - this.#measures.left) / this.#measures.letter);
      const space = Math.max(index === 0 ? 0 : GAP, Math.min(column, COLUMNS_MAX) - end);
      if (shown !== '') {
        spans.push({ text: ' '.repeat(space), point: pointOf(line, offset) });
        spans.push({ text: shown, point: pointOf(line, offset + given) });
        end += space + shown.length;
      }
      // The rest of a parted word stands at the beginning of the next line.
      if (last && joined.taken !== '' && joined.next !== null)
        spans.push({ text: joined.taken, point: pointOf(joined.next, startOf(joined.next)) });
      offset += text.length + 1;
    });
    return spans;
  }

  #end(): void {
    if (this.#spans.length > 0) this.#add(this.#spans);
    this.#spans = [];
  }

  #add(spans: readonly Span[]): void {
    this.#blocks.push({ kind: 'paragraph', indent: 0, label: '', spans, preformatted: true });
  }
}

const GAP = 3;
const ENDED = /[.:;”"]$/;

function pointOf(line: PdfLine, offset: number): Extract<FilePoint, { kind: 'page' }> {
  return { kind: 'page', page: line.page, line: line.number, offset };
}

/** Where the last stretch of a line begins, among the characters of the line. */
function startOf({ segments }: PdfLine): number {
  return segments.slice(0, -1).reduce((sum, { text }) => sum + text.length + 1, 0);
}

/** A line of several stretches of which a later one is a figure. */
function isRow({ segments }: PdfLine): boolean {
  return segments.slice(1).some(({ text }) => isFigure(text));
}

/** How many rows of a table begin at a line; a line of several stretches, or a short one, between rows belongs to it. */
function rowsFrom(lines: readonly PdfLine[], from: number): number {
  let rows = 0;
  let end = from;
  let short = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!;
    if (isRow(line)) {
      rows++;
      end = at + 1;
      short = 0;
    } else if (line.segments.length < 2 && (at === from || !isShort(line) || ++short > SHORT_LINES)) break;
  }
  return rows > 1 ? end - from : 0;
}

const SHORT_LINES = 2;
const SHORT = 40;
const LABELLED = /^(?:[([]?\w{1,5}[.)\]]|(?:section|article)\b)/i;

/** The first line of a cell that has two, such as a period; never one that a label begins. */
function isShort(line: PdfLine): boolean {
  const text = textOfLine(line);
  return text.length <= SHORT && !LABELLED.test(text);
}

function headOf(lines: readonly PdfLine[], furniture: ReadonlySet<PdfLine>): PdfLine[] {
  const first = lines.findIndex((line) => !furniture.has(line));
  return lines.slice(0, first < 0 ? lines.length : first);
}

function footOf(lines: readonly PdfLine[], furniture: ReadonlySet<PdfLine>): PdfLine[] {
  const last = lines.findLastIndex((line) => !furniture.has(line));
  // A page of furniture alone has given it as its head.
  return last < 0 ? [] : lines.slice(last + 1);
}
