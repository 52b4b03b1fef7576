// Texts that no lawyer wrote: each must be compared in a moment, and rightly. Time is not asserted by the clock; a comparison
// whose time grows with the square of these sizes would run into the limit of the test.
import { expect, test } from 'vitest';
import { marked, plainWording } from '../../test/blackline-laws.ts';
import { type Blackline, blacklineOf } from './blackline.ts';
import { Dictionary, wordsOf } from './words.ts';

const compare = (before: string, after: string): Blackline =>
  blacklineOf(plainWording(before), plainWording(after));
const repeated = (word: string, count: number): string => Array.from({ length: count }, () => word).join(' ');
const numbered = (word: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

/** Words from a seed (a linear congruence), two or more different ones. */
function random(count: number, different: number, seed: number): string {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return `w${(state >> 8) % different}`;
  }).join(' ');
}

test('100,000 equal words, and ten fewer', () => {
  const { counts } = compare(repeated('same', 100_000), repeated('same', 99_990));
  expect(counts).toMatchObject({ kept: 99_990, deleted: 10, inserted: 0, moved: 0 });
});

test('100,000 words of which the other text has none', () => {
  const { counts } = compare(numbered('old', 100_000), numbered('new', 100_000));
  expect(counts).toMatchObject({ kept: 0, deleted: 100_000, inserted: 100_000 });
});

test('100,000 equal paragraphs, one of them with another word', () => {
  const lines = Array.from({ length: 100_000 }, () => 'the same words');
  const { counts } = compare(lines.join('\n'), lines.with(50_000, 'the other words').join('\n'));
  expect(counts.deleted).toBeLessThanOrEqual(3);
  expect(counts.inserted).toBe(counts.deleted);
});

test('paragraphs in the opposite order', () => {
  const lines = Array.from(
    { length: 5000 },
    (_, index) => `Paragraph ${index} has the words that it has, ${index} in all.`,
  );
  const { counts } = compare(lines.join('\n'), lines.toReversed().join('\n'));
  expect(counts).toMatchObject({ deleted: 0, inserted: 0, kept: 11, moves: 4999 });
});

test('one line of 60,000 words out of two, in no order', () => {
  const { counts } = compare(random(60_000, 2, 1), random(60_000, 2, 2));
  expect(counts.kept + counts.deleted).toBe(60_000);
  expect(counts.kept + counts.inserted).toBe(60_000);
});

test('one line of 100,000 words, its halves changed over', () => {
  const [first, second] = [random(50_000, 5000, 3), random(50_000, 5000, 4)];
  const { counts } = compare(`${first} ${second}`, `${second} ${first}`);
  expect(counts.kept).toBeGreaterThanOrEqual(50_000);
});

test('one line against the same words, each a paragraph of its own', () => {
  const words = random(20_000, 3000, 5);
  const { counts } = compare(words, words.replaceAll(' ', '\n'));
  expect(counts).toMatchObject({ kept: 20_000, deleted: 0, inserted: 0 });
});

test('one word of a million letters', () => {
  const word = 'x'.repeat(1_000_000);
  expect(marked(compare(`a ${word} b`, `a ${word} c`))).toBe(`a ${word} [-b-]{+c+}\n`);
});

test.each([
  ['nothing and nothing', '', ''],
  ['nothing and something', '', 'words'],
  ['only white space', ' \n ', '\n\n\n'],
])('%s', (_, before, after) => {
  const { pieces } = compare(before, after);
  const end = pieces.at(-1);
  expect(pieces.length === 0 ? 0 : end?.after.to).toBe(
    after === '' || after.endsWith('\n') ? after.length : after.length + 1,
  );
});

test('a dictionary gives one number to one word in any form of its marks', () => {
  const dictionary = new Dictionary();
  const words = wordsOf('"A" “A” A\u00a0A ‘s \'s');
  dictionary.number(words, 0, words.count);
  const [quoted, curly, plain, again, single, straight] = words.ids;
  expect([curly, again, straight]).toEqual([quoted, plain, single]);
  expect(new Set(words.ids).size).toBe(3);
});
