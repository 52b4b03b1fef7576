import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[E1]',
    sentence:
      'This Agreement and the waivers contained herein shall be in effect on and after the Effective Date.',
    reads: ['in-effect from <Effective Date>'],
  },
];
