import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[T2]',
    sentence:
      '"Waiver Period" means the period from and including the Effective Date to and including the earliest to occur of (a) July 31, 1998 and (b) the date on which any other Event of Default shall occur.',
    reads: [
      'named-time <Waiver Period> = [<Effective Date>, earliest(1998-07-31; event 1(b): default event of default)]',
    ],
    open: true,
  },
  {
    rule: '[T2]',
    sentence:
      'The "Forbearance Period" shall be the period commencing on March 1, 1998 and ending on May 31, 1998.',
    reads: ['named-time <Forbearance Period> = [1998-03-01, 1998-05-31]'],
  },
  {
    rule: '[T3]',
    sentence:
      '"Waiver Termination Date" shall mean the earlier of (i) June 30, 1998 and (ii) the termination of the Limited Waiver.',
    reads: [
      'named-time <Waiver Termination Date> = earliest(1998-06-30; event 1(ii): end of Limited Waiver)',
    ],
    open: true,
  },
  {
    rule: '[T2]',
    sentence: '"Waiver Period" means such period as the Lenders may determine.',
    reads: ['recorded definition'],
    open: true,
  },
  {
    rule: '[T3]',
    sentence: '"Sale Date" means the date on which the Company completes the sale of the Plant.',
    reads: ['named-time <Sale Date> = event "Sale Date": Company / completes / the sale of the Plant'],
    open: true,
  },
  {
    rule: '[T2]',
    sentence:
      '"Waiver Period" means the period from the Effective Date through June 30, 1998, unless extended.',
    reads: [],
  },
];
