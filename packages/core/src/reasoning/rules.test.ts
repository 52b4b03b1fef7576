import { expect, test } from 'vitest';
import { asSigned, cerplexTerms, signature, tested, without } from '../../test/cerplex-terms.ts';
import { day, fact } from '../../test/fact.ts';
import type { Fact } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import { notLegalAdvice } from '../report/status.ts';
import {
  add,
  compare,
  divide,
  integer,
  multiply,
  parseDecimal,
  type Rational,
  rational,
} from '../money/rational.ts';
import { valueOn } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';
import { reckon } from './engine.ts';
import type { Reckoning } from './reckoning.ts';

/** Rules that stand behind many answers, each asked for by itself on the Cerplex deal, with the answer from its words. */
function reckoned(facts: readonly Fact[] = asSigned, terms: Terms = cerplexTerms): Reckoning {
  return reckon(terms, facts, day('2026-11-23'), day('1997-06-30'));
}

const effectiveOn = (r: Reckoning, iso: string): Truth => valueOn(r.effective('waiver/1'), day(iso));
const inForceOn = (r: Reckoning, iso: string): Truth => valueOn(r.inForce('npa/6.3'), day(iso));

const continuingOn = (r: Reckoning, iso: string): Truth => valueOn(r.continuing('breach'), day(iso));
const released = (on: string): Fact =>
  fact('release', on, { kind: 'released', agreement: 'waiver', parties: ['hancock'] });

test('[T8] an end at an hour of a day counts as that day, to the end', () => {
  const clock = '5:00 p.m., Dallas time';
  const to = { kind: 'day', day: day('1996-11-15'), clock } as const;
  const suspensions = cerplexTerms.suspensions.map((one) => ({ ...one, to, toIncluded: true }));
  const r = reckoned(asSigned, { ...cerplexTerms, suspensions });
  // Suspended on the 15th however early the hour; in force on the day after.
  expect(inForceOn(r, '1996-11-15')).toBe('no');
  expect(inForceOn(r, '1996-11-16')).toBe('yes');
});

test('[E3] a page held in escrow counts from its release; one of another draft does not count', () => {
  const others = without(asSigned, 'sign-hancock');
  const signed = { kind: 'signed', agreement: 'waiver', parties: ['hancock'] } as const;
  const held = fact('held', '1996-10-30', { ...signed, text: null, held: true });
  // Every condition has to be met on or before October 31 [E4].
  expect(effectiveOn(reckoned([...others, held]), '1996-10-31')).toBe('no');
  expect(effectiveOn(reckoned([...others, held, released('1996-10-31')]), '1996-10-31')).toBe('yes');
  expect(effectiveOn(reckoned([...others, held, released('1996-11-01')]), '1996-11-01')).toBe('no');
  const draft = fact('draft', '1996-10-31', { ...signed, text: 'another', held: false });
  const onFile = cerplexTerms.agreements.map((one) =>
    one.id === 'waiver' ? { ...one, sha256: 'final' } : one,
  );
  const terms = { ...cerplexTerms, agreements: onFile };
  // It says nothing of the text on file, so whether he signed that is open.
  expect(effectiveOn(reckoned([...others, draft], terms), '1996-10-31')).toBe('open');
  const final = fact('final', '1996-10-31', { ...signed, text: 'final', held: false });
  expect(effectiveOn(reckoned([...others, final], terms), '1996-10-31')).toBe('yes');
});

test('[E7] an instrument that is terminated stops at its date, and stays in the history', () => {
  const ended = fact('end', '1996-11-10', { kind: 'terminated', agreement: 'waiver' });
  const r = reckoned([...asSigned, ended]);
  expect(effectiveOn(r, '1996-11-09')).toBe('yes');
  expect(effectiveOn(r, '1996-11-10')).toBe('no');
  // Costs (5.6) survive it.
  expect(valueOn(r.effective('waiver/5.6'), day('1996-11-10'))).toBe('yes');
  // Its suspension goes with it.
  expect(inForceOn(r, '1996-11-09')).toBe('no');
  expect(inForceOn(r, '1996-11-10')).toBe('yes');
});

test('[D1] a provision is in force when its agreement is, and no suspension covers it', () => {
  const r = reckoned();
  // Not before the agreement of November 19, 1993; not while it is suspended.
  expect(inForceOn(r, '1993-11-18')).toBe('no');
  expect(inForceOn(r, '1993-11-19')).toBe('yes');
  expect(inForceOn(r, '1996-11-15')).toBe('no');
  // Where the suspension never took effect, nothing covers it.
  const late = reckoned([...without(asSigned, 'sign-hancock'), signature('late', 'hancock', '1996-11-01')]);
  expect(inForceOn(late, '1996-11-15')).toBe('yes');
});

test('[D5] continuing is not cured and not waived; a ripened Event of Default is not cured, unless the setting says that it can be', () => {
  const cured = fact('cure', '1996-10-15', { kind: 'cured', breach: 'breach' });
  const facts = [...asSigned, cured];
  // 6.3 is tested at all times here and ripens at once, so the breach of September 23 was an Event of Default by October 15.
  const terms = tested({ kind: 'all-times' });
  const can: Terms = { ...terms, readings: { ...terms.readings, cureAfterRipening: 'can' } };
  expect([
    continuingOn(reckoned(facts, terms), '1996-10-14'),
    continuingOn(reckoned(facts, terms), '1996-10-15'),
  ]).toEqual(['yes', 'yes']);
  expect([
    continuingOn(reckoned(facts, can), '1996-10-14'),
    continuingOn(reckoned(facts, can), '1996-10-15'),
  ]).toEqual(['yes', 'no']);
  // The waiver ends it either way.
  expect(continuingOn(reckoned(facts, terms), '1996-10-31')).toBe('no');
});

const decimal = (text: string): Rational => {
  const found = parseDecimal(text);
  if (found === null) throw new Error(`${text} is no decimal`);
  return found;
};

test('[M1] money and shares are exact: two thirds is 2/3, and cents add up', () => {
  const twoThirds = rational(2n, 3n);
  expect(compare(multiply(twoThirds, integer(17_250_000n)), integer(11_500_000n))).toBe(0);
  // 66.67% would be more than two thirds.
  expect(compare(twoThirds, divide(decimal('66.67'), integer(100n)))).toBeLessThan(0);
  expect(compare(add(decimal('0.1'), decimal('0.2')), decimal('0.3'))).toBe(0);
});

test('[P3] what is printed says that it shows words, record and arithmetic, and is no legal advice', () => {
  expect(notLegalAdvice).toMatch(/not legal advice.*words.*record.*arithmetic/);
});
