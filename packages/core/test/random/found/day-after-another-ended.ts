import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 44485 of the generator as it then was, shrunk. [W8] [T4] a day counted from the end of another waiver matters after giving effect */
export const dayAfterAnotherEnded: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1', 'p2'], instrument: null },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n1'],
          share: { numerator: 1n, denominator: 1n },
          at: 'least',
          bySeries: false,
          without: ['p0'],
          among: ['p1', 'p2'],
        },
      },
    },
    instruments: [],
    agreements: [
      { id: 'a0', dated: null, known: null, sha256: 'on-file' },
      { id: 'a3', dated: day('1996-09-19'), known: null, sha256: 'on-file' },
    ],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: { kind: 'in-force', from: day('1996-09-10') },
        survives: false,
      },
      {
        address: 'a3',
        agreement: 'a3',
        effect: {
          kind: 'first-day',
          conditions: ['a3/4.3'],
          notBefore: null,
          outside: null,
          reachesBack: null,
        },
        survives: false,
      },
      {
        address: 'a3/1',
        agreement: 'a3',
        effect: { kind: 'first-day', conditions: [], notBefore: null, outside: null, reachesBack: null },
        survives: false,
      },
    ],
    conditions: [
      {
        address: 'a3/4.3',
        requires: [{ kind: 'no-default', agreement: 'a0', giving: ['a3'], except: null }],
        protects: ['p0', 'p2'],
        settledBy: [],
      },
    ],
    provisions: [],
    waivers: [
      {
        id: 'a3/1#1',
        address: 'a3/1',
        part: 'a3/1',
        from: null,
        covers: [
          {
            provisions: ['a0/6.2', 'a0/6'],
            existed: { from: day('1996-10-14'), to: null },
            testDates: null,
            noticed: null,
            breaches: null,
            described: false,
          },
        ],
        ends: {
          when: { kind: 'day', day: day('1996-09-26'), clock: '5:00 p.m., Dallas time' },
          included: true,
          then: 'retroactive',
          permanentIf: null,
          extended: null,
        },
      },
      {
        id: 'a3/1#3',
        address: 'a3/1',
        part: 'a3',
        from: null,
        covers: [
          {
            provisions: ['a0/6.2'],
            existed: null,
            testDates: null,
            noticed: null,
            breaches: null,
            described: false,
          },
        ],
        ends: {
          when: {
            kind: 'earliest',
            of: [
              { kind: 'after', of: { kind: 'end-of', overlay: 'a3/1' }, count: 1, unit: 'days' },
              { kind: 'day', day: day('1996-11-06'), clock: '5:00 p.m., Dallas time' },
            ],
          },
          included: true,
          then: 'prospective',
          permanentIf: null,
          extended: null,
        },
      },
    ],
    compliance: [],
    suspensions: [],
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
      kind: 'breach',
      of: 'a0/6.2',
      until: null,
      stage: null,
      id: 'b1',
      on: { from: null, by: day('1996-10-13') },
      known: day('1996-10-13'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1997-01-10'),
  from: day('1996-09-06'),
  horizon: day('1996-11-19'),
};
