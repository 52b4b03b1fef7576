import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[W2]',
    sentence:
      'By letter dated May 2, 1997, the Borrower notified the Lenders of Events of Default under Section 7.1 of the Credit Agreement (the "Specified Defaults").',
    reads: [
      'notice from Borrower to Lenders 1997-05-02 <Specified Defaults> of event of default Credit Agreement/7.1 noticed 1997-05-02',
    ],
    in: 'recital',
  },
];
