import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[W5]',
    sentence:
      'The Standstill Period shall automatically be extended to September 30, 1996 if, on or prior to August 15, 1996, the Company shall have delivered to the Agent an executed commitment letter.',
    reads: [
      'extension of this during [1996-05-01, 1996-08-31] to 1996-09-30 if by 1996-08-15 delivered by Company to Agent',
    ],
    open: true,
  },
  {
    rule: '[W5]',
    sentence:
      'The Outside Date shall be automatically extended from January 31, 1997 to February 15, 1997, without notice or any other action, if the Company shall have provided the Lenders with a signed term sheet by no later than December 22, 1996.',
    reads: ['extension of <Outside Date> to 1997-02-15 if by 1996-12-22 delivered by Company'],
  },
  {
    rule: '[W5]',
    sentence:
      'If on or before December 22, 1996 the Company shall have paid the extension fee to the Agent, the waiver set forth in Section 1 shall be extended through February 15, 1997.',
    reads: ['extension of waiver in 1 to 1997-02-15 if by 1996-12-22 paid by Company'],
  },
  {
    rule: '[W5]',
    sentence: 'The Outside Date shall be extended to February 15, 1997 if the Company so requests.',
    reads: [],
  },
  {
    rule: '[W5]',
    sentence: 'The Outside Date shall be extended to such later date as the Lenders may agree.',
    reads: [],
  },
];
