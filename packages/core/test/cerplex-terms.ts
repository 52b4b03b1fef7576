import type { Fact } from '../src/deal/facts.ts';
import type {
  AgreementTerm,
  ConditionTerm,
  CovenantTerm,
  DefaultSet,
  PartTerm,
  Terms,
} from '../src/deal/terms.ts';
import { day, fact } from './fact.ts';

/**
 * The Cerplex waiver of October 31, 1996, as terms and facts written by hand: the example of docs/semantics.md, before
 * any reader of English. The Note Purchase Agreement and the Warrant Agreement are not on file; only their names,
 * days and the old price are known. 6.9 stands for any other covenant.
 */
const noteholders = ['northwestern', 'hancock', 'nascit'];
const oct31 = day('1996-10-31');

/** Recital D: what was noticed on September 23, and all else under 6.3 and 6.4 before the Effective Date. */
const noticedEventsOfDefault: DefaultSet = [
  {
    provisions: ['npa/6.3', 'npa/6.4'],
    existed: null,
    testDates: null,
    noticed: day('1996-09-23'),
    breaches: null,
  },
  {
    provisions: ['npa/6.3', 'npa/6.4'],
    existed: { from: null, to: { day: oct31 } },
    testDates: null,
    noticed: null,
    breaches: null,
  },
];

const agreements: readonly AgreementTerm[] = [
  { id: 'npa', dated: day('1993-11-19'), known: null, sha256: null },
  { id: 'warrants', dated: day('1996-04-15'), known: null, sha256: null },
  { id: 'waiver', dated: oct31, known: null, sha256: 'a1b2c3' },
];

const section4 = ['waiver/4.1', 'waiver/4.2', 'waiver/4.3', 'waiver/4.4', 'waiver/4.5', 'waiver/4.6'];

/** 5.2 and 5.3: every party has executed, and not before the Effective Date. */
const executedByAll = {
  kind: 'first-day',
  conditions: ['waiver/5.2'],
  notBefore: oct31,
  outside: null,
  reachesBack: null,
} as const;

const parts: readonly PartTerm[] = [
  {
    address: 'npa',
    agreement: 'npa',
    effect: { kind: 'in-force', from: day('1993-11-19') },
    survives: false,
  },
  {
    address: 'warrants',
    agreement: 'warrants',
    effect: { kind: 'in-force', from: day('1996-04-15') },
    survives: false,
  },
  { address: 'waiver', agreement: 'waiver', effect: executedByAll, survives: false },
  {
    address: 'waiver/1',
    agreement: 'waiver',
    effect: { kind: 'fixed', on: oct31, conditions: section4 },
    survives: false,
  },
  {
    address: 'waiver/2',
    agreement: 'waiver',
    effect: { kind: 'fixed', on: oct31, conditions: section4 },
    survives: false,
  },
  { address: 'waiver/5.6', agreement: 'waiver', effect: executedByAll, survives: true },
];

const conditions: readonly ConditionTerm[] = [
  {
    address: 'waiver/4.1',
    requires: [
      {
        kind: 'executed',
        agreement: 'waiver',
        by: [{ party: 'company' }, { role: 'Required Holders' }, { role: 'Warrantholders' }],
      },
    ],
    protects: noteholders,
    settledBy: [],
  },
  {
    address: 'waiver/4.2',
    requires: [
      { kind: 'act', verb: 'executed' },
      { kind: 'act', verb: 'delivered' },
    ],
    protects: noteholders,
    settledBy: ['holders of Senior Debt', 'Company'],
  },
  {
    address: 'waiver/4.3',
    requires: [
      { kind: 'no-default', agreement: 'npa', giving: ['waiver/1'], except: null },
      { kind: 'representations', of: ['waiver/3'], giving: ['waiver/1'] },
    ],
    protects: noteholders,
    settledBy: ['Company'],
  },
  {
    address: 'waiver/4.4',
    requires: [
      { kind: 'act', verb: 'authorised' },
      { kind: 'act', verb: 'delivered' },
    ],
    protects: noteholders,
    settledBy: ['Company'],
  },
  {
    address: 'waiver/4.5',
    requires: [{ kind: 'act', verb: 'paid' }],
    protects: noteholders,
    settledBy: ['Noteholders'],
  },
  {
    address: 'waiver/4.6',
    requires: [{ kind: 'question' }, { kind: 'act', verb: 'received' }],
    protects: noteholders,
    settledBy: ['Noteholders', 'their special counsel'],
  },
  {
    address: 'waiver/5.2',
    requires: [
      {
        kind: 'executed',
        agreement: 'waiver',
        by: [{ party: 'company' }, ...noteholders.map((party) => ({ party }))],
      },
    ],
    protects: [],
    settledBy: [],
  },
];

