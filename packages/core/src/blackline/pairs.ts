import { Bag } from './bag.ts';
import { commonEnds } from './compare.ts';
import { at, type Units, unitSize, unitText, wordsIn } from './units.ts';
import type { Dictionary } from './words.ts';

/** A unit of one text and the unit of the other that it became. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** Words that the two have in common. */
  readonly common: number;
  readonly identical: boolean;
}

/**
 * Which unit became which, wherever it stands now: each is in one pair at most. First what is the same in both and occurs once; then what
 * has enough words in common, the likest first; the same place in the outline counts for it.
 */
export function pairsOf(a: Units, b: Units, dictionary: Dictionary): readonly Pair[] {
  const pairs = identicalPairs(a, b);
  const takenA = new Uint8Array(a.count);
  const takenB = new Uint8Array(b.count);
  for (const pair of pairs) {
    takenA[pair.a] = 1;
    takenB[pair.b] = 1;
  }
  extend(pairs, a, b, takenA, takenB);
  for (const pair of lonePairs(pairs, a, b)) {
    takenA[pair.a] = 1;
    takenB[pair.b] = 1;
    pairs.push(pair);
  }
  numberFree(a, takenA, dictionary);
  numberFree(b, takenB, dictionary);
  const candidates = similarPairs(a, b, takenA, takenB, new Bag(a.words, b.words));
  for (const { a: one, b: other, common } of candidates) {
    if (takenA[one] === 1 || takenB[other] === 1) continue;
    takenA[one] = 1;
    takenB[other] = 1;
    pairs.push({ a: one, b: other, common, identical: false });
  }
  return pairs.toSorted((x, y) => x.a - y.a);
}

/** What stands at the beginning of both, at the end of both, or once in each. */
function identicalPairs(a: Units, b: Units): Pair[] {
  const pairs: Pair[] = [];
  let head = 0;
  while (head < Math.min(a.count, b.count) && sameUnit(a, head, b, head))
    pairs.push(identical(a, head, head++));
  let tail = 0;
  while (tail < Math.min(a.count, b.count) - head && sameUnit(a, a.count - 1 - tail, b, b.count - 1 - tail)) {
    tail++;
    pairs.push(identical(a, a.count - tail, b.count - tail));
  }
  const inA = onceIn(a, head, a.count - tail);
  for (const [key, unitB] of onceIn(b, head, b.count - tail)) {
    const unitA = inA.get(key) ?? REPEATED;
    if (unitA !== REPEATED && unitB !== REPEATED) pairs.push(identical(a, unitA, unitB));
  }
  return pairs;
}

const identical = (units: Units, a: number, b: number): Pair => ({
  a,
  b,
  common: unitSize(units, a),
  identical: true,
});

const REPEATED = -1;

function onceIn(units: Units, from: number, to: number): Map<string, number> {
  const once = new Map<string, number>();
  for (let unit = from; unit < to; unit++) {
    const key = unitText(units, unit);
    once.set(key, once.has(key) ? REPEATED : unit);
  }
  return once;
}

export function sameUnit(a: Units, unitA: number, b: Units, unitB: number): boolean {
  return unitSize(a, unitA) === unitSize(b, unitB) && unitText(a, unitA) === unitText(b, unitB);
}

function numberFree(units: Units, taken: Uint8Array, dictionary: Dictionary): void {
  for (let unit = 0; unit < units.count; unit++) {
    const { from, to } = wordsIn(units, unit);
    if (taken[unit] === 0) dictionary.number(units.words, from, to);
  }
}

/** Next to a pair, units that are the same are a pair too, however often they occur: `[Reserved]`. */
function extend(pairs: Pair[], a: Units, b: Units, takenA: Uint8Array, takenB: Uint8Array): void {
  for (const pair of pairs.slice()) {
    for (const way of [1, -1] as const) {
      let [nextA, nextB] = [pair.a + way, pair.b + way];
      while (isFree(takenA, nextA) && isFree(takenB, nextB) && sameUnit(a, nextA, b, nextB)) {
        takenA[nextA] = 1;
        takenB[nextB] = 1;
        pairs.push(identical(a, nextA, nextB));
        nextA += way;
        nextB += way;
      }
    }
  }
}

const isFree = (taken: Uint8Array, unit: number): boolean => taken[unit] === 0;

