import { Bag } from './bag.ts';
import { at, type Units, unitSize, wordsIn } from './units.ts';
import type { Dictionary } from './words.ts';

/** Two units that may be one. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly common: number;
  readonly rank: number;
}

/** Units that share rare words, and units in the same place of the outline, compared word by word; the likest first. */
export function similarPairs(
  a: Units,
  b: Units,
  takenA: Uint8Array,
  takenB: Uint8Array,
  dictionary: Dictionary,
): readonly Candidate[] {
  if (!takenA.includes(0) || !takenB.includes(0)) return [];
  const bag = new Bag(dictionary);
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
const LEAST_IN_SEAT = 0.4;
const SEAT = 0.05;

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
