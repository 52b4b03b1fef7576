import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[M4]',
    sentence: 'The Purchasers are the holders of 66.67% of the Notes outstanding as of the date hereof.',
    reads: ['holding Purchasers 66.67% of Notes as of 1996-10-31'],
    in: 'recital',
  },
];
