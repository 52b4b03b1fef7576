import { describe, expect, test } from 'vitest';
import { abstract, list, listed, p, run } from '../../test/docx.ts';
import { body, paragraphs, readDocx } from '../../test/word-paragraphs.ts';

const by = 'w:id="1" w:author="A. Counsel" w:date="1996-10-30T09:00:00Z"';
const deleted = (text: string) => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (text: string) => `<w:ins ${by}>${run(text)}</w:ins>`;
const mark = (name: string) => `<w:rPr><w:${name} ${by}/></w:rPr>`;
const row = (text: string, change = '') => `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`;

describe('tracked changes', () => {
  const price = body(`<w:p>${run('shall be ')}${deleted('$6.00')}${inserted('$2.50')}${run('.')}</w:p>`);

  test('the text has them accepted, and on request rejected', () => {
    expect(paragraphs(price)).toEqual(['shall be $2.50.']);
    expect(paragraphs(price, 'original')).toEqual(['shall be $6.00.']);
  });

  test('each is data: who, when, what, where', () => {
    const at = { by: 'A. Counsel', when: '1996-10-30T09:00:00Z' };
    const point = { kind: 'word', part: 'document', paragraph: 1, offset: 0 };
    expect(readDocx(price).changes).toEqual([
      { kind: 'deleted', words: '$6.00', ...at, point: { ...point, run: 2 } },
      { kind: 'inserted', words: '$2.50', ...at, point: { ...point, run: 3 } },
    ]);
  });

  test('words moved stand where they went, or where they came from', () => {
    const moved = body(
      `<w:p>${run('a')}<w:moveFrom ${by}>${run('M')}</w:moveFrom></w:p><w:p>${run('b')}<w:moveTo ${by}>${run('M')}</w:moveTo></w:p>`,
    );
    expect(paragraphs(moved)).toEqual(['a', 'bM']);
    expect(paragraphs(moved, 'original')).toEqual(['aM', 'b']);
  });

  test('a paragraph whose mark is deleted joins the next; one whose mark came did so before', () => {
    const joined = body(p('one ', mark('del')) + p('two'));
    expect(paragraphs(joined)).toEqual(['one two']);
    expect(paragraphs(joined, 'original')).toEqual(['one', 'two']);
    const parted = body(p('one ', mark('ins')) + p('two'));
    expect(paragraphs(parted)).toEqual(['one', 'two']);
    expect(paragraphs(parted, 'original')).toEqual(['one two']);
  });

  test('a limb deleted with its number: those after it move up', () => {
    const numbering = abstract(1, ['lowerLetter|(%1)']) + list(1, 1);
    const gone = `<w:p><w:pPr>${listed(1, 0)}<w:rPr><w:del ${by}/></w:rPr></w:pPr>${deleted('gone')}</w:p>`;
    const limbs = { body: p('x', listed(1, 0)) + gone + p('z', listed(1, 0)), numbering };
    expect(paragraphs(limbs)).toEqual(['(a) x', '(b) z']);
    expect(paragraphs(limbs, 'original')).toEqual(['(a) x', '(b) gone', '(c) z']);
  });

  test('rows of a table', () => {
    const rows = body(`<w:tbl>${row('a')}${row('b', `<w:del ${by}/>`)}${row('c', `<w:ins ${by}/>`)}</w:tbl>`);
    expect(paragraphs(rows)).toEqual(['a', 'c']);
    expect(paragraphs(rows, 'original')).toEqual(['a', 'b']);
  });
});
