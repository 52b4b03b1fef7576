import { expect, test } from 'vitest';
import { footnote, paragraph, reportOf, words } from '../../test/conform-report.ts';
import { conformedCopy } from './conformed-copy.ts';
import { markdownOf } from './markdown.ts';

const markdown = (report: Parameters<typeof reportOf>[0]): string =>
  markdownOf(conformedCopy({ agreements: [] }, reportOf(report)));

/** What stands between the legend and the line behind the text. */
const textOf = (report: Parameters<typeof reportOf>[0]): string =>
  /Not executed\.\n\n(.*)\n\n---\n/s.exec(markdown(report))?.[1] ?? '';

test('[A4] a copy as Markdown: legend, text with footnotes, notes, the footnotes themselves', () => {
  const copy = markdown({
    paragraphs: [
      paragraph('SECTION 6.3 Ratio. Not more than |3.25|^1 to 1.00.'),
      paragraph('(a) if tested', { depth: 1 }),
    ],
    footnotes: [footnote(1, 'Amended by Section 1.')],
    notes: [{ address: 'waiver/1', provisions: ['loan/6.3'], says: 'The waiver waives Section 6.3.' }],
  });
  expect(copy).toBe(`# Composite conformed copy: Loan Agreement

> Composite conformed copy of the Loan Agreement, through Amendment No. 1.

> Not executed.

SECTION 6.3 Ratio. Not more than 3.25[^1] to 1.00.

&emsp;&emsp;(a) if tested

---

## Waivers, suspensions and consents (no part of the text)

- The waiver waives Section 6.3.

This is not legal advice.

[^1]: Amended by Section 1.
`);
});

test.each([
  ['1. Costs', '1\\. Costs'],
  ['4.1 Costs', '4\\.1 Costs'],
  ['- item', '\\- item'],
  ['# heading', '\\# heading'],
  ['=====', '\\====='],
  ['*bold* _low_ `code`', '\\*bold\\* \\_low\\_ \\`code\\`'],
  ['[Reserved] [^1]', '\\[Reserved\\] \\[^1\\]'],
  ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
  ['$6.00 to $2.50', '\\$6.00 to \\$2.50'],
  ['a | b', 'a \\| b'],
  ['see http://a.b and www.a.b', 'see http\\://a.b and www\\.a.b'],
  ['the Company\'s "Notes"', 'the Company\'s "Notes"'],
  ['\u202etxet\u0007', '�txet�'],
])('nothing in %j is taken for a mark', (text, written) => {
  expect(textOf({ paragraphs: [words(text)] })).toBe(written);
});

test('a table keeps its columns between fences, also where its words have ticks; its footnotes stand below', () => {
  const table = [
    paragraph('Quarter   ```   Ratio', { table: true }),
    paragraph('First           |3.50|^1', { table: true }),
  ];
  expect(textOf({ paragraphs: table, footnotes: [footnote(1, 'Amended.')] })).toBe(
    '````\nQuarter   ```   Ratio\nFirst           3.50\n````\n\n[^1]',
  );
});
