import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[A2]',
    sentence:
      'The Company and the Noteholders hereby amend and restate the definition of "Maturity Date" in the Credit Agreement as follows: Maturity Date means June 30, 1999.',
    reads: ['amendment by Company + Noteholders restate Credit Agreement/"Maturity Date" = 1999-06-30'],
    open: true,
  },
];
