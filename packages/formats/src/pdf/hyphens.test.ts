import { expect, test } from 'vitest';
import { joinHyphens } from './hyphens.ts';

/** The lines as they are printed again. */
const joined = (...lines: readonly string[]): string[] =>
  joinHyphens(lines).map(({ own, taken }) => own + taken);

test.each<[string, string[], string[]]>([
  ['a parted word is whole', ['in compli-', 'ance with'], ['in compliance', 'with']],
  ['with the marks behind it', ['any cov-', 'enant, or'], ['any covenant,', 'or']],
  ['a hyphen that the word has elsewhere stays', ['re-enter or re-', 'enter'], ['re-enter or re-enter', '']],
  ['a hyphen that it has nowhere goes', ['the reenter or re-', 'enter it'], ['the reenter or reenter', 'it']],
  ['a beginning that is printed with one keeps it', ['any non-', 'payment of'], ['any non-payment', 'of']],
  ['so does a word that has had one', ['the year-to-', 'date period'], ['the year-to-date', 'period']],
  ['a dash is none', ['the Company -', 'it is so'], ['the Company -', 'it is so']],
  ['nor what a capital follows', ['Series A-', 'Notes'], ['Series A-', 'Notes']],
])('%s', (_, lines, expected) => {
  expect(joined(...lines)).toEqual(expected);
});
