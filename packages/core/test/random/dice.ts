/**
 * A small generator of pseudo-random numbers (mulberry32), so that a printed seed gives the same deal again on
 * every machine and in every version of every library.
 */
export class Dice {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  /** A whole number in [0, n). */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }
  chance(p: number): boolean {
    return this.next() < p;
  }
  pick<T>(all: readonly T[]): T {
    const found = all[this.below(all.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  }
  /** At least one and at most `most` of them, in their order. */
  some<T>(all: readonly T[], most: number): readonly T[] {
    const wanted = this.between(1, Math.min(most, all.length));
    return this.shuffled(all.map((_, i) => i))
      .slice(0, wanted)
      .toSorted((a, b) => a - b)
      .flatMap((i) => all.slice(i, i + 1));
  }
  shuffled<T>(all: readonly T[]): readonly T[] {
    const out = all.map((each) => ({ each, order: this.next() }));
    return out.toSorted((a, b) => a.order - b.order).map(({ each }) => each);
  }
  /** One of several ways, each as likely as its weight says. */
  weighed<T>(ways: readonly (readonly [weight: number, way: () => T])[]): T {
    let at = this.next() * ways.reduce((all, [weight]) => all + weight, 0);
    for (const [weight, way] of ways) {
      at -= weight;
      if (at < 0) return way();
    }
    throw new Error('No way has any weight');
  }
  times<T>(count: number, make: (i: number) => T): readonly T[] {
    return Array.from({ length: count }, (_, i) => make(i));
  }
}