export const cerplexTerms: Terms = {
  parties: ['company', ...noteholders],
  roles: {
    Noteholders: { kind: 'parties', parties: noteholders, instrument: 'series-a' },
    Warrantholders: { kind: 'parties', parties: noteholders, instrument: null },
    'Required Holders': {
      kind: 'threshold',
      threshold: {
        of: ['series-a'],
        share: { numerator: 2n, denominator: 3n },
        at: 'least',
        bySeries: false,
        without: ['company'],
        among: noteholders,
      },
    },
  },
  instruments: [
    {
      id: 'series-a',
      kind: 'notes',
      under: 'npa',
      principal: '17250000',
      currency: 'USD',
      issued: day('1993-11-19'),
    },
    {
      id: 'series-b',
      kind: 'notes',
      under: 'npa',
      principal: '5750000',
      currency: 'USD',
      issued: day('1993-11-19'),
    },
  ],
  agreements,
  parts,
  conditions,
  provisions: ['npa/6.3', 'npa/6.4', 'npa/6.9'],
  waivers: [
    {
      id: 'waiver/1#1',
      address: 'waiver/1',
      part: 'waiver/1',
      from: oct31,
      covers: noticedEventsOfDefault,
      ends: null,
    },
  ],
  compliance: [],
  suspensions: [
    {
      id: 'waiver/1#2',
      address: 'waiver/1',
      part: 'waiver/1',
      provisions: ['npa/6.3', 'npa/6.4'],
      from: oct31,
      to: {
        kind: 'earliest',
        of: [
          { kind: 'trigger', address: 'waiver/1(a)' },
          { kind: 'day', day: day('1996-11-30'), clock: null },
        ],
      },
      toIncluded: true,
    },
  ],
  values: [
    {
      address: 'warrants/"Initial Purchase Price"',
      agreement: 'warrants',
      value: '6.00',
      unit: 'USD',
      from: day('1996-04-15'),
    },
  ],
  amendments: [
    {
      id: 'waiver/2.1#1',
      address: 'waiver/2.1',
      part: 'waiver/2',
      target: 'warrants/"Initial Purchase Price"',
      value: '2.50',
      unit: 'USD',
      position: 1,
    },
  ],
  covenants: [],
  representations: [
    {
      address: 'waiver/3.4(a)',
      part: 'waiver',
      asOf: oct31,
      decides: { agreement: 'npa', except: noticedEventsOfDefault },
    },
  ],
  overlays: [],
  readings: { cureAfterRipening: 'cannot', conditionFoundUnmet: 'never took effect' },
  holidays: { city: 'New York', also: [] },
};

/** How Section 6.3 is tested, where a person states it. */
export function tested(how: NonNullable<CovenantTerm['tested']>): Terms {
  return {
    ...cerplexTerms,
    covenants: [{ address: 'npa/6.3', tested: how, ripens: { kind: 'at-once' } }],
  };
}

/** "Takes any action" read literally: the senior holders' own waiver of 4.2 is one. */
export const literalLimbA: Terms = {
  ...cerplexTerms,
  suspensions: cerplexTerms.suspensions.map((suspension) => ({
    ...suspension,
    to: {
      kind: 'earliest',
      of: [
        { kind: 'met', condition: 'waiver/4.2' },
        { kind: 'day', day: day('1996-11-30'), clock: null },
      ],
    },
  })),
};

/** Every condition recorded on October 31, 1996; a breach of 6.3 on record that began on or before the notice. */
export const asSigned: readonly Fact[] = [
  fact('breach', '..1996-09-23', { kind: 'breach', of: 'npa/6.3', until: null, stage: null }),
  fact('notice', '1996-09-23', {
    kind: 'notice',
    from: 'company',
    to: 'Noteholders',
    of: ['npa/6.3', 'npa/6.4'],
    received: null,
  }),
  signature('sign-company', 'company', '1996-10-31'),
  signature('sign-northwestern', 'northwestern', '1996-10-31'),
  signature('sign-hancock', 'hancock', '1996-10-31'),
  signature('sign-nascit', 'nascit', '1996-10-31'),
  fact('senior-waiver', '1996-10-31', { kind: 'satisfied', of: 'waiver/4.2' }),
  fact('no-default', '1996-10-31', { kind: 'satisfied', of: 'waiver/4.3' }),
  fact('authorised', '1996-10-31', { kind: 'satisfied', of: 'waiver/4.4' }),
  fact('costs', '1996-10-31', { kind: 'paid', amount: null, currency: null, to: null, under: 'waiver/4.5' }),
  fact('proceedings', '1996-10-31', { kind: 'satisfied', of: 'waiver/4.6' }),
];

export function signature(id: string, party: string, signedOn: string): Fact {
  return fact(id, signedOn, {
    kind: 'signed',
    agreement: 'waiver',
    parties: [party],
    text: null,
    held: false,
  });
}

/** The record without the facts of these ids. */
export function without(facts: readonly Fact[], ...ids: readonly string[]): readonly Fact[] {
  return facts.filter((each) => !ids.includes(each.id));
}
