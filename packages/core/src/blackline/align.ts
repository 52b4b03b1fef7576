import { Bag } from './bag.ts';
import { heaviestChain } from './chain.ts';
import { addMatch, compareStretches, compareWords, type Match } from './compare.ts';
import { type Pair, pairsOf, sameUnit } from './pairs.ts';
import { type Box, longest, tidied } from './tidy.ts';
import { type Stretch, type Units, wordsIn } from './units.ts';
import type { Dictionary } from './words.ts';

/** What two texts have in common: matches in the order of both, and stretches that stand elsewhere now. */
export interface Alignment {
  /** Some of no extent: places that answer to each other. */
  readonly matches: readonly Match[];
  /** In the order of `a`; the matches of each in the order of both. */
  readonly moves: readonly Move[];
}

export interface Move extends Box {
  readonly matches: readonly Match[];
}

/**
 * Provisions first, then words: units are paired by what they say and where they stand; the heaviest pairs that are in the same order
 * stay in place, and the others have moved. Words are compared within a pair only, so that no word of one covenant is taken
 * for a word of another.
 */
export function align(a: Units, b: Units, dictionary: Dictionary): Alignment {
  return new Aligner(a, b, pairsOf(a, b, dictionary), dictionary).align();
}

/** Units `[a, endA)` that became the units `[b, endB)`. */
interface Group {
  readonly a: number;
  readonly endA: number;
  readonly b: number;
  readonly endB: number;
  readonly identical: boolean;
}

const groupOf = ({ a, b, identical }: Pair): Group => ({ a, endA: a + 1, b, endB: b + 1, identical });

class Aligner {
  private readonly a: Units;
  private readonly b: Units;
  private readonly pairs: readonly Pair[];
  /** The units that no pair has. */
  private readonly freeA: Uint8Array;
  private readonly freeB: Uint8Array;
  private readonly dictionary: Dictionary;
  private readonly bag: Bag;

  constructor(a: Units, b: Units, pairs: readonly Pair[], dictionary: Dictionary) {
    this.a = a;
    this.b = b;
    this.freeA = new Uint8Array(a.count).fill(1);
    this.freeB = new Uint8Array(b.count).fill(1);
    this.pairs = pairs;
    this.dictionary = dictionary;
    this.bag = new Bag(dictionary);
  }

  align(): Alignment {
    const pairs = this.pairs.map((pair) => ({ ...pair, weight: pair.common }));
    const inOrder = heaviestChain(pairs);
    const staying = new Set<Pair>(inOrder);
    for (const pair of inOrder) this.take(groupOf(pair));
    const moves = this.movesOf(pairs.filter((pair) => !staying.has(pair)));
    const groups = this.withNeighbours(inOrder.map(groupOf));
    return { matches: this.matchesOf(groups), moves };
  }

  private take({ a, endA, b, endB }: Group): void {
    this.freeA.fill(0, a, endA);
    this.freeB.fill(0, b, endB);
  }

  /** Pairs that stand one behind the other in both texts moved together; a few words are not worth the name. */
  private movesOf(pairs: readonly Pair[]): readonly Move[] {
    const moves: Move[] = [];
    for (let first = 0; first < pairs.length; ) {
      let end = first + 1;
      while (follows(pairs[end - 1], pairs[end])) end++;
      const together = pairs.slice(first, end);
      if (together.reduce((sum, { common }) => sum + common, 0) >= LEAST_MOVED)
        moves.push(this.moveOf(together));
      first = end;
    }
    return moves;
  }

  private moveOf(together: readonly Pair[]): Move {
    const groups = together.map(groupOf);
    for (const group of groups) this.take(group);
    const [first, last] = [groups[0], groups.at(-1)];
    return {
      a: wordsIn(this.a, first?.a ?? 0, last?.endA ?? 0),
      b: wordsIn(this.b, first?.b ?? 0, last?.endB ?? 0),
      matches: groups.flatMap((group) => this.compare(group)),
    };
  }

  /** A paragraph that was cut in two, or two that were joined: a free neighbour is taken in where its words are the other side's. */
  private withNeighbours(groups: readonly Group[]): readonly Group[] {
    return groups.map((group) => {
      if (group.identical) return group;
      let grown = group;
      for (const larger of [nextA, nextB, previousA, previousB]) {
        for (let times = 0; times < MOST_TAKEN_IN && this.isBetter(larger(grown), grown); times++) {
          grown = larger(grown);
          this.take(grown);
        }
      }
      return grown;
    });
  }

  /** Whether at least half of the words taken in are found on the other side, and more than a few that any sentence has. */
  private isBetter(tried: Group, group: Group): boolean {
    if (!this.isFree(tried, group)) return false;
    const gain = this.common(tried) - this.common(group);
    return gain >= Math.max(LEAST_GAIN, (this.size(tried) - this.size(group)) / 2);
  }

