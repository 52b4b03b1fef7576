import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 8 of the generator as it then was, shrunk. [W9] two amendments that may take effect on one day stand in their order */
export const sameDayOrder: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1', 'p2'], instrument: null },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n0'],
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
      { id: 'a1', dated: null, known: null, sha256: 'on-file' },
    ],
    parts: [
      { address: 'a0', agreement: 'a0', effect: { kind: 'unknown' }, survives: false },
      {
        address: 'a1',
        agreement: 'a1',
        effect: { kind: 'fixed', on: day('1996-10-17'), conditions: [] },
        survives: false,
      },
      {
        address: 'a1/1',
        agreement: 'a1',
        effect: {
          kind: 'first-day',
          conditions: ['a1/4.3'],
          notBefore: day('1996-10-15'),
          outside: day('1996-10-17'),
          reachesBack: null,
        },
        survives: false,
      },
    ],
    conditions: [{ address: 'a1/4.3', requires: [{ kind: 'question' }], protects: [], settledBy: [] }],
    provisions: [],
    waivers: [],
    compliance: [],
    suspensions: [],
    values: [],
    amendments: [
      {
        id: 'a1/1#amend0',
        address: 'a1/1',
        part: 'a1/1',
        target: 'a0/"Ratio"',
        value: '2.50',
        unit: 'USD',
        position: 1,
      },
      {
        id: 'a1#amend1',
        address: 'a1',
        part: 'a1',
        target: 'a0/"Ratio"',
        value: '3.00',
        unit: 'USD',
        position: 2,
      },
    ],
    covenants: [],
    representations: [],
    overlays: [],
    readings: { cureAfterRipening: 'can', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'New York', also: [day('1996-11-08')] },
  },
  facts: [],
  knownAt: day('1997-01-10'),
  from: day('1996-09-06'),
  horizon: day('1996-11-19'),
};
