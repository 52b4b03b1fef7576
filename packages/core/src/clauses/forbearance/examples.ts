import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[W1]',
    sentence:
      'Subject to the terms and conditions hereof, the Lenders agree to forbear from exercising their rights and remedies under the Credit Agreement with respect to the Existing Defaults until June 30, 1998.',
    reads: ['forbearance by Lenders if terms of «Existing Defaults» (, 1998-06-30?'],
  },
  {
    rule: '[W1]',
    sentence:
      'During the period from the Effective Date through September 15, 1999, the Bank shall forbear from exercising its remedies in respect of the Existing Defaults.',
    reads: ['forbearance by Bank of «Existing Defaults» [<Effective Date>, 1999-09-15]'],
  },
  {
    rule: '[W1]',
    sentence:
      'The Lenders agree to forbear from exercising their rights and remedies in respect of the Existing Defaults through the earliest to occur of (i) 5:00 p.m., Dallas time, on August 17, 1998, (ii) the occurrence of any other Event of Default and (iii) the termination of the Restructuring Agreement.',
    reads: [
      'forbearance by Lenders of «Existing Defaults» (, earliest(1998-08-17 5:00 p.m., Dallas time; event 1(ii): default event of default; event 1(iii): end of Restructuring Agreement)]',
    ],
  },
];
