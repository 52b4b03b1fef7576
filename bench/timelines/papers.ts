import type { ConditionTerm, DefaultSet, Requirement, Terms } from '../../packages/core/src/deal/terms.ts';
import { type Day, parseDay } from '../../packages/core/src/time/day.ts';

/**
 * The papers of every generated deal: a waiver of October 31, 1996, made up after the pattern of the Cerplex exhibit.
 * Five noteholders waive what existed under Sections 6.3 and 6.4 of a note purchase agreement, suspend both sections to
 * the earlier of a step by a senior lender and November 30, and reprice warrants; all of it on six conditions.
 */
export function day(iso: string): Day {
  const found = parseDay(iso);
  if (found === null) throw new Error(`No such day: ${iso}`);
  return found;
}

export const issued = day('1993-11-19');
export const priced = day('1996-04-15');
export const noticedOn = day('1996-09-23');
export const effectiveDate = day('1996-10-31');
export const outsideDate = day('1996-11-30');
/** Every deal is asked as known on this day. */
export const knownAt = day('1997-06-30');
export const horizon = day('1997-12-31');

export const cureDays = 30;
export const principal = 20_000_000;
export const textOnFile = 'a1b2c3';
export const warrantholders = ['aldgate', 'birchwood', 'cornhill'] as const;
export const noteholders = [...warrantholders, 'dunmore', 'eastlake'] as const;
export const parties = ['company', ...noteholders] as const;
export const price = 'warrants/"Initial Purchase Price"';

const whatExisted: DefaultSet = [
  {
    provisions: ['npa/6.3', 'npa/6.4'],
    existed: null,
    testDates: null,
    noticed: noticedOn,
    breaches: null,
  },
  {
    provisions: ['npa/6.3', 'npa/6.4'],
    existed: { from: null, to: { day: effectiveDate } },
    testDates: null,
    noticed: null,
    breaches: null,
  },
];

export const section4 = ['waiver/4.1', 'waiver/4.2', 'waiver/4.3', 'waiver/4.4', 'waiver/4.5', 'waiver/4.6'];

function condition(address: string, ...requires: readonly Requirement[]): ConditionTerm {
  return { address, requires, protects: noteholders, settledBy: [] };
}

const conditions: readonly ConditionTerm[] = [
  condition('waiver/4.1', {
    kind: 'executed',
    agreement: 'waiver',
    by: [{ party: 'company' }, { role: 'Required Holders' }, { role: 'Warrantholders' }],
  }),
  condition('waiver/4.2', { kind: 'act', verb: 'executed' }, { kind: 'act', verb: 'delivered' }),
  condition(
    'waiver/4.3',
    { kind: 'no-default', agreement: 'npa', giving: ['waiver/1'], except: null },
    { kind: 'representations', of: ['waiver/3'], giving: ['waiver/1'] },
  ),
  condition('waiver/4.4', { kind: 'act', verb: 'authorised' }, { kind: 'act', verb: 'delivered' }),
  condition('waiver/4.5', { kind: 'act', verb: 'paid' }),
  condition('waiver/4.6', { kind: 'question' }, { kind: 'act', verb: 'received' }),
  condition('waiver/5.2', {
    kind: 'executed',
    agreement: 'waiver',
    by: parties.map((party) => ({ party })),
  }),
];

const underSection4 = { kind: 'fixed', on: effectiveDate, conditions: section4 } as const;
const onceExecuted = {
  kind: 'first-day',
  conditions: ['waiver/5.2'],
  notBefore: effectiveDate,
  outside: null,
  reachesBack: null,
} as const;

export const papers: Terms = {
  parties,
  roles: {
    Noteholders: { kind: 'parties', parties: noteholders, instrument: 'series-a' },
    Warrantholders: { kind: 'parties', parties: warrantholders, instrument: null },
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
    { id: 'series-a', kind: 'notes', under: 'npa', principal: String(principal), currency: 'USD', issued },
  ],
  agreements: [
    { id: 'npa', dated: issued, known: null, sha256: null },
    { id: 'warrants', dated: priced, known: null, sha256: null },
    { id: 'waiver', dated: effectiveDate, known: null, sha256: textOnFile },
  ],
  parts: [
    { address: 'npa', agreement: 'npa', effect: { kind: 'in-force', from: issued }, survives: false },
    {
      address: 'warrants',
      agreement: 'warrants',
      effect: { kind: 'in-force', from: priced },
      survives: false,
    },
    { address: 'waiver', agreement: 'waiver', effect: onceExecuted, survives: false },
    { address: 'waiver/1', agreement: 'waiver', effect: underSection4, survives: false },
    { address: 'waiver/2', agreement: 'waiver', effect: underSection4, survives: false },
    { address: 'waiver/5.6', agreement: 'waiver', effect: onceExecuted, survives: true },
  ],
  conditions,
  provisions: ['npa/6.3', 'npa/6.4', 'npa/6.9'],
  waivers: [
    {
      id: 'waiver/1#1',
      address: 'waiver/1',
      part: 'waiver/1',
      from: effectiveDate,
      covers: whatExisted,
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
      from: effectiveDate,
      to: {
        kind: 'earliest',
        of: [
          { kind: 'trigger', address: 'waiver/1(a)' },
          { kind: 'day', day: outsideDate, clock: null },
        ],
      },
      toIncluded: true,
    },
  ],
  values: [{ address: price, agreement: 'warrants', value: '6.00', unit: 'USD', from: priced }],
  amendments: [
    {
      id: 'waiver/2.1#1',
      address: 'waiver/2.1',
      part: 'waiver/2',
      target: price,
      value: '2.50',
      unit: 'USD',
      position: 1,
    },
  ],
  covenants: ['npa/6.3', 'npa/6.4', 'npa/6.9'].map((address) => ({
    address,
    tested: { kind: 'all-times' },
    ripens: { kind: 'after', count: cureDays, unit: 'days', clocks: ['occurrence'] },
  })),
  representations: [
    {
      address: 'waiver/3.4(a)',
      part: 'waiver',
      asOf: effectiveDate,
      decides: { agreement: 'npa', except: whatExisted },
    },
  ],
  overlays: [],
  readings: { cureAfterRipening: 'cannot', conditionFoundUnmet: 'never took effect' },
  holidays: { city: 'New York', also: [] },
};
