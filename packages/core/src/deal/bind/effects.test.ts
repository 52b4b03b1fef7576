import { expect, test } from 'vitest';
import { assembleDeal } from '../assemble.ts';
import { bind } from '../bind.ts';
import { dealFromFile } from '../deal-from-file.ts';
import { readPaper } from '../paper.ts';
import { dealFile } from '../schema.ts';
import type { Effect } from '../terms.ts';

const LAST = `3. Effectiveness. This Amendment shall become effective as of March 31, 2001 on the date (the "Closing Date") that the Lender shall have received (a) this Amendment executed by the Borrower and (b) the fee.`;

/** The effect of Section 1 of an amendment whose Section 3 says when all of it takes effect. */
function effectOfFirst(section: string): Effect | undefined {
  const text = [
    'AMENDMENT dated as of June 1, 2001 (this "Amendment") among Acme, Inc. (the "Borrower") and First Bank (the "Lender").',
    `1. Amendments. ${section}`,
    '2. Headings. Headings are for convenience only.',
    LAST,
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
