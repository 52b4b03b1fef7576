import type { Match } from './compare.ts';
import { at, type Stretch } from './units.ts';
import type { Words } from './words.ts';

/** Two stretches that are compared with each other. */
export interface Box {
  readonly a: Stretch;
  readonly b: Stretch;
}

/**
 * The matches that a lawyer would leave standing. A short one within a heavy change is struck and written again, since nobody
 * reads a sentence through holes:
 *
 *     before  [-all costs and expenses-] of {+every fee due to+} the [-Agent-]{+counsel to the Lenders+}
 *     after   [-all costs and expenses of-] {+every fee due to+} the …
 *
 * And an insertion that could begin at one of several words begins where a sentence, a limb or a paragraph does.
 */
export function tidied(matches: readonly Match[], box: Box, a: Words, b: Words): readonly Match[] {
  return slid(withoutIslands(matches, box, LONGEST_ISLAND), a, b);
}

/** Where two stretches do not belong together, only what is too long to be chance is the same. */
export function longest(matches: readonly Match[]): readonly Match[] {
  return matches.filter(({ size }) => size >= NO_CHANCE);
}

const LONGEST_ISLAND = 4;
const NO_CHANCE = 8;

function withoutIslands(matches: readonly Match[], box: Box, islandMax: number): readonly Match[] {
  const kept: Match[] = [];
  const changeBefore = (index: number): number => changed(kept[index - 1], kept[index], box);
  matches.forEach((match) => {
    kept.push(match);
    while (kept.length > 1) {
      const island = kept.at(-2);
      const index = kept.length - 2;
      if (island === undefined || island.size > islandMax) break;
      if (2 * island.size > Math.min(changeBefore(index), changeBefore(index + 1))) break;
      kept.splice(index, 1);
    }
  });
  while (isLastIsland(kept, box, islandMax)) kept.pop();
  return kept;
}

function isLastIsland(kept: readonly Match[], box: Box, islandMax: number): boolean {
  const last = kept.at(-1);
  if (last === undefined || last.size > islandMax) return false;
  return 2 * last.size <= Math.min(changed(kept.at(-2), last, box), changed(last, undefined, box));
}

/** How much is changed between two matches: the words deleted or those inserted, whichever are more. */
function changed(one: Match | undefined, next: Match | undefined, { a, b }: Box): number {
  const [fromA, fromB] = one === undefined ? [a.from, b.from] : [one.a + one.size, one.b + one.size];
  const [toA, toB] = next === undefined ? [a.to, b.to] : [next.a, next.b];
  return Math.max(toA - fromA, toB - fromB);
}

function slid(matches: readonly Match[], a: Words, b: Words): readonly Match[] {
  const slidden = matches.slice();
  for (let index = 1; index < slidden.length; index++) {
    const [one, next] = [slidden[index - 1], slidden[index]];
    if (one === undefined || next === undefined) continue;
    const [endA, endB] = [one.a + one.size, one.b + one.size];
    const by =
      endA === next.a
        ? bestSlide(b, endB, next.b, one.size, next.size)
        : endB === next.b
          ? bestSlide(a, endA, next.a, one.size, next.size)
          : 0;
    slidden[index - 1] = { a: one.a, b: one.b, size: one.size + by };
    slidden[index] = { a: next.a + by, b: next.b + by, size: next.size - by };
  }
  return slidden;
}

/** How far the words `[from, to)` that one text alone has may slide and still be what it has alone; the best place of all. */
function bestSlide(
  { text, from: starts, to: ends, ids }: Words,
  from: number,
  to: number,
  left: number,
  right: number,
): number {
  let [best, score] = [0, opens(text, at(ends, from - 1), at(starts, from))];
  const tryAt = (by: number): void => {
    const found = opens(text, at(ends, from + by - 1), at(starts, from + by));
    if (found > score) [best, score] = [by, found];
  };
  for (let by = 1; by < Math.min(left, FARTHEST) && ids[from - by] === ids[to - by]; by++) tryAt(-by);
  for (let by = 1; by < Math.min(right, FARTHEST) && ids[from + by - 1] === ids[to + by - 1]; by++) tryAt(by);
  return best;
}

const FARTHEST = 100;

/** How well something begins between the end of one word and the start of the next. */
function opens(text: string, end: number, start: number): number {
  for (let index = end; index < start; index++) if (text.charCodeAt(index) === LINE_FEED) return 4;
  return CLOSINGS[text.charAt(end - 1)] ?? 0;
}

const LINE_FEED = 10;
const CLOSINGS: Readonly<Record<string, number>> = { '.': 3, ';': 2, ':': 2, ',': 1 };
