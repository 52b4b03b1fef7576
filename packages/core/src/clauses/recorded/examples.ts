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
];
