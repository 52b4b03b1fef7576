import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAgreement } from './read-agreement.ts';
import { readSentence } from './sentences.ts';
import type { Sentence } from './agreement.ts';

const EXHIBIT = readFileSync(
  new URL('../../../../examples/cerplex/waiver-and-amendment-1996-10-31.txt', import.meta.url),
  'utf8',
);

function sentencesOf(text: string): readonly Sentence[] {
  return readAgreement({ name: 'test', text, sha256: '' }).sentences;
}

function words(sentence: Sentence | undefined, first: number = 0, end?: number): string {
  return (sentence?.tokens ?? [])
    .slice(first, end)
    .map((token) => token.text)
    .join(' ');
}

function limbs(sentence: Sentence | undefined): string[] {
  return (sentence?.limbs ?? []).map((limb) => `${limb.path}: ${words(sentence, limb.first, limb.end)}`);
}

describe('the exhibit', () => {
  const sentences = sentencesOf(EXHIBIT);
  const at = (path: string): Sentence[] => sentences.filter((sentence) => sentence.at === path);

  test('Section 1 has three sentences, the first with two limbs printed within it', () => {
    expect(at('1')).toHaveLength(3);
    expect(limbs(at('1')[0])).toEqual([
      '1(a): the date that any holder of Senior Debt takes any action in respect of any default or any event of default under any Senior Credit Document and',
      '1(b): November 30 , 1996 ( the “ Reinstatement Date ” )',
    ]);
    expect(words(at('1')[1])).toBe(
      'After the Reinstatement Date , Section 6.3 and Section 6.4 shall be in full force and effect .',
    );
  });

  test('a lead-in to sections ends with its colon, and each section reads alone', () => {
    expect(words(at('3')[0])).toMatch(/^To induce .* Effective Date :$/);
    expect(at('3.1')).toHaveLength(1);
    expect(at('3.1')[0]?.limbs.map((limb) => limb.path)).toEqual(['3.1(a)', '3.1(b)', '3.1(c)', '3.1(d)']);
  });

  test('lead-in, limbs and flush tail are one sentence', () => {
    const [sentence] = at('3.2');
    expect(at('3.2')).toHaveLength(1);
    expect(words(sentence)).toMatch(
      /^The Company : is not in violation .* its business ; which violation .* Effect \.$/,
    );
    expect(limbs(sentence)[1]).toMatch(/^3\.2\(b\): has not failed .* business ;$/);
  });

  test('a sentence behind the last limb begins in that limb', () => {
    expect(words(at('recital A(ii)')[0])).toBe(
      'The Company has prepaid the Series B Notes and such Series B Notes are no longer issued and outstanding .',
    );
    expect(limbs(at('recital A')[0])).toHaveLength(2);
  });

  test('limbs with headings are sentences of their own; limbs within one are its own', () => {
    expect(at('3.3(b)')).toHaveLength(2);
    expect(at('3.3(b)')[1]?.limbs.map((limb) => limb.path)).toEqual([
      '3.3(b)(i)',
      '3.3(b)(ii)',
      '3.3(b)(iii)',
    ]);
    expect(at('3.4(a)')).toHaveLength(2);
  });

  test('words set out below an instruction belong to it', () => {
    expect(at('2.1')).toHaveLength(1);
    expect(words(at('2.1')[0])).toMatch(
      /as set forth below : INITIAL PURCHASE PRICE - means .* \( \$ 2\.50 \) \.$/,
    );
  });

  test('a page break and a parenthesis that never closes do not tear a sentence', () => {
    expect(at('recital D')).toHaveLength(1);
    expect(at('5.4')).toHaveLength(1);
    expect(words(at('5.4')[0])).toMatch(/by an instrument in writing signed/);
  });

  test('each line of Schedule A is one', () => {
    expect(at('Schedule A').map((sentence) => words(sentence))).toEqual([
      'Amendment No . 1 to Note Purchase Agreement dated as of May 26 , 1994 .',
      'Amendment No . 2 to Note Purchase Agreement dated as of July 29 , 1994 .',
      'Amendment Agreement dated as of October 27 , 1994 .',
      'Waiver and Amendment Agreement dated as of April 15 , 1996 .',
    ]);
  });
});

describe('where sentences end', () => {
  test.each([
    ['The note to Lucent Technologies, Inc. is due. It is unpaid.', 2],
    ['Amendment No. 1 amends Section 6.3. The Company agrees.', 2],
    ['Bank One, N.A. agrees with U.S. Bank. This is so.', 2],
    ['It agrees with Bank One, N.A. The Company pays.', 2],
    ['By John E. Smith for Acme Co. and others.', 1],
    ['It reads "This ends. That begins." and goes on.', 1],
    ['The rate is 2.5 percent per annum. 30 days are a month.', 2],
  ])('%j has %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  test('limbs that are sentences of their own part from their lead-in', () => {
    const sentences = sentencesOf(
      '1. The Bank requires that:\n\n(a) It is so. It will be.\n\n(b) It was so.',
    );
    expect(sentences.map((sentence) => sentence.at)).toEqual(['1', '1(a)', '1(a)', '1(b)']);
  });

  test('a full stop within a limb does not, where a further limb of the same sentence follows', () => {
    const sentences = sentencesOf(
      '1. The Bank requires that:\n\n(a) it is so. It will be; and\n\n(b) it was so.',
    );
    expect(sentences).toHaveLength(1);
  });
});

describe('limbs within a sentence', () => {
  test.each([
    [
      'the earliest of (i) May 1, 1999, (ii) a Default under Section 6.3(a) or (b) and (iii) notice',
      ['1(i)', '1(ii)', '1(iii)'],
    ],
    ['under clauses (a) and (b) of Section 6.3(c), 4.9 (c) and Sections 2.04(a) and (b)', []],
    [
      'if (a) it pays (including (x) fees and (y) costs) and (b) it delivers',
      ['1(a)', '1(a)(x)', '1(a)(y)', '1(b)'],
    ],
    ['a single (a) is a citation', []],
    ['a breach of (a) Section 6.3(a), (b) Section 6.4 and (c) any other', ['1(a)', '1(b)', '1(c)']],
  ])('%j', (text, paths) => {
    expect(readSentence(text, '1').limbs.map((limb) => limb.path)).toEqual(paths);
  });

  test('a limb ends with the bracket that it stands in', () => {
    const sentence = readSentence('it pays (i.e. (x) fees and (y) costs) on time.', '1');
    expect(limbs(sentence)[1]).toBe('1(y): costs');
  });
});
