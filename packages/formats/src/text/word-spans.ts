import type { Span } from './blocks.ts';
import { advanced, type FilePoint } from './file-point.ts';

/** Soft hyphens, joiners and marks of direction or of byte order: none is printed. */
const UNPRINTED = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;
/** Hyphens that do not break look like any other; so do the narrow spaces. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u202f', '\u00a0'],
  ['\u2007', '\u00a0'],
  ['\u2028', ' '],
  ['\u2029', ' '],
]);
/** Hardly any text has one of them. */
const SPECIAL = /[\u00ad\u2007\u200b-\u2011\u2028-\u202f\u2060\u2066-\u2069\ufeff]/;
const LOOKALIKE = /[\u2007\u2010\u2011\u2028\u2029\u202f]/g;

/** Words as spans, without the characters that nobody sees. */
export function wordSpans(text: string, point: FilePoint): Span[] {
  if (!SPECIAL.test(text)) return text === '' ? [] : [{ text, point }];
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: unprinted, index } of text.matchAll(UNPRINTED)) {
    if (index > from) spans.push(span(text.slice(from, index), point, from));
    from = index + unprinted.length;
  }
  if (from < text.length) spans.push(span(text.slice(from), point, from));
  return spans;
}

function span(text: string, point: FilePoint, at: number): Span {
  return {
    text: text.replace(LOOKALIKE, (char) => LOOKALIKES.get(char) ?? char),
    point: advanced(point, at),
  };
}
