import { diffArrays } from 'diff';
import { diff_match_patch } from 'diff-match-patch';
import { diff as fastMyers } from 'fast-myers-diff';
import { align } from '../../packages/core/src/blackline/align.ts';
import { blacklineOf, textOf } from '../../packages/core/src/blackline/blackline.ts';
import { unitsOf } from '../../packages/core/src/blackline/units.ts';
import { Dictionary, wordsOf as cutIntoWords } from '../../packages/core/src/blackline/words.ts';
import type { Wording } from '../../packages/core/src/wording/wording.ts';

/** Words `[from, to)` of the text before, and those of the text after that stand for them now. */
export interface Hunk {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** What a program found: its differences in words, and the text after as it follows from them, word by word. */
export interface Result {
  readonly deleted: number;
  readonly inserted: number;
  /** Words that are marked as moved: for the others they are deleted and inserted. */
  readonly moved: number;
  readonly rebuilt: readonly string[];
  /** Milliseconds of processor for the comparison alone, the words already cut and numbered. */
  readonly alone: number;
}

export interface Program {
  readonly name: string;
  /** What is measured, from the two texts to the differences; and behind it, unmeasured, what it came to. */
  readonly compare: (before: Wording, after: Wording) => () => Result;
}

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const inforce: Program = {
  name: 'inforce',
  compare: (before, after) => {
    const blackline = blacklineOf(before, after);
    return () => {
      const own = blackline.pieces.filter(({ kind }) => kind !== 'deleted' && kind !== 'moved-from');
      const rebuilt = wordsOf(own.map((piece) => textOf(blackline, piece)).join(''));
      return { ...blackline.counts, rebuilt, alone: alignedIn(before, after) };
    };
  },
};

/** From words cut and numbered, and the units that the provisions cut them into, to what matches and what moved. */
function alignedIn(before: Wording, after: Wording): number {
  const dictionary = new Dictionary();
  const [own, other] = [before, after].map(({ text, passages }) => {
    const words = cutIntoWords(text);
    dictionary.number(words, 0, words.count);
    return unitsOf(passages, words);
  });
  if (own === undefined || other === undefined) throw new Error('there are two texts');
  return timed(() => align(own, other, dictionary)).took;
}

function timed<T>(run: () => T): { readonly took: number; readonly value: T } {
  const began = process.threadCpuUsage();
  const value = run();
  const { user, system } = process.threadCpuUsage(began);
  return { took: (user + system) / 1000, value };
}

/** The peers compare numbers in the place of words, which is faster for each of them: the same word, the same number. */
function peer(name: string, compare: (before: number[], after: number[]) => () => readonly Hunk[]): Program {
  return {
    name,
    compare: (before, after) => {
      const numbers = new Map<string, number>();
      const numbered = ({ text }: Wording): number[] =>
        wordsOf(text).map((word) => numbers.getOrInsert(word, numbers.size));
      const [own, other] = [numbered(before), numbered(after)];
      const { took: alone, value: hunks } = timed(() => compare(own, other));
      return () => ({ ...resultOf(hunks(), own, other, [...numbers.keys()]), alone });
    },
  };
}

function resultOf(
  hunks: readonly Hunk[],
  before: number[],
  after: number[],
  words: readonly string[],
): Omit<Result, 'alone'> {
  const rebuilt: number[] = [];
  let [done, deleted, inserted] = [0, 0, 0];
  for (const hunk of hunks) {
    for (let word = done; word < hunk.before[0]; word++) rebuilt.push(before[word] ?? -1);
    for (let word = hunk.after[0]; word < hunk.after[1]; word++) rebuilt.push(after[word] ?? -1);
    done = hunk.before[1];
    deleted += hunk.before[1] - hunk.before[0];
    inserted += hunk.after[1] - hunk.after[0];
  }
  for (let word = done; word < before.length; word++) rebuilt.push(before[word] ?? -1);
  return { deleted, inserted, moved: 0, rebuilt: rebuilt.map((number) => words[number] ?? '') };
}

const jsdiff = peer('jsdiff', (before, after) => {
  const parts = diffArrays(before, after);
  return () =>
    hunksOf(parts.map(({ added, removed, count }) => ({ sign: added ? 1 : removed ? -1 : 0, count })));
});

const myers = peer('fast-myers-diff', (before, after) => {
  const found = [...fastMyers(Int32Array.from(before), Int32Array.from(after))];
  return () => found.map(([a, b, c, d]) => ({ before: [a, b], after: [c, d] }));
});

const inCharacters = (words: readonly number[]): string =>
  words.map((word) => String.fromCharCode(word < 0xd800 ? word : word + 0x800)).join('');

/** It compares characters, so each word is one: past the surrogates there is room for them. */
const matchPatch = peer('diff-match-patch', (before, after) => {
  const program = new diff_match_patch();
  program.Diff_Timeout = 0;
  const parts = program.diff_main(inCharacters(before), inCharacters(after), false);
  return () => hunksOf(parts.map(([sign, { length }]) => ({ sign, count: length })));
});

function hunksOf(parts: readonly { readonly sign: number; readonly count: number }[]): readonly Hunk[] {
  let [before, after] = [0, 0];
  return parts.map(({ sign, count }) => {
    const [fromBefore, fromAfter] = [before, after];
    if (sign <= 0) before += count;
    if (sign >= 0) after += count;
    // What both have stands as a hunk of no extent: nothing of it is deleted or inserted.
    return sign === 0
      ? { before: [before, before], after: [after, after] }
      : { before: [fromBefore, before], after: [fromAfter, after] };
  });
}

export const programs: readonly [Program, ...Program[]] = [inforce, jsdiff, matchPatch, myers];
