// How a waiver ends, from English to status [W5] [W8]: each expected day is worked out from the words, beside the case.
import { describe, expect, test } from 'vitest';
import { fact } from '../../../test/fact.ts';
import type { Fact } from '../facts.ts';
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

/** The paper waives and tells of the end in a sentence of its own. */
const ended = (end: string, span = ''): string =>
  `${head('WAIVER')}1. The Noteholders hereby waive ${waived} (the "Existing Defaults")${span}.\n2. ${end}\n`;

const DAYS = ['1996-04-30', '1996-05-01', '1996-06-29', '1996-06-30', '1996-07-01'];
const at = (text: string, more: readonly Fact[] = [], days = DAYS) =>
  continuingOn(smallDeal({ waiver: text }), [breach, ...more], days);

describe('[W5] ends told in sentences of their own', () => {
  test('prospective: continuing again from the end', () => {
    // "From and after" June 30: the last day waived is June 29. The words say that the covenant binds again from then on.
    const text = ended(
      'From and after June 30, 1996, the waiver set forth in Section 1 shall be of no further force or effect and the Company shall again be subject to Section 6.3 of the Note Purchase Agreement.',
    );
    expect(at(text)).toEqual(['yes', 'no', 'no', 'yes', 'yes']);
    expect(smallDeal({ waiver: text }).settings.map(({ id }) => id)).not.toContain('reinstatement-reach');
  });

  test('retroactive: as if it had never been waived, once the end has come', () => {
    const text = ended(
      'After June 30, 1996, the waiver set forth in Section 1 shall be null and void, as if such waiver had never been granted.',
    );
    const bound = smallDeal({ waiver: text });
    expect(bound.terms.waivers[0]?.ends).toMatchObject({ then: 'retroactive', included: true });
    // Asked long after: continuing from its original day without interruption.
    expect(at(text)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
  });

  test('retroactive by what becomes of the defaults', () => {
    const text = ended(
      'On June 30, 1996, the waiver granted herein shall terminate and the Existing Defaults shall be deemed to have occurred on the date on which they originally occurred and to be continuing.',
    );
    expect(smallDeal({ waiver: text }).terms.waivers[0]?.ends?.then).toBe('retroactive');
    expect(at(text)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
  });

  test('what is said of other defaults does not reach back for these', () => {
    const text = ended(
      'On June 30, 1996, the waiver granted herein shall terminate and any Default under Section 6.4 of the Note Purchase Agreement shall be deemed to have occurred on the date on which it originally occurred.',
    );
    const bound = smallDeal({ waiver: text });
    expect(bound.terms.waivers[0]?.ends?.then).toBe('prospective');
    expect(bound.presumptions.map(({ says }) => says)).toContainEqual(
      expect.stringContaining('nothing ends by it'),
    );
  });

  test('the words say neither: prospective is presumed, and the other reading is offered', () => {
    const text = ended(
      'The waiver set forth in Section 1 shall remain in effect only through June 30, 1996.',
    );
    const setting = smallDeal({ waiver: text }).settings.find(({ id }) => id === 'reinstatement-reach');
    expect(setting).toMatchObject({ chosen: 'prospective', place: 'waiver/1' });
    expect(at(text)).toEqual(['yes', 'no', 'no', 'no', 'yes']);
  });

  test('[T3] the earlier of the end in the grant and the end told elsewhere', () => {
    const text = ended(
      'The foregoing waiver shall automatically terminate, without notice, upon the occurrence of any Event of Default under Section 9 of the Note Purchase Agreement.',
      ' through June 30, 1996',
    );
    expect(at(text)).toEqual(['yes', 'no', 'no', 'no', 'yes']);
    // An Event of Default on June 10: "upon" leaves the day open, and it is excluded unless a setting includes it.
    const other = fact('other', '1996-06-10', {
      kind: 'breach',
      of: 'npa/9',
      until: null,
      stage: 'event of default',
    });
    expect(at(text, [other], ['1996-06-09', '1996-06-10', '1996-06-30'])).toEqual(['no', 'yes', 'yes']);
  });

  test('a period and a date that the instrument defines', () => {
    const text = `${head('WAIVER')}1. "Waiver Period" means the period from and including May 1, 1996 to and including the Termination Date.
2. "Termination Date" means the earlier of (a) June 30, 1996 and (b) the date on which the Company shall fail to pay interest.
3. During the Waiver Period, the Noteholders hereby waive ${waived}.
4. Upon the expiration of the Waiver Period, all ${waived.slice(4)} shall be deemed to have occurred on the date on which they first occurred and to have been continuing.
`;
    const bound = smallDeal({ waiver: text });
    expect(bound.terms.waivers[0]?.ends).toMatchObject({
      included: true,
      then: 'retroactive',
      when: { kind: 'earliest', of: [{ kind: 'day' }, { kind: 'trigger', address: 'waiver/2(b)' }] },
    });
    expect(at(text)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
  });

  test('a waiver of compliance that another sentence ends waives nothing by the words alone', () => {
    const text = `${head('WAIVER')}1. The Noteholders hereby waive compliance with Section 6.3 of the Note Purchase Agreement.
2. The waiver set forth in Section 1 shall terminate on June 30, 1996.
`;
    const bound = smallDeal({ waiver: text });
    expect(bound.terms.compliance).toEqual([]);
    expect(bound.presumptions.map(({ says }) => says)).toContainEqual(
      expect.stringContaining('for a person to state'),
    );
  });

  test('[W6] a suspension that another sentence cuts short', () => {
    const text = `${head('WAIVER')}1. Section 6.3 of the Note Purchase Agreement shall be suspended from May 1, 1996 through July 31, 1996.
2. The suspension set forth in Section 1 shall terminate after June 30, 1996.
`;
    const bound = smallDeal({ waiver: text });
    // Both days belong to the suspension; the earlier of them is its last.
    expect(bound.terms.suspensions[0]).toMatchObject({ toIncluded: true, to: { kind: 'earliest' } });
  });
});

describe('[W5] ends that move on a condition', () => {
  const until = ' through June 30, 1996 (the "Outside Date")';
  const delivered = fact('letter', '1996-06-10', { kind: 'satisfied', of: 'waiver/2' });
  const extending = ended(
    'The Outside Date shall be automatically extended to July 15, 1996 if, on or prior to June 15, 1996, the Company shall have delivered to the Noteholders an executed commitment letter.',
    until,
  );
  const days = ['1996-06-30', '1996-07-01', '1996-07-15', '1996-07-16'];

  test('extended where the condition is met by its day', () => {
    // Delivered on June 10, before June 15: the last day waived is July 15.
    expect(smallDeal({ waiver: extending }).terms.waivers[0]?.ends?.extended).toMatchObject({
      if: 'waiver/2',
    });
    expect(at(extending, [delivered], days)).toEqual(['no', 'no', 'no', 'yes']);
  });

  test('not extended where it was met too late', () => {
    // Delivered on June 20: on June 15 the condition was not met, and June 30 stays the last day.
    const late = fact('letter', '1996-06-20', { kind: 'satisfied', of: 'waiver/2' });
    expect(at(extending, [late], days)).toEqual(['no', 'yes', 'yes', 'yes']);
  });

  test('[K3] open in between where nobody has recorded the condition', () => {
    expect(at(extending, [], days)).toEqual(['no', 'open', 'open', 'yes']);
  });

  test('an extension of a date that the end does not have moves nothing, and that is said', () => {
    const bound = smallDeal({ waiver: extending.replace('The Outside Date', 'The Closing Date') });
    expect(bound.terms.waivers[0]?.ends?.extended).toBeNull();
    expect(bound.presumptions.map(({ says }) => says)).toContainEqual(
      expect.stringContaining('fits no end of a waiver'),
    );
  });

  const permanent = `${head('WAIVER')}1. The Noteholders hereby waive ${waived} for the period from May 1, 1996 through June 30, 1996 (the "Waiver Period").
2. The waiver set forth in Section 1 shall become permanent if, on the last day of the Waiver Period, no Event of Default under the Note Purchase Agreement shall have occurred and be continuing.
`;

  test('permanent where the condition holds on the last day', () => {
    // The only default is the one waived, which is not continuing on June 30; somebody concludes that the condition is met [K6].
    const met = fact('met', '1996-06-30', { kind: 'satisfied', of: 'waiver/2' });
    expect(at(permanent, [met], days)).toEqual(['no', 'no', 'no', 'no']);
  });

  test('not permanent where another Event of Default is continuing on the last day', () => {
    const other = fact('other', '1996-06-20', {
      kind: 'breach',
      of: 'npa/9',
      until: null,
      stage: 'event of default',
    });
    expect(at(permanent, [other], days)).toEqual(['no', 'yes', 'yes', 'yes']);
  });

  test('a condition asked on the day after the last is not asked on the last', () => {
    // "Until" leaves June 30 out, so "on the Termination Date" is a day that the waiver no longer covers.
    const text = ended(
      'The waiver set forth in Section 1 shall become permanent if, on the Termination Date, no Event of Default under the Note Purchase Agreement exists.',
      ' until June 30, 1996 (the "Termination Date")',
    );
    expect(smallDeal({ waiver: text }).terms.waivers[0]?.ends?.permanentIf).toBeNull();
  });
});
