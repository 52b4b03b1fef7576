import { expect, test } from 'vitest';
import { dealOf } from '../../../core/test/text-deal.ts';
import { withoutAddresses } from './without-addresses.ts';

const deal = dealOf({ agreements: { paper: { title: 'Waiver Letter', dated: '1996-05-01' } } }, {}, []);

test.each([
  [
    'does paper/4.2 set off paper/1(a)?',
    'does Section 4.2 of the Waiver Letter set off Section 1(a) of the Waiver Letter?',
  ],
  ['as in paper/2.', 'as in Section 2 of the Waiver Letter.'],
  ['other/4.2 and and/or', 'other/4.2 and and/or'],
  ['in 1/2 of the cases', 'in 1/2 of the cases'],
])('%s', (text, said) => {
  expect(withoutAddresses(deal, text)).toBe(said);
});
