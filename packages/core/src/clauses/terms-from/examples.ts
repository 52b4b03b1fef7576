import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[A1]',
    sentence:
      'Capitalized terms used and not otherwise defined herein shall have the meanings assigned to them in the Credit Agreement.',
    reads: ['terms-from Credit Agreement'],
    open: true,
  },
  {
    rule: '[A1]',
    sentence:
      'All capitalized terms used herein and not otherwise defined herein shall have the respective meanings ascribed thereto in the Credit Agreement.',
    reads: ['terms-from Credit Agreement'],
    open: true,
  },
];
