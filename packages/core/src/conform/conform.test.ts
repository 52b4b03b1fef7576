import { expect, test } from 'vitest';
import { askDay, dealOf } from '../../test/text-deal.ts';
import { blameReport } from './blame.ts';
import { conform } from './conform.ts';
import { conformReport } from './copy.ts';
import { printConform } from './print-copy.ts';

const BASE = `WARRANT AGREEMENT, dated as of April 15, 1996, by and between ALPHA, INC., a Delaware corporation (the "Company"), and
BETA FUND (the "Holder").

SECTION 1. Definitions.

"Initial Purchase Price" means $6.00.

"Warrant" means a warrant issued hereunder.

SECTION 2. Exercise.

2.1 Price. Each Warrant may be exercised at the Initial Purchase Price.
`;

/** An amendment that restates the price, effective when both have signed, or on a stated day if they have by then. */
function amendment(date: string, price: string, effective: string): string {
  return `AMENDMENT, dated as of ${date}, by and between ALPHA, INC. (the "Company") and BETA FUND (the "Holder").

1. Amendment. The Company and the Holder hereby amend and restate the definition of "Initial Purchase Price" in the Warrant
Agreement as follows:

INITIAL PURCHASE PRICE - means ${price}.

2. Effectiveness. ${effective}
`;
}

const signed = (agreement: string, on: string, known?: string) => ({
  on,
  ...(known === undefined ? {} : { known }),
  signed: { agreement, by: ['alpha', 'beta'] },
});
const condition =
  'This Amendment shall become effective on the first date on which the Company and the Holder have executed and delivered counterparts hereof.';

const deal = dealOf(
  {
    agreements: {
      warrants: { text: 'warrants.txt', 'in-force': '1996-04-15' },
      first: { text: 'first.txt', refers: { 'Warrant Agreement': 'warrants' } },
      second: { text: 'second.txt', refers: { 'Warrant Agreement': 'warrants' } },
    },
  },
  {
    warrants: BASE,
    first: amendment('October 31, 1996', '$2.50', condition),
    second: amendment('January 10, 1997', '$2.00', condition),
  },
  [signed('first', '1996-11-05'), signed('second', '1997-01-15', '1997-02-01')],
);

const priceOn = (day: string, known?: string): string | undefined =>
  /(?:"Initial Purchase Price"|INITIAL PURCHASE PRICE -) means (.*)\./.exec(
    conform(askDay(deal, day, known), 'warrants').wording?.text ?? '',
  )?.[1];

test('[A4] [T5] the text on a day, as known on a day, is the fold of the instructions in effect', () => {
  // Signed on November 5, so in effect from that day; dated October 31 changes nothing [T7].
  expect(priceOn('1996-11-04')).toBe('$6.00');
  expect(priceOn('1996-11-05')).toBe('$2.50');
  expect(priceOn('1997-01-15')).toBe('$2.00');
  // The record learnt of the second signing on February 1.
  expect(priceOn('1997-01-15', '1997-01-20')).toBe('$2.50');
});

test('[A5] the value follows the text', () => {
  const { reckoning } = askDay(deal, '1997-03-01');
  expect(reckoning.value('warrants/"Initial Purchase Price"').values).toEqual([
    'none',
    '6.00',
    '2.50',
    '2.00',
  ]);
});

test('[A4] every change has its footnote, and every instruction that is not applied its reason', () => {
  const report = conformReport(askDay(deal, '1996-12-01'), 'warrants');
  expect(report.footnotes.map(({ says, removed }) => [says, removed])).toEqual([
    [
      'Amended and restated by Section 1 of the Amendment, effective November 5, 1996.',
      ['"Initial Purchase Price" means $6.00.'],
    ],
  ]);
  expect(report.notApplied.map(({ address, why, from }) => [address, why, from])).toEqual([
    ['second/1', 'not in effect', '1997-01-15'],
  ]);
  const printed = printConform(deal, report);
  expect(printed).toContain('INITIAL PURCHASE PRICE - means $2.50.[1]');
  expect(printed).toContain('the instruments themselves control');
});

test('[A4] every word knows its author, and every removed word who took it out', () => {
  const report = blameReport(askDay(deal, '1997-03-01'), 'warrants', '"Initial Purchase Price"', null);
  expect(report?.pieces.map(({ text, by, from, before }) => [text, by, from, before])).toEqual([
    [
      'INITIAL PURCHASE PRICE - means $2.00.',
      'second',
      '1997-01-15',
      ['INITIAL PURCHASE PRICE - means $2.50.'],
    ],
  ]);
  expect(report?.gone.map(({ text, by }) => [text, by])).toEqual([
    ['"Initial Purchase Price" means $6.00.', 'first'],
    ['INITIAL PURCHASE PRICE - means $2.50.', 'second'],
  ]);
  const whole = blameReport(askDay(deal, '1997-03-01'), 'warrants', '2.1', null);
  expect(whole?.pieces.map(({ by, at }) => [by, at])).toEqual([['warrants', null]]);
});

test('[A3] an instruction that cannot be applied is refused, and the rest goes on', () => {
  const wrong = amendment('January 10, 1997', '$2.00', condition).replaceAll(
    'Initial Purchase Price',
    'Initial Purchase Prize',
  );
  const other = dealOf(
    {
      agreements: {
        warrants: { text: 'warrants.txt', 'in-force': '1996-04-15' },
        first: { text: 'first.txt', refers: { 'Warrant Agreement': 'warrants' } },
        second: { text: 'second.txt', refers: { 'Warrant Agreement': 'warrants' } },
      },
    },
    { warrants: BASE, first: wrong, second: amendment('January 10, 1997', '$2.00', condition) },
    [signed('first', '1996-11-05'), signed('second', '1997-01-15')],
  );
  const report = conformReport(askDay(other, '1997-03-01'), 'warrants');
  expect(report.footnotes.map(({ address }) => address)).toEqual(['second/1']);
  expect(report.notApplied.map(({ address, why, stands }) => [address, why, stands])).toEqual([
    ['first/1', 'refused', 'definition of "Initial Purchase Price" is there.'],
  ]);
});

test('[A3] where the text is not on file, its instructions wait for it', () => {
  const other = dealOf(
    {
      agreements: {
        warrants: { title: 'Warrant Agreement', 'in-force': '1996-04-15' },
        first: { text: 'first.txt', refers: { 'Warrant Agreement': 'warrants' } },
      },
    },
    { first: amendment('October 31, 1996', '$2.50', condition) },
    [signed('first', '1996-11-05')],
  );
  const report = conformReport(askDay(other, '1997-03-01'), 'warrants');
  expect(report.onFile).toBe(false);
  expect(report.notApplied.map(({ why }) => why)).toEqual(['no text on file']);
});
