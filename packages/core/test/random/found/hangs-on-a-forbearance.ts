import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 48 of the generator as it then was, shrunk. [W8] what hangs on a forbearance runs through its last day, included or not */
export const hangsOnAForbearance: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1', 'p2'], instrument: 'n0' },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n0'],
          share: { numerator: 1n, denominator: 1n },
          at: 'more',
          bySeries: false,
          without: [],
          among: ['p1', 'p2'],
        },
      },
    },
    instruments: [],
    agreements: [
      { id: 'a0', dated: day('1996-12-22'), known: null, sha256: null },
      { id: 'a1', dated: day('1996-11-24'), known: null, sha256: null },
    ],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: { kind: 'in-force', from: day('1996-11-20') },
        survives: true,
      },
      {
        address: 'a0/1',
        agreement: 'a0',
        effect: {
          kind: 'first-day',
          conditions: [],
          notBefore: day('1996-12-17'),
          outside: day('1996-12-22'),
          reachesBack: day('1996-12-12'),
        },
        survives: false,
      },
      {
        address: 'a1',
        agreement: 'a1',
        effect: {
          kind: 'first-day',
          conditions: [],
          notBefore: day('1996-11-22'),
          outside: null,
          reachesBack: null,
        },
        survives: false,
      },
    ],
    conditions: [],
    provisions: [],
    waivers: [
      {
        id: 'a1/1#1',
        address: 'a1/1',
        part: 'a1',
        from: null,
        covers: [
          {
            provisions: ['a0/6.2', 'a0/6'],
            existed: null,
            testDates: null,
            noticed: null,
            breaches: null,
            described: false,
          },
        ],
        ends: {
          when: { kind: 'end-of', overlay: 'a0/1' },
          included: false,
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
    overlays: [
      {
        id: 'a0/1#3',
        address: 'a0/1',
        part: 'a0/1',
        kind: 'forbearance',
        from: null,
        to: { kind: 'day', day: day('1997-01-07'), clock: null },
        toIncluded: true,
        of: ['a0/6.1'],
      },
    ],
    readings: { cureAfterRipening: 'can', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'Ruritania', also: [] },
  },
  facts: [],
  knownAt: day('1997-03-20'),
  from: day('1996-11-14'),
  horizon: day('1997-01-27'),
};
