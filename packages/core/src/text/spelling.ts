/** A word as printed and in lower case. */
interface Spelling {
  readonly raw: string;
  readonly text: string;
  readonly lower: string;
}

const EMPTY: Spelling = { raw: '', text: '', lower: '' };
// Agreements say the same few thousand words over and over. A table with one slot per hash, overwritten on a
// clash, saves most of the slicing and lower-casing and cannot grow.
const SLOTS = 8192;
const table: Spelling[] = Array.from({ length: SLOTS }, () => EMPTY);
const LONGEST = 40;

export function spelling(text: string, from: number, to: number): Spelling {
  if (to - from > LONGEST) return spell(text.slice(from, to));
  let hash = to - from;
  for (let index = from; index < to; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
  const known = table[slot] ?? EMPTY;
  if (known.raw.length === to - from && text.startsWith(known.raw, from)) return known;
  const spelled = spell(text.slice(from, to));
  table[slot] = spelled;
  return spelled;
}

const APOSTROPHES = /[\u2019\u0092]/g;
const WRAP = /-\s+/g;

/** Apostrophes folded; a word that was broken over two lines at its hyphen put together again. */
function spell(raw: string): Spelling {
  const plain = raw.includes('\u2019') || raw.includes('\u0092') ? raw.replace(APOSTROPHES, "'") : raw;
  const text = plain.includes('\n') ? plain.replace(WRAP, '-') : plain;
  return { raw, text, lower: text.toLowerCase() };
}
