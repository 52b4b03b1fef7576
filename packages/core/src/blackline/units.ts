import type { Passage } from '../wording/wording.ts';
import type { Words } from './words.ts';

/**
 * A wording cut where a lawyer would cut it: at every paragraph, and wherever a provision begins or ends. What is aligned, moved,
 * inserted whole or deleted whole is made of units.
 */
export interface Units {
  readonly words: Words;
  readonly count: number;
  /** The first word of each unit, and behind the last the number of words. */
  readonly first: Int32Array;
  /** The innermost passage of each, by its index in the wording. */
  readonly passage: Int32Array;
  /** The first word behind the label that opens a provision; for units that have none, their first word. */
  readonly bodies: Int32Array;
  /** `6.3(a)` of the first unit of a provision, `6.3(a)¶2` of the second: where it stands in the outline. */
  readonly seats: readonly string[];
}

export function unitsOf(passages: readonly Passage[], words: Words): Units {
  const first = cutsOf(passages, words);
  const count = first.length - 1;
  const passage = passagesOf(passages, words, first);
  return {
    words,
    count,
    first,
    passage,
    bodies: bodiesOf(passages, words, first, passage),
    seats: seatsOf(passages, passage, count),
  };
}

export function unitSize(units: Units, unit: number): number {
  return at(units.first, unit + 1) - at(units.first, unit);
}

/** A unit as it is printed. */
export function unitText({ words, first }: Units, unit: number): string {
  return words.text.slice(at(words.from, at(first, unit)), at(words.to, at(first, unit + 1) - 1));
}

/** What a unit says behind its label; `''` where it has no label, or too little behind it to be known by. */
export function bodyText({ words, first, bodies }: Units, unit: number): string {
  const [body, end] = [at(bodies, unit), at(first, unit + 1)];
  if (body === at(first, unit) || end - body < LEAST_BODY) return '';
  return words.text.slice(at(words.from, body), at(words.to, end - 1));
}

const LEAST_BODY = 4;

/** Words `[from, to)`, by their index. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words of some units that follow one another. */
export function wordsIn({ first }: Units, unit: number, end: number = unit + 1): Stretch {
  return { from: at(first, unit), to: at(first, end) };
}

/** An element of a typed array within its bounds. */
export function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}

/** The first word that begins at or behind a position. */
export function wordFrom(words: Words, position: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(words.from, middle) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The unit that a word is part of. */
export function unitAt({ first, count }: Units, word: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(first, middle) <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

function cutsOf(passages: readonly Passage[], words: Words): Int32Array {
  const cuts = new Uint8Array(words.count + 1);
  for (const { from, to } of passages) {
    cuts[wordFrom(words, from)] = 1;
    cuts[wordFrom(words, to)] = 1;
  }
  for (let feed = words.text.indexOf('\n'); feed >= 0; feed = words.text.indexOf('\n', feed + 1))
    cuts[wordFrom(words, feed)] = 1;
  cuts[0] = 1;
  cuts[words.count] = 1;
  return Int32Array.from(indexesOf(cuts));
}

function indexesOf(marks: Uint8Array): number[] {
  const indexes: number[] = [];
  for (let mark = marks.indexOf(1); mark >= 0; mark = marks.indexOf(1, mark + 1)) indexes.push(mark);
  return indexes;
}

/** Passages come in reading order, a holder before what it holds: the last one that covers a unit is the innermost. */
function passagesOf(passages: readonly Passage[], words: Words, first: Int32Array): Int32Array {
  const inner = new Int32Array(Math.max(0, first.length - 1));
  const open: number[] = [0];
  let next = 0;
  for (let unit = 0; unit < inner.length; unit++) {
    const start = at(words.from, at(first, unit));
    while (next < passages.length && (passages[next]?.from ?? 0) <= start) open.push(next++);
    while (open.length > 1 && (passages[open.at(-1) ?? 0]?.to ?? 0) <= start) open.pop();
    inner[unit] = open.at(-1) ?? 0;
  }
  return inner;
}

function bodiesOf(
  passages: readonly Passage[],
  words: Words,
  first: Int32Array,
  passage: Int32Array,
): Int32Array {
  return passage.map((index, unit) => {
    const start = at(first, unit);
    const label = passages[index];
    if (label === undefined || at(words.from, start) !== label.from) return start;
    return Math.max(start, Math.min(wordFrom(words, label.labelEnd), at(first, unit + 1)));
  });
}

function seatsOf(passages: readonly Passage[], passage: Int32Array, count: number): readonly string[] {
  const seen = new Map<number, number>();
  return Array.from({ length: count }, (_, unit) => {
    const index = at(passage, unit);
    const place = (seen.get(index) ?? 0) + 1;
    seen.set(index, place);
    const path = passages[index]?.path ?? '';
    return place === 1 ? path : `${path}¶${place}`;
  });
}
