import type { Place } from '../../text/source.ts';
import type { Token } from '../../text/token.ts';
import type { Reading } from '../reading.ts';
import { setsOutText } from '../announcement.ts';

const FARTHEST = 400;

/**
 * Whether a place lies in text that is set out for another agreement (`… is amended to read as follows: …`): its terms and
 * sections are that agreement's.
 */
export function isSetOut(reading: Reading, place: Place): boolean {
  const sentence = sentenceAt(reading, place.from);
  if (sentence === null) return false;
  const index = firstFrom(sentence.tokens, place.from);
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
    if (sentence.tokens[at]?.text === ':' && setsOutText(sentence.tokens, at)) return true;
  }
  return false;
}

/** Index of the first token that begins at or behind a place. */
export function firstFrom(tokens: readonly Token[], from: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceAt({ sentences }: Reading, from: number): Reading['sentences'][number] | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.place.from ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] ?? null;
}
