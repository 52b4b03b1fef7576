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
    '1. It waives each Event of Default and all Events of Defaults and other Events of Default.',
    'Events of Defaults',
  ],
  ['IR114', '1. "Fee" means a sum of ten. The Fee is due. "Fee" means a sum of six.', 'Fee'],
  ['IR115', '1. "Closing" means the Start Day. "Start Day" means the Closing.', 'Closing'],
  [
    'IR116',
    `1. "Interest Period" means a month.\n\n2. ${'The Interest Period ends. '.repeat(6)}\n\n3. ${'All words count alike here. '.repeat(40)}No such interest period shall end.`,
    'interest period',
  ],
  ['IR121', '1. It is subject to Section 9 hereof.\n\n2. It is so.', 'Section 9'],
  ['IR122', '1. It is set out in Exhibit B hereto.', 'Exhibit B'],
  [
    'IR123',
    'SECTION 1. Costs. It is subject to Section 2.\n\nSECTION 2. [Intentionally Omitted]',
    'Section 2',
  ],
  ['IR131', '1. The bank lends Ten Million Dollars ($1,000,000).', 'Ten Million Dollars ($1,000,000)'],
  ['IR132', '1. It is due in thirty (60) days.', 'thirty (60'],
  ['IR141', '1. One. It is so.\n\n2. Two. It is so.\n\n4. Four. It is so.', '4.'],
  [
    'IR142',
    'SECTION 1. One. It is so, and shall stay as it is.\n\nSECTION 1. Two. It is so, and shall stay as it is.',
    'SECTION 1.',
  ],
  ['IR161', '1. It ends on February 30, 1996.', 'February 30, 1996'],
  [
    'IR162',
    'CREDIT AGREEMENT\n\nDated as of May 1, 1996\n\nCREDIT AGREEMENT dated as of May 2, 1996, by and between ALPHA, INC. and BETA BANK.\n\n1. COSTS. It pays.',
    'May 2, 1996',
  ],
  [
    'IR163',
    'FIRST AMENDMENT dated as of May 1, 1996, by and between ALPHA, INC. and BETA BANK, to the Credit Agreement dated as of June 1, 1996.\n\n1. COSTS. It pays.',
    'June 1, 1996',
  ],
  [
    'IR164',
    'CREDIT AGREEMENT dated as of May 1, 1996, by and between ALPHA, INC. and BETA BANK.\n\n1. "Maturity Date" means May 1, 1995. It pays on the Maturity Date.',
    'May 1, 1995',
  ],
  [
    'IR171',
    'FOURTH AMENDMENT dated as of May 1, 1996, by and between ALPHA, INC. and BETA BANK.\n\nWHEREAS, the credit agreement was amended by the First Amendment and the Third Amendment;\n\n1. COSTS. It pays.',
    'First Amendment and the Third',
  ],
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
    'a parenthesis that ends with a number\n1. It is so (by Statement of Standards No. 87) and stays so.',
    'a parenthesis that holds labels\n1. It is so (as (a) first and (b) second are) and stays so.',
    'a quotation of two paragraphs, each with a quote of its own\n1. It is amended to read:\n\n"First it is so.\n\n"Then it is so."',
    'a mark for inches\n1. It is 12" wide.',
    'a defined term used in the plural\n1. The bank waives it (a "Known Default"). All Known Defaults are waived.',
    'a defined term used in small letters, by a verb before it\n1. The bank waives it (a "Known Default"). A known default is waived.',
    'terms that are correlative\n1. "Control" means power. Control is had. "Controlling" has a meaning correlative thereto.',
    'a term of a term that is defined\n1. The bank makes a loan (a "Loan"). Each Senior Loan is due. No Senior Loan is paid.',
    "what belongs to a party\n1. Each Lender's Commitment ends. No Lender's Commitment stays.",
    'one term in capitals and not\n1. The bank makes an "ADVANCE". Each Advance is due, and all Advances are due.',
    'a term that is defined by cases\n1. "Fee" means ten. With respect to loans, "Fee" means six. The Fee is due.',
    'a term that is defined twice alike\n1. "Fee" means a sum of ten. The Fee is due. "Fee" means a sum of ten.',
    'definitions in a row\n1. "Closing" means the Start Day. "Start Day" means May 1, 1996. The Closing is then.',
    'small letters where another paper is meant\n1. "Interest Period" means a month. The Interest Period ends. No interest period under the Note ends.',
    'a reference that another agreement answers\n1. Section 9.1 of the Credit Agreement is waived. Section 9.1 is in force.',
    'a section that a line begins with, and that was taken for no section\n1. It is subject to Section 3.\n\n2. It is so.\n\nSection 3 Costs',
    'a schedule of another paper\n1. It is set out in Schedule A thereto.',
    'an exhibit that is there\n1. It is set out in Exhibit B hereto.\n\n2. It is so.\n\nEXHIBIT B\n\nFORM OF NOTE',
    'a section that says little\nSECTION 1. Costs. It is subject to Section 2.\n\nSECTION 2. Reserved Powers. All powers are reserved.',
    'words and figures that agree\n1. It pays Five Hundred Dollars ($500.00) in thirty (30) days, one hundred percent (100.00%) of it.',
    'the part of a number\n1. It pays one-quarter of one percent (0.25%) of it.',
    'a number that is kept free\n1. One. It is so.\n\n2. [Reserved]\n\n3. Three. It is so.',
    'the last day of February\n1. It ends on February 29, 1996, on June 30 and on August 31.',
    'an amendment after its agreement\nFIRST AMENDMENT dated as of May 1, 1996, by and between ALPHA, INC. and BETA BANK, to the Credit Agreement dated as of April 1, 1996.\n\n1. COSTS. It pays.',
    'amendments all in a row\nFOURTH AMENDMENT dated as of May 1, 1996, by and between ALPHA, INC. and BETA BANK.\n\nWHEREAS, the credit agreement was amended by the First Amendment, the Second Amendment and the Third Amendment;\n\n1. COSTS. It pays.',
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
