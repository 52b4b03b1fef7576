import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/deal/facts.ts';
import type { Terms } from '../../src/deal/terms.ts';
import { isoDay } from '../../src/time/day.ts';
import { asSigned, cerplexTerms, literalLimbA, signature, tested, without } from '../cerplex-terms.ts';
import { day, fact } from '../fact.ts';
import { Oracle } from './oracle.ts';

/**
 * The questions that every build must answer on the exhibit, put to the oracle. Each row was worked out by hand from
 * the words of the exhibit; none was copied from a program.
 */
const horizon = day('1997-01-31');
const price = 'warrants/"Initial Purchase Price"';

function oracle(facts: readonly Fact[], terms: Terms = cerplexTerms, knownAt = '1997-01-31'): Oracle {
  return new Oracle(terms, facts, day(knownAt), horizon);
}

/** `in force, continuing, 6.00`: Section 6.3, the noticed Event of Default and the price on a day. */
function row(o: Oracle, iso: string): string {
  const on = day(iso);
  return `${o.inForce('npa/6.3', on)} ${o.continuing('breach', on)} ${o.value(price, on)}`;
}

const never = {
  '1996-10-30': 'yes yes 6.00',
  '1996-10-31': 'yes yes 6.00',
  '1996-11-30': 'yes yes 6.00',
  '1996-12-01': 'yes yes 6.00',
};

/** The rows of the same days as in `table`. */
function rows(o: Oracle, table: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(table).map((iso) => [iso, row(o, iso)]));
}

function ids(o: Oracle): readonly string[] {
  return o.instances().map((each) => each.id);
}

describe('Cerplex as signed', () => {
  test('[E4] [W3] [W6] [A5] waived and repriced on October 31, suspended through November 30', () => {
    const expected = {
      '1996-10-30': 'yes yes 6.00',
      '1996-10-31': 'no no 2.50',
      '1996-11-30': 'no no 2.50',
      '1996-12-01': 'yes no 2.50',
    };
    expect(rows(oracle(asSigned), expected)).toEqual(expected);
  });

  test('[W7] a senior lender accelerates on November 12: in force again from the 13th', () => {
    const step = fact('step', '1996-11-12', { kind: 'occurred', of: 'waiver/1(a)' });
    const o = oracle([...asSigned, step]);
    const expected = { '1996-11-12': 'no no 2.50', '1996-11-13': 'yes no 2.50', '1996-12-01': 'yes no 2.50' };
    expect(rows(o, expected)).toEqual(expected);
  });

  test('[W7] a step before the Effective Date ends nothing', () => {
    const step = fact('step', '1996-10-12', { kind: 'occurred', of: 'waiver/1(a)' });
    const expected = { '1996-11-30': 'no no 2.50', '1996-12-01': 'yes no 2.50' };
    expect(rows(oracle([...asSigned, step]), expected)).toEqual(expected);
  });

  test('[K3] something that may be a senior step makes the days after it open', () => {
    const step = fact('step', '1996-11-12', { kind: 'raised', of: 'waiver/1(a)' });
    const expected = {
      '1996-11-12': 'no no 2.50',
      '1996-11-13': 'open no 2.50',
      '1996-12-01': 'yes no 2.50',
    };
    expect(rows(oracle([...asSigned, step]), expected)).toEqual(expected);
  });

  test('the literal reading of limb (a): suspended on October 31 only', () => {
    const expected = { '1996-10-31': 'no no 2.50', '1996-11-01': 'yes no 2.50' };
    expect(rows(oracle(asSigned, literalLimbA), expected)).toEqual(expected);
  });
});

