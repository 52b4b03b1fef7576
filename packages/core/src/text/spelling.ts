import type { Form } from './token.ts';

/** A form with the words as they stand in the file. */
interface Spelling extends Form {
  readonly raw: string;
}

const EMPTY: Spelling = { raw: '', kind: 'mark', text: '', lower: '', spaced: false };
// Agreements say the same few thousand words over and over. A table with one slot per hash, overwritten on a
// clash, saves most of the slicing and lower-casing and cannot grow.
const SLOTS = 16_384;
const table: Spelling[] = Array.from({ length: SLOTS }, () => EMPTY);
const LONGEST = 40;

/** The form of the word or number at `[from, to)`: the same one for each that is spelled alike, as far as the table goes. */
export function spelling(
  kind: 'word' | 'number',
  text: string,
  from: number,
  to: number,
  spaced: boolean,
): Form {
  if (to - from > LONGEST) return spell(kind, text.slice(from, to), spaced);
  let hash = ((to - from) << 1) | (spaced ? 1 : 0);
  for (let index = from; index < to; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
  const known = table[slot] ?? EMPTY;
  if (isIt(known, kind, to - from, spaced) && text.startsWith(known.raw, from)) return known;
  const spelled = spell(kind, text.slice(from, to), spaced);
  table[slot] = spelled;
  return spelled;
}

function isIt(known: Spelling, kind: Form['kind'], size: number, spaced: boolean): boolean {
  return known.raw.length === size && known.spaced === spaced && known.kind === kind;
}

/** The form of a mark, by how it is printed once folded; marks of other scripts are few, and made anew. */
export function markForm(printed: string, spaced: boolean): Form {
  return MARKS.get(printed)?.[spaced ? 1 : 0] ?? mark(printed, spaced);
}

const mark = (printed: string, spaced: boolean): Form => ({
  kind: 'mark',
  text: printed,
  lower: printed,
  spaced,
});

const MARKS: ReadonlyMap<string, readonly [Form, Form]> = new Map(
  Array.from('.,;:()[]{}“”\'—-_$%&/§*#@!?+=<>|\\~^"`', (one) => [one, [mark(one, false), mark(one, true)]]),
);

const APOSTROPHES = /[\u2019\u0092]/g;
const WRAP = /-\s+/g;

/** Apostrophes folded; a word that was broken over two lines at its hyphen put together again. */
function spell(kind: Form['kind'], raw: string, spaced: boolean): Spelling {
  const plain = raw.includes('\u2019') || raw.includes('\u0092') ? raw.replace(APOSTROPHES, "'") : raw;
  const text = plain.includes('\n') ? plain.replace(WRAP, '-') : plain;
  return { raw, kind, text, lower: text.toLowerCase(), spaced };
}
