// One instrument in four formats reads as one: the exhibit as filed, and the same words as Word, as a page and as a PDF.
import { readFileSync } from 'node:fs';
import { printRead, readPaper } from '@inforce/core';
import { describe, expect, test } from 'vitest';
import { docx, run } from '../test/docx.ts';
import { pdf } from '../test/pdf.ts';
import { readFileText } from './read-file-text.ts';

const filed = readFileSync(
  new URL('../../../examples/cerplex/waiver-and-amendment-1996-10-31.txt', import.meta.url),
  'latin1',
);

/** The lines of a paragraph, and the columns by which all of it stands in. */
interface Filed {
  readonly lines: readonly string[];
  readonly indent: number;
}

const PAGE_ENDS = /\n {10,}(\d{1,2})\n {1,4}\d{1,2}(?=\n)/g;
const RULE = /^\s*-{5,}$/m;

/** Page numbers stand by themselves; lines around a rule to sign on stay lines, the others run on. */
const paragraphs: readonly Filed[] = filed
  .replace(/^1\n/, '1\n\n')
  .replaceAll(PAGE_ENDS, '\n\n$1\n\n')
  .split(/\n(?:[ \t]*\n)+/)
  .filter((each) => each.trim() !== '')
  .map((each) => {
    const lines = each.split('\n').filter((line) => line.trim() !== '');
    const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
    const trimmed = lines.map((line) => line.trim());
    return { lines: RULE.test(each) ? trimmed : [trimmed.join(' ')], indent };
  });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const asWord = (): Uint8Array =>
  docx({
    body: paragraphs
      .map(({ lines, indent }) => {
        const runs = lines.map((line) => run(escaped(line))).join('<w:r><w:br/></w:r>');
        return `<w:p><w:pPr><w:ind w:left="${indent * 144}"/></w:pPr>${runs}</w:p>`;
      })
      .join(''),
  });

const asPage = (): Uint8Array =>
  Buffer.from(
    `<html><body>${paragraphs
      .map(
        ({ lines, indent }) =>
          `<p style="margin-left:${indent / 10}in">${lines.map(escaped).join('<br>')}</p>`,
      )
      .join('\n')}</body></html>`,
  );

const PAGE_LINES = 62;

function asPdf(): Uint8Array {
  const lines = filed.split('\n');
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE_LINES) }, (_, page) =>
    lines.slice(page * PAGE_LINES, (page + 1) * PAGE_LINES).flatMap((line, index) => {
      const words = line.trim();
      const indent = line.length - line.trimStart().length;
      return words === '' ? [] : [{ x: 40 + 6 * indent, y: 770 - 12 * index, text: words }];
    }),
  );
  return pdf({ pages });
}

/** What `inforce read` says of the outline and of each sentence, but not on which lines they stand. */
function reading(name: string, bytes: Uint8Array): string {
  const found = readFileText(name, bytes);
  if (!found.ok) throw new Error(found.what);
  const said = printRead(readPaper(found.file.source));
  const [outline = ''] = said.split('\nReferences\n');
  const [, sentences = ''] = said.split('\nWhat the sentences do\n');
  return (outline + sentences).replaceAll(/,? \(?lines? \d+(?:–\d+)?\)?/g, '').replaceAll(/\s+/g, ' ');
}

describe('one instrument in four formats', () => {
  const expected = reading('x', Buffer.from(filed, 'latin1'));

  test('the exhibit as filed has something to compare', () => {
    expect(expected).toContain('Section 4.3, NO DEFAULT; REPRESENTATIONS AND WARRANTIES TRUE');
    expect(expected).toContain('0 not understood');
  });

  test.each<[string, () => Uint8Array]>([
    ['a Word document', asWord],
    ['a page', asPage],
    ['a PDF', asPdf],
  ])('%s', (_, make) => {
    expect(reading('x', make())).toBe(expected);
  });
});
