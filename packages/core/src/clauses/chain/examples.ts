import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[A1]',
    sentence: 'First Amendment to Credit Agreement dated as of June 1, 1995.',
    reads: ['chain First Amendment to Credit Agreement 1995-06-01 to Credit Agreement'],
    open: true,
    in: 'schedule',
  },
];
