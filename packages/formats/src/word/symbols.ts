/** Characters of the fonts Symbol and Wingdings, which Word keeps at private places from U+F000. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0xa3, '≤'],
  [0xa7, '♣'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xd2, '®'],
  [0xd3, '©'],
  [0xd4, '™'],
  [0xe2, '®'],
  [0xe3, '©'],
  [0xe4, '™'],
]);
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x76, '❖'],
  [0x78, '☒'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** What cannot be told; readers take it for no word. */
const UNKNOWN = '\ufffd';

/** A `w:sym` element's character; letters and figures of other fonts are themselves. */
export function symbol(font: string, code: number): string {
  if (!Number.isInteger(code) || code < 0 || code > 0xffff) return UNKNOWN;
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const table = /^wingdings/i.test(font) ? WINGDINGS : /^symbol/i.test(font) ? SYMBOL : null;
  const found = table?.get(low);
  if (found !== undefined) return found;
  const itself = table === null || (table === SYMBOL && low >= 0x20 && low <= 0x40);
  return itself && low >= 0x20 && (low < 0xd800 || low > 0xf8ff) ? String.fromCharCode(low) : UNKNOWN;
}

const PRIVATE = /[\uf000-\uf0ff]/g;

/** A bullet's text without private places; which font it is in does not matter for a bullet. */
export function plainSymbols(text: string): string {
  return text.replace(PRIVATE, '•');
}
