import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 6292 of the generator as it then was, shrunk. [E4] [K6] two papers wait for each other, one of them ended, the other concluded */
export const twoPapersOneEnded: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1', 'p2'], instrument: 'n0' },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n1'],
          share: { numerator: 2n, denominator: 3n },
          at: 'least',
          bySeries: true,
          without: ['p0'],
          among: ['p1', 'p2'],
        },
      },
    },
    instruments: [],
    agreements: [
      { id: 'a0', dated: null, known: null, sha256: 'on-file' },
      { id: 'a1', dated: null, known: null, sha256: 'on-file' },
    ],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: {
          kind: 'first-day',
          conditions: ['a0/4.1'],
          notBefore: null,
          outside: null,
          reachesBack: day('1996-12-01'),
        },
        survives: false,
      },
      {
        address: 'a1',
        agreement: 'a1',
        effect: {
          kind: 'first-day',
          conditions: ['a1/4.1'],
          notBefore: null,
          outside: day('1997-01-08'),
          reachesBack: null,
        },
        survives: false,
      },
    ],
    conditions: [
      { address: 'a0/4.1', requires: [{ kind: 'effective', part: 'a1' }], protects: ['p1'], settledBy: [] },
      {
        address: 'a1/4.1',
        requires: [{ kind: 'effective', part: 'a0' }],
        protects: ['p1', 'p2'],
        settledBy: [],
      },
    ],
    provisions: [],
    waivers: [],
    compliance: [],
    suspensions: [],
    values: [],
    amendments: [],
    covenants: [],
    representations: [],
    overlays: [],
    readings: { cureAfterRipening: 'can', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'New York', also: [] },
  },
  facts: [
    {
      kind: 'terminated',
      agreement: 'a0',
      id: 'f10',
      on: { from: day('1997-01-06'), by: day('1997-01-06') },
      known: day('1997-01-07'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
    {
      kind: 'delivered',
      what: 'a1/4.1',
      to: 'p1',
      id: 'f13',
      on: { from: day('1997-01-08'), by: day('1997-01-08') },
      known: day('1997-01-09'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1997-03-20'),
  from: day('1996-11-14'),
  horizon: day('1997-01-27'),
};
