/**
 * The same text in memory of its own. What is cut from a long text holds on to all of it: a few words kept from each of two
 * hundred versions of an agreement would keep the two hundred versions.
 */
export function copied(text: string): string {
  if (text.length < SHORT) return text;
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += PIECE) {
    const codes: number[] = [];
    for (let at = from; at < Math.min(text.length, from + PIECE); at++) codes.push(text.charCodeAt(at));
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** A text this short is copied when it is cut. */
const SHORT = 13;
const PIECE = 4096;
