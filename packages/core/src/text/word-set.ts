/** `wordSet('of the and')`: a set of words, written as one string so that it reads as a line. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
