import { wordSet } from '../text/word-set.ts';
import type { Sentence } from './agreement.ts';
import { sourceOf } from './definitions.ts';
import type { Reading } from './reading.ts';

/**
 * An instrument whose terms are taken over in bulk: `capitalized terms used herein and defined in the Note Purchase
 * Agreement are used herein with the meanings ascribed to them in the Note Purchase Agreement`.
 */
export interface BulkTerms {
  readonly from: string;
  readonly sentence: Sentence;
}

const MEANINGS = wordSet('defined meaning meanings');

export function bulkTermsIn(reading: Reading): BulkTerms[] {
  const found: BulkTerms[] = [];
  const { sentences } = reading;
  for (const sentence of sentences) {
    const at = termsAt(sentence);
    if (at < 0) continue;
    const inSentence = { ...reading, tokens: sentence.tokens };
    const from = sourceOf(inSentence, at, Math.min(sentence.tokens.length, at + REACH));
    if (from !== null) found.push({ from, sentence });
  }
  return found;
}

const REACH = 60;
const SEARCHED = 40;

/** Index of `terms` in `capitalized terms used herein …`, near the head of a sentence; else -1. */
function termsAt(sentence: Sentence): number {
  const { tokens } = sentence;
  const limit = Math.min(tokens.length, SEARCHED);
  for (let index = 0; index < limit; index++) {
    const word = tokens[index]?.lower;
    if (word !== 'terms' && word !== 'term') continue;
    const before = tokens[index - 1]?.lower ?? '';
    const used = tokens
      .slice(index + 1, index + 5)
      .some((token) => token.lower === 'used' || token.lower === 'defined');
    const bulk =
      before === 'capitalized' ||
      before === 'capitalised' ||
      before === 'all' ||
      before === 'defined' ||
      used;
    if (bulk && tokens.slice(index, index + REACH).some((token) => MEANINGS.has(token.lower))) return index;
  }
  return -1;
}
