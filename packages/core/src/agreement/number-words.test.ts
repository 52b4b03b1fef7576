import { describe, expect, test } from 'vitest';
import { tokenise } from '../text/tokenise.ts';
import { numberWordsAt } from './number-words.ts';

describe('[M2] numbers in words', () => {
  test.each([
    ['Seventeen Million Two Hundred Fifty Thousand Dollars', '17250000', 6],
    ['Two Hundred Twenty-Five Million Dollars', '225000000', 4],
    ['one hundred percent', '100', 2],
    ['One Hundred and Five', '105', 4],
    ['one million and fifty', '1000050', 4],
    ['nine hundred ninety-nine billion', '999000000000', 4],
    ['two and three', '2', 1],
    ['twenty twenty', '20', 1],
    ['three hundred sixty-five days', '365', 3],
    ['zero', '0', 1],
  ])('%j is %s', (text, value, end) => {
    const read = numberWordsAt(tokenise(text), 0);
    expect([`${read?.value}`, read?.end]).toEqual([value, end]);
  });

  test.each(['the', 'million', 'two-year', 'ten-ten', 'hundred'])('%j is none', (text) => {
    expect(numberWordsAt(tokenise(text), 0)).toBeNull();
  });
});
