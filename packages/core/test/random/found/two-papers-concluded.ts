import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 4498 of the generator as it then was, shrunk. [E4] [K6] two papers wait for each other, one condition concluded as met before the other */
export const twoPapersConcluded: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1'], instrument: null },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n0'],
          share: { numerator: 1n, denominator: 1n },
          at: 'least',
          bySeries: false,
          without: ['p0'],
          among: ['p1'],
        },
      },
    },
    instruments: [],
    agreements: [
      { id: 'a0', dated: day('1996-09-20'), known: null, sha256: null },
      { id: 'a2', dated: null, known: null, sha256: 'on-file' },
    ],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: {
          kind: 'first-day',
          conditions: ['a0/4.2'],
          notBefore: null,
          outside: null,
          reachesBack: day('1996-09-10'),
        },
        survives: false,
      },
      {
        address: 'a2',
        agreement: 'a2',
        effect: {
          kind: 'first-day',
          conditions: ['a1/4.1'],
          notBefore: null,
          outside: null,
          reachesBack: null,
        },
        survives: false,
      },
    ],
    conditions: [
      {
        address: 'a0/4.2',
        requires: [
          { kind: 'effective', part: 'a2' },
          { kind: 'no-default', agreement: 'a0', giving: [], except: null },
        ],
        protects: [],
        settledBy: [],
      },
      { address: 'a1/4.1', requires: [{ kind: 'effective', part: 'a0' }], protects: [], settledBy: [] },
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
    holidays: { city: 'Ruritania', also: [day('1996-09-13')] },
  },
  facts: [
    {
      kind: 'satisfied',
      of: 'a1/4.1',
      id: 'f7',
      on: { from: day('1996-10-12'), by: day('1996-10-12') },
      known: day('1996-10-12'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
    {
      kind: 'satisfied',
      of: 'a0/4.2',
      id: 'f8',
      on: { from: day('1996-09-20'), by: day('1996-09-20') },
      known: day('1996-09-21'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1996-11-08'),
  from: day('1996-09-06'),
  horizon: day('1996-11-19'),
};
