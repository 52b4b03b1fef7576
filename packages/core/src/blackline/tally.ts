import type { Passage } from '../wording/wording.ts';
import type { Alignment } from './align.ts';
import type { Match } from './compare.ts';
import { at, type Units, unitAt, wordFrom, wordsIn } from './units.ts';

/** What the passages of one text lost or gained, by their index: words of their own, and words of their labels among them. */
export interface Losses {
  readonly words: Int32Array;
  readonly labels: Int32Array;
}

/** Which passage of the one text has words of which passage of the other. */
export interface Share {
  readonly before: number;
  readonly after: number;
  readonly words: number;
  readonly moved: number;
}

export function lossesOf(
  units: Units,
  passages: readonly Passage[],
  alignment: Alignment,
  side: 'a' | 'b',
): Losses {
  const found = new Uint8Array(units.words.count);
  for (const match of allMatches(alignment)) found.fill(1, match[side], match[side] + match.size);
  const words = new Int32Array(passages.length);
  for (let unit = 0; unit < units.count; unit++) {
    const passage = at(units.passage, unit);
    const { from, to } = wordsIn(units, unit);
    words[passage] = at(words, passage) + lost(found, from, to);
  }
  const labels = Int32Array.from(passages, ({ from, labelEnd }) =>
    lost(found, wordFrom(units.words, from), wordFrom(units.words, labelEnd)),
  );
  return { words, labels };
}

function allMatches({ matches, moves }: Alignment): readonly Match[] {
  return [matches, ...moves.map((move) => move.matches)].flat();
}

function lost(found: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let word = from; word < to; word++) if (found[word] === 0) count++;
  return count;
}

export function sharesOf(before: Units, after: Units, { matches, moves }: Alignment): readonly Share[] {
  const shares = new Map<string, Share>();
  const addAll = (found: readonly Match[], isMoved: boolean): void => {
    for (const match of found)
      eachUnit(before, after, match, (unitA, unitB, size) => {
        const [one, other] = [at(before.passage, unitA), at(after.passage, unitB)];
        const key = `${one} ${other}`;
        const { words, moved } = shares.get(key) ?? { words: 0, moved: 0 };
        shares.set(key, {
          before: one,
          after: other,
          words: words + size,
          moved: moved + (isMoved ? size : 0),
        });
      });
  };
  addAll(matches, false);
  for (const move of moves) addAll(move.matches, true);
  return [...shares.values()];
}

type See = (unitA: number, unitB: number, size: number) => void;

/** Cuts a match where a unit of either text ends. */
function eachUnit(a: Units, b: Units, match: Match, see: See): void {
  let [unitA, unitB] = [unitAt(a, match.a), unitAt(b, match.b)];
  for (let done = 0; done < match.size; ) {
    while (at(a.first, unitA + 1) <= match.a + done) unitA++;
    while (at(b.first, unitB + 1) <= match.b + done) unitB++;
    const left = Math.min(at(a.first, unitA + 1) - match.a, at(b.first, unitB + 1) - match.b, match.size);
    see(unitA, unitB, left - done);
    done = left;
  }
}
