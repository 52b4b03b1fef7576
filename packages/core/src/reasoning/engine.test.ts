import { describe, expect, test } from 'vitest';
import {
  asSigned,
  cerplexTerms,
  literalLimbA,
  signature,
  tested,
  without,
} from '../../test/cerplex-terms.ts';
import { day, fact } from '../../test/fact.ts';
import type { Fact } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import { valueOn } from '../time/timeline.ts';
import { reckon } from './engine.ts';

/**
 * The tables of the Cerplex deal, on terms written by hand. A row says: Section 1 effective | 6.3 in force | the
 * breach on record waived / continuing | price. The expected values follow the instrument's words: suspended from and
 * including October 31 to and including the earlier limb (November 30 where no senior step is recorded), waived on
 * October 31, $2.50 from October 31, all of it only if every condition was met on or before that day.
 */
interface Asked {
  readonly facts?: readonly Fact[];
  readonly terms?: Terms;
  readonly knownAt?: string;
}

function rows({ facts = asSigned, terms = cerplexTerms, knownAt = '2026-11-23' }: Asked) {
  const r = reckon(terms, facts, day(knownAt), day('1997-06-30'));
  return (iso: string): string => {
    const d = day(iso);
    const noticed = `${valueOn(r.waived('breach'), d)}/${valueOn(r.continuing('breach'), d)}`;
    const price = valueOn(r.value('warrants/"Initial Purchase Price"'), d);
    return `${valueOn(r.effective('waiver/1'), d)} | ${valueOn(r.inForce('npa/6.3'), d)} | ${noticed} | ${price}`;
  };
}

const occurred = (on: string, kind: 'occurred' | 'raised' = 'occurred') =>
  fact('senior-step', on, { kind, of: 'waiver/1(a)' });

describe('the Cerplex waiver, as signed', () => {
  const on = rows({});
  test('[E4] on October 30 nothing has changed', () => {
    expect(on('1996-10-30')).toBe('no | yes | no/yes | 6.00');
  });
  test('[W3] [W6] [A5] on October 31 the waiver, the suspension and the price begin', () => {
    expect(on('1996-10-31')).toBe('yes | no | yes/no | 2.50');
  });
  test('[T2] [T4] November 30, a Saturday, is the last day of the suspension', () => {
    expect(on('1996-11-30')).toBe('yes | no | yes/no | 2.50');
  });
  test('[W6] on December 1 the sections are in force again, and what was waived stays waived', () => {
    expect(on('1996-12-01')).toBe('yes | yes | yes/no | 2.50');
  });
});

