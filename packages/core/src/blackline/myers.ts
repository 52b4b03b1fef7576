/** Reports `size` equal words at `a` and `b`; in order, and never two for one word. */
export type Found = (a: number, b: number, size: number) => void;

/**
 * The fewest deletions and insertions that turn one sequence into another, after E. W. Myers (1986), in linear space: the
 * path is searched from both ends, and where the searches meet it is cut in two.
 *
 * Past `EFFORT` changes without a meeting it is cut at the farthest point that the search from the beginning has reached. The result is then
 * still right but may be longer than need be, and time stays within `EFFORT` steps a word, whatever the words are.
 */
export class Myers {
  private readonly a: Int32Array;
  private readonly b: Int32Array;
  private readonly found: Found;
  /** By diagonal: how far along `a` the search has come, counted from its own end; `NOWHERE` where it cannot be. */
  private readonly ahead = new Int32Array(2 * EFFORT + 3);
  private readonly back = new Int32Array(2 * EFFORT + 3);
  private readonly cut = { a: 0, b: 0 };

  constructor(a: Int32Array, b: Int32Array, found: Found) {
    this.a = a;
    this.b = b;
    this.found = found;
  }

  /** The first part of each cut goes one call deeper and holds at most `EFFORT` changes; the rest is taken in the loop. */
  compare(a0: number, a1: number, b0: number, b1: number): void {
    const { a, b } = this;
    let tail = 0;
    let [fromA, fromB] = [a0, b0];
    let [toA, toB] = [a1, b1];
    while (toA > fromA && toB > fromB && a[toA - 1] === b[toB - 1]) {
      toA--;
      toB--;
      tail++;
    }
    for (;;) {
      const start = fromA;
      while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
        fromA++;
        fromB++;
      }
      if (fromA > start) this.found(start, fromB - (fromA - start), fromA - start);
      if (fromA === toA || fromB === toB) break;
      this.search(fromA, toA, fromB, toB);
      const { a: cutA, b: cutB } = this.cut;
      this.compare(fromA, cutA, fromB, cutB);
      [fromA, fromB] = [cutA, cutB];
    }
    if (tail > 0) this.found(toA, toB, tail);
  }

  /** Leaves in `cut` a point on a shortest path, or on a good one. */
  private search(a0: number, a1: number, b0: number, b1: number): void {
    const [n, m] = [a1 - a0, b1 - b0];
    const delta = n - m;
    const odd = (delta & 1) === 1 || (delta & 1) === -1;
    const limit = Math.min((n + m + 1) >> 1, EFFORT);
    for (let d = 0; d <= limit; d++) {
      for (let k = -d; k <= d; k += 2) {
        const x = this.step(this.ahead, d, k, n, m, a0, b0, 1);
        const other = delta - k;
        if (x !== NOWHERE && odd && Math.abs(other) < d && meets(x, this.back[other + MIDDLE], n)) {
          this.cutAt(a0 + x, b0 + x - k);
          return;
        }
      }
      for (let k = -d; k <= d; k += 2) {
        const x = this.step(this.back, d, k, n, m, a1 - 1, b1 - 1, -1);
        const other = delta - k;
        if (x !== NOWHERE && !odd && Math.abs(other) <= d && meets(x, this.ahead[other + MIDDLE], n)) {
          this.cutAt(a1 - x, b1 - (x - k));
          return;
        }
      }
    }
    this.cutAtFarthest(a0, b0, limit);
  }

  /** One search, one more change, one diagonal: then along the diagonal while the words are equal. */
  private step(
    reach: Int32Array,
    d: number,
    k: number,
    n: number,
    m: number,
    atA: number,
    atB: number,
    way: 1 | -1,
  ): number {
    const { a, b } = this;
    let x = d === 0 ? 0 : NOWHERE;
    if (k > -d) {
      const before = reach[k - 1 + MIDDLE] ?? NOWHERE;
      if (before !== NOWHERE && before < n) x = before + 1;
    }
    if (k < d) {
      const before = reach[k + 1 + MIDDLE] ?? NOWHERE;
      if (before > x && before - k <= m) x = before;
    }
    if (x !== NOWHERE) {
      let y = x - k;
      while (x < n && y < m && a[atA + way * x] === b[atB + way * y]) {
        x++;
        y++;
      }
    }
    reach[k + MIDDLE] = x;
    return x;
  }

  private cutAtFarthest(a0: number, b0: number, d: number): void {
    let best = -1;
    for (let k = -d; k <= d; k += 2) {
      const x = this.ahead[k + MIDDLE] ?? NOWHERE;
      if (x !== NOWHERE && 2 * x - k > best) {
        best = 2 * x - k;
        this.cutAt(a0 + x, b0 + x - k);
      }
    }
  }

  private cutAt(a: number, b: number): void {
    this.cut.a = a;
    this.cut.b = b;
  }
}

const EFFORT = 200;
const MIDDLE = EFFORT + 1;
const NOWHERE = -1;

/** Whether the two searches have passed each other on one diagonal. */
function meets(x: number, other: number | undefined, n: number): boolean {
  return other !== undefined && other !== NOWHERE && x + other >= n;
}
