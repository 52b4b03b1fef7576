import { cerplexTerms } from '../../cerplex-terms.ts';
import { day, fact } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 5787 of the generator as it then was, shrunk. [E6] [D2] a quarter that ends on the day of the question is a failed test. */
export const quarterOnTheDay: RandomDeal = {
  terms: {
    ...cerplexTerms,
    agreements: [{ id: 'a0', dated: day('1996-10-21'), known: day('1996-10-22'), sha256: null }],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: { kind: 'in-force', from: day('1996-09-12') },
        survives: false,
      },
    ],
    conditions: [
      {
        address: 'a0/4.1',
        requires: [{ kind: 'no-default', agreement: 'a0', giving: ['a0'], except: null }],
        protects: [],
        settledBy: [],
      },
    ],
    provisions: [],
    waivers: [],
    suspensions: [],
    values: [],
    amendments: [],
    representations: [],
    covenants: [{ address: 'a0', tested: { kind: 'calendar-quarters' }, ripens: { kind: 'at-once' } }],
  },
  facts: [fact('b1', '1996-09-12', { kind: 'breach', of: 'a0/6.2', until: null, stage: null })],
  knownAt: day('1996-10-07'),
  from: day('1996-09-06'),
  horizon: day('1996-11-19'),
};
