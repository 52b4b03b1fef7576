import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 136 of the generator as it then was, shrunk. [W8] an end that names the clause it stands in does not wait for itself */
export const endOfItself: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1', 'p2', 'p3'], instrument: 'n1' },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n0', 'n1'],
          share: { numerator: 1n, denominator: 1n },
          at: 'more',
          bySeries: true,
          without: ['p0'],
          among: ['p1', 'p2', 'p3'],
        },
      },
    },
    instruments: [],
    agreements: [{ id: 'a0', dated: null, known: null, sha256: 'on-file' }],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: { kind: 'in-force', from: day('1996-09-12') },
        survives: false,
      },
      {
        address: 'a0/1',
        agreement: 'a0',
        effect: { kind: 'fixed', on: day('1996-10-06'), conditions: [] },
        survives: false,
      },
    ],
    conditions: [],
    provisions: [],
    waivers: [],
    compliance: [],
    suspensions: [
      {
        id: 'a0/1#5',
        address: 'a0/1',
        part: 'a0/1',
        provisions: ['a0/6.2', 'a0/6.1(a)'],
        from: null,
        to: { kind: 'day', day: day('1996-11-09'), clock: '5:00 p.m., Dallas time' },
        toIncluded: false,
      },
    ],
    values: [],
    amendments: [],
    covenants: [],
    representations: [],
    overlays: [
      {
        id: 'a0/1#4',
        address: 'a0/1',
        part: 'a0/1',
        kind: 'consent',
        from: null,
        to: { kind: 'end-of', overlay: 'a0/1' },
        toIncluded: false,
        of: ['a0/6.1'],
      },
    ],
    readings: { cureAfterRipening: 'cannot', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'Ruritania', also: [day('1996-11-08')] },
  },
  facts: [],
  knownAt: day('1996-10-25'),
  from: day('1996-09-06'),
  horizon: day('1996-11-19'),
};
