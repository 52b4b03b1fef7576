import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[W1]',
    sentence: 'The Lenders hereby consent to the sale of the Denver Plant.',
    reads: ['consent by Lenders to “the sale of the Denver Plant”'],
    open: true,
  },
  {
    rule: '[W1]',
    sentence:
      'Notwithstanding anything to the contrary contained in Section 5.2(d) of the Credit Agreement, the Required Lenders consent to (i) the Transfer and (ii) the grant of the License, and agree that the Borrower may enter into the Royalty Agreement.',
    reads: [
      'consent by Required Lenders over Credit Agreement/5.2(d) to “the Transfer and (ii) the grant of the License”',
      'consent by Required Lenders over Credit Agreement/5.2(d) to “the Borrower may enter into the Royalty Agreement”',
    ],
    open: true,
  },
  {
    rule: '[W1]',
    sentence:
      'The Required Lenders hereby authorize and direct the Collateral Agent to release the Collateral.',
    reads: ['consent by Required Lenders to “the Collateral Agent to release the Collateral”'],
    open: true,
  },
  {
    rule: '[W1]',
    sentence: 'The Lenders hereby consent to the exclusive jurisdiction of the courts of New York.',
    reads: ['recorded jurisdiction'],
    open: true,
  },
];
