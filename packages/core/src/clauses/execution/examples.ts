import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[E2]',
    sentence:
      'This Agreement shall be effective when at least one counterpart shall have been executed by each party hereto.',
    reads: ['execution by each party hereto'],
  },
];
