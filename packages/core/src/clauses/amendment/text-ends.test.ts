import { expect, test } from 'vitest';
import { readAgreement } from '../../agreement/read-agreement.ts';
import { readClauses } from '../read-clauses.ts';

// Where new text without quotation marks ends, only the instrument around it shows.

/** The new texts that are read in an instrument. */
function texts(instrument: string): readonly string[] {
  const { clauses } = readClauses(readAgreement({ name: 'amendment.txt', text: instrument, sha256: '' }));
  return clauses.flatMap((one) =>
    one.kind === 'amendment' && 'payload' in one.operation && one.operation.payload.kind === 'words'
      ? [instrument.slice(one.operation.payload.place.from, one.operation.payload.place.to)]
      : [],
  );
}

const AMENDED = 'Section 6.1 of the Loan Agreement is amended to read as follows:';
const NEXT = '\n\n(b) Section 6.2 of the Loan Agreement is deleted.\n';
const instrument = (text: string): string => `1. Amendments.\n\n(a) ${AMENDED}${text}${NEXT}`;

test.each([
  [' The Borrower shall pay all taxes.', 'The Borrower shall pay all taxes.'],
  [
    '\n\nThe Borrower shall pay all taxes. It shall keep books.\n\nIt shall report.',
    'The Borrower shall pay all taxes. It shall keep books.\n\nIt shall report.',
  ],
  ['\n\n(i) notes; and\n\n(ii) loans.', '(i) notes; and\n\n(ii) loans.'],
])('[A2] up to the next instruction: %j', (text, read) => {
  expect(texts(instrument(text))).toEqual([read]);
});

test.each([
  // The next sentence of the paragraph may be new text, or the instrument's own.
  ' 6.1 Taxes. The Borrower shall pay all taxes. It shall keep books.',
  ' The Borrower shall pay all taxes. The Borrower shall pay the costs of this Amendment.',
  // A heading within the last clause, taken for its whole text.
  '\n\n(i) Debt. The Borrower shall incur none; and\n\n(ii) Liens. The Borrower shall create no Liens.',
  // "(b)" could be the next clause of the new text as well as the next instruction.
  '\n\n(a) Debt. None; and\n\n(b) Liens. None.',
])('[A2] refused where it could go on: %j', (text) => {
  expect(texts(instrument(text))).toEqual([]);
});

test('[A2] the text of one clause may end in "and"', () => {
  const text = `1. Amendments.\n\n(a) Section 6.1(c) of the Loan Agreement is amended to read as follows:\n\n(c) Debt; and${NEXT}`;
  expect(texts(text)).toEqual(['(c) Debt; and']);
});
