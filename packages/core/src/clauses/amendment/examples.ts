import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[A2]',
    sentence:
      'The Company and the Noteholders hereby amend and restate the definition of "Maturity Date" in the Credit Agreement as follows: Maturity Date means June 30, 1999.',
    reads: ['amendment by Company + Noteholders restate Credit Agreement/"Maturity Date" = 1999-06-30'],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'Effective as of March 31, 2001 (the "Effective Date") and subject to the satisfaction of the conditions precedent set forth in Section 4 below, the Credit Agreement is hereby amended as follows.',
    open: true,
    reads: ['effectiveness of 1 as-of 2001-03-31 label <Effective Date> if 4'],
  },
  {
    rule: '[E4]',
    sentence:
      'The Loan Agreement is, effective as of March 31, 2001 and subject to the satisfaction of the conditions set forth in Section 4, hereby amended as follows.',
    open: true,
    reads: ['effectiveness of 1 as-of 2001-03-31 if 4'],
  },
  {
    rule: '[E4]',
    sentence:
      'Upon satisfaction of the conditions set forth in Section 4 hereof, the Credit Agreement is hereby amended as follows.',
    open: true,
    reads: ['effectiveness of 1 first-day if 4'],
  },
  {
    sentence:
      'Subject to the satisfaction of the conditions set forth in Section 4 hereof, the Credit Agreement is hereby amended as follows.',
    reads: ['recorded amendment-lead-in'],
    open: true,
  },
  {
    rule: '[E4]',
    sentence: 'Effective immediately, Section 7.4 of the Loan Agreement is amended to read: "No Dividends".',
    reads: ['effectiveness of 1 on-execution', 'amendment restate Loan Agreement/7.4'],
  },
  {
    rule: '[E4]',
    sentence:
      'Section 9.2(b) of the Credit Agreement is hereby amended as of the Effective Date to delete the number "$10,000,000" and to substitute in lieu thereof the number "$12,000,000".',
    reads: [
      'effectiveness of 1 as-of <Effective Date>',
      'amendment from <Effective Date> replace-words Credit Agreement/9.2(b) “$10,000,000” by “$12,000,000”',
    ],
  },
  {
    rule: '[A2]',
    sentence: 'Section 9.2 of the Credit Agreement is hereby amended by deleting the word "quarterly".',
    reads: ['amendment delete-words Credit Agreement/9.2 “quarterly”'],
  },
  {
    rule: '[W1]',
    sentence:
      'Effective as of July 1, 2001, Section 7.1 of the Credit Agreement is hereby amended by replacing "5.0" with "6.0" and the Lenders waive any Default thereunder.',
    reads: [],
  },
  {
    rule: '[E4]',
    sentence:
      'Effective as of July 1, 2001, the following modifications shall be made to the Loan Agreement.',
    reads: ['effectiveness of 1 as-of 2001-07-01'],
    open: true,
  },
  {
    sentence: 'The following modifications shall be made to the Loan Agreement.',
    reads: ['recorded amendment-lead-in'],
    open: true,
  },
  {
    rule: '[E4]',
    sentence:
      'The Company hereby permanently reduces, pursuant to Section 3.1 of the Loan Agreement, effective as of the Closing Date, the Term Commitments to $5,000,000.',
    reads: ['effectiveness of 1 as-of <Closing Date>'],
    open: true,
  },
  {
    sentence: 'The Company hereby permanently reduces the Term Commitments to $5,000,000.',
    reads: [],
  },
];
