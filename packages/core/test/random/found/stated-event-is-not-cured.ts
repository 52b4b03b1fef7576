import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 263 of the generator as it then was, shrunk. [D5] a stated Event of Default cannot be cured on its first day */
export const statedEventIsNotCured: RandomDeal = {
  terms: {
    parties: [],
    roles: {
      Holders: { kind: 'parties', parties: ['p1', 'p2', 'p3'], instrument: 'n0' },
      'Required Holders': {
        kind: 'threshold',
        threshold: {
          of: ['n0'],
          share: { numerator: 1n, denominator: 2n },
          at: 'least',
          bySeries: true,
          without: [],
          among: ['p1', 'p2', 'p3'],
        },
      },
    },
    instruments: [],
    agreements: [{ id: 'a0', dated: day('1996-12-10'), known: null, sha256: 'on-file' }],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: { kind: 'in-force', from: day('1996-11-17') },
        survives: false,
      },
    ],
    conditions: [],
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
    holidays: { city: 'Ruritania', also: [] },
  },
  facts: [
    {
      kind: 'breach',
      of: 'a0/6.1(a)',
      until: { from: day('1997-01-31'), by: day('1997-01-31') },
      stage: 'event of default',
      id: 'b0',
      on: { from: day('1997-01-16'), by: day('1997-01-16') },
      known: day('1997-01-16'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
    {
      kind: 'cured',
      breach: 'b0',
      id: 'f21',
      on: { from: day('1997-01-16'), by: day('1997-01-16') },
      known: day('1997-01-16'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1997-01-17'),
  from: day('1996-11-14'),
  horizon: day('1997-01-27'),
};
