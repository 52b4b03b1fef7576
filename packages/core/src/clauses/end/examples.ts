import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[W5]',
    sentence:
      'Upon the Termination Date, the waiver set forth in Section 1 shall automatically terminate and cease to be of any force or effect.',
    reads: ['end of waiver in 1 at <Termination Date>? unstated'],
  },
  {
    rule: '[W5]',
    sentence: 'On the Waiver Termination Date, the foregoing waiver shall be null and void ab initio.',
    reads: ['end of waiver at <Waiver Termination Date>? retroactive'],
  },
  {
    rule: '[W5]',
    sentence:
      'The Standstill Period shall terminate without notice upon the earliest of (a) June 30, 1996 and (b) the occurrence of any other Event of Default.',
    reads: [
      'end of this during [1996-05-01, 1996-08-31] at earliest(1996-06-30; event 1(b): default event of default)? unstated',
    ],
  },
  {
    rule: '[W5]',
    sentence:
      'From and after the Termination Date, the waivers granted hereby shall be of no further force or effect, as if such waivers had never been granted.',
    reads: ['end of waiver this at <Termination Date>) retroactive'],
  },
  {
    rule: '[W5]',
    sentence: 'This Waiver shall terminate automatically, without notice to any party, on May 31, 2007.',
    reads: ['end of waiver this at 2007-05-31? unstated'],
  },
  {
    rule: '[W5]',
    sentence: 'The waiver contained in Section 1 shall remain in effect only through October 15, 1998.',
    reads: ['end of waiver in 1 at 1998-10-15] unstated'],
  },
  {
    rule: '[W5]',
    sentence:
      'Upon the Termination Date, the waiver granted herein shall terminate and the Existing Defaults shall be deemed to have occurred on the date on which they originally occurred and to be continuing.',
    reads: [
      'end of waiver this at <Termination Date>? unstated',
      'end of waiver this of «Existing Defaults» retroactive',
    ],
  },
  {
    rule: '[W5]',
    sentence:
      'Upon the expiration of the Standstill Period, each of the Existing Defaults shall be deemed to be an Event of Default as of its original date of occurrence and to have been continuing.',
    reads: ['end of this of «Existing Defaults» during [1996-05-01, 1996-08-31] retroactive'],
  },
  {
    rule: '[W5]',
    sentence:
      'Upon the Termination Date, all Defaults under Section 7.1 of the Credit Agreement for the fiscal quarter ended September 30, 1998 shall be deemed to have occurred as of September 30, 1998 and to have been continuing.',
    reads: ['end of waiver this of Credit Agreement/7.1 tests 1998-09-30 at <Termination Date>? retroactive'],
  },
  {
    rule: '[W5]',
    sentence:
      'Upon the Termination Date, all Defaults under Section 7.1 of the Credit Agreement for the fiscal quarter ended September 30, 1998 shall be deemed to have occurred as of December 31, 1998 and to have been continuing.',
    reads: [],
  },
  {
    rule: '[W5]',
    sentence:
      'After the termination of the waiver set forth in Section 1, the Existing Defaults shall be deemed to be continuing thereafter.',
    reads: ['end of waiver in 1 of «Existing Defaults» prospective'],
  },
  {
    rule: '[W5]',
    sentence:
      'Upon the Termination Date, the foregoing waiver shall expire, and the Company shall again be subject to Section 6.3.',
    reads: ['end of waiver at <Termination Date>? prospective'],
  },
  {
    rule: '[W5]',
    sentence:
      'The Existing Defaults shall be deemed to have occurred on the date on which they originally occurred.',
    reads: [],
  },
  {
    rule: '[W5]',
    sentence: 'This Agreement shall terminate on May 31, 2007.',
    reads: [],
  },
  {
    rule: '[W5]',
    sentence: 'The foregoing waiver shall terminate.',
    reads: [],
  },
];
