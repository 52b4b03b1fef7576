// What other programs make of the files that Inforce writes: LibreOffice opens the Word documents, Chromium prints the pages.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { footnote, HOSTILE, paragraph, reportOf, words } from '../../test/conform-report.ts';
import { converted, hasOffice } from '../../test/office.ts';
import { printed } from '../../test/printed-text.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { readWord } from '../word/read-word.ts';
import { WordPackage } from '../word/word-package.ts';
import { conformedCopy } from './conformed-copy.ts';
import { htmlOf } from './html.ts';
import { browserOf, pdfOf } from './pdf.ts';
import { wordOf } from './word/write-word.ts';

const browser = browserOf(null);
if (browser === null) process.stderr.write('There is no Chromium here: no page is printed as PDF.\n');

const copy = conformedCopy(
  { agreements: [] },
  reportOf({
    legend: ['Composite conformed copy of the Loan Agreement.'],
    paragraphs: [
      paragraph('SECTION 6.3 Ratio. Not more than |3.25|^1 to 1.00.'),
      paragraph('First     |3.50|^1', { table: true }),
      words(HOSTILE),
    ],
    footnotes: [footnote(1, 'Amended by Section 1.')],
  }),
);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

test.skipIf(!hasOffice)('LibreOffice reads the words and the footnotes of a copy', () => {
  const words = converted(wordOf(copy), 'txt');
  expect(oneLine(new TextDecoder().decode(words))).toContain(
    'SECTION 6.3 Ratio. Not more than 3.251 to 1.00.',
  );
  const page = oneLine(readPdf(converted(wordOf(copy), 'pdf')).text);
  expect(page).toContain('SECTION 6.3 Ratio. Not more than 3.25[1] to 1.00.');
  expect(page).toContain('Amended by Section 1.');
  expect(page).toMatch(/^ ?Composite conformed copy of the Loan Agreement\./);
});

test.skipIf(!hasOffice)(
  'LibreOffice keeps tracked changes, moves among them, when it saves a document anew',
  () => {
    const notation = 'not exceed [-3.00-]{+3.25+} to 1.00.¶[1>Moved.¶<1]Stays.¶{1>Moved.¶<1}[-Gone.¶-]End.';
    const saved = WordPackage.read(converted(wordOf(printed(notation)), 'docx'));
    const said = (view: 'accepted' | 'original'): string => oneLine(readWord(saved, view).text);
    expect(said('original')).toContain('not exceed 3.00 to 1.00. Moved. Stays. Gone. End. No advice.');
    expect(said('accepted')).toContain('not exceed 3.25 to 1.00. Stays. Moved. End. No advice.');
    const by = new Set(readWord(saved).changes.map((change) => change.by));
    expect([...by]).toEqual(['Amendment No. 1']);
  },
);

test.skipIf(!hasOffice)('LibreOffice prints a marked copy', () => {
  const pdf = readPdf(converted(wordOf(printed('exceed [-3.00-]{+3.25+}.'), 'marked'), 'pdf'));
  expect(oneLine(pdf.text)).toContain('exceed 3.003.25.');
});

test.skipIf(browser === null)(
  '[P2] Chromium prints a copy with its legend at the head, to the same bytes each time',
  () => {
    const [first, second] = [pdfOf(htmlOf(copy), browser ?? ''), pdfOf(htmlOf(copy), browser ?? '')];
    if (!first.ok || !second.ok) throw new Error('nothing was printed');
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    const page = oneLine(readPdf(first.bytes).text);
    expect(page).toContain('Not more than 3.25[1] to 1.00.');
    expect(page).toMatch(
      /^ ?Composite conformed copy of the Loan Agreement\. Composite conformed copy: Loan Agreement/,
    );
  },
);

test('a browser that is none is an answer, not a crash', () => {
  expect(browserOf('/no/such/browser')).toBe(null);
  expect(pdfOf('<p>a</p>', '/no/such/browser').ok).toBe(false);
  expect(existsSync('/no/such/browser')).toBe(false);
});
