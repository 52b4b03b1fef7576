import type { Draft } from '../src/record/event.ts';

const party = (id: string, name: string, role?: string): Draft => ({
  kind: 'party-stated',
  body: { id, party: role === undefined ? { name } : { name, role } },
});
const agreement = (id: string, stated: { readonly [key: string]: string }): Draft => ({
  kind: 'agreement-stated',
  body: { id, agreement: stated },
});
const clause = (
  id: string,
  stated: NonNullable<Extract<Draft, { kind: 'clause-stated' }>['body']['clause']>,
): Draft => ({
  kind: 'clause-stated',
  body: { id, clause: stated },
});

/**
 * A loan agreement of 2020 whose covenant 6.3 is tested at all times and ripens at once; and, where it is asked for, a waiver
 * of June 1, 2024 of what existed before, with a suspension through August 31, on one condition: two signatures.
 */
export function smallDeal(
  name: string,
  { withWaiver = false }: { readonly withWaiver?: boolean } = {},
): Draft[] {
  const base: Draft[] = [
    { kind: 'deal-stated', body: { deal: name, calendar: null } },
    party('company', `${name} Inc.`, 'Company'),
    party('north', 'North Insurance'),
    agreement('loan', { title: 'Loan Agreement', dated: '2020-01-02', 'in-force': '2020-01-02' }),
    clause('c1', { at: 'loan/6.3', covenant: { tested: 'at all times', ripens: 'at once' } }),
  ];
  return withWaiver ? [...base, ...waiver] : base;
}

const waiver: readonly Draft[] = [
  agreement('waiver', { title: 'Waiver', dated: '2024-06-01' }),
  clause('c2', { at: 'waiver/4', condition: { signed: ['company', 'north'] } }),
  clause('c3', { at: 'waiver/1', effect: { on: '2024-06-01', conditions: ['waiver/4'] } }),
  clause('c4', { at: 'waiver/1', waiver: { of: 'loan/6.3', existed: { before: '2024-06-01' } } }),
  clause('c5', { at: 'waiver/1', suspension: { of: 'loan/6.3', from: '2024-06-01', through: '2024-08-31' } }),
];

export const breach = (id: string, on: string, until?: string): Draft => ({
  kind: 'fact-recorded',
  body: {
    id,
    numbered: false,
    fact: {
      on,
      known: on,
      by: 'company',
      breach: until === undefined ? { of: 'loan/6.3' } : { of: 'loan/6.3', until },
    },
  },
});

export const signed = (id: string, by: string, on = '2024-06-01'): Draft => ({
  kind: 'fact-recorded',
  body: { id, numbered: false, fact: { on, known: on, by, signed: { agreement: 'waiver', by: [by] } } },
});

export const interest = (id: string, on: string): Draft => ({
  kind: 'fact-recorded',
  body: {
    id,
    numbered: false,
    fact: { on, known: on, by: 'company', paid: { amount: '100 USD', under: 'loan/2.1' } },
  },
});

export const note = (text: string): Draft => ({ kind: 'note-written', body: { about: null, text } });
