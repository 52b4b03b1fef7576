import type { Span } from '../text/blocks.ts';

/**
 * Words of a page with their places in its markup, where one character of the words can be many of the markup
 * (`&nbsp;`): a stretch for each run in which both go on alike.
 */
export function aligned(words: string, markup: string, from: number, to: number): Span[] {
  const raw = markup.slice(from, to);
  if (raw === words) return [stretch(words, from)];
  const spans: Span[] = [];
  let at = 0;
  let begun = 0;
  let place = 0;
  for (let index = 0; index < words.length; ) {
    const size = referenceSize(raw, at, words, index);
    if (size === 0 && raw[at] === words[index]) {
      at++;
      index++;
      continue;
    }
    if (index > begun) spans.push(stretch(words.slice(begun, index), from + place));
    // A line end of two characters is one; anything else that differs is a reference to a character.
    const width = size === 0 ? (raw[at] === '\r' ? 1 : 0) : size;
    const length = size === 0 ? 0 : lengthAt(words, index);
    if (length > 0) spans.push(stretch(words.slice(index, index + length), from + at));
    index += length;
    at += width;
    if (width === 0) return [...spans, stretch(words.slice(index), from + at)];
    begun = index;
    place = at;
  }
  if (words.length > begun) spans.push(stretch(words.slice(begun), from + place));
  return spans;
}

function stretch(text: string, offset: number): Span {
  return { text, point: { kind: 'characters', offset } };
}

const REFERENCE = /&(?:#x?[\da-f]{1,12}|[a-z][\da-z]{1,31});?/iy;

/** How many characters of markup stand for the character at hand; 0 where it stands for itself. */
function referenceSize(raw: string, at: number, words: string, index: number): number {
  if (raw[at] !== '&') return 0;
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(raw)?.[0];
  if (found === undefined) return 0;
  if (words[index] !== '&') return found.length;
  // `AT&T` is no reference; `AT&amp;T` is one.
  return /^&(?:amp|#0{0,6}38|#x0{0,6}26);?$/i.test(found) ? found.length : 0;
}

function lengthAt(words: string, index: number): number {
  return (words.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
