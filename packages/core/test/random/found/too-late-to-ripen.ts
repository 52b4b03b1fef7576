import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 1235205 of the generator as it then was, shrunk. [E6] [D3] a default that begins with what is given may be too late to ripen before it is cured */
export const tooLateToRipen: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1'], instrument: null },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n0', 'n1'],
          share: { numerator: 1n, denominator: 2n },
          at: 'more',
          bySeries: true,
          without: ['p0'],
          among: ['p1'],
        },
      },
    },
    instruments: [],
    agreements: [{ id: 'a0', dated: day('1997-01-18'), known: null, sha256: null }],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: {
          kind: 'first-day',
          conditions: ['a0/4.3'],
          notBefore: null,
          outside: day('1997-01-23'),
          reachesBack: day('1997-01-08'),
        },
        survives: false,
      },
    ],
    conditions: [
      {
        address: 'a0/4.2',
        requires: [{ kind: 'no-default', agreement: 'a0', giving: ['a0'], except: null }],
        protects: [],
        settledBy: [],
      },
      { address: 'a0/4.3', requires: [{ kind: 'effective', part: 'a0' }], protects: [], settledBy: [] },
    ],
    provisions: [],
    waivers: [],
    compliance: [],
    suspensions: [],
    values: [],
    amendments: [],
    covenants: [
      {
        address: 'a0',
        tested: { kind: 'all-times' },
        ripens: { kind: 'after', count: 5, unit: 'business days', clocks: ['notice-received'] },
      },
    ],
    representations: [],
    overlays: [],
    readings: { cureAfterRipening: 'cannot', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'New York', also: [] },
  },
  facts: [
    {
      kind: 'breach',
      of: 'a0/6.1',
      until: null,
      stage: null,
      id: 'b2',
      on: { from: day('1997-01-09'), by: day('1997-01-09') },
      known: day('1997-01-10'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
    {
      kind: 'notice',
      from: 'p0',
      to: 'p1',
      of: ['a0'],
      received: { from: day('1996-12-01'), by: day('1996-12-01') },
      id: 'f6',
      on: { from: day('1997-01-25'), by: day('1997-01-25') },
      known: day('1997-01-25'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
    {
      kind: 'cured',
      breach: 'b2',
      id: 'f15',
      on: { from: null, by: day('1997-01-24') },
      known: day('1997-02-13'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1997-03-20'),
  from: day('1996-11-14'),
  horizon: day('1997-01-27'),
};
