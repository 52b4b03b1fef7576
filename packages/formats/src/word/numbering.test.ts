import { type Paper, readPaper } from '@inforce/core';
import { describe, expect, test } from 'vitest';
import { abstract, list, listed, p } from '../../test/docx.ts';
import { paragraphs, readDocx } from '../../test/word-paragraphs.ts';

const contract = abstract(1, ['decimal|%1.', 'decimal|%1.%2', 'lowerLetter|(%3)', 'lowerRoman|(%4)']);
const levels = (ats: readonly number[], numbering: string): string[] =>
  paragraphs({ body: ats.map((at) => p('x', listed(1, at))).join(''), numbering });

const style = (id: string, more: string) => `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`;
const styled = (id: string, more = '') => p('x', `<w:pStyle w:val="${id}"/>${more}`);
const paths = (of: Paper['agreement']['root']): string[] =>
  of.children.flatMap((each) => [each.path, ...paths(each)]);

describe('automatic numbering', () => {
  test('levels count, and begin anew behind a higher one', () => {
    expect(levels([0, 1, 1, 2, 2, 3, 2, 1, 2, 0, 1], contract + list(1, 1))).toEqual([
      '1. x',
      '1.1 x',
      '1.2 x',
      '(a) x',
      '(b) x',
      '(i) x',
      '(c) x',
      '1.3 x',
      '(a) x',
      '2. x',
      '2.1 x',
    ]);
  });

  test('the 27th letter is aa, the 4th roman numeral iv, in small letters and capitals', () => {
    const letters = levels(Array<number>(28).fill(0), abstract(1, ['upperLetter|%1)']) + list(1, 1));
    expect(letters.slice(24)).toEqual(['Y) x', 'Z) x', 'AA) x', 'BB) x']);
    const roman = levels(Array<number>(9).fill(0), abstract(1, ['upperRoman|ARTICLE %1']) + list(1, 1));
    expect(roman.slice(3)).toEqual(['IV', 'V', 'VI', 'VII', 'VIII', 'IX'].map((n) => `ARTICLE ${n} x`));
  });

  test('figures throughout where the level is set as legal: 1.01 below ARTICLE I', () => {
    const numbering =
      abstract(1, ['upperRoman|ARTICLE %1', 'decimalZero|Section %1.%2|<w:isLgl/>']) + list(1, 1);
    expect(levels([0, 1, 0, 1], numbering)).toEqual([
      'ARTICLE I x',
      'Section 1.01 x',
      'ARTICLE II x',
      'Section 2.01 x',
    ]);
  });

  test('a level that is said never to begin anew goes on', () => {
    const numbering = abstract(1, ['decimal|%1.', 'lowerLetter|(%2)|<w:lvlRestart w:val="0"/>']) + list(1, 1);
    expect(levels([0, 1, 0, 1], numbering)).toEqual(['1. x', '(a) x', '2. x', '(b) x']);
  });

  test('two lists of one kind share a count, unless the second begins anew', () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const two = [p('x', listed(1, 0)), p('x', listed(2, 0)), p('x', listed(2, 0))].join('');
    expect(paragraphs({ body: two, numbering: contract + list(1, 1) + list(2, 1) })).toEqual([
      '1. x',
      '2. x',
      '3. x',
    ]);
    expect(paragraphs({ body: two, numbering: contract + list(1, 1) + list(2, 1, again) })).toEqual([
      '1. x',
      '1. x',
      '2. x',
    ]);
  });

  test('an override may bring a level of its own', () => {
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>';
    expect(levels([0, 0], contract + list(1, 1, own))).toEqual(['iv) x', 'v) x']);
  });

  test('a level above that has not been counted shows where it would begin', () => {
    expect(levels([1, 0, 1], contract + list(1, 1))).toEqual(['1.1 x', '1. x', '1.1 x']);
  });

  test('by style: the list names the style of each level, and list 0 takes the number away', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="H1"/><w:lvlText w:val="Section %1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="H2"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>' +
      list(1, 1);
    const styles =
      style('H1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('H2', '<w:basedOn w:val="H1"/>') +
      style('Loop', '<w:basedOn w:val="Loop"/>');
    const all = styled('H1') + styled('H2') + styled('H2', listed(0, 0)) + styled('Loop') + styled('H1');
    expect(paragraphs({ body: all, styles, numbering })).toEqual([
      'Section 1 x',
      '(a) x',
      'x',
      'x',
      'Section 2 x',
    ]);
  });

  test('[A1] what is numbered by Word reads as the tree of provisions that a filing would', () => {
    const all = [
      p('WAIVER. The Noteholders waive it.', listed(1, 0)),
      p('CONDITIONS.', listed(1, 0)),
      p('Expenses. The Company shall have paid:', listed(1, 1)),
      p('all costs; and', listed(1, 2)),
      p('all fees.', listed(1, 2)),
    ].join('');
    const { text } = readDocx({ body: all, numbering: contract + list(1, 1) });
    const { root } = readPaper({ name: 'x', text, sha256: '' }).agreement;
    expect(paths(root)).toEqual(['1', '2', '2.1', '2.1(a)', '2.1(b)']);
  });
});
