import { heaviestChain, type Link } from './chain.ts';
import { Myers } from './myers.ts';
import { at, type Stretch } from './units.ts';
import type { Dictionary, Words } from './words.ts';

/** `size` words that are the same in both texts, from the word `a` of one and the word `b` of the other. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly size: number;
}

/** The words that two stretches share in the same order, as few and as long matches as there are. */
export function compareWords(
  a: Words,
  inA: Stretch,
  b: Words,
  inB: Stretch,
  dictionary: Dictionary,
): readonly Match[] {
  const matches: Match[] = [];
  const { head, tail } = commonEnds(a, inA, b, inB);
  const [restA, restB] = [within(inA, head, tail), within(inB, head, tail)];
  if (head > 0) matches.push({ a: inA.from, b: inB.from, size: head });
  if (restA.to > restA.from && restB.to > restB.from) {
    dictionary.number(a, restA.from, restA.to);
    dictionary.number(b, restB.from, restB.to);
    compareRest(a, [restA], b, [restB], matches);
  }
  if (tail > 0) addMatch(matches, restA.to, restB.to, tail);
  return matches;
}

/** The same of several stretches of each text, which follow one another as if nothing stood between them. */
export function compareStretches(
  a: Words,
  inA: readonly Stretch[],
  b: Words,
  inB: readonly Stretch[],
  dictionary: Dictionary,
): readonly Match[] {
  for (const { from, to } of inA) dictionary.number(a, from, to);
  for (const { from, to } of inB) dictionary.number(b, from, to);
  const matches: Match[] = [];
  compareRest(a, inA, b, inB, matches);
  return matches;
}

/** How many words are the same at the beginning of two stretches, and how many of the others at the end. */
export function commonEnds(a: Words, inA: Stretch, b: Words, inB: Stretch): { head: number; tail: number } {
  const most = Math.min(inA.to - inA.from, inB.to - inB.from);
  let head = 0;
  while (head < most && sameWord(a, inA.from + head, b, inB.from + head)) head++;
  let tail = 0;
  while (tail < most - head && sameWord(a, inA.to - 1 - tail, b, inB.to - 1 - tail)) tail++;
  return { head, tail };
}

function sameWord(a: Words, wordA: number, b: Words, wordB: number): boolean {
  let [placeA, placeB] = [at(a.from, wordA), at(b.from, wordB)];
  const end = at(a.to, wordA);
  if (end - placeA !== at(b.to, wordB) - placeB) return false;
  while (placeA < end && a.text.charCodeAt(placeA) === b.text.charCodeAt(placeB)) {
    placeA++;
    placeB++;
  }
  return placeA === end;
}

const within = ({ from, to }: Stretch, head: number, tail: number): Stretch => ({
  from: from + head,
  to: to - tail,
});

/** Adds a match, to the one before where it follows directly. */
export function addMatch(matches: Match[], a: number, b: number, size: number): void {
  const last = matches.at(-1);
  if (last !== undefined && last.a + last.size === a && last.b + last.size === b)
    matches[matches.length - 1] = { a: last.a, b: last.b, size: last.size + size };
  else matches.push({ a, b, size });
}

/** Words that the other stretch does not have at all are left out first: they can be in no match. */
function compareRest(
  a: Words,
  inA: readonly Stretch[],
  b: Words,
  inB: readonly Stretch[],
  matches: Match[],
): void {
  const sparseA = sharedWords(a, inA, b, inB);
  const sparseB = sharedWords(b, inB, a, inA);
  if (sparseA.length === 0) return;
  const [idsA, idsB] = [idsOf(a, sparseA), idsOf(b, sparseB)];
  const myers = new Myers(idsA, idsB, (fromA, fromB, size) => {
    for (let i = 0; i < size; i++) addMatch(matches, at(sparseA, fromA + i), at(sparseB, fromB + i), 1);
  });
  let [doneA, doneB] = [0, 0];
  for (const { a: cutA, b: cutB } of anchorsOf(idsA, idsB)) {
    myers.compare(doneA, cutA, doneB, cutB);
    [doneA, doneB] = [cutA, cutB];
  }
  myers.compare(doneA, idsA.length, doneB, idsB.length);
}

const idsOf = ({ ids }: Words, places: Int32Array): Int32Array => places.map((place) => at(ids, place));

function sharedWords(
  own: Words,
  inOwn: readonly Stretch[],
  other: Words,
  inOther: readonly Stretch[],
): Int32Array {
  const has = new Set<number>();
  for (const { from, to } of inOther) for (let word = from; word < to; word++) has.add(at(other.ids, word));
  const places: number[] = [];
  for (const { from, to } of inOwn)
    for (let word = from; word < to; word++) if (has.has(at(own.ids, word))) places.push(word);
  return Int32Array.from(places);
}

/**
 * Where a long comparison is cut before it begins: three words in a row that occur once in each text, as many of them as are in
 * the same order. A cut that is badly chosen makes the result longer, never wrong.
 */
function anchorsOf(a: Int32Array, b: Int32Array): readonly Link[] {
  if (a.length + b.length < LONG) return [];
  const [inA, inB] = [onceIn(a), onceIn(b)];
  const links: Link[] = [];
  for (const [key, place] of inA) {
    const other = inB.get(key) ?? REPEATED;
    if (place !== REPEATED && other !== REPEATED) links.push({ a: place, b: other, weight: 1 });
  }
  return heaviestChain(links.toSorted((x, y) => x.a - y.a));
}

const LONG = 4000;
const REPEATED = -1;

function onceIn(ids: Int32Array): Map<number, number> {
  const once = new Map<number, number>();
  for (let word = 0; word + 2 < ids.length; word++) {
    const key =
      Math.imul(Math.imul(at(ids, word), 0x01000193) ^ at(ids, word + 1), 0x85ebca6b) ^ at(ids, word + 2);
    once.set(key, once.has(key) ? REPEATED : word);
  }
  return once;
}