/** A unit that stands alone between two pairs in both texts is the same one, if at least half of its words, counted from its ends, are. */
function lonePairs(pairs: readonly Pair[], a: Units, b: Units): readonly Pair[] {
  const inOrder = pairs.toSorted((x, y) => x.a - y.a);
  return inOrder.flatMap((pair, index) => {
    const next = inOrder[index + 1];
    if (next === undefined || next.a !== pair.a + 2 || next.b !== pair.b + 2) return [];
    const [unitA, unitB] = [pair.a + 1, pair.b + 1];
    const { head, tail } = commonEnds(a.words, wordsIn(a, unitA), b.words, wordsIn(b, unitB));
    const alone = { a: unitA, b: unitB, common: head + tail, identical: false };
    return 2 * alone.common >= Math.max(unitSize(a, unitA), unitSize(b, unitB)) ? [alone] : [];
  });
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly common: number;
  readonly rank: number;
}

/** Units that share rare words, and units in the same place of the outline, compared word by word; the likest first. */
function similarPairs(
  a: Units,
  b: Units,
  takenA: Uint8Array,
  takenB: Uint8Array,
  bag: Bag,
): readonly Candidate[] {
  const rare = new RareWords(b, takenB);
  const seats = seatsFree(b, takenB);
  const candidates: Candidate[] = [];
  for (let unit = 0; unit < a.count; unit++) {
    if (takenA[unit] === 1) continue;
    const seat = seats.get(a.seats[unit] ?? '') ?? -1;
    const others = rare.sharedWith(a, unit);
    if (seat >= 0 && !others.includes(seat)) others.push(seat);
    if (others.length === 0) continue;
    bag.fill(a.words, wordsIn(a, unit));
    for (const other of others) {
      const common = bag.common(b.words, wordsIn(b, other));
      const alike = (2 * common) / (unitSize(a, unit) + unitSize(b, other));
      if (alike >= (other === seat ? LEAST_IN_SEAT : LEAST))
        candidates.push({ a: unit, b: other, common, rank: alike + (other === seat ? SEAT : 0) });
    }
    bag.empty(a.words, wordsIn(a, unit));
  }
  return candidates.toSorted((x, y) => y.rank - x.rank || x.a - y.a || x.b - y.b);
}

/** The share of words that two units must have in common to be one that was changed. */
const LEAST = 0.5;
const LEAST_IN_SEAT = 0.3;
const SEAT = 0.2;

function seatsFree(units: Units, taken: Uint8Array): Map<string, number> {
  const seats = new Map<string, number>();
  for (let unit = 0; unit < units.count; unit++)
    if (taken[unit] === 0) seats.set(units.seats[unit] ?? '', unit);
  return seats;
}

/** In which free units a word stands; a word that stands in more than `MOST` says nothing about which unit is meant. */
class RareWords {
  private readonly units: Units;
  private readonly lists = new Map<number, number[]>();

  constructor(units: Units, taken: Uint8Array) {
    this.units = units;
    for (let unit = 0; unit < units.count; unit++) if (taken[unit] === 0) this.add(unit);
  }

  private add(unit: number): void {
    const { first, words } = this.units;
    for (let word = at(first, unit); word < at(first, unit + 1); word++) {
      const id = at(words.ids, word);
      const list = this.lists.get(id);
      if (list === undefined) this.lists.set(id, [unit]);
      else if (list.at(-1) !== unit && list.length <= MOST) list.push(unit);
    }
  }

  /** The units that share most rare words with a unit of the other text, of a size that lets them be alike. */
  sharedWith(others: Units, unit: number): number[] {
    const votes = new Map<number, number>();
    const size = unitSize(others, unit);
    for (let word = at(others.first, unit); word < at(others.first, unit + 1); word++) {
      const list = this.lists.get(at(others.words.ids, word));
      if (list === undefined || list.length > MOST) continue;
      for (const one of list) votes.set(one, (votes.get(one) ?? 0) + 1);
    }
    return [...votes]
      .filter(([one]) => unitSize(this.units, one) <= 3 * size && size <= 3 * unitSize(this.units, one))
      .toSorted((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, TRIED)
      .map(([one]) => one);
  }
}

const MOST = 8;
const TRIED = 4;
