/**
 * What each UTF-16 code unit is to a reader of instruments. ASCII is a table look-up; other scripts are asked of
 * Unicode once each and remembered.
 */
export const MARK = 1;
export const SPACE = 2;
export const NEWLINE = 3;
export const LETTER = 4;
export const DIGIT = 5;

const UNKNOWN = 0;
const classes = new Uint8Array(65_536);

const LETTERS = /\p{L}|\p{M}/u;
const SPACES = /[\s\p{Cc}\p{Cf}\p{Zs}]/u;

function classify(code: number): number {
  // Form feeds and Unicode line and paragraph separators begin a line as a newline does.
  if (code === 10 || code === 12 || code === 13 || code === 0x2028 || code === 0x2029) return NEWLINE;
  // Quotes of Windows-1252 that were decoded as Latin-1 are marks, not the control characters they became.
  if (code >= 0x91 && code <= 0x97) return MARK;
  const text = String.fromCharCode(code);
  if (SPACES.test(text)) return SPACE;
  if (code >= 48 && code <= 57) return DIGIT;
  // Halves of surrogate pairs are letters, so that a pair is never cut in two.
  if (LETTERS.test(text) || (code >= 0xd800 && code <= 0xdfff)) return LETTER;
  return MARK;
}

export function classOf(code: number): number {
  const known = classes[code] ?? MARK;
  if (known !== UNKNOWN) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

/** Class of the character at `index`; a mark of no meaning beyond either end of the text. */
export function classAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? classOf(text.charCodeAt(index)) : UNKNOWN;
}

export function isAlphanumeric(text: string, index: number): boolean {
  return classAt(text, index) >= LETTER;
}

export function isLetter(text: string, index: number): boolean {
  return classAt(text, index) === LETTER;
}

export function isDigit(text: string, index: number): boolean {
  return classAt(text, index) === DIGIT;
}

/** Index of the end of the line that holds `from`, its line break left out. */
export function lineEnd(text: string, from: number): number {
  let index = from;
  while (index < text.length && classOf(text.charCodeAt(index)) !== NEWLINE) index++;
  return index;
}
