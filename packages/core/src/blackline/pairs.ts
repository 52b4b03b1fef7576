import { commonEnds } from './compare.ts';
import { similarPairs } from './similar.ts';
import { at, bodyText, type Units, unitSize, unitText, wordsIn } from './units.ts';
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
 * Which unit became which, wherever it stands now; each is in one pair at most. First what is the same in both and occurs once, then
 * what is the same but for its number, then what stands alone between two pairs, and at last what has enough words in
 * common, the likest first.
 */
export function pairsOf(a: Units, b: Units, dictionary: Dictionary): readonly Pair[] {
  const pairing = new Pairing(a, b);
  pairing.atTheEnds();
  pairing.printedOnce();
  pairing.extend();
  pairing.bodyOnce();
  pairing.standingAlone();
  pairing.alike(dictionary);
  return pairing.pairs.toSorted((x, y) => x.a - y.a);
}

/** Whether two units are printed the same. */
export function sameUnit(a: Units, unitA: number, b: Units, unitB: number): boolean {
  return unitSize(a, unitA) === unitSize(b, unitB) && unitText(a, unitA) === unitText(b, unitB);
}

const REPEATED = -1;

class Pairing {
  readonly pairs: Pair[] = [];
  private readonly a: Units;
  private readonly b: Units;
  private readonly takenA: Uint8Array;
  private readonly takenB: Uint8Array;

  constructor(a: Units, b: Units) {
    this.a = a;
    this.b = b;
    this.takenA = new Uint8Array(a.count);
    this.takenB = new Uint8Array(b.count);
  }

  private add(a: number, b: number, common: number, identical: boolean): void {
    this.takenA[a] = 1;
    this.takenB[b] = 1;
    this.pairs.push({ a, b, common, identical });
  }

  private addSame(a: number, b: number): boolean {
    const isSame = this.takenA[a] === 0 && this.takenB[b] === 0 && sameUnit(this.a, a, this.b, b);
    if (isSame) this.add(a, b, unitSize(this.a, a), true);
    return isSame;
  }

  atTheEnds(): void {
    for (let unit = 0; this.addSame(unit, unit); ) unit++;
    for (let tail = 1; this.addSame(this.a.count - tail, this.b.count - tail); ) tail++;
  }

  /** A glance tells most units apart; only those that look alike are told by all of their text, since that takes longer. */
  printedOnce(): void {
    const inA = seenAtAGlance(this.a, this.takenA);
    const inB = seenAtAGlance(this.b, this.takenB);
    for (const [glance, unitB] of inB) {
      const unitA = inA.get(glance) ?? REPEATED;
      if (unitA !== REPEATED && unitB !== REPEATED) this.addSame(unitA, unitB);
    }
    const looksLikeMany = (units: Units) => (unit: number) => {
      const glance = glanceAt(units, unit);
      return inA.get(glance) === REPEATED || inB.get(glance) === REPEATED;
    };
    const ofA = freeOf(this.takenA).filter(looksLikeMany(this.a));
    const ofB = freeOf(this.takenB).filter(looksLikeMany(this.b));
    this.onceInEach(ofA, ofB, unitText, true);
  }

  bodyOnce(): void {
    this.onceInEach(freeOf(this.takenA), freeOf(this.takenB), bodyText, false);
  }

  private onceInEach(
    ofA: readonly number[],
    ofB: readonly number[],
    textOf: (units: Units, unit: number) => string,
    identical: boolean,
  ): void {
    const inA = onceIn(this.a, ofA, textOf);
    for (const [key, unitB] of onceIn(this.b, ofB, textOf)) {
      const unitA = inA.get(key) ?? REPEATED;
      if (unitA === REPEATED || unitB === REPEATED || key === '') continue;
      const size = Math.min(unitSize(this.a, unitA), unitSize(this.b, unitB));
      this.add(unitA, unitB, identical ? size : size - 1, identical);
    }
  }

  /** Next to a pair, units that are the same are a pair too, however often they occur: `[Reserved]`. */
  extend(): void {
    for (const pair of this.pairs.slice()) {
      for (let next = 1; this.addSame(pair.a + next, pair.b + next); ) next++;
      for (let next = 1; this.addSame(pair.a - next, pair.b - next); ) next++;
    }
  }

  /** A unit that stands alone between two pairs in both texts is the same one, if half of its words, counted from its ends, are. */
  standingAlone(): void {
    const { a, b } = this;
    const inOrder = this.pairs.toSorted((x, y) => x.a - y.a);
    inOrder.forEach((pair, index) => {
      const next = inOrder[index + 1];
      if (next === undefined || next.a !== pair.a + 2 || next.b !== pair.b + 2) return;
      const [unitA, unitB] = [pair.a + 1, pair.b + 1];
      const { head, tail } = commonEnds(a.words, wordsIn(a, unitA), b.words, wordsIn(b, unitB));
      if (2 * (head + tail) >= Math.max(unitSize(a, unitA), unitSize(b, unitB)))
        this.add(unitA, unitB, head + tail, false);
    });
  }

  alike(dictionary: Dictionary): void {
    numberFree(this.a, this.takenA, dictionary);
    numberFree(this.b, this.takenB, dictionary);
    for (const { a, b, common } of similarPairs(this.a, this.b, this.takenA, this.takenB, dictionary))
      if (this.takenA[a] === 0 && this.takenB[b] === 0) this.add(a, b, common, false);
  }
}

/** The units whose text no other of them has; an empty text does not count. */
function onceIn(
  units: Units,
  among: readonly number[],
  textOf: (units: Units, unit: number) => string,
): ReadonlyMap<string, number> {
  const once = new Map<string, number>();
  for (const unit of among) {
    const key = textOf(units, unit);
    once.set(key, once.has(key) ? REPEATED : unit);
  }
  return once;
}

function freeOf(taken: Uint8Array): readonly number[] {
  const free: number[] = [];
  for (let unit = taken.indexOf(0); unit >= 0; unit = taken.indexOf(0, unit + 1)) free.push(unit);
  return free;
}

/** The free units by their size and a few of their characters: the same for the same text, and seldom for another. */
function seenAtAGlance(units: Units, taken: Uint8Array): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  for (let unit = 0; unit < units.count; unit++) {
    if (taken[unit] === 1) continue;
    const glance = glanceAt(units, unit);
    seen.set(glance, seen.has(glance) ? REPEATED : unit);
  }
  return seen;
}

function glanceAt({ words, first }: Units, unit: number): number {
  const from = at(words.from, at(first, unit));
  const size = at(words.to, at(first, unit + 1) - 1) - from;
  let glance = size;
  for (let sample = 0; sample < SAMPLES; sample++)
    glance =
      (Math.imul(glance, 31) + words.text.charCodeAt(from + Math.floor((size * sample) / SAMPLES))) | 0;
  return glance;
}

const SAMPLES = 16;

function numberFree(units: Units, taken: Uint8Array, dictionary: Dictionary): void {
  for (let unit = 0; unit < units.count; unit++) {
    const { from, to } = wordsIn(units, unit);
    if (taken[unit] === 0) dictionary.number(units.words, from, to);
  }
}
