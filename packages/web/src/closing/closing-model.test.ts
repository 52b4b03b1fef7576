import { expect, test } from 'vitest';
import { askDay, dealOf } from '../../../core/test/text-deal.ts';
import { actsOnPage } from './acts.ts';
import { type Closing, closingsOf } from './closing-model.ts';

// A paper that waits, until May 31, for the signatures of both and for an act of Beta's. Beta's page comes in on May 1 and is held;
// Alpha signs on the 2nd; on the 3rd the act is done and Beta's page is let go.
const stated = {
  agreements: { paper: { title: 'Waiver Letter', dated: '1996-05-01' } },
  clauses: [
    { at: 'paper', effect: { outside: '1996-05-31', conditions: ['paper/4.1', 'paper/4.2'] } },
    { at: 'paper/4.1', condition: { signed: ['alpha', 'beta'] } },
    { at: 'paper/4.2', condition: { requires: 'act', 'settled-by': ['Beta'], protects: ['beta'] } },
  ],
};
const held = {
  id: 'page',
  on: '1996-05-01',
  by: 'beta',
  signed: { agreement: 'paper', by: ['beta'], held: true },
};
const signed = { id: 'alpha', on: '1996-05-02', by: 'alpha', signed: { agreement: 'paper', by: ['alpha'] } };
const done = { id: 'done', on: '1996-05-03', by: 'beta', satisfied: 'paper/4.2' };
const released = {
  id: 'let-go',
  on: '1996-05-03',
  by: 'beta',
  released: { agreement: 'paper', by: ['beta'] },
};

function closingOn(day: string, facts: readonly object[]): Closing {
  const [closing] = closingsOf(askDay(dealOf(stated, {}, facts), day, day));
  if (closing === undefined) throw new Error('there is no closing');
  return closing;
}

const pageOf = ({ items }: Closing, party: string) =>
  items.flatMap(({ pages }) => pages).find((page) => page.party === party);

test('[E3] a page in escrow is held until its release, and only then counts', () => {
  const before = closingOn('1996-05-02', [held, signed]);
  expect(pageOf(before, 'beta')).toMatchObject({
    state: 'held',
    came: { on: '1996-05-01', by: 'beta' },
    released: null,
  });
  expect(pageOf(before, 'alpha')).toMatchObject({ state: 'signed', facts: ['alpha'] });
  const after = closingOn('1996-05-03', [held, signed, released]);
  expect(pageOf(after, 'beta')).toMatchObject({
    state: 'signed',
    released: { on: '1996-05-03', by: 'beta', known: '1996-05-03' },
  });
});

test('what is still open is one sentence; the moment that nothing is, another', () => {
  expect(closingOn('1996-05-02', [held, signed]).effects).toMatchObject([
    {
      state: 'waiting',
      says: 'Not yet in effect. Still open, to be met by May 31, 1996: 4.1 (release of the signature page of Beta Fund); 4.2.',
    },
  ]);
  expect(closingOn('1996-05-03', [held, signed, done, released]).effects).toMatchObject([
    { state: 'in effect', says: 'Took effect on May 3, 1996, with the last of two conditions.' },
  ]);
});

test('[E4] past its last day it never takes effect, and the list says what was missing', () => {
  expect(closingOn('1996-06-01', [held, signed, done]).effects).toMatchObject([{ state: 'never' }]);
  expect(closingOn('1996-06-01', [held, signed, done]).effects[0]?.says).toContain(
    'Did not take effect by May 31, 1996.',
  );
});

test('what a line offers to record is a fact of that party and paper', () => {
  const page = pageOf(closingOn('1996-05-02', [held, signed]), 'beta');
  expect(page === undefined ? [] : actsOnPage(page).flatMap(({ facts }) => facts)).toEqual([
    { released: { agreement: 'paper', by: ['beta'] } },
  ]);
});
