import { at, type Stretch } from './units.ts';
import type { Words } from './words.ts';

/** The words of a stretch with how often each occurs, in whatever order. One bag serves many stretches, one after another. */
export class Bag {
  private readonly counts: Int32Array;
  private readonly used: Int32Array;

  /** For the words of two texts, whether they have their numbers yet or not. */
  constructor(a: Words, b: Words) {
    this.counts = new Int32Array(a.count + b.count + 1);
    this.used = new Int32Array(a.count + b.count + 1);
  }

  fill({ ids }: Words, { from, to }: Stretch): void {
    for (let word = from; word < to; word++) this.counts[at(ids, word)] = at(this.counts, at(ids, word)) + 1;
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
