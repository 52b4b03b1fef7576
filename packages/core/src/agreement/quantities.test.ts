import { describe, expect, test } from 'vitest';
import { tokenise } from '../text/tokenise.ts';
import { isoDay } from '../time/day.ts';
import { amountsIn } from './amounts.ts';
import { datesIn, percentagesIn } from './quantities.ts';

describe('[M2] money', () => {
  test.each([
    ['Two Dollars and Fifty Cents ($2.50)', '2.50', 'USD', true],
    ['Seventeen Million Two Hundred Fifty Thousand Dollars ($17,250,000)', '17250000', 'USD', true],
    ['Ten Million Dollars ($1,000,000)', '10000000', 'USD', false],
    ['Five Thousand and 50/100 Dollars ($5,000.50)', '5000.50', 'USD', true],
    ['$1.5 million', '1500000', 'USD', true],
    ['U.S. $20.000.000', '20000000', 'USD', true],
    ['Cdn$100', '100', 'CAD', true],
    ['$4,800,00', '480000', 'USD', true],
    ['Ten Million United States Dollars (US$10,000,000)', '10000000', 'USD', true],
  ])('%j', (text, value, currency, agree) => {
    const [amount] = amountsIn(tokenise(text), text);
    expect([amount?.value, amount?.currency, amount?.agree]).toEqual([value, currency, agree]);
  });
});

describe('dates', () => {
  test.each([
    ['October 31, 1996', ['1996-10-31']],
    ['31 October 1996', ['1996-10-31']],
    ['the 31st day of October, 1996', ['1996-10-31']],
    ['Sept. 30, 1996 and DECEMBER 1ST, 1996', ['1996-09-30', '1996-12-01']],
    ['October\n31, 1996', ['1996-10-31']],
    ['February 30, 1996; 10/31/96; may 5 people', []],
  ])('%j', (text, days) => {
    expect(datesIn(tokenise(text)).map(({ day }) => isoDay(day))).toEqual(days);
  });
});

test.each([
  ['9.00% and one hundred percent (100%)', ['9.00', '100']],
  ['66-2/3% or 66 2/3%', ['66 2/3', '66 2/3']],
  ['.35%', ['0.35']],
])('percentages in %j', (text, values) => {
  expect(percentagesIn(tokenise(text)).map(({ value }) => value)).toEqual(values);
});