describe('Cerplex with a changed record', () => {
  const late = [...without(asSigned, 'sign-nascit'), signature('sign-nascit', 'nascit', '1996-11-01')];

  test('[E4] one Noteholder, also a Warrantholder, signs on November 1: never effective', () => {
    expect(rows(oracle(late), never)).toEqual(never);
  });

  test('[E1] but the rest of the paper binds from November 1', () => {
    const o = oracle(late);
    expect(['1996-10-31', '1996-11-01'].map((iso) => o.effective('waiver/5.6', day(iso)))).toEqual([
      'no',
      'yes',
    ]);
    expect(o.effective('waiver/1', day('1996-11-01'))).toBe('no');
  });

  test('[E6] an unwaived default under 6.9 on October 31 defeats condition 4.3', () => {
    const other = fact('other', '1996-10-20', { kind: 'breach', of: 'npa/6.9', until: null, stage: null });
    const o = oracle([...asSigned, other]);
    expect(o.condition('waiver/4.3', day('1996-10-31'))).toBe('no');
    expect(rows(o, never)).toEqual(never);
  });

  test('[W2] a default under 6.3 that began on October 10, after the notice, is waived with the others', () => {
    const later = fact('later', '1996-10-10', { kind: 'breach', of: 'npa/6.3', until: null, stage: null });
    const o = oracle([...asSigned, later]);
    expect(o.continuing('later', day('1996-10-30'))).toBe('yes');
    expect(o.waived('later', day('1996-10-31'))).toBe('yes');
    expect(o.effective('waiver/1', day('1996-10-31'))).toBe('yes');
  });

  test('[K4] 4.6 not recorded: open', () => {
    const o = oracle(without(asSigned, 'proceedings'));
    expect(o.condition('waiver/4.6', day('1996-10-31'))).toBe('open');
    const expected = {
      '1996-10-30': 'yes yes 6.00',
      '1996-10-31': 'open open open:2.50|6.00',
      '1996-11-30': 'open open open:2.50|6.00',
      '1996-12-01': 'yes open open:2.50|6.00',
    };
    expect(rows(o, expected)).toEqual(expected);
  });

  test('[T5] the certificate of 4.2 found on December 5 never to have been delivered', () => {
    const found = fact(
      'found',
      '1996-10-31',
      { kind: 'failed', of: 'waiver/4.2' },
      { known: '1996-12-05', corrects: 'senior-waiver' },
    );
    const facts = [...asSigned, found];
    const expected = { '1996-10-31': 'no no 2.50' };
    expect(rows(oracle(facts, cerplexTerms, '1996-11-15'), expected)).toEqual(expected);
    expect(rows(oracle(facts, cerplexTerms, '1996-12-06'), never)).toEqual(never);
  });

  test('[E2] [K3] the Required Holders alone: their limb yes, the Warrantholders open', () => {
    const facts = [
      ...without(asSigned, 'sign-nascit'),
      fact('h1', '1993-11-19', {
        kind: 'holding',
        instrument: 'series-a',
        holder: 'northwestern',
        amount: '7250000',
      }),
      fact('h2', '1993-11-19', {
        kind: 'holding',
        instrument: 'series-a',
        holder: 'hancock',
        amount: '4250000',
      }),
      fact('h3', '1993-11-19', {
        kind: 'holding',
        instrument: 'series-a',
        holder: 'nascit',
        amount: '5750000',
      }),
    ];
    const requires = [
      { kind: 'executed', agreement: 'waiver', by: [{ party: 'company' }, { role: 'Required Holders' }] },
    ] as const;
    const conditions = cerplexTerms.conditions.map((each) =>
      each.address === 'waiver/5.2' ? { ...each, requires } : each,
    );
    const o = oracle(facts, { ...cerplexTerms, conditions });
    expect(o.condition('waiver/5.2', day('1996-10-31'))).toBe('yes');
    expect(o.condition('waiver/4.1', day('1996-10-31'))).toBe('open');
  });
});

describe('Cerplex after November 30', () => {
  test('[D4] [W6] tested at all times and still not met: a new Default from December 1, not waived', () => {
    const o = oracle(asSigned, tested({ kind: 'all-times' }));
    expect(ids(o)).toEqual(['breach', 'breach@1996-12-01']);
    expect(o.exists('breach@1996-12-01', day('1996-11-30'))).toBe('no');
    expect(o.continuing('breach@1996-12-01', day('1996-12-01'))).toBe('yes');
    expect(o.waived('breach@1996-12-01', day('1996-12-01'))).toBe('no');
  });

  test('[D2] [W6] tested at fiscal quarter ends: failed on September 29 too, next tested on December 29', () => {
    const dates = [day('1996-06-30'), day('1996-09-29'), day('1996-12-29')];
    const o = oracle(asSigned, tested({ kind: 'dates', dates }));
    expect(o.instances().map(({ id, since }) => `${id} ${isoDay(since)}`)).toEqual([
      'breach 1996-06-30',
      'breach@1996-09-29 1996-09-29',
      'breach@1996-12-29 1996-12-29',
    ]);
    expect(o.continuing('breach@1996-12-29', day('1996-12-28'))).toBe('no');
    expect(o.continuing('breach@1996-12-29', day('1996-12-29'))).toBe('yes');
  });

  test('[W6] at calendar quarter ends: December 31', () => {
    expect(ids(oracle(asSigned, tested({ kind: 'calendar-quarters' })))).toEqual([
      'breach',
      'breach@1996-09-30',
      'breach@1996-12-31',
    ]);
  });

  test('[D4] testing not stated: what follows December 1 is open', () => {
    const o = oracle(asSigned);
    expect(o.continuing('breach@1996-12-01', day('1996-12-01'))).toBe('open');
    expect(o.continuing('breach', day('1996-12-01'))).toBe('no');
  });

  test('[D4] 4.6 not recorded and tested at all times: the old default or a new one', () => {
    const o = oracle(without(asSigned, 'proceedings'), tested({ kind: 'all-times' }));
    expect(ids(o)).toEqual(['breach', 'breach@1996-12-01']);
    expect(o.continuing('breach', day('1996-12-01'))).toBe('open');
    expect(o.continuing('breach@1996-12-01', day('1996-12-01'))).toBe('open');
  });
});
