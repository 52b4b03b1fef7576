import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[W6]',
    sentence:
      'The Noteholders agree that the effectiveness of Section 6.3 and Section 6.4 shall be temporarily suspended from and including the Effective Date to and including November 30, 1996.',
    reads: [
      'suspension by Noteholders of Note Purchase Agreement/6.3?, Note Purchase Agreement/6.4? [<Effective Date>, 1996-11-30]',
    ],
  },
  {
    rule: '[W6]',
    sentence:
      'Sections 6.3 and 6.4 of the Note Purchase Agreement are hereby suspended until the later of June 30, 1997 and the Effective Date.',
    reads: [
      'suspension of Note Purchase Agreement/6.3, Note Purchase Agreement/6.4 (, latest(1997-06-30; <Effective Date>)?',
    ],
  },
  {
    rule: '[W6]',
    sentence:
      'The Lenders hereby suspend the operation of Section 7.1 of the Credit Agreement for the period commencing on July 1, 1998 and ending on December 31, 1998.',
    reads: ['suspension by Lenders of Credit Agreement/7.1 [1998-07-01, 1998-12-31]'],
  },
  {
    rule: '[W6]',
    sentence:
      'From and after the Effective Date, Section 6.3 of the Note Purchase Agreement shall be suspended through March 31, 1997.',
    reads: ['suspension of Note Purchase Agreement/6.3 [<Effective Date>, 1997-03-31]'],
  },
  {
    rule: '[W6]',
    sentence: 'Section 6.3 of the Note Purchase Agreement shall be suspended.',
    reads: [],
  },
  {
    rule: '[W6]',
    sentence:
      'Subject to the satisfaction of the conditions set forth in Section 4, the Noteholders hereby waive, on the Effective Date, each of the Existing Defaults and agree that the effectiveness of Section 6.3 and Section 6.4 shall be temporarily suspended from and including the Effective Date to and including the earlier to occur of (a) the date that any holder of Senior Debt takes any action in respect of any default or any event of default under any Senior Credit Document and (b) November 30, 1996 (the "Reinstatement Date").',
    reads: [
      'waiver by Noteholders if 4 on <Effective Date> of «Existing Defaults»',
      'suspension by Noteholders if 4 of Note Purchase Agreement/6.3?, Note Purchase Agreement/6.4? [<Effective Date>, earliest(event 1(a): any holder of Senior Debt / takes any action in respect of / any default or any event of default under any Senior Credit Document; 1996-11-30)] label <Reinstatement Date> = earliest(event 1(a): any holder of Senior Debt / takes any action in respect of / any default or any event of default under any Senior Credit Document; 1996-11-30) | 1996-11-30',
    ],
  },
];
