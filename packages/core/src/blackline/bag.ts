import { at, type Stretch } from './units.ts';
import type { Dictionary, Words } from './words.ts';

/** The words of a stretch with how often each occurs, in whatever order. One bag serves many stretches, one after another. */
export class Bag {
  private readonly dictionary: Dictionary;
  private counts = new Int32Array(0);
  private used = new Int32Array(0);

  /** For words that have their numbers from this dictionary. */
  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
  }

  fill({ ids }: Words, { from, to }: Stretch): void {
    if (this.counts.length <= this.dictionary.size) this.grow(2 * this.dictionary.size + 1);
    for (let word = from; word < to; word++) this.counts[at(ids, word)] = at(this.counts, at(ids, word)) + 1;
  }

  private grow(size: number): void {
    const counts = new Int32Array(size);
    counts.set(this.counts);
    this.counts = counts;
    this.used = new Int32Array(size);
  }

  empty({ ids }: Words, { from, to }: Stretch): void {
    for (let word = from; word < to; word++) this.counts[at(ids, word)] = 0;
  }

  /** How many words of another stretch are in the bag, each as often as it is there. */
  common({ ids }: Words, { from, to }: Stretch): number {
    let common = 0;
    for (let word = from; word < to; word++) {
      const id = at(ids, word);
      if (at(this.used, id) >= at(this.counts, id)) continue;
      this.used[id] = at(this.used, id) + 1;
      common++;
    }
    for (let word = from; word < to; word++) this.used[at(ids, word)] = 0;
    return common;
  }
}
