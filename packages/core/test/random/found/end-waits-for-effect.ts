import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 275 of the generator as it then was, shrunk. [W7] [K3] an end that turns on itself has not come, also when it waits for an effect */
export const endWaitsForEffect: RandomDeal = {
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
          bySeries: true,
          without: [],
          among: ['p1'],
        },
      },
    },
    instruments: [],
    agreements: [
      { id: 'a0', dated: null, known: null, sha256: 'on-file' },
      { id: 'a3', dated: day('1996-11-29'), known: null, sha256: null },
    ],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: { kind: 'in-force', from: day('1996-11-18') },
        survives: false,
      },
      {
        address: 'a3',
        agreement: 'a3',
        effect: {
          kind: 'first-day',
          conditions: ['a3/4.1'],
          notBefore: day('1996-11-24'),
          outside: null,
          reachesBack: null,
        },
        survives: false,
      },
    ],
    conditions: [
      {
        address: 'a3/4.1',
        requires: [{ kind: 'no-default', agreement: 'a0', giving: ['a3/2'], except: null }],
        protects: ['p0', 'p1'],
        settledBy: [],
      },
    ],
    provisions: [],
    waivers: [],
    compliance: [],
    suspensions: [
      {
        id: 'a3/1#3',
        address: 'a3/1',
        part: 'a3',
        provisions: ['a0/6.1', 'a0/1.1'],
        from: day('1996-11-29'),
        to: {
          kind: 'earliest',
          of: [
            {
              kind: 'default',
              of: [
                {
                  provisions: ['a0', 'a0/6.1'],
                  existed: null,
                  testDates: null,
                  noticed: null,
                  breaches: null,
                  described: true,
                },
                {
                  provisions: ['a0/6.1', 'a0/6.2'],
                  existed: { from: null, to: { day: day('1997-01-18') } },
                  testDates: [day('1996-12-26'), day('1996-11-29')],
                  noticed: null,
                  breaches: null,
                  described: false,
                },
              ],
              except: [],
            },
            { kind: 'trigger', address: 'a3/1(b)' },
          ],
        },
        toIncluded: false,
      },
    ],
    values: [],
    amendments: [],
    covenants: [{ address: 'a0/6.1', tested: { kind: 'calendar-quarters' }, ripens: { kind: 'at-once' } }],
    representations: [],
    overlays: [],
    readings: { cureAfterRipening: 'cannot', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'New York', also: [] },
  },
  facts: [
    {
      kind: 'delivered',
      what: 'a3/4.1',
      to: 'p1',
      id: 'f15',
      on: { from: day('1996-11-29'), by: day('1996-11-29') },
      known: day('1996-11-29'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
    {
      kind: 'breach',
      of: 'a0/6.1',
      until: { from: day('1997-02-01'), by: day('1997-02-01') },
      stage: null,
      id: 'b0',
      on: { from: null, by: day('1997-01-08') },
      known: day('1997-01-09'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1997-01-12'),
  from: day('1996-11-14'),
  horizon: day('1997-01-27'),
};
