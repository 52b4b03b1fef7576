import { blacklineOf, wordingOf } from '@inforce/core';
import { expect, test } from 'vitest';
import { abstract, docx, type DocxParts, list, listed, p, run } from '../../../test/docx.ts';
import { wordFaults } from '../../../test/word-faults.ts';
import { readFileText } from '../../read-file-text.ts';
import { readWord } from '../../word/read-word.ts';
import { WordPackage } from '../../word/word-package.ts';
import type { Changes } from '../changed-text.ts';
import { trackedInPlace, type WordBase } from './in-place.ts';

const editor = { author: 'Amendment No. 1', date: '2001-04-02' };

function baseOf(parts: DocxParts): WordBase {
  const bytes = docx(parts);
  const read = readFileText('base.docx', bytes);
  if (!read.ok) throw new Error('the document is not read');
  const text = read.file;
  return { from: WordPackage.read(bytes), text, wording: wordingOf(text, 'loan') };
}

/** The changes that make the text of one document that of another. */
function changesTo(base: WordBase, after: string): Changes {
  const wording = wordingOf({ source: { name: '', text: after, sha256: '' } }, 'loan');
  return { blackline: blacklineOf(base.wording, wording), removed: [], added: [], notes: [] };
}

/** The changes of a document in which the text of `after` is tracked: `deleted 3.00`; `null` where they have no place. */
function tracked(parts: DocxParts, after: string): string[] | null {
  const base = baseOf(parts);
  const made = trackedInPlace(base, changesTo(base, after), editor);
  if (made === null) return null;
  expect(
    wordFaults(made).filter((fault) => !fault.includes('has no type') && !fault.includes('no style')),
  ).toEqual([]);
  const found = WordPackage.read(made);
  expect(readWord(found, 'original').text).toBe(base.text.source.text);
  return readWord(found).changes.map(({ kind, words }) => `${kind} ${words}`);
}

