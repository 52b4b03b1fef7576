import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[W2]',
    sentence: 'Bank hereby waives the Existing Defaults.',
    reads: ['waiver by Bank of «Existing Defaults»'],
  },
  {
    rule: '[W2]',
    sentence: 'The Existing Defaults are hereby waived.',
    reads: ['waiver of «Existing Defaults»'],
  },
  {
    rule: '[W2]',
    sentence:
      'The Required Holders hereby waive any Default or Event of Default arising under Section 7.1 of the Credit Agreement for the fiscal quarter ending June 30, 1998.',
    reads: ['waiver by Required Holders of Credit Agreement/7.1 tests 1998-06-30'],
  },
  {
    rule: '[W2]',
    sentence:
      "The Lenders hereby waive, as of March 31, 1998, any Event of Default that may have arisen because of the Borrower's failure to comply with Sections 7.2 and 7.3 of the Credit Agreement with respect to the fiscal quarters ended December 31, 1997 and March 31, 1998.",
    reads: [
      'waiver by Lenders on 1998-03-31 of event of default Credit Agreement/7.2, Credit Agreement/7.3 tests 1997-12-31, 1998-03-31',
    ],
    open: true,
  },
  {
    rule: '[W2]',
    sentence:
      'Subject to the conditions set forth in Section 4 hereof, the Lenders hereby waive the Existing Defaults until August 31, 1998.',
    reads: ['waiver by Lenders if 4 of «Existing Defaults» ends 1998-08-31? unstated'],
  },
  {
    rule: '[W2]',
    sentence:
      'The Agent and the Lenders hereby waive all Defaults and Events of Default under Section 6.9 of the Credit Agreement that existed prior to the Effective Date.',
    reads: ['waiver by Agent and Lenders of Credit Agreement/6.9 existed (, <Effective Date>)'],
  },
  {
    rule: '[W2]',
    sentence:
      'Effective as of the Effective Date, the Bank hereby waives compliance by the Borrower with Section 6.13 of the Credit Agreement for the fiscal year ended December 31, 1996.',
    reads: ['compliance by Bank of compliance Credit Agreement/6.13 [<Effective Date>, ) tests 1996-12-31'],
  },
  {
    rule: '[W2]',
    sentence:
      'The Lenders waive compliance with Sections 6.1 through 6.4 of the Credit Agreement for the period from June 30, 1997 through September 30, 1997.',
    reads: [
      'compliance by Lenders of compliance Credit Agreement/6.1, Credit Agreement/6.2, Credit Agreement/6.3, Credit Agreement/6.4 [1997-06-30, 1997-09-30]',
    ],
  },
  {
    rule: '[W2]',
    sentence:
      'Compliance with Section 7.11 of the Credit Agreement is hereby waived for the fiscal quarter ending March 31, 1999.',
    reads: ['compliance of compliance Credit Agreement/7.11 tests 1999-03-31'],
  },
  {
    rule: '[W2]',
    sentence:
      'The requirement under Section 10.8 of the Credit Agreement that each assignment shall equal or exceed $10,000,000 is hereby waived.',
    reads: ['compliance of right Credit Agreement/10.8 “each assignment shall equal or exceed $10,000,000”'],
  },
  {
    rule: '[W2]',
    sentence:
      'The Banks hereby agree to temporarily waive the Existing Defaults through and including December 15, 1997.',
    reads: ['waiver by Banks of «Existing Defaults» ends 1997-12-15] unstated'],
  },
  {
    rule: '[W2]',
    sentence:
      'Each of the Lenders hereby waives the Existing Defaults; provided that such waiver shall cease to be effective on the earlier of (a) January 12, 2000 and (b) the date on which any Event of Default shall occur.',
    reads: [
      'waiver by each Lenders of «Existing Defaults» ends earliest(2000-01-12; event 1(b): default event of default)? unstated',
    ],
  },
  {
    rule: '[W2]',
    sentence:
      'The Lenders hereby waive any Event of Default arising solely from the failure of the Borrower to deliver its audited financial statements for 1997.',
    reads: [
      'waiver by Lenders of event of default “the failure of the Borrower to deliver its audited financial statements for 1997”',
    ],
    open: true,
  },
  {
    rule: '[W2]',
    sentence: 'The Lenders hereby waive all Defaults.',
    reads: [],
  },
  {
    rule: '[W2]',
    sentence: 'The Lenders hereby waive the Existing Defaults if the Borrower behaves.',
    reads: [],
  },
];
