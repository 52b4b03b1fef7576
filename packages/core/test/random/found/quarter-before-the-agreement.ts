import { day } from '../../fact.ts';
import type { RandomDeal } from '../generate.ts';

/** Seed 5446 of the generator as it then was, shrunk. [E6] [D2] a quarter that ended before the agreement given is no failed test */
export const quarterBeforeTheAgreement: RandomDeal = {
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
          without: [],
          among: ['p1', 'p2'],
        },
      },
    },
    instruments: [],
    agreements: [{ id: 'a0', dated: day('1996-12-27'), known: null, sha256: null }],
    parts: [
      {
        address: 'a0',
        agreement: 'a0',
        effect: { kind: 'first-day', conditions: [], notBefore: null, outside: null, reachesBack: null },
        survives: false,
      },
    ],
    conditions: [
      {
        address: 'a0/4.1',
        requires: [{ kind: 'no-default', agreement: 'a0', giving: ['a0'], except: null }],
        protects: ['p0', 'p1'],
        settledBy: [],
      },
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
        tested: { kind: 'calendar-quarters' },
        ripens: { kind: 'after', count: 2, unit: 'business days', clocks: ['awareness', 'notice-given'] },
      },
    ],
    representations: [],
    overlays: [],
    readings: { cureAfterRipening: 'cannot', conditionFoundUnmet: 'never took effect' },
    holidays: { city: 'Ruritania', also: [day('1996-12-28')] },
  },
  facts: [
    {
      kind: 'breach',
      of: 'a0/6.1',
      until: { from: day('1997-01-20'), by: day('1997-01-20') },
      stage: 'default',
      id: 'b0',
      on: { from: null, by: day('1996-12-21') },
      known: day('1996-12-22'),
      by: 'p0',
      evidence: null,
      corrects: null,
    },
  ],
  knownAt: day('1997-03-20'),
  from: day('1996-11-14'),
  horizon: day('1997-01-27'),
};
