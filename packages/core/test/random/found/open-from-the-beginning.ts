import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 91 of the generator as it then was, shrunk. [D4] a default that is open from the beginning of time is dated by its breach */
export const openFromTheBeginning: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1'], instrument: 'n0' },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n0'],
          share: { numerator: 1n, denominator: 1n },
          at: 'least',
          bySeries: false,
          without: [],
          among: ['p1'],
        },
      },
    },
    instruments: [],
    agreements: [{ id: 'a0', dated: null, known: null, sha256: 'on-file' }],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: {
          kind: 'first-day',
          conditions: ['a0/4.1'],
          notBefore: null,
          outside: null,
          reachesBack: null,
        },
        survives: false,
      },
    ],
    conditions: [
      {
        address: 'a0/4.1',
        requires: [{ kind: 'no-default', agreement: 'a0', giving: [], except: null }],
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
    readings: { cureAfterRipening: 'can', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'Ruritania', also: [day('1996-12-07')] },
  },
  facts: [
    {
      kind: 'breach',
      of: 'a0/6.2',
      until: null,
      stage: null,
      id: 'b3',
      on: { from: null, by: day('1996-11-30') },
      known: day('1996-12-01'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1997-03-20'),
  from: day('1996-11-14'),
  horizon: day('1997-01-27'),
};
