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
  {
    rule: '[W1]',
    sentence:
      'Notwithstanding Section 6.4 of the Credit Agreement, the Required Lenders hereby consent to the sale of the Plant on or before June 30, 2001, provided that the net proceeds shall be applied to prepay the Loans.',
    reads: [
      'consent by Required Lenders over Credit Agreement/6.4 to “the sale of the Plant on or before June 30, 2001”',
      'condition 1: question',
    ],
    open: true,
  },
  {
    rule: '[W1]',
    sentence:
      'Each of the undersigned Guarantors hereby consents to the foregoing Amendment and confirms that its Guaranty remains in full force and effect.',
    reads: ['consent by each undersigned Guarantors to “the foregoing Amendment”', 'recorded affirmation'],
    open: true,
  },
  {
    rule: '[W1]',
    sentence:
      'The Lenders hereby consent, pursuant to Section 9.2 of the Credit Agreement, to the release of the Collateral.',
    reads: ['consent by Lenders to “the release of the Collateral”'],
    open: true,
  },
  {
    sentence: "The Lenders' consent to the Merger shall be effective upon receipt by the Agent of the fee.",
    reads: [],
  },
  {
    sentence:
      'The Surety hereby consents, and hereby agrees, that the rights of the Bank shall not be affected by a sale of the Plant.',
    reads: ['consent by Surety to “the rights of the Bank shall not be affected by a sale of the Plant”'],
    open: true,
  },
];
