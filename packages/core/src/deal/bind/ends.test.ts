// How a waiver ends, from English to status [W5] [W8]: each expected day is worked out from the words, beside the case.
import { describe, expect, test } from 'vitest';
import { fact } from '../../../test/fact.ts';
import { continuingOn, smallDeal } from '../../../test/small-deal.ts';

/** 6.3 of the Note Purchase Agreement has not been met since March 31, 1996, and still is not. */
const breach = fact('late', '1996-03-31', { kind: 'breach', of: 'npa/6.3', until: null, stage: 'default' });

const head = (kind: string): string =>
  `${kind} dated as of May 1, 1996 by and between ALPHA, INC. (the "Company") and BETA LIFE (the "Noteholders").\n`;

const bank = `LIMITED WAIVER dated as of May 1, 1996 by and between ALPHA, INC. (the "Company") and GAMMA BANK (the "Senior Lenders").
1. The Senior Lenders hereby waive any Default under Section 7.1 of the Credit Agreement through August 31, 1996.
`;

const waived = 'any Default or Event of Default under Section 6.3 of the Note Purchase Agreement';

describe('[W8] a waiver that hangs on the waiver of other creditors', () => {
  const sister = `${head('WAIVER')}1. The Noteholders hereby waive ${waived} until the date on which the waiver granted by the Senior Lenders terminates, expires or ceases to be in effect.\n`;

  test('lapses when that one does', () => {
    const bound = smallDeal({ bank, waiver: sister });
    expect(bound.problems).toEqual([]);
    expect(bound.terms.waivers.find(({ id }) => id === 'waiver/1#1')?.ends?.when).toEqual({
      kind: 'earliest',
      of: [
        { kind: 'end-of', overlay: 'bank/1#1' },
        { kind: 'trigger', address: 'waiver/1' },
      ],
    });
    expect(bound.presumptions.map(({ says }) => says)).toContainEqual(
      expect.stringContaining('is presumed to speak of the end of bank/1#1'),
    );
    // The bank's waiver covers August 31, its last day; the noteholders' runs through the same day.
    expect(continuingOn(bound, [breach], ['1996-04-30', '1996-05-01', '1996-08-31', '1996-09-01'])).toEqual([
      'yes',
      'no',
      'no',
      'yes',
    ]);
  });

  test('or sooner, when a fact says that it was ended', () => {
    // "Until" the day: it is excluded unless a setting includes it [T2], so June 9 is the last day.
    const ended = fact('ended', '1996-06-10', { kind: 'occurred', of: 'waiver/1' });
    const bound = smallDeal({ bank, waiver: sister });
    expect(continuingOn(bound, [breach, ended], ['1996-06-09', '1996-06-10'])).toEqual(['no', 'yes']);
  });

  test('by the title of its paper', () => {
    const named = sister.replace('the waiver granted by the Senior Lenders', 'the Limited Waiver');
    const bound = smallDeal({ bank, waiver: named });
    expect(continuingOn(bound, [breach], ['1996-08-31', '1996-09-01'])).toEqual(['no', 'yes']);
  });

  test('of a paper that the deal lacks only a fact speaks', () => {
    const bound = smallDeal({ waiver: sister });
    expect(bound.terms.waivers[0]?.ends?.when).toEqual({ kind: 'trigger', address: 'waiver/1' });
    expect(continuingOn(bound, [breach], ['1996-12-31'])).toEqual(['no']);
  });

  test('where two of its waivers end apart, which is meant is not guessed', () => {
    const two = `${bank}2. The Senior Lenders hereby waive any Default under Section 7.2 of the Credit Agreement through July 31, 1996.\n`;
    const bound = smallDeal({ bank: two, waiver: sister });
    expect(bound.terms.waivers.at(-1)?.ends?.when).toEqual({ kind: 'trigger', address: 'waiver/1' });
    expect(bound.presumptions.map(({ says }) => says)).toContainEqual(
      expect.stringContaining('which of bank/1#1, bank/2#1'),
    );
  });

  test('a suspension hangs on it in the same way', () => {
    const suspended = `${head('WAIVER')}1. Section 6.3 of the Note Purchase Agreement shall be suspended from May 1, 1996 through the date on which the Limited Waiver ceases to be in effect.\n`;
    const bound = smallDeal({ bank, waiver: suspended });
    expect(bound.terms.suspensions[0]?.to).toMatchObject({
      of: [{ kind: 'end-of', overlay: 'bank/1#1' }, {}],
    });
  });
});
