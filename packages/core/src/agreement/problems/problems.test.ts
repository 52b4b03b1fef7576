import { describe, expect, test } from 'vitest';
import { readAgreement } from '../read-agreement.ts';
import { tokenise } from '../../text/tokenise.ts';
import { CODES } from './codes.ts';
import type { Inspected } from './inspected.ts';
import { tooLong } from './too-long.ts';

function codes(text: string): string[] {
  const { problems } = readAgreement({ name: 'test', text, sha256: '' });
  return problems.map(
    ({ code, place }) => `${code} ${text.slice(place.from, place.to).replace(/\s+/g, ' ')}`,
  );
}

/** Each code with a text that has the problem, and the words at which it is marked. */
const EXAMPLES: readonly [keyof typeof CODES, string, string][] = [
  ['IR101', '1. The Bank (as agent waives it.\n\n2. It is so.', '('],
  ['IR102', '1. The Bank as agent) waives it.', ')'],
  ['IR103', '1. The word "debt is deleted.\n\n2. The word "loan" is added.', '"'],
  ['IR104', '1. The word debt" is deleted.', '"'],
  ['IR111', '1. The bank waives it (the "Known Default").', 'Known Default'],
  ['IR112', '1. No Senior Default exists. Each Senior Default is waived.', 'Senior Default'],
  [
    'IR113',
    '1. The bank waives each Event of Default and all Events of Defaults and an Event of Default.',
    'Events of Defaults',
  ],
  ['IR114', '1. A sum (the "Fee") is due. Another sum (the "Fee") is due. The Fee is paid.', 'Fee'],
  ['IR121', '1. It is subject to Section 9 hereof.', 'Section 9'],
  ['IR122', '1. It is set out in Exhibit B hereto.', 'Exhibit B'],
  ['IR131', '1. The bank lends Ten Million Dollars ($1,000,000).', 'Ten Million Dollars ($1,000,000)'],
  ['IR132', '1. It is due in thirty (60) days.', 'thirty (60'],
  ['IR141', '1. One. It is so.\n\n2. Two. It is so.\n\n4. Four. It is so.', '4.'],
  ['IR142', 'SECTION 1. One. It is so.\n\nSECTION 1. Two. It is so.', 'SECTION 1.'],
];

describe('problems', () => {
  test.each(EXAMPLES)('%s is found, and nothing else', (code, text, words) => {
    expect(codes(text).filter((found) => !found.startsWith('IR112') || code === 'IR112')).toEqual([
      `${code} ${words}`,
    ]);
  });

  test('every code has an example', () => {
    const shown = [...EXAMPLES.map(([code]) => code), 'IR151'];
    expect(shown.toSorted()).toEqual(Object.keys(CODES).toSorted());
  });

  test('IR151 is reported where reading stopped', () => {
    const reading = { tokens: tokenise('one two three') };
    const inspected = { reading } as unknown as Inspected;
    expect(tooLong(inspected, 3).map(({ code, place }) => [code, place])).toEqual([
      ['IR151', { from: 8, to: 13 }],
    ]);
    expect(tooLong(inspected, 4)).toEqual([]);
  });

  test('every message says what, why and what to do, in sentences', () => {
    for (const [, text] of EXAMPLES) {
      for (const problem of readAgreement({ name: 'test', text, sha256: '' }).problems) {
        for (const said of [problem.what, problem.why, problem.todo]) expect(said).toMatch(/^[A-Z“].*\.$/s);
      }
    }
  });

  test.each([
    'a parenthesis and a quotation over a page break\n1. The Bank (as\n\n\n   2\n<PAGE>\n\nagent) waives the "known\n\n   3\n\ndefault" now.',
    'a quotation of two paragraphs, each with a quote of its own\n1. It is amended to read:\n\n"First it is so.\n\n"Then it is so."',
    'a defined term used in the plural\n1. The bank waives it (a "Known Default"). All Known Defaults are waived.',
    'a reference that another agreement answers\n1. Section 9.1 of the Credit Agreement is waived. Section 9.1 is in force.',
    'words and figures that agree\n1. It pays Five Hundred Dollars ($500.00) in thirty (30) days, one hundred percent (100.00%) of it.',
  ])('%s: nothing', (text) => {
    expect(codes(text.slice(text.indexOf('\n') + 1))).toEqual([]);
  });
});

test.each([
  '1. An event (as section 4043(c) of the act defines it) is due.',
  '1. It comes on the day (as stated in Section 1) that is named.',
  '1. It is due at the end (or minus half of\n\n                 -18-\n\n\nConsolidated sums if it is a loss). It is paid.',
])('no parenthesis is missing in %s', (text) => {
  expect(codes(text).filter((found) => /^IR10[12]/.test(found))).toEqual([]);
});

test('an exhibit is no term', () => {
  expect(
    codes('1. It is in the form of Exhibit 1-A. Another is in the form of Exhibit 1-A.'),
  ).not.toContainEqual(expect.stringMatching(/^IR112/));
});
