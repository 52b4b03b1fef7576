import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[M4]',
    sentence: 'The Company has prepaid the Series B Notes.',
    reads: ['prepaid Series B Notes'],
    open: true,
    in: 'recital',
  },
];
