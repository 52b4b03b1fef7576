import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 795430730 of the generator as it then was, shrunk. [E4] [K6] a part that waits for itself stays open, though a conclusion once filled what it waits for beside */
export const waitsForItself: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1', 'p2'], instrument: 'n0' },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n0'],
          share: { numerator: 1n, denominator: 2n },
          at: 'more',
          bySeries: false,
          without: ['p0'],
          among: ['p1', 'p2'],
        },
      },
    },
    instruments: [],
    agreements: [
      { id: 'a0', dated: null, known: null, sha256: 'on-file' },
      { id: 'a1', dated: null, known: null, sha256: 'on-file' },
      { id: 'a3', dated: day('1996-10-18'), known: null, sha256: 'on-file' },
    ],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: { kind: 'in-force', from: day('1996-09-12') },
        survives: false,
      },
      {
        address: 'a1/1',
        agreement: 'a1',
        effect: {
          kind: 'first-day',
          conditions: ['a1/4.1'],
          notBefore: null,
          outside: null,
          reachesBack: null,
        },
        survives: false,
      },
      {
        address: 'a3',
        agreement: 'a3',
        effect: {
          kind: 'first-day',
          conditions: ['a3/4.1', 'a3/4.2'],
          notBefore: null,
          outside: null,
          reachesBack: null,
        },
        survives: false,
      },
      {
        address: 'a3/1',
        agreement: 'a3',
        effect: { kind: 'fixed', on: day('1996-10-18'), conditions: ['a3/4.2'] },
        survives: false,
      },
    ],
    conditions: [
      {
        address: 'a1/4.1',
        requires: [{ kind: 'representations', of: ['a1/3'], giving: [] }],
        protects: ['p0', 'p1'],
        settledBy: [],
      },
      { address: 'a3/4.1', requires: [{ kind: 'effective', part: 'a1/1' }], protects: [], settledBy: [] },
      { address: 'a3/4.2', requires: [{ kind: 'effective', part: 'a3' }], protects: ['p0'], settledBy: [] },
    ],
    provisions: [],
    waivers: [
      {
        id: 'a3/1#3',
        address: 'a3/1',
        part: 'a3/1',
        from: null,
        covers: [
          {
            provisions: ['a0/6'],
            existed: null,
            testDates: null,
            noticed: null,
            breaches: null,
            described: false,
          },
        ],
        ends: null,
      },
    ],
    compliance: [],
    suspensions: [],
    values: [],
    amendments: [],
    covenants: [],
    representations: [],
    overlays: [],
    readings: { cureAfterRipening: 'cannot', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'New York', also: [] },
  },
  facts: [
    {
      kind: 'satisfied',
      of: 'a1/4.1',
      id: 'f10',
      on: { from: day('1996-10-05'), by: day('1996-10-05') },
      known: day('1996-10-05'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
    {
      kind: 'breach',
      of: 'a0/6.1(a)',
      until: { from: day('1996-11-04'), by: day('1996-11-07') },
      stage: null,
      id: 'b0',
      on: { from: day('1996-10-08'), by: day('1996-10-08') },
      known: day('1996-10-13'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
    {
      kind: 'failed',
      of: 'a3/4.1',
      id: 'f19',
      on: { from: day('1996-10-18'), by: day('1996-10-18') },
      known: day('1996-10-23'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1997-01-10'),
  from: day('1996-09-06'),
  horizon: day('1996-11-19'),
};
