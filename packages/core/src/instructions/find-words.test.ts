import { expect, test } from 'vitest';
import { nearestTo, occurrencesOf } from './find-words.ts';

const all = (text: string) => ({ from: 0, to: text.length });

test.each([
  // A number alone is a word here, not the number of a page.
  ['45', 'within 45 days', ['45']],
  ['10,000,000', 'the sum of $10,000,000, not of $110,000,000', ['10,000,000']],
  ["the Company's", 'of the Company’s Notes', ['the Company’s']],
  ['Bank -- Fees', 'of Bank — Fees', ['Bank — Fees']],
  ['bank', 'the Bank', []],
  ['the', 'the one and the other', ['the', 'the']],
] as const)('[A3] “%s” in “%s”', (words, text, found) => {
  expect(occurrencesOf(words, text, all(text)).map(({ from, to }) => text.slice(from, to))).toEqual(found);
});

test('[A3] what is nearest to words that are not there', () => {
  const text = 'The ratio shall not exceed 3.00 to 1.00 at the end of any quarter.';
  expect(nearestTo('shall not exceed 3.50 to 1.00', text, all(text))).toContain(
    'shall not exceed 3.00 to 1.00',
  );
  expect(nearestTo('a wholly other thing', text, all(text))).toBeNull();
});