const RATIO = p('SECTION 1. Ratio. The ratio shall not exceed 3.00 to 1.00.');
const COSTS = p('SECTION 2. Costs. The Company shall pay all costs.');
const text = (...paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;

test('words are changed within their run, and its formatting goes on in all pieces', () => {
  const bold = '<w:rPr><w:b/></w:rPr>';
  const body = `<w:p>${run('SECTION 1. Ratio. The ratio ')}<w:r>${bold}<w:t>shall not exceed 3.00 to 1.00.</w:t></w:r></w:p>${COSTS}`;
  const after = text(
    'SECTION 1. Ratio. The ratio shall not exceed 3.25 to 1.00.',
    'SECTION 2. Costs. The Company shall pay all costs.',
  );
  expect(tracked({ body }, after)).toEqual(['deleted 3.00', 'inserted 3.25']);
  const base = baseOf({ body });
  const made = trackedInPlace(base, changesTo(base, after), editor);
  const document = new TextDecoder().decode(
    WordPackage.read(made ?? new Uint8Array()).part('word/document.xml'),
  );
  expect(document).toContain(
    `<w:r>${bold}<w:t xml:space="preserve">shall not exceed </w:t></w:r><w:del w:id="1" w:author="Amendment No. 1" w:date="2001-04-02T00:00:00Z"><w:r>${bold}<w:delText xml:space="preserve">3.00</w:delText></w:r></w:del><w:ins w:id="2" w:author="Amendment No. 1" w:date="2001-04-02T00:00:00Z"><w:r>${bold}<w:t xml:space="preserve">3.25</w:t></w:r></w:ins><w:r>${bold}<w:t xml:space="preserve"> to 1.00.</w:t></w:r>`,
  );
});

test('a paragraph goes with its mark, and one comes with a mark of its own', () => {
  const third = p('SECTION 3. Law. The law of Utah governs.');
  const after = text(
    'SECTION 1. Ratio. The ratio shall not exceed 3.00 to 1.00.',
    'SECTION 3. Law. The law of Utah governs.',
  );
  expect(tracked({ body: RATIO + COSTS + third }, after)).toEqual([
    'paragraph break deleted ',
    'deleted SECTION 2. Costs. The Company shall pay all costs.',
  ]);
  const more = text(
    'SECTION 1. Ratio. The ratio shall not exceed 3.00 to 1.00.',
    'SECTION 2. Costs. The Company shall pay all costs.',
    'SECTION 3. Law. The law of Utah governs.',
  );
  expect(tracked({ body: RATIO + third }, more)).toEqual([
    'paragraph break inserted ',
    'inserted SECTION 2. Costs. The Company shall pay all costs.',
  ]);
  expect(tracked({ body: RATIO + COSTS }, more)).not.toBe(null);
});

test('words across runs, tabs and characters that XML names', () => {
  const body = `<w:p>${run('SECTION 1. Fees &amp; Co')}${run('sts. The Company &quot;Borrower&quot;')}<w:r><w:tab/><w:t>pays</w:t></w:r></w:p>`;
  const after = text('SECTION 1. Fees & Expenses. The Company "Borrower" pays');
  expect(tracked({ body }, after)).toEqual(['deleted Co', 'deleted sts.', 'inserted Expenses.']);
});

const numbering = abstract(1, ['lowerLetter|(%1)']) + list(1, 1);

test('automatic numbers stay automatic; a change of the words beside them finds its place', () => {
  const body = `${RATIO}${p('all costs, and', listed(1, 0))}${p('all fees.', listed(1, 0))}`;
  const after = text(
    'SECTION 1. Ratio. The ratio shall not exceed 3.00 to 1.00.',
    '    (a)    all costs, and',
    '    (b)    all taxes.',
  );
  expect(tracked({ body, numbering }, after)).toEqual(['deleted fees.', 'inserted taxes.']);
});

test('[A3] where a change would move automatic numbers, or stands in a field or a change, it has no place', () => {
  const numbered = `${RATIO}${p('all costs,', listed(1, 0))}${p('all fees, and', listed(1, 0))}${p('all taxes.', listed(1, 0))}`;
  const without = text(
    'SECTION 1. Ratio. The ratio shall not exceed 3.00 to 1.00.',
    '    (b)    all fees, and',
    '    (c)    all taxes.',
  );
  expect(tracked({ body: numbered, numbering }, without)).toBe(null);
  const field = `<w:p>${run('SECTION 1. Pay ')}<w:fldSimple w:instr="REF x">${run('3.00')}</w:fldSimple>${run(' now.')}</w:p>`;
  expect(tracked({ body: field }, text('SECTION 1. Pay 4.00 now.'))).toBe(null);
  const changed = `<w:p>${run('SECTION 1. Pay ')}<w:ins w:id="1" w:author="a">${run('3.00')}</w:ins></w:p>`;
  expect(tracked({ body: changed }, text('SECTION 1. Pay 4.00'))).toBe(null);
});

test('a document in which nothing changed is the same document, byte for byte', () => {
  const base = baseOf({ body: RATIO + COSTS });
  const made = trackedInPlace(base, changesTo(base, base.text.source.text), editor);
  expect(made).toBe(base.from.write());
});

test('parts that nothing was changed in are the same bytes', () => {
  const base = baseOf({ body: RATIO, more: { 'customXml/item1.xml': '<a  b = "c"/>' } });
  const made = trackedInPlace(
    base,
    changesTo(base, text('SECTION 1. Ratio. The ratio shall exceed 3.00 to 1.00.')),
    editor,
  );
  const found = WordPackage.read(made ?? new Uint8Array());
  const others = base.from.names.filter((name) => name !== base.from.main);
  expect(others.length).toBeGreaterThan(2);
  expect(others.map((name) => found.part(name))).toEqual(others.map((name) => base.from.part(name)));
});
