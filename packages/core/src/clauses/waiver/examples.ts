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
  {
    rule: '[W2]',
    sentence:
      "The undersigned Lenders hereby waive the Borrower's compliance with Section 7.1(b) of the Credit Agreement for the fiscal quarter ended September 30, 2001.",
    reads: ['compliance by undersigned Lenders of compliance Credit Agreement/7.1(b) tests 2001-09-30'],
  },
  {
    rule: '[W2]',
    sentence:
      'The Lenders hereby waive any breach of Section 6.5 of the Credit Agreement as of March 31, 2001.',
    reads: ['waiver by Lenders of Credit Agreement/6.5 tests 2001-03-31'],
  },
  {
    rule: '[W2]',
    sentence:
      'The Required Lenders hereby agree to waive, for the fiscal quarter ending December 31, 2001 only, compliance with Section 6.9 of the Credit Agreement.',
    reads: ['compliance by Required Lenders of compliance Credit Agreement/6.9 tests 2001-12-31'],
  },
  {
    rule: '[W2]',
    sentence:
      'The Lenders waive, for the period commencing on the date hereof and ending on March 31, 2002, compliance by the Borrower with the provisions of Sections 8.1 and 8.2 of the Credit Agreement.',
    reads: [
      'compliance by Lenders of compliance Credit Agreement/8.1, Credit Agreement/8.2 [1996-10-31, 2002-03-31]',
    ],
  },
  {
    rule: '[W2]',
    sentence:
      "Lender hereby waives the Borrower's failure to comply with Section 5.3 of the Loan Agreement for the month ended June 30, 1999.",
    reads: ['waiver by Lender of Loan Agreement/5.3 tests 1999-06-30'],
  },
  {
    rule: '[W2]',
    sentence:
      "Purchaser hereby waives any Default or Event of Default resulting from the Company's failure to comply with Section 10.2 of the Note Agreement for the fiscal quarter ended June 30, 1999, provided that such waiver shall expire on September 30, 1999.",
    reads: ['waiver by Purchaser of Note Agreement/10.2 tests 1999-06-30 ends 1999-09-30? unstated'],
  },
  {
    rule: '[W2]',
    sentence: 'Upon the effectiveness of this Waiver, the Lenders hereby waive the Existing Defaults.',
    reads: ['waiver by Lenders on event 1: effectiveness of this of «Existing Defaults»'],
  },
  {
    rule: '[W2]',
    sentence: 'The Banks hereby waive, until December 31, 2001, the Existing Defaults.',
    reads: ['waiver by Banks of «Existing Defaults» ends 2001-12-31? unstated'],
  },
  {
    rule: '[W2]',
    sentence:
      "Effective as of the Effective Date, the Lenders hereby waive any Event of Default that has occurred solely as a result of the Borrower's failure to deliver the financial statements required by Section 5.1(a) of the Credit Agreement.",
    reads: [
      "waiver by Lenders on <Effective Date> of event of default “the Borrower's failure to deliver the financial statements required by Section 5.1(a) of the Credit Agreement”",
    ],
    open: true,
  },
  {
    rule: '[W2]',
    sentence: 'The Majority Banks hereby (i) waive the Existing Defaults and (ii) consent to the Merger.',
    reads: ['waiver by Majority Banks of «Existing Defaults»', 'consent by Majority Banks to “the Merger”'],
    open: true,
  },
  {
    rule: '[W2]',
    sentence:
      'Subject to the satisfaction of the conditions precedent set forth in Section 3 below, the Lenders hereby waive compliance with Section 7.2 of the Credit Agreement through June 30, 2002.',
    reads: ['compliance by Lenders if 3 of compliance Credit Agreement/7.2 (, 2002-06-30]'],
  },
  {
    rule: '[W2]',
    sentence: 'By its signature below, each Lender hereby waives the Existing Defaults.',
    reads: ['waiver by each Lender of «Existing Defaults»'],
  },
  {
    rule: '[W2]',
    sentence: 'The waiver set forth in Section 1 shall expire on December 31, 2001.',
    reads: ['end of waiver in 1 at 2001-12-31? unstated'],
  },
  {
    rule: '[W2]',
    sentence: 'The Borrower hereby waives any claim against the Lenders arising before the date hereof.',
    reads: ['compliance by Borrower of right “any claim against the Lenders arising before the date hereof”'],
    open: true,
  },
  {
    rule: '[W2]',
    sentence:
      'The Lenders hereby waive any Default arising as a result of the failure of the Borrower to comply with Section 7.1 of the Credit Agreement as of December 31, 2001.',
    reads: ['waiver by Lenders of Credit Agreement/7.1 tests 2001-12-31'],
    open: true,
  },
  {
    rule: '[W4]',
    sentence:
      'The Lenders hereby waive compliance with Section 7.3 of the Credit Agreement in connection with the sale of the Plant and with Section 7.9 in connection with the payment of the dividend.',
    reads: [],
  },
  {
    rule: '[W2]',
    sentence:
      'The Lenders hereby waive any Event of Default under Section 9.1(c) of the Credit Agreement as a result of the failure of the Borrower to comply with Section 7.2 of the Credit Agreement.',
    reads: [
      'waiver by Lenders of event of default Credit Agreement/9.1(c) “the failure of the Borrower to comply with Section 7.2 of the Credit Agreement”',
    ],
    open: true,
  },
  {
    rule: '[W2]',
    sentence: 'The Pledgor hereby further waives diligence, presentment and any other demand.',
    reads: ['compliance by Pledgor of right “diligence, presentment and any other demand”'],
    open: true,
  },
  {
    rule: '[W2]',
    sentence:
      'The Surety agrees that its guaranty is a guaranty of payment and not of collection, and waives any right to demand a sale of (i) the Plant or (ii) the Mill.',
    reads: [
      'recorded affirmation',
      'compliance by Surety of right “any right to demand a sale of (i) the Plant or (ii) the Mill”',
    ],
    open: true,
  },
  {
    rule: '[W2]',
    sentence: 'The Borrower has requested that the Agent and the Lenders waive the Existing Defaults.',
    reads: ['recorded recital'],
    open: true,
  },
  {
    rule: '[W8]',
    sentence:
      'The Noteholders hereby waive the Existing Defaults until the date on which the Limited Waiver terminates, expires or ceases to be in effect.',
    reads: ['waiver by Noteholders of «Existing Defaults» ends event 1: end of Limited Waiver? unstated'],
    open: true,
  },
  {
    rule: '[W8]',
    sentence:
      'The Noteholders hereby waive the Existing Defaults through the earlier of (a) March 31, 1998 and (b) the date that the waiver granted by the Senior Lenders under the Senior Credit Agreement shall expire or otherwise cease to be effective.',
    reads: [
      'waiver by Noteholders of «Existing Defaults» ends earliest(1998-03-31; event 1(b): end of waiver by Senior Lenders under Senior Credit Agreement)] unstated',
    ],
  },
  {
    rule: '[W8]',
    sentence:
      'The Lenders hereby waive the Existing Defaults until the termination, rescission or expiration of the forbearance set forth in Section 2 of the Bank Forbearance Agreement.',
    reads: [
      'waiver by Lenders of «Existing Defaults» ends event 1: end of forbearance in 2 Bank Forbearance Agreement? unstated',
    ],
  },
  {
    rule: '[W8]',
    sentence:
      'Section 6.3 of the Note Purchase Agreement shall be suspended from the Effective Date through the date on which the Limited Waiver is no longer in full force and effect.',
    reads: ['suspension of Note Purchase Agreement/6.3 [<Effective Date>, event 1: end of Limited Waiver]'],
    open: true,
  },
  {
    rule: '[W8]',
    sentence:
      'The Lenders hereby waive the Existing Defaults until the date on which the Limited Waiver is amended or terminated.',
    reads: [
      'waiver by Lenders of «Existing Defaults» ends event 1: Limited Waiver / is / amended or terminated? unstated',
    ],
    open: true,
  },
  {
    rule: '[W2]',
    sentence:
      'Solely during the Standstill Period and not at any other time, the Lenders hereby waive the Existing Defaults.',
    reads: ['waiver by Lenders on 1996-05-01 of «Existing Defaults» ends 1996-08-31] unstated'],
  },
  {
    rule: '[W2]',
    sentence:
      'The Lenders hereby waive the Existing Defaults for the period commencing on the Effective Date and expiring on the earlier of (a) March 31, 1997 (the "Outside Date") and (b) the termination of the Limited Waiver (the "Waiver Period").',
    reads: [
      'waiver by Lenders on <Effective Date> of «Existing Defaults» ends earliest(1997-03-31; event 1(b): end of Limited Waiver)] unstated',
      'named-time <Outside Date> = 1997-03-31',
      'named-time <Waiver Period> = [<Effective Date>, earliest(1997-03-31; event 1(b): end of Limited Waiver)]',
    ],
  },
  {
    rule: '[W2]',
    sentence:
      'The Lenders hereby waive the Existing Defaults through May 29, 1999 (the "Waiver Termination Date").',
    reads: [
      'waiver by Lenders of «Existing Defaults» ends 1999-05-29] unstated',
      'named-time <Waiver Termination Date> = 1999-05-29',
    ],
  },
  {
    rule: '[W2]',
    sentence: 'The Lenders hereby waive the Existing Defaults during the Cooling Period.',
    reads: [],
  },
  {
    rule: '[W2]',
    sentence:
      'The undersigned holders, constituting the Required Holders, hereby waive, effective on the Effective Date and permanently, each Event of Default that arose from the failure of the Company to comply with Section 6.3 of the Note Purchase Agreement as of June 30, 1996 and as of September 30, 1996.',
    reads: [
      'waiver by undersigned holders on <Effective Date> of event of default Note Purchase Agreement/6.3 tests 1996-06-30, 1996-09-30',
    ],
    open: true,
  },
  {
    rule: '[W2]',
    sentence:
      'The undersigned, being the Required Holders, hereby waive every Event of Default that has arisen under Section 6.3 of the Note Purchase Agreement.',
    reads: ['waiver by undersigned of event of default Note Purchase Agreement/6.3'],
  },
];
