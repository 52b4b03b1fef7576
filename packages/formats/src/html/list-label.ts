import { formatted } from '../word/number-format.ts';

/** A list that is open, and the number of its next item. */
export interface HtmlList {
  readonly format: string | null;
  next: number;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
  ['none', 'none'],
  ['disc', 'bullet'],
  ['circle', 'bullet'],
  ['square', 'bullet'],
]);

export function listOf(tag: string, type: string | null, start: string | undefined): HtmlList {
  const format = TYPES.get(type ?? '') ?? (tag === 'ol' ? 'decimal' : 'bullet');
  return { format, next: numberOf(start) ?? 1 };
}

/** The label that a browser prints before an item: `1.`, `b.`, a bullet. */
export function itemLabel(list: HtmlList | null, type: string | null, value: string | undefined): string {
  if (list === null) return '•';
  const number = numberOf(value) ?? list.next;
  list.next = number + 1;
  const format = TYPES.get(type ?? '') ?? list.format ?? 'bullet';
  if (format === 'none') return '';
  return format === 'bullet' ? '•' : `${formatted(number, format)}.`;
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^ {0,9}-?\d{1,6} {0,9}$/.test(text) ? Number.parseInt(text, 10) : null;
}
