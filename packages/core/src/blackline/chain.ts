/** What can be in a chain: it stands at `a` in one text and at `b` in the other. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * The heaviest choice of links that stand in the same order in both texts; each comes in ascending order of `a`, which no two share.
 *
 *     a  0 1 2 3      the links 0, 2 and 3 are in order; 1 has moved,
 *     b  0 9 1 2      unless it outweighs 2 and 3 together
 */
export function heaviestChain<T extends Link>(links: readonly T[]): readonly T[] {
  const size = links.reduce((most, { b }) => Math.max(most, b), 0) + 1;
  /** By the usual partial maxima (Fenwick): the best chain that ends before a place in the second text. */
  const best = new Float64Array(size + 1);
  const last = new Int32Array(size + 1).fill(NONE);
  const weights = new Float64Array(links.length);
  const before = new Int32Array(links.length).fill(NONE);
  links.forEach(({ b, weight }, index) => {
    let heaviest = 0;
    for (let i = b; i > 0; i -= i & -i) {
      if ((best[i] ?? 0) <= heaviest) continue;
      heaviest = best[i] ?? 0;
      before[index] = last[i] ?? NONE;
    }
    weights[index] = heaviest + weight;
    for (let i = b + 1; i <= size; i += i & -i) {
      if ((best[i] ?? 0) >= heaviest + weight) continue;
      best[i] = heaviest + weight;
      last[i] = index;
    }
  });
  return walkBack(links, weights, before);
}

const NONE = -1;

function walkBack<T>(links: readonly T[], weights: Float64Array, before: Int32Array): readonly T[] {
  let end = NONE;
  weights.forEach((weight, index) => {
    if (end === NONE || weight > (weights[end] ?? 0)) end = index;
  });
  const chain: T[] = [];
  for (let index = end; index !== NONE; index = before[index] ?? NONE) {
    const link = links[index];
    if (link !== undefined) chain.push(link);
  }
  return chain.toReversed();
}
