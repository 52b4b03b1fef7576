import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[K3]',
    sentence:
      'The Borrower represents and warrants to the Lenders that, after giving effect to this Amendment, no Default or Event of Default exists.',
    reads: ['representation 1: by Borrower to Lenders no default under Note Purchase Agreement'],
    open: true,
  },
  {
    rule: '[K3]',
    sentence:
      'The Company represents and warrants that (a) it is a corporation duly organized; and (b) except as disclosed in Schedule 1, there is no litigation pending against it.',
    reads: ['representation 1(a): by Company', 'representation 1(b): by Company exceptions: 1'],
    open: true,
  },
];
