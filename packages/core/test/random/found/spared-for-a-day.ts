import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 7990 of the generator as it then was, shrunk. [E6] [W1] compliance waived for one day: the next day a default may begin, and the day after it is there */
export const sparedForADay: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1'], instrument: null },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n0', 'n1'],
          share: { numerator: 2n, denominator: 3n },
          at: 'more',
          bySeries: false,
          without: ['p0'],
          among: ['p1'],
        },
      },
    },
    instruments: [],
    agreements: [
      { id: 'a0', dated: day('1996-11-30'), known: null, sha256: 'on-file' },
      { id: 'a1', dated: day('1996-12-04'), known: null, sha256: null },
    ],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: { kind: 'in-force', from: day('1996-11-17') },
        survives: false,
      },
      {
        address: 'a1/1',
        agreement: 'a1',
        effect: {
          kind: 'first-day',
          conditions: [],
          notBefore: day('1996-11-29'),
          outside: day('1996-12-09'),
          reachesBack: null,
        },
        survives: false,
      },
      {
        address: 'a1/2',
        agreement: 'a1',
        effect: {
          kind: 'first-day',
          conditions: ['a1/4.2'],
          notBefore: day('1996-12-02'),
          outside: null,
          reachesBack: null,
        },
        survives: false,
      },
    ],
    conditions: [
      { address: 'a1/4.2', requires: [{ kind: 'act', verb: 'delivered' }], protects: ['p1'], settledBy: [] },
      {
        address: 'a1/4.3',
        requires: [{ kind: 'no-default', agreement: 'a0', giving: ['a1/1'], except: null }],
        protects: ['p0', 'p1'],
        settledBy: [],
      },
    ],
    provisions: [],
    waivers: [],
    compliance: [
      {
        id: 'a1/2#3',
        address: 'a1/2',
        part: 'a1/2',
        provisions: ['a1/6.1', 'a0'],
        from: null,
        to: day('1996-12-16'),
        testDates: [day('1997-01-05'), day('1996-12-10')],
      },
    ],
    suspensions: [
      {
        id: 'a1/1#1',
        address: 'a1/1',
        part: 'a1/1',
        provisions: ['a0/6.2', 'a0/6'],
        from: null,
        to: null,
        toIncluded: true,
      },
    ],
    values: [],
    amendments: [],
    covenants: [],
    representations: [],
    overlays: [],
    readings: { cureAfterRipening: 'can', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'Ruritania', also: [] },
  },
  facts: [
    {
      kind: 'cured',
      breach: 'b0',
      id: 'f12',
      on: { from: day('1996-12-04'), by: day('1996-12-04') },
      known: day('1996-12-04'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
    {
      kind: 'breach',
      of: 'a0/6.2',
      until: null,
      stage: 'event of default',
      id: 'b0',
      on: { from: day('1996-12-04'), by: day('1996-12-04') },
      known: day('1996-12-24'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1997-03-20'),
  from: day('1996-11-14'),
  horizon: day('1997-01-27'),
};
