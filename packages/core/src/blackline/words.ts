/**
 * A text cut into words, each with a number that the same word has in every text cut with the same dictionary.
 *
 *     text  the ratio, as "tested", the ratio
 *     ids   1   2      3  4         1   5        (`ratio,` carries its comma and is another word than `ratio`)
 *
 * A word is what stands between white space, so that a figure, a reference such as `6.3(a)` and the punctuation of a word
 * are never torn apart. White space belongs to no word.
 */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly ids: Int32Array;
  /** Past the highest number in any text cut so far. */
  readonly idsEnd: number;
}

export function wordsOf(text: string, dictionary: Dictionary): Words {
  const room = Math.ceil(text.length / 2) + 1;
  const [from, to, ids] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let count = 0;
  for (let index = 0; index < text.length; ) {
    while (index < text.length && isSpace(text.charCodeAt(index))) index++;
    if (index === text.length) break;
    const start = index;
    let hash = 0;
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (isSpace(code)) break;
      hash = Math.imul(hash ^ folded(code), 0x01000193);
      hash ^= hash >>> 15;
    }
    from[count] = start;
    to[count] = index;
    ids[count++] = dictionary.number(text, start, index, hash);
  }
  return {
    text,
    count,
    from: from.slice(0, count),
    to: to.slice(0, count),
    ids: ids.slice(0, count),
    idsEnd: dictionary.size,
  };
}

const NO_BREAK_SPACE = 0xa0;

export function isSpace(code: number): boolean {
  return code <= 32 || code === NO_BREAK_SPACE;
}

/** A quotation mark, an apostrophe or a dash is the same in every form: what a word processor made of it is no change. */
function folded(code: number): number {
  return code < 0x2010 || code > 0x201f ? code : (FORMS[code - 0x2010] ?? code);
}

/** From U+2010: hyphens and dashes, two other marks, single quotation marks, double quotation marks. */
const FORMS: readonly number[] = [45, 45, 45, 45, 45, 45, 0x2016, 0x2017, 39, 39, 39, 39, 34, 34, 34, 34];

/** Gives every different word a number, from 0. A table of its own spares making a string of each word. */
export class Dictionary {
  private readonly words: string[] = [];
  private readonly hashes: number[] = [];
  private slots = new Int32Array(1 << 14).fill(FREE);
  /** Words that found no slot nearby: hashes can be made to collide, and those words are then left to a `Map`. */
  private readonly crowded = new Map<string, number>();

  get size(): number {
    return this.words.length;
  }

  number(text: string, from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (hash + probe) & mask;
      const id = this.slots[slot] ?? FREE;
      if (id === FREE) return this.add(slot, foldedWord(text, from, to), hash);
      if (this.hashes[id] === hash && isWord(this.words[id] ?? '', text, from, to)) return id;
    }
    return this.crowdedNumber(foldedWord(text, from, to), hash);
  }

  private add(slot: number, word: string, hash: number): number {
    const id = this.words.push(word) - 1;
    this.hashes.push(hash);
    this.slots[slot] = id;
    if (this.words.length * 2 > this.slots.length) this.grow();
    return id;
  }

  private crowdedNumber(word: string, hash: number): number {
    const known = this.crowded.get(word);
    if (known !== undefined) return known;
    const id = this.words.push(word) - 1;
    this.hashes.push(hash);
    this.crowded.set(word, id);
    return id;
  }

  /** Words that were crowded stay so: they are looked for in the table first, and it has none like them. */
  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(FREE);
    const mask = slots.length - 1;
    for (let id = 0; id < this.words.length; id++) {
      const word = this.words[id] ?? '';
      if (this.crowded.get(word) !== id) this.seat(slots, mask, id, word);
    }
    this.slots = slots;
  }

  private seat(slots: Int32Array, mask: number, id: number, word: string): void {
    const hash = this.hashes[id] ?? 0;
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (hash + probe) & mask;
      if (slots[slot] === FREE) {
        slots[slot] = id;
        return;
      }
    }
    this.crowded.set(word, id);
  }
}

const FREE = -1;
const PROBES = 32;

function isWord(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== folded(text.charCodeAt(from + i))) return false;
  return true;
}

function foldedWord(text: string, from: number, to: number): string {
  const word = text.slice(from, to);
  return word.replaceAll(/[\u2010-\u201f]/g, (mark) => String.fromCharCode(folded(mark.charCodeAt(0))));
}
