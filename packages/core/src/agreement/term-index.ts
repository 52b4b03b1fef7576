import type { Token } from '../text/token.ts';
import type { Definition } from './agreement.ts';
import { formsOf } from './terms-used.ts';

/**
 * How often each term is used beside the place that defines it, in any of its forms, or in capitals where the whole text
 * is. One pass: terms are looked up by their first word.
 */
export function countUses(
  tokens: readonly Token[],
  definitions: readonly Definition[],
): Map<Definition, number> {
  const counts = new Map<Definition, number>();
  const byFirst = indexByFirst(definitions);
  tokens.forEach((token, at) => {
    if (token.kind === 'mark') return;
    for (const entry of byFirst.get(token.lower.replace(/'s?$/, '')) ?? []) {
      const { definition, words } = entry;
      if (token.from >= definition.place.from && token.from < definition.place.to) continue;
      if (stands(tokens, at, words)) counts.set(definition, (counts.get(definition) ?? 0) + 1);
    }
  });
  return counts;
}

interface Entry {
  readonly definition: Definition;
  readonly words: readonly string[];
}

// Terms beyond this many with one first word are no agreement's; it keeps the pass linear.
const MOST = 60;

function indexByFirst(definitions: readonly Definition[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const definition of definitions) {
    for (const form of formsOf(definition.term)) {
      const words = form.split(' ').map((word) => word.toLowerCase());
      const first = words[0] ?? '';
      const entries = found.get(first) ?? [];
      if (entries.length < MOST) entries.push({ definition, words });
      found.set(first, entries);
    }
  }
  return found;
}

/** The words of a term, beginning with a capital: `company` in small letters is not the Company. */
function stands(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  const first = tokens[at];
  if (first === undefined || (first.kind === 'word' && first.text === first.lower)) return false;
  return words.every((word, index) => {
    const token = tokens[at + index]?.lower;
    return token === word || token === `${word}'s` || token === `${word}'`;
  });
}
