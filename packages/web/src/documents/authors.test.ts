import { expect, test } from 'vitest';
import { askDay, dealOf } from '../../../core/test/text-deal.ts';
import { authorsOf } from './authors.ts';
import { pageOf } from './page-model.ts';

const agreement = `LOAN AGREEMENT

This Loan Agreement, dated as of January 2, 1995, is between Alpha, Inc., a Delaware corporation (the "Company"), and Beta Fund (the "Holder").

1. Amount. The Company shall owe the sum of Ten Dollars ($10.00) to the Holder (the "Debt"), and shall pay the Debt on demand.
`;
const amendment = `AMENDMENT NO. 1

This Amendment No. 1, dated as of March 1, 1996, is between Alpha, Inc. (the "Company") and Beta Fund (the "Holder").

1. Amendment. Section 1 of the Loan Agreement is hereby amended by deleting the words "Ten Dollars ($10.00)" and inserting in lieu thereof the words "Twelve Dollars ($12.00)".
`;
const asked = askDay(
  dealOf(
    {
      agreements: {
        loan: { text: 'loan.txt', 'in-force': '1995-01-02' },
        first: { text: 'first.txt', 'in-force': '1996-03-01', refers: { 'Loan Agreement': 'loan' } },
      },
    },
    { loan: agreement, first: amendment },
    [],
  ),
  '1996-06-01',
);

test('[A4] selected words have their author, the day, and what stood before; white space is not compared', () => {
  const found = authorsOf(asked, 'loan', '1', 'Twelve\n  Dollars');
  expect(found?.pieces.map(({ by, from, before }) => ({ by, from, before }))).toEqual([
    { by: 'first', from: '1996-03-01', before: ['Ten Dollars ($10.00)'] },
  ]);
});

test('[A4] words that nobody amended are as signed', () => {
  expect(authorsOf(asked, 'loan', '1', 'shall owe the sum')?.pieces.map(({ by, at }) => [by, at])).toEqual([
    ['loan', null],
  ]);
});

test('a term that is defined behind an amendment keeps its place on the page', () => {
  const page = pageOf(asked, 'loan', null);
  const defined = page?.paragraphs.flatMap(({ pieces }) =>
    pieces.flatMap(({ text, marks }) => (marks.some(({ kind }) => kind === 'defined') ? [text] : [])),
  );
  expect(defined).toContain('Debt');
});
