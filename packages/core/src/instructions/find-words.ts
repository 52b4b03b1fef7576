import { tokenise } from '../text/tokenise.ts';
import type { Token } from '../text/token.ts';

/** A stretch `[from, to)` of a wording's text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where words stand in a stretch of text, in order and apart. Quotation marks, dashes and spaces may be printed otherwise;
 * capitals and numbers may not: `10,000,000` is found in `$10,000,000`, and not in `110,000,000`.
 */
export function occurrencesOf(words: string, text: string, within: Stretch): readonly Stretch[] {
  const wanted = tokensOf(words);
  if (wanted.length === 0) return [];
  const tokens = tokenise(text, within.from, within.to);
  const found: Stretch[] = [];
  for (let at = 0; at + wanted.length <= tokens.length; at++) {
    if (!standsAt(wanted, tokens, at)) continue;
    found.push({ from: tokens[at]?.from ?? 0, to: tokens[at + wanted.length - 1]?.to ?? 0 });
    at += wanted.length - 1;
  }
  return found;
}

/** The words of a quotation; behind a word of their own, since a number alone on its line would be a page number. */
function tokensOf(words: string): readonly Token[] {
  return tokenise(`words ${words}`).slice(1);
}

function standsAt(wanted: readonly Token[], tokens: readonly Token[], at: number): boolean {
  return wanted.every((token, i) => fold(tokens[at + i]) === fold(token));
}

/** A quotation's single marks and double marks are one; so is a word however its line end broke it. */
function fold(token: Token | undefined): string {
  return token?.text.replace(SPACES, '') ?? '';
}
const SPACES = /\s+/g;

/** The words of a text that are most like those that were looked for and are not there; `null` where nothing is like them. */
export function nearestTo(words: string, text: string, within: Stretch): string | null {
  const wanted = tokensOf(words).slice(0, MOST);
  const tokens = tokenise(text, within.from, within.to);
  let best = { at: -1, score: 0 };
  const bag = new Set(wanted.map((token) => token.lower));
  for (let at = 0; at < tokens.length; at++) {
    if (!bag.has(tokens[at]?.lower ?? '')) continue;
    const score = wanted.filter((token, i) => tokens[at + i]?.lower === token.lower).length;
    const shared = score / wanted.length;
    if (shared > best.score) best = { at, score: shared };
  }
  if (best.score < LEAST) return null;
  const first = tokens[Math.max(0, best.at - 4)];
  const last = tokens[Math.min(tokens.length - 1, best.at + wanted.length + 3)];
  return first === undefined || last === undefined ? null : text.slice(first.from, last.to);
}

const MOST = 40;
const LEAST = 0.4;
