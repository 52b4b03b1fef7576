import { expect, test } from 'vitest';
import { idFrom, statingIt, whatItIs } from './what-it-is.ts';

const report = {
  title: 'FIRST AMENDMENT',
  dated: '1997-01-15',
  references: [
    { agreement: 'this' },
    { agreement: 'Note Purchase Agreement' },
    { agreement: 'Note Purchase Agreement' },
  ],
  parties: [
    { name: 'ALPHA CORP.', role: 'Company', collective: false },
    { name: 'BETA FUND', role: 'Noteholders', collective: true },
  ],
};

test('a document asks what it calls other agreements, once each, and who its unknown parties are', () => {
  expect(whatItIs(report, ['Alpha Corp.'])).toEqual({
    title: 'FIRST AMENDMENT',
    dated: '1997-01-15',
    others: ['Note Purchase Agreement'],
    // A name that several share is no party's own role.
    strangers: [{ id: 'beta-fund', name: 'BETA FUND', role: '' }],
  });
});

test('what was chosen is stated: parties, then the agreement with its text', () => {
  const said = new Map([
    ['id', 'first'],
    ['other-0', 'npa'],
    ['stranger-0', 'on'],
  ]);
  const it = whatItIs(report, ['Alpha Corp.']);
  expect(statingIt('first.txt', (key) => said.get(key) ?? '', it, 'shared')).toEqual([
    {
      path: '/parties/beta-fund',
      request: { method: 'PUT', json: { channel: 'shared', entry: { name: 'BETA FUND' } } },
    },
    {
      path: '/agreements/first',
      request: {
        method: 'PUT',
        json: {
          channel: 'shared',
          entry: { text: 'first.txt', refers: { 'Note Purchase Agreement': 'npa' } },
        },
      },
    },
  ]);
});

test.each([
  ['First Amendment (executed).docx', 'first-amendment-executed'],
  ['Änderung.pdf', 'nderung'],
  ['...', 'paper'],
])('%s is called %s', (file, id) => {
  expect(idFrom(file)).toBe(id);
});
