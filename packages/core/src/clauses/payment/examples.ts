import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[E7]',
    sentence: 'The Borrower shall pay all costs and expenses of the Agent.',
    reads: ['payment by Borrower of “all costs and expenses of the Agent”'],
    open: true,
  },
  {
    rule: '[E7]',
    sentence: 'On the Effective Date, the Company agrees to pay the fees of special counsel.',
    reads: ['payment by Company on <Effective Date> of “the fees of special counsel”'],
    open: true,
  },
];
