import type { Token } from '../../text/token.ts';
import { tokenise } from '../../text/tokenise.ts';

/** What the forms of a word share, whatever its case, number and possessive: `advanc` of `Advances` and `ADVANCE'S`. */
export function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/'s?$/, '');
  if (plain.endsWith('ies')) return plain.slice(0, -3);
  return plain.length < 4 || plain.endsWith('ss') ? plain : plain.replace(/(?:es|s|e|y)$/, '');
}

export function stemsOf(term: string): readonly string[] {
  return tokenise(term)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ lower }) => stemOf(lower));
}

/** Finds where words stand in a text, in any case and number: the places of their first words. */
export function wordIndex(tokens: readonly Token[]): (stems: readonly string[]) => readonly number[] {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  const stems = words.map(({ lower }) => stemOf(lower));
  const byStem = new Map<string, number[]>();
  stems.forEach((stem, at) => {
    const held = byStem.get(stem);
    if (held === undefined) byStem.set(stem, [at]);
    else if (held.length < MOST) held.push(at);
  });
  return (sought) => {
    const starts = byStem.get(sought[0] ?? '') ?? [];
    return starts
      .filter((at) => sought.every((stem, index) => stems[at + index] === stem))
      .map((at) => words[at]?.from ?? 0);
  };
}

/** More places than this of one word tell a check nothing new; the limit keeps it in line with the text. */
const MOST = 2000;

/** No agreement defines more; the limit keeps what looks for each of them in line with the text. */
export const MOST_TERMS = 3000;
