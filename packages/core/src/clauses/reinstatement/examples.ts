import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[W6]',
    sentence: 'After the Reinstatement Date, Section 6.3 and Section 6.4 shall be in full force and effect.',
    reads: [
      'reinstatement of Note Purchase Agreement/6.3?, Note Purchase Agreement/6.4? after <Reinstatement Date> prospective',
    ],
  },
  {
    rule: '[W6]',
    sentence:
      'From and after December 1, 1996, Sections 6.3 and 6.4 of the Note Purchase Agreement shall again be in full force and effect.',
    reads: [
      'reinstatement of Note Purchase Agreement/6.3, Note Purchase Agreement/6.4 from 1996-12-01 prospective',
    ],
  },
  {
    rule: '[W6]',
    sentence: 'Section 6.3 of the Note Purchase Agreement shall be reinstated on and after January 1, 1997.',
    reads: ['reinstatement of Note Purchase Agreement/6.3 from 1997-01-01 prospective'],
  },
  {
    rule: '[W6]',
    sentence:
      'Upon the expiration of the suspension set forth herein, Section 6.3 of the Note Purchase Agreement shall again be in full force and effect.',
    reads: ['reinstatement of Note Purchase Agreement/6.3 after event 1: end of suspension this prospective'],
  },
];