  private isFree(tried: Group, group: Group): boolean {
    if (tried.a < group.a) return this.freeA[tried.a] === 1;
    if (tried.b < group.b) return this.freeB[tried.b] === 1;
    return tried.endA > group.endA ? this.freeA[group.endA] === 1 : this.freeB[group.endB] === 1;
  }

  private size(group: Group): number {
    const { a, b } = this.boxOf(group);
    return a.to - a.from + b.to - b.from;
  }

  private common(group: Group): number {
    const { a, b } = this.boxOf(group);
    this.dictionary.number(this.a.words, a.from, a.to);
    this.dictionary.number(this.b.words, b.from, b.to);
    this.bag.fill(this.a.words, a);
    const common = this.bag.common(this.b.words, b);
    this.bag.empty(this.a.words, a);
    return common;
  }

  private boxOf({ a, endA, b, endB }: Group): Box {
    return { a: wordsIn(this.a, a, endA), b: wordsIn(this.b, b, endB) };
  }

  private compare(group: Group): readonly Match[] {
    const box = this.boxOf(group);
    if (group.identical) return [{ a: box.a.from, b: box.b.from, size: box.a.to - box.a.from }];
    const found = this.words(box);
    return tidied(found, box, this.a.words, this.b.words);
  }

  private words({ a, b }: Box): readonly Match[] {
    return compareWords(this.a.words, a, this.b.words, b, this.dictionary);
  }

  /** The matches of the groups and of what lies free between them. */
  private matchesOf(groups: readonly Group[]): readonly Match[] {
    const matches: Match[] = [];
    const put = (found: readonly Match[]): void => {
      for (const { a, b, size } of found) addMatch(matches, a, b, size);
    };
    let [doneA, doneB] = [0, 0];
    for (const group of groups) {
      put(this.between(doneA, group.a, doneB, group.b));
      const { a, b } = this.boxOf(group);
      // Of no extent: here both texts are at the beginning of the group, here at its end, whatever is changed there.
      addMatch(matches, a.from, b.from, 0);
      put(this.compare(group));
      addMatch(matches, a.to, b.to, 0);
      [doneA, doneB] = [group.endA, group.endB];
    }
    put(this.between(doneA, this.a.count, doneB, this.b.count));
    return matches;
  }

  /** Between two groups: units that are the same at either end, and of the others what is too long to be chance. */
  private between(a0: number, a1: number, b0: number, b1: number): readonly Match[] {
    if (a0 === a1 || b0 === b1) return [];
    let [fromA, fromB, toA, toB] = [a0, b0, a1, b1];
    while (fromA < toA && fromB < toB && this.isSame(fromA, fromB)) {
      fromA++;
      fromB++;
    }
    while (toA > fromA && toB > fromB && this.isSame(toA - 1, toB - 1)) {
      toA--;
      toB--;
    }
    return [
      ...this.whole(a0, fromA, b0),
      ...this.longMatches(fromA, toA, fromB, toB),
      ...this.whole(toA, a1, toB),
    ];
  }

  private whole(a: number, endA: number, b: number): readonly Match[] {
    const { from, to } = wordsIn(this.a, a, endA);
    return to > from ? [{ a: from, b: wordsIn(this.b, b).from, size: to - from }] : [];
  }

  private isSame(unitA: number, unitB: number): boolean {
    return this.freeA[unitA] === 1 && this.freeB[unitB] === 1 && sameUnit(this.a, unitA, this.b, unitB);
  }

  /** What has moved out of here or into it is left out: the words of a move are taken. */
  private longMatches(a0: number, a1: number, b0: number, b1: number): readonly Match[] {
    const inA = freeStretches(this.a, this.freeA, a0, a1);
    const inB = freeStretches(this.b, this.freeB, b0, b1);
    if (inA.length === 0 || inB.length === 0) return [];
    return longest(compareStretches(this.a.words, inA, this.b.words, inB, this.dictionary));
  }
}

/** The words of the units `[unit, end)` that no pair has. */
function freeStretches(units: Units, free: Uint8Array, unit: number, end: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = unit; first < end; first++) {
    if (free[first] !== 1) continue;
    let next = first + 1;
    while (next < end && free[next] === 1) next++;
    stretches.push(wordsIn(units, first, next));
    first = next;
  }
  return stretches;
}

const LEAST_MOVED = 8;
const MOST_TAKEN_IN = 16;
const LEAST_GAIN = 4;

const nextA = (group: Group): Group => ({ ...group, endA: group.endA + 1 });
const nextB = (group: Group): Group => ({ ...group, endB: group.endB + 1 });
const previousA = (group: Group): Group => ({ ...group, a: group.a - 1 });
const previousB = (group: Group): Group => ({ ...group, b: group.b - 1 });

function follows(one: Pair | undefined, next: Pair | undefined): boolean {
  return one !== undefined && next !== undefined && next.a === one.a + 1 && next.b === one.b + 1;
}
