import { nearest } from '../text/nearest.ts';

/** `a`, `a or b`, `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words[words.length - 1] ?? ''}`;
}

/** `Did you mean npa?`, or what there is. */
export function suggestion(word: string, known: readonly string[], what: string): string {
  const like = nearest(word, known);
  if (like !== null) return `Did you mean ${like}?`;
  if (known.length === 0) return `There is no ${what} yet.`;
  return `There is ${oneOf(known.slice(0, 12))}${known.length > 12 ? ', …' : ''}.`;
}
