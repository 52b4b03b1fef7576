import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[W4]',
    sentence: 'This Agreement shall be governed by the laws of the State of New York.',
    reads: ['recorded governing-law'],
    open: true,
  },
  {
    rule: '[W4]',
    sentence:
      'Except as expressly set forth herein, this Waiver shall not constitute a waiver of any other provision of the Credit Agreement.',
    reads: ['recorded reservation'],
    open: true,
  },
  {
    rule: '[W4]',
    sentence:
      'This Amendment may be executed in any number of counterparts, each of which shall be an original.',
    reads: ['recorded counterparts'],
    open: true,
  },
  {
    rule: '[W4]',
    sentence: 'The Borrower hereby ratifies and confirms its obligations under the Credit Agreement.',
    reads: ['recorded affirmation'],
    open: true,
  },
  {
    rule: '[W4]',
    sentence: 'Each party hereby waives trial by jury.',
    reads: ['recorded jury-trial'],
    open: true,
  },
  {
    rule: '[W4]',
    sentence: 'The headings of this Amendment are for convenience only.',
    reads: ['recorded headings'],
    open: true,
  },
  {
    rule: '[W4]',
    sentence:
      'This Agreement may be amended only by an instrument in writing signed by the Borrower and the Lenders.',
    reads: ['recorded change-in-writing'],
    open: true,
  },
  {
    rule: '[W4]',
    sentence: 'This Waiver shall be effective only for the specific instance.',
    reads: ['recorded reservation'],
    open: true,
  },
  {
    rule: '[W2]',
    sentence:
      'The waiver set forth above shall be effective only for the fiscal quarter ended December 31, 2001.',
    reads: [],
  },
  {
    rule: '[E4]',
    sentence:
      'As a condition to the effectiveness of this Amendment, the Borrower shall pay the Agent a fee of $25,000.',
    reads: [],
  },
  // What only looks like a kind that is recorded.
  {
    rule: '[P0]',
    sentence:
      'The Borrower will not permit any Subsidiary to create any lien, since none has been permitted.',
    reads: [],
  },
  {
    rule: '[D6]',
    sentence:
      'If any other Event of Default has occurred and is continuing, the Majority Lenders may declare the Loans due.',
    reads: [],
  },
  {
    rule: '[E4]',
    sentence: 'The Agent shall have received an executed counterpart of a signature page.',
    reads: [],
  },
  {
    rule: '[W4]',
    sentence:
      'Default interest that accrued before that day is not waived and shall be paid on the next payment date.',
    reads: [],
  },
  { rule: '[W1]', sentence: 'This consent reaches no other sale.', reads: [] },
  {
    rule: '[A2]',
    sentence:
      'The Credit Agreement is hereby further amended by adding the following: “Acquisition” means the purchase of a mill.',
    reads: [],
  },
  {
    rule: '[P0]',
    sentence: '“Acquisition” means the purchase of a mill.',
    reads: ['recorded definition'],
    open: true,
  },
  {
    rule: '[P0]',
    sentence: 'The Borrower has advised the Lenders of a shortfall.',
    reads: ['recorded recital'],
    open: true,
  },
  {
    rule: '[P0]',
    sentence: 'The Borrower has advised the Lenders of a shortfall, and shall make it good.',
    reads: [],
  },
  { rule: '[P0]', sentence: 'LIMITATION ON INDEBTEDNESS.', reads: ['recorded heading'] },
  { rule: '[P0]', sentence: 'inventory sold in the ordinary course;', reads: [] },
  {
    rule: '[P0]',
    sentence: 'The Company shall not change its jurisdiction of incorporation.',
    reads: [],
  },
];
