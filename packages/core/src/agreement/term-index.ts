import type { Token } from '../text/token.ts';
import type { Definition } from './agreement.ts';
import { formsOf } from './terms-used.ts';

/**
 * How often each term is used beside the places that define it, in any of its forms, or in capitals where the whole text
 * is. One pass: terms are looked up by their first word.
 */
export function countUses(tokens: readonly Token[], definitions: readonly Definition[]): Map<string, number> {
  const counts = new Map<string, number>();
  const defining = new Set(definitions.map(({ place }) => place.from));
  const byFirst = indexByFirst(definitions);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || defining.has(token.from)) continue;
    const entries = byFirst.get(token.lower) ?? byFirst.get(token.lower.replace(POSSESSIVE, ''));
    if (entries === undefined || (token.kind === 'word' && token.text === token.lower)) continue;
    for (const { term, words } of entries) {
      if (stands(tokens, at, words)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

const POSSESSIVE = /'s?$/;

interface Entry {
  readonly term: string;
  readonly words: readonly string[];
}

// More terms than this with one first word are no agreement's; the limit keeps the pass linear.
const MOST = 100;

function indexByFirst(definitions: readonly Definition[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const term of new Set(definitions.map((definition) => definition.term))) {
    for (const form of formsOf(term)) {
      const words = form.toLowerCase().split(' ');
      const first = words[0] ?? '';
      const entries = found.get(first) ?? [];
      if (entries.length < MOST) entries.push({ term, words });
      found.set(first, entries);
    }
  }
  return found;
}

function stands(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) {
    const token = tokens[at + index]?.lower;
    const word = words[index] ?? '';
    if (token !== word && token !== `${word}'s` && token !== `${word}'`) return false;
  }
  return true;
}
