import { readPaper } from '@inforce/core';
import { describe, expect, test } from 'vitest';
import { lines, pdf, type Printed } from '../../test/pdf.ts';
import { readPdf } from './read-pdf.ts';

const textOf = (...pages: readonly (readonly Printed[])[]): string => readPdf(pdf({ pages })).text;

const row = (y: number, ...cells: readonly string[]): Printed[] =>
  cells.map((text, column) => ({ x: 72 + 180 * column, y, text }));
const prose = (side: string) =>
  Array.from({ length: 14 }, (_, line) => `${side} column has line ${String(line).padStart(2, '0')}`);
const pageOf = (number: number, ...body: readonly string[]): Printed[] => [
  { x: 200, y: 770, text: `Waiver Agreement, Draft of ${number} May` },
  ...lines(body),
  { x: 300, y: 30, text: `- ${number} -` },
];

describe('the lines of a page', () => {
  test('paragraphs are told by the gap between them, lines keep their indents', () => {
    const page = lines([
      'SECTION 1. WAIVER. The Company',
      'waives it.',
      null,
      '     (a)   it; and',
      '           more.',
    ]);
    expect(textOf(page)).toBe(
      'SECTION 1. WAIVER. The Company\nwaives it.\n\n\n     (a)   it; and\n           more.\n\n\n',
    );
  });

  test('words set one by one are one line, whatever order they come in', () => {
    const page = [
      { x: 126, y: 700, text: 'Company' },
      { x: 72, y: 688, text: 'waives' },
      { x: 72, y: 700, text: 'The' },
      { x: 96, y: 700, text: 'ACME' },
    ];
    expect(textOf(page).trim()).toBe('The ACME Company\nwaives');
  });

  test('a word parted at a line end is whole; a hyphen of its own stays', () => {
    const page = lines(['in compli-', 'ance, and its non-', 'compliance with any cov-', 'enant hereof.']);
    expect(textOf(page).trim()).toBe('in compliance,\nand its non-compliance\nwith any covenant\nhereof.');
  });

  test('ligatures are letters', () => {
    expect(textOf(lines(['\u0001led and certi\u0001ed'])).trim()).toBe('filed and certified');
  });

  test('a raised figure is a note’s, not one of the amount', () => {
    const page = [
      { x: 72, y: 700, text: '$6.00' },
      { x: 102, y: 704, text: '1', size: 6 },
      { x: 112, y: 700, text: 'each' },
    ];
    expect(textOf(page).trim()).toBe('$6.00[1] each');
  });

  test('a table of figures is columns', () => {
    const page = [
      ...row(700, 'Quarter ending', 'Ratio'),
      ...row(688, 'March 31, 1997', '2.50 to 1.00'),
      ...row(676, 'June 30, 1997', '2.25 to 1.00'),
    ];
    expect(
      textOf(page)
        .trim()
        .split('\n')
        .map((line) => line.split(/ {3,}/)),
    ).toEqual([
      ['<TABLE>'],
      ['Quarter ending', 'Ratio'],
      ['March 31, 1997', '2.50 to 1.00'],
      ['June 30, 1997', '2.25 to 1.00'],
      ['</TABLE>'],
    ]);
  });

  test('two columns of prose are read one after the other', () => {
    const page = [
      { x: 216, y: 730, text: 'A heading across both columns' },
      ...lines(prose('left'), { x: 72 }),
      ...lines(prose('next'), { x: 330 }),
    ];
    const found = textOf(page)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.trim());
    expect(found).toEqual(['A heading across both columns', ...prose('left'), ...prose('next')]);
  });
});

describe('furniture', () => {
  test('running heads and page numbers part no sentence', () => {
    const { text } = readPdf(
      pdf({
        pages: [
          pageOf(1, 'SECTION 1. WAIVER. The Default made by the Company'),
          pageOf(2, 'hereunder is waived.', 'SECTION 2. LAW. New York'),
          pageOf(3, 'law governs.'),
        ],
      }),
    );
    const { root } = readPaper({ name: 'x', text, sha256: '' }).agreement;
    const words = root.children.map(
      (each) => `${each.path}: ${each.tokens.map((token) => token.text).join(' ')}`,
    );
    expect(words).toEqual([
      '1: The Default made by the Company hereunder is waived .',
      '2: New York law governs .',
    ]);
  });

  test('a figure in the middle of a page is none', () => {
    expect(textOf(lines(['the sum of', '12', 'Dollars']))).toContain('12');
  });
});

describe('places', () => {
  test('every word leads back to its page and line', () => {
    const second = lines(['first', 'and compli-', 'ance now']);
    const { text, places } = readPdf(pdf({ pages: [lines(['x']), second] }));
    expect(places.at(text.indexOf('first'))).toEqual({ kind: 'page', page: 2, line: 1, offset: 0 });
    expect(places.at(text.indexOf('compli') + 2)).toEqual({ kind: 'page', page: 2, line: 2, offset: 6 });
    expect(places.at(text.indexOf('ance'))).toEqual({ kind: 'page', page: 2, line: 3, offset: 0 });
    expect(places.at(text.indexOf('now'))).toEqual({ kind: 'page', page: 2, line: 3, offset: 5 });
  });
});

describe('a PDF without words', () => {
  test('whose pages are pictures', () => {
    expect(() => readPdf(pdf({ pages: ['q Q', 'q Q'] }))).toThrow(/no text/);
  });

  test('whose only words are stamped on every page', () => {
    const stamped = Array.from({ length: 4 }, () => [{ x: 72, y: 770, text: 'Filed 05/01/1997' }]);
    expect(() => readPdf(pdf({ pages: stamped }))).toThrow(/no text/);
  });

  test('a page without words among others is said', () => {
    expect(readPdf(pdf({ pages: [lines(['words here']), 'q Q'] })).omitted).toEqual([
      'pages without text (2)',
    ]);
  });
});
