import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[W5]',
    sentence:
      'The foregoing waiver shall become permanent if, on the last day of the Standstill Period, no Event of Default shall have occurred and be continuing.',
    reads: ['permanence of waiver if on 1996-08-31 no default under Note Purchase Agreement'],
    open: true,
  },
  {
    rule: '[W5]',
    sentence:
      'The waiver set forth in Section 1 shall automatically become permanent if, as of the Termination Date, the Company is in full compliance with Section 6.3 of the Note Purchase Agreement.',
    reads: ['permanence of waiver in 1 if on <Termination Date> question'],
    open: true,
  },
  {
    rule: '[W5]',
    sentence: 'The foregoing waiver shall become permanent.',
    reads: [],
  },
];
