import { describe, expect, test } from 'vitest';
import { tokenise } from './tokenise.ts';

function words(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(' · ');
}

describe('tokenise', () => {
  test.each([
    ['Section 6.3 ("$17,250,000")', 'Section · 6.3 · ( · “ · $ · 17,250,000 · ” · )'],
    ["the Noteholders' counsel, creditors’ rights", "the · Noteholders' · counsel · , · creditors' · rights"],
    [
      "the 'Reinstatement Date' of it",
      'the · “ · Reinstatement Date · ” · of · it'.replace('Reinstatement Date', 'Reinstatement · Date'),
    ],
    ['“U.S. Bank, N.A.” at 5:00 p.m.', '“ · U.S. · Bank · , · N.A. · ” · at · 5 · : · 00 · p.m.'],
    ['AT&T and/or a 364-day 10-K', 'AT&T · and · / · or · a · 364-day · 10-K'],
    [
      'Sections 4,5 and 9.02A, .35% by the 31st',
      'Sections · 4 · , · 5 · and · 9.02A · , · .35 · % · by · the · 31st',
    ],
    ['the sum of $4,800,00 less 66-2/3%', 'the · sum · of · $ · 4,800,00 · less · 66 · - · 2 · / · 3 · %'],
    ['Co-\n   Syndication Agent -- By: ______', 'Co-Syndication · Agent · — · By · : · _'],
    ['the amount"$12,450;" and 5"x7', 'the · amount · “ · $ · 12,450 · ; · ” · and · 5 · ” · x7'],
    ["``Company''", '“ · Company · ”'],
    ['amended by “““X” means Y.”', 'amended · by · “ · “ · “ · X · ” · means · Y · . · ”'],
  ])('%j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test('leaves page furniture out, so that a sentence runs on across a page', () => {
    const text =
      'made by the\n\n\n                 2\n   3\n<PAGE>   4\n   -----------\n   Page 5 of 9\n\f\n  - 6 -\nCompany';
    expect(words(text)).toBe('made · by · the · Company');
  });

  test('keeps a number that was only wrapped onto a line of its own', () => {
    expect(words('the sum of the amounts set out in\n100\nequal parts of the whole amount')).toContain('100');
  });

  test('keeps a year, and the label of a limb', () => {
    expect(words('as of October 31,\n1996\n\n(12)\n')).toBe('as · of · October · 31 · , · 1996 · ( · 12 · )');
  });

  test('gives each token its place in the source, and its spelling in small letters', () => {
    const text = '  The\tCOMPANY’s $2';
    const found = tokenise(text).map(({ kind, text: printed, lower, from, to, spaced }) => {
      return { kind, text: printed, lower, from, to, spaced };
    });
    expect(found).toEqual([
      { kind: 'word', text: 'The', lower: 'the', from: 2, to: 5, spaced: true },
      { kind: 'word', text: "COMPANY's", lower: "company's", from: 6, to: 15, spaced: true },
      { kind: 'mark', text: '$', lower: '$', from: 16, to: 17, spaced: true },
      { kind: 'number', text: '2', lower: '2', from: 17, to: 18, spaced: false },
    ]);
  });

  test('reads a range of the text alone', () => {
    expect(tokenise('one two three', 4, 7).map((token) => token.text)).toEqual(['two']);
  });
});