describe('changes to the record', () => {
  test('[W7] a senior step on November 12 ends the suspension at the end of that day', () => {
    const on = rows({ facts: [...asSigned, occurred('1996-11-12')] });
    expect(on('1996-11-12')).toBe('yes | no | yes/no | 2.50');
    expect(on('1996-11-13')).toBe('yes | yes | yes/no | 2.50');
  });

  test('[W7] a senior step before the span begins ends nothing', () => {
    const on = rows({ facts: [...asSigned, occurred('1996-10-30')] });
    expect(on('1996-11-30')).toBe('yes | no | yes/no | 2.50');
  });

  test('[K2] [K3] something raised and not judged leaves the sections open from the next day', () => {
    const on = rows({ facts: [...asSigned, occurred('1996-11-12', 'raised')] });
    expect(on('1996-11-12')).toBe('yes | no | yes/no | 2.50');
    expect(on('1996-11-13')).toBe('yes | open | yes/no | 2.50');
    expect(on('1996-12-01')).toBe('yes | yes | yes/no | 2.50');
  });

  test('[E4] signed a day late by one: never effective, on every later day', () => {
    const late = [...without(asSigned, 'sign-nascit'), signature('sign-nascit', 'nascit', '1996-11-01')];
    const on = rows({ facts: late });
    for (const iso of ['1996-10-31', '1996-11-01', '1996-12-01'])
      expect(on(iso)).toBe('no | yes | no/yes | 6.00');
    const r = reckon(cerplexTerms, late, day('2026-11-23'), day('1997-06-30'));
    expect(valueOn(r.effective('waiver/5.6'), day('1996-10-31'))).toBe('no');
    expect(valueOn(r.effective('waiver/5.6'), day('1996-11-01'))).toBe('yes');
  });

  test('[E6] [K6] an unwaived default under 6.9 defeats 4.3 although 4.3 was recorded as met', () => {
    const other = fact('other', '1996-10-31', {
      kind: 'breach',
      of: 'npa/6.9',
      until: null,
      stage: null,
    });
    expect(rows({ facts: [...asSigned, other] })('1996-11-15')).toBe('no | yes | no/yes | 6.00');
    const r = reckon(cerplexTerms, [...asSigned, other], day('2026-11-23'), day('1997-06-30'));
    expect(r.conflicts().map((c) => [c.rule, c.address])).toEqual([['K6', 'waiver/4.3']]);
  });

  test('[W2] a default under 6.3 that began after the notice is waived with the others', () => {
    const later = fact('later', '1996-10-10', {
      kind: 'breach',
      of: 'npa/6.3',
      until: null,
      stage: null,
    });
    const r = reckon(cerplexTerms, [...asSigned, later], day('2026-11-23'), day('1997-06-30'));
    expect(valueOn(r.continuing('later'), day('1996-10-30'))).toBe('yes');
    expect(valueOn(r.waived('later'), day('1996-10-31'))).toBe('yes');
  });

  test('[K3] [K4] 4.6 not recorded: open', () => {
    expect(rows({ facts: without(asSigned, 'proceedings') })('1996-11-15')).toBe(
      'open | open | open/open | open:2.50|6.00',
    );
  });

  test('[T5] a certificate found never delivered: effective as known before, never as known after', () => {
    const found = fact(
      'found',
      '1996-10-31',
      { kind: 'failed', of: 'waiver/4.2' },
      { known: '1996-12-05', corrects: 'senior-waiver' },
    );
    const facts = [...asSigned, found];
    expect(rows({ facts, knownAt: '1996-11-15' })('1996-11-15')).toBe('yes | no | yes/no | 2.50');
    expect(rows({ facts, knownAt: '1996-12-06' })('1996-11-15')).toBe('no | yes | no/yes | 6.00');
  });

  // A senior lender is said to have acted on November 12, then, as known on December 1, on the 20th, and on December 2 on the 26th: the
  // suspension ends with the day that stands last, and with no other. Withdrawn, the last leaves the one before it standing.
  test('[T5] the correction of a correction takes its place; a withdrawn one leaves what it corrected', () => {
    const facts = [
      ...asSigned,
      step('step', '1996-11-12', '1996-11-12', null),
      step('first', '1996-11-20', '1996-12-01', 'step'),
      step('second', '1996-11-26', '1996-12-02', 'first'),
      fact('gone', '1996-12-03', { kind: 'never' }, { known: '1996-12-03', corrects: 'second' }),
    ];
    const inForce = (on: string, knownAt: string): string =>
      rows({ facts, knownAt })(on).split(' | ')[1] ?? '';
    expect(['1996-11-12', '1996-11-13'].map((on) => inForce(on, '1996-11-30'))).toEqual(['no', 'yes']);
    expect(['1996-11-20', '1996-11-21'].map((on) => inForce(on, '1996-12-01'))).toEqual(['no', 'yes']);
    expect(['1996-11-26', '1996-11-27'].map((on) => inForce(on, '1996-12-02'))).toEqual(['no', 'yes']);
    expect(['1996-11-20', '1996-11-21'].map((on) => inForce(on, '1996-12-03'))).toEqual(['no', 'yes']);
  });

  test('[K5] limb (a) read literally: suspended on October 31 only', () => {
    const on = rows({ terms: literalLimbA });
    expect(on('1996-10-31')).toBe('yes | no | yes/no | 2.50');
    expect(on('1996-11-01')).toBe('yes | yes | yes/no | 2.50');
  });
});

/** Later instances on a day: id, waived / continuing. */
const newDefault = (terms: Terms, iso: string) => {
  const r = reckon(terms, asSigned, day('2026-11-23'), day('1997-01-15'));
  return r
    .instances()
    .filter((i) => i.id !== 'breach' && i.since <= day(iso))
    .map((i) => `${i.id} ${valueOn(r.waived(i.id), day(iso))}/${valueOn(r.continuing(i.id), day(iso))}`);
};

describe('what follows December 1', () => {
  test('[D4] [W6] tested at all times: a new Default from December 1, not waived', () => {
    const terms = tested({ kind: 'all-times' });
    expect(newDefault(terms, '1996-11-30')).toEqual([]);
    expect(newDefault(terms, '1996-12-01')).toEqual(['breach@1996-12-01 no/yes']);
  });

  test('[D4] tested at fiscal quarter ends: next on December 29', () => {
    const terms = tested({ kind: 'dates', dates: [day('1996-06-30'), day('1996-09-29'), day('1996-12-29')] });
    expect(newDefault(terms, '1996-12-28')).not.toContain('breach@1996-12-29 no/yes');
    expect(newDefault(terms, '1996-12-29')).toContain('breach@1996-12-29 no/yes');
  });

  test('[D4] tested at calendar quarter ends: next on December 31', () => {
    const terms = tested({ kind: 'calendar-quarters' });
    expect(newDefault(terms, '1996-12-30')).not.toContain('breach@1996-12-31 no/yes');
    expect(newDefault(terms, '1996-12-31')).toContain('breach@1996-12-31 no/yes');
  });

  test('[D4] testing not stated: what follows December 1 is open', () => {
    expect(newDefault(cerplexTerms, '1996-12-01')).toEqual(['breach@1996-12-01 no/open']);
  });
});

/** A senior lender is said to have acted. */
function step(id: string, on: string, known: string, corrects: string | null): Fact {
  const said = { kind: 'occurred', of: 'waiver/1(a)' } as const;
  return fact(id, on, said, corrects === null ? { known } : { known, corrects });
}
