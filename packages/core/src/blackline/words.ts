/**
 * A text cut into words. A word is what stands between white space, so that a figure, a reference such as `6.3(a)` and the
 * punctuation of a word are never torn apart; white space belongs to no word.
 *
 *     text  the ratio, as "tested", the ratio
 *     ids   1   2      3  4         1   5        (`ratio,` carries its comma and is another word than `ratio`)
 *
 * The words of paragraphs that are the same in both texts need no numbers: `ids` are filled in where they are asked for.
 */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The same for the same word, in both texts; 0: not asked for yet. */
  readonly ids: Int32Array;
}

export function wordsOf(text: string): Words {
  let from = new Int32Array((text.length >> 2) + 8);
  let to = new Int32Array(from.length);
  const end = text.length;
  let count = 0;
  for (let index = 0; index < end; ) {
    while (index < end && isSpace(text.charCodeAt(index))) index++;
    if (index === end) break;
    if (count === from.length) [from, to] = [larger(from), larger(to)];
    from[count] = index++;
    while (index < end && !isSpace(text.charCodeAt(index))) index++;
    to[count++] = index;
  }
  return {
    text,
    count,
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    ids: new Int32Array(count),
  };
}

function larger(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(array.length * 2);
  copy.set(array);
  return copy;
}

const NO_BREAK_SPACE = 0xa0;

/** A space, a tab, the end of a line or of a page. */
function isSpace(code: number): boolean {
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code === NO_BREAK_SPACE;
}

/**
 * Numbers for words. A quotation mark, an apostrophe or a dash is the same in every form: what a word processor made of it is no
 * change.
 */
export class Dictionary {
  private readonly numbers = new Map<string, number>();

  private last = 0;

  /** How many numbers it has given out, from 1. */
  get size(): number {
    return this.last;
  }

  number({ text, from: starts, to: ends, ids }: Words, from: number, to: number): void {
    for (let word = from; word < to; word++)
      if (ids[word] === 0) ids[word] = this.numberOf(text.slice(starts[word], ends[word]));
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const plain = word.replaceAll(FORMS, (mark) => PLAIN[mark] ?? mark);
    const number = this.numbers.get(plain) ?? ++this.last;
    this.numbers.set(plain, number);
    this.numbers.set(word, number);
    return number;
  }
}

const FORMS = /[‐-―‘-‟]/g;
const PLAIN: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
};
