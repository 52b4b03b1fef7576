import { expect, test } from 'vitest';
import { assembleDeal } from '../assemble.ts';
import { bind } from '../bind.ts';
import { dealFromFile } from '../deal-from-file.ts';
import { readPaper } from '../paper.ts';
import { dealFile } from '../schema.ts';
import type { Effect } from '../terms.ts';

const LAST = `3. Effectiveness. This Amendment shall become effective as of March 31, 2001 on the date (the "Closing Date") that the Lender shall have received (a) this Amendment executed by the Borrower and (b) the fee.`;

/** The effect of Section 1 of an amendment whose Section 3 says when all of it takes effect. */
function effectOfFirst(section: string, last: string = LAST): Effect | undefined {
  const text = [
    'AMENDMENT dated as of June 1, 2001 (this "Amendment") among Acme, Inc. (the "Borrower") and First Bank (the "Lender").',
    `1. Amendments. ${section}`,
    '2. Headings. Headings are for convenience only.',
    last,
  ].join('\n\n');
  const file = dealFile.parse({
    deal: 'Acme',
    parties: { acme: { name: 'Acme, Inc.', role: 'Borrower' }, bank: { name: 'First Bank', role: 'Lender' } },
    agreements: {
      loan: { title: 'Loan Agreement', dated: '1999-01-01', 'in-force': '1999-01-01' },
      amendment: { text: 'amendment.txt' },
    },
  });
  const paper = readPaper({ name: 'amendment.txt', text, sha256: 'a1' });
  const { deal } = assembleDeal(dealFromFile(file), new Map([['amendment', paper]]), []);
  return bind(deal).terms.parts.find(({ address }) => address === 'amendment/1')?.effect;
}

const CONDITIONS = ['amendment/3(a)', 'amendment/3(b)'];

test('[E4] as of a day that another section fixes: it waits for the same conditions, and does not reach back', () => {
  const effect = effectOfFirst(
    'Effective as of the Closing Date, the Loan Agreement is hereby amended as follows: Section 2.1 is deleted.',
  );
  expect(effect).toMatchObject({ kind: 'first-day', conditions: CONDITIONS, reachesBack: null });
});

test('[E4] as of a printed day: it reaches back once the conditions of the whole are met, never before', () => {
  const effect = effectOfFirst(
    'Effective as of May 1, 2001, the following changes shall be made to the Loan Agreement: Section 2.1 is deleted.',
  );
  expect(effect).toMatchObject({ kind: 'first-day', conditions: CONDITIONS, reachesBack: 11443 });
});

test.each([
  '3. Effectiveness. This Amendment shall become effective whenever the stars so incline.',
  '3. Florbing. The Loan Agreement is florbed.\n\nUpon the florbing, this Amendment shall be effective.',
  '3. Effectiveness. Sections 1 and 2 of this Amendment shall take effect whenever the stars so incline.',
])('[E1] what takes effect is open where the sentence that says when was not read: %s', (last) => {
  expect(effectOfFirst('The Loan Agreement is hereby amended as follows.', last)).toEqual({
    kind: 'unknown',
  });
});

test('[E1] a sentence that was not read makes no other part open than the one it speaks of', () => {
  const last =
    '3. Effectiveness. Section 2 of this Amendment shall take effect whenever the stars so incline.';
  expect(effectOfFirst('The Loan Agreement is hereby amended as follows.', last)).toMatchObject({
    kind: 'first-day',
  });
});

test('[E1] text that is inserted says nothing of when the instrument takes effect', () => {
  const last =
    '3. Text. Section 9 of the Loan Agreement is hereby florbed: "This Loan shall become effective on May 1, 2001."';
  expect(effectOfFirst('The Loan Agreement is hereby amended as follows.', last)).toMatchObject({
    kind: 'first-day',
  });
});

test.each([
  'Effective on the Closing Date, the Loan Agreement is hereby amended as follows: Section 2.1 is deleted.',
  'Upon the Closing Date (as the Loan Agreement defines it), the Loan Agreement shall be amended by florbing it.',
])('[E1] a day that nobody fixes is not the day of signing: %s', (first) => {
  expect(effectOfFirst(first, '3. Headings. Headings are for convenience only.')).toEqual({
    kind: 'unknown',
  });
});

test.each([
  ['such conditions have not been satisfied by June 15, 2001', 11488],
  ['they have not been satisfied by the close of business in New York City on June 15, 2001', 11488],
])('[E4] the last day, told in a sentence of its own: %s', (unmet, outside) => {
  const last = `3. Effectiveness. This Amendment shall become effective upon receipt by the Lender of the fee.\n\n4. Lapse. If ${unmet}, this Amendment shall be void and of no effect.`;
  expect(effectOfFirst('The Loan Agreement is amended.', last)).toMatchObject({ kind: 'first-day', outside });
});

test('[E4] not before another part takes effect: it waits for that part', () => {
  const last =
    '3. Effectiveness. Section 2 shall become effective on the first day (the "Closing Date") on which the Borrower has paid the fee.\n\n' +
    '4. Extension. Section 1 shall take effect on the first day on or after the Closing Date on which the Lender has received the notes.';
  expect(effectOfFirst('The Loan Agreement is amended.', last)).toMatchObject({
    kind: 'first-day',
    conditions: ['amendment/4', 'amendment/"Closing Date"'],
  });
});

test('[E1] a sentence that waits for the day which another fixes for its part opens nothing', () => {
  const first =
    'With effect from the Closing Date (and not before), the Loan Agreement shall be amended by florbing it.';
  expect(effectOfFirst(first)).toMatchObject({ kind: 'first-day', conditions: CONDITIONS });
});
