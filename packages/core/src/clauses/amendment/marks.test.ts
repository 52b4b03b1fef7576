import { expect, test } from 'vitest';
import { readAgreement } from '../../agreement/read-agreement.ts';
import { printClause } from '../print-clause.ts';
import { readClauses } from '../read-clauses.ts';

/** What the last sentence of an instrument does. */
function read(sentence: string): {
  readonly reads: string | undefined;
  readonly presumes: readonly string[];
} {
  const text = `1. Amendments. ${sentence}\n`;
  const { clauses } = readClauses(readAgreement({ name: 'amendment.txt', text, sha256: '' }));
  const [only] = clauses.filter(({ kind }) => kind === 'amendment');
  return { reads: only && printClause(only, text), presumes: only?.presumes ?? [] };
}

const AMENDED = 'Section 6.3 of the Loan Agreement is hereby amended by';
const OWN = /is read as the instruction’s own/;

test.each([
  [
    'replacing "First Bank" with "Second Bank."',
    'replace-words Loan Agreement/6.3 “First Bank” by “Second Bank”',
  ],
  [
    'inserting after "signed by" the words "it and."',
    'insert-words Loan Agreement/6.3 “it and” after “signed by”',
  ],
])('[A2] the stop that ends the sentence within the marks is no word: %s', (says, reads) => {
  const one = read(`${AMENDED} ${says}`);
  expect(one.reads).toBe(`amendment ${reads}`);
  expect(one.presumes.join(' ')).toMatch(OWN);
});

test.each([
  // A name that ends in a stop; a stop in both; behind a sentence; a sentence at the end; a stop outside the marks too.
  [
    'replacing "First Bank" with "Second Bank, N.A."',
    'replace-words Loan Agreement/6.3 “First Bank” by “Second Bank, N.A.”',
  ],
  ['replacing "the Bank." with "the Banks."', 'replace-words Loan Agreement/6.3 “the Bank.” by “the Banks.”'],
  [
    'inserting after "paid." the words "None is due."',
    'insert-words Loan Agreement/6.3 “None is due.” after “paid.”',
  ],
  [
    'inserting at the end thereof "None is due."',
    'insert-words Loan Agreement/6.3 “None is due.” at the end',
  ],
  [
    'replacing "First Bank" with "Second Bank.".',
    'replace-words Loan Agreement/6.3 “First Bank” by “Second Bank.”',
  ],
])('[A2] a stop that is a word stays: %s', (says, reads) => {
  const one = read(`${AMENDED} ${says}`);
  expect(one.reads).toBe(`amendment ${reads}`);
  expect(one.presumes).toEqual([]);
});

test('[A2] marks that close more than they opened are no part of a definition', () => {
  const text =
    '1. Amendments. Section 1.1 of the Loan Agreement is hereby amended by adding the following definitions: "Area" means one." "Zone" means two."\n';
  const { clauses } = readClauses(readAgreement({ name: 'amendment.txt', text, sha256: '' }));
  const texts = clauses.map((one) =>
    one.kind === 'amendment' && one.operation.kind === 'add' && one.operation.payload.kind === 'words'
      ? text.slice(one.operation.payload.place.from, one.operation.payload.place.to)
      : '',
  );
  expect(texts).toEqual(['"Area" means one.', '"Zone" means two.']);
});
