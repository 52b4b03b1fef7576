import type { PdfItem, PdfPage } from './page.ts';

/** A stretch of a line with no wide gap in it. */
export interface Segment {
  readonly x: number;
  readonly end: number;
  readonly text: string;
}

/** A printed line of a page. */
export interface PdfLine {
  readonly page: number;
  /** Counted from 1 on its page, from the top, furniture included. */
  readonly number: number;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** The lines of a page from the top; where the page is set in two columns, the left one and then the right. */
export function linesOf(page: PdfPage, number: number): PdfLine[] {
  const rows = rowsOf(page.items);
  return ordered(rows, gutterOf(rows, page.width)).map((row, index) => ({
    page: number,
    number: index + 1,
    y: row.y,
    size: row.size,
    segments: segmentsOf(row),
  }));
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly items: readonly PdfItem[];
}

/** Items whose letters stand beside each other, from left to right. */
function rowsOf(items: readonly PdfItem[]): Row[] {
  const rows: { y: number; size: number; items: PdfItem[] }[] = [];
  const words = items.filter((item) => item.text.trim() !== '');
  for (const item of words.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    // A raised figure stands less than its line's height above the line, and sorts before it.
    if (row !== undefined && row.y - item.y < reach(row.size, item.size)) {
      row.items.push(item);
      if (item.size > row.size) {
        row.size = item.size;
        row.y = item.y;
      }
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  for (const row of rows) row.items.sort((a, b) => a.x - b.x);
  return rows;
}

/** How far apart the feet of letters on one line can be: hardly at all, but for a note's small figure above the line. */
function reach(one: number, other: number): number {
  const [small, large] = one < other ? [one, other] : [other, one];
  return small < SMALL * large ? 0.6 * large : 0.5 * small;
}

const SMALL = 0.85;

/** Share of the lines that a gutter parts, and the least number of them, for a page to be one of two columns. */
const PARTED = 0.6;
const PARTED_MIN = 10;
const GUTTER_MIN = 9;

/** Where the gap between two columns of prose is; `null` on a page of one column. */
function gutterOf(rows: readonly Row[], width: number): number | null {
  const parted = rows.filter((row) => {
    const left = row.items.filter((item) => item.x + item.width / 2 < width / 2);
    const right = row.items.filter((item) => item.x + item.width / 2 >= width / 2);
    return (
      lettersIn(left) >= PROSE_MIN && lettersIn(right) >= PROSE_MIN && gapBetween(left, right) >= GUTTER_MIN
    );
  });
  return parted.length >= PARTED_MIN && parted.length >= PARTED * rows.length ? width / 2 : null;
}

/** Letters that a line of a column has; the figures of a table have fewer. */
const PROSE_MIN = 20;

function lettersIn(items: readonly PdfItem[]): number {
  return items.reduce((sum, item) => sum + item.text.length, 0);
}

function gapBetween(left: readonly PdfItem[], right: readonly PdfItem[]): number {
  const end = left.reduce((most, item) => Math.max(most, item.x + item.width), -Infinity);
  return right.reduce((least, item) => Math.min(least, item.x), Infinity) - end;
}

function ordered(rows: readonly Row[], gutter: number | null): readonly Row[] {
  if (gutter === null) return rows;
  const found: Row[] = [];
  let right: Row[] = [];
  for (const row of rows) {
    const sides = sidesOf(row, gutter);
    if (sides === null) {
      // A line across both columns, such as a heading, ends what stands above it.
      found.push(...right, row);
      right = [];
      continue;
    }
    if (sides.left.items.length > 0) found.push(sides.left);
    if (sides.right.items.length > 0) right.push(sides.right);
  }
  return [...found, ...right];
}

function sidesOf(row: Row, gutter: number): { readonly left: Row; readonly right: Row } | null {
  if (row.items.some((item) => item.x < gutter - 1 && item.x + item.width > gutter + 1)) return null;
  const left = row.items.filter((item) => item.x < gutter - 1);
  const right = row.items.filter((item) => item.x >= gutter - 1);
  if (left.length > 0 && right.length > 0 && gapBetween(left, right) < GUTTER_MIN) return null;
  return { left: { ...row, items: left }, right: { ...row, items: right } };
}

/** A gap wider than this, in heights of letters, is no space between words. */
const WIDE = 1.2;
const SPACE = 0.15;

function segmentsOf({ items, size, y }: Row): Segment[] {
  const segments: { x: number; end: number; text: string }[] = [];
  items.forEach((item, index) => {
    const open = segments.at(-1);
    const gap = open === undefined ? Infinity : item.x - open.end;
    const text = printed(item, y, size, items[index + 1]);
    if (open === undefined || gap > WIDE * size)
      segments.push({ x: item.x, end: item.x + item.width, text: text.trimStart() });
    else {
      const spaced = gap > SPACE * size && !open.text.endsWith(' ') && !text.startsWith(' ');
      open.text += (spaced ? ' ' : '') + text;
      open.end = Math.max(open.end, item.x + item.width);
    }
  });
  return segments
    .map((segment) => ({ ...segment, text: segment.text.replace(SPACES, ' ').trim() }))
    .filter((segment) => segment.text !== '');
}

const SPACES = /[\s\u00a0]+/g;

const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'st'],
  ['\ufb06', 'st'],
  ['\u2010', '-'],
  ['\u2011', '-'],
]);
const LIGATURE = /[\ufb00-\ufb06\u2010\u2011]/g;
const CONTROL = /\p{Cc}/gu;
const UNPRINTED = /[\u200b-\u200f\u2060\ufeff]/g;
const RAISED = /^[\d*†‡]{1,3}$/;

/** The words of an item; a raised figure is a note's, as in `$6.00[1]`, unless a fraction goes on behind it. */
function printed(item: PdfItem, y: number, size: number, next: PdfItem | undefined): string {
  const text = item.text
    .replace(LIGATURE, (sign) => LIGATURES.get(sign) ?? sign)
    .replace(CONTROL, ' ')
    .replace(UNPRINTED, '');
  const raised = item.size < SMALL * size && item.y > y + 0.15 * size && RAISED.test(text.trim());
  return raised && !/^\s*[/⁄]/.test(next?.text ?? '') ? `[${text.trim()}]` : text;
}
