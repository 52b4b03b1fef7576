import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 785383 of the generator as it then was, shrunk. [E7] [E6] a part that reaches back to before its agreement ended, and waits for itself */
export const terminatedBeforeItWasMet: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1', 'p2'], instrument: 'n0' },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n0', 'n1'],
          share: { numerator: 2n, denominator: 3n },
          at: 'least',
          bySeries: false,
          without: [],
          among: ['p1', 'p2'],
        },
      },
    },
    instruments: [],
    agreements: [{ id: 'a0', dated: day('1996-11-30'), known: null, sha256: 'on-file' }],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: {
          kind: 'first-day',
          conditions: ['a0/4.1'],
          notBefore: null,
          outside: null,
          reachesBack: day('1996-11-27'),
        },
        survives: false,
      },
    ],
    conditions: [
      {
        address: 'a0/4.1',
        requires: [{ kind: 'no-default', agreement: 'a0', giving: ['a0'], except: null }],
        protects: ['p0', 'p1'],
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
    readings: { cureAfterRipening: 'cannot', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'Ruritania', also: [day('1996-11-27')] },
  },
  facts: [
    {
      kind: 'terminated',
      agreement: 'a0',
      id: 'f13',
      on: { from: day('1996-11-28'), by: day('1996-11-28') },
      known: day('1996-11-28'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
    {
      kind: 'breach',
      of: 'a0/6.1(a)',
      until: null,
      stage: null,
      id: 'b3',
      on: { from: day('1996-11-24'), by: day('1996-11-24') },
      known: day('1996-11-24'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1997-03-20'),
  from: day('1996-11-14'),
  horizon: day('1997-01-27'),
};
