import { describe, expect, test } from 'vitest';
import { abstract, list, listed, p, relation, run } from '../../test/docx.ts';
import { body, paragraphs, readDocx } from '../../test/word-paragraphs.ts';

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

describe('the words of a paragraph', () => {
  test.each([
    [
      'tabs, breaks, hyphens that do not break',
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r>',
      'a\tb-c\nd',
    ],
    ['soft hyphens are not printed', run('Note\u00adholder'), 'Noteholder'],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>', '▪'],
    ['a section sign by its font', '<w:r><w:sym w:font="Times New Roman" w:char="00A7"/></w:r>', '§'],
    ['all capitals', '<w:r><w:rPr><w:caps/></w:rPr><w:t>Waiver</w:t></w:r>', 'WAIVER'],
    [
      'hidden words are left out',
      `${run('a')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>not</w:t></w:r>${run('b')}`,
      'ab',
    ],
    [
      'hyperlinks, content controls and smart tags',
      `<w:hyperlink>${run('a')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('b')}</w:sdtContent></w:sdt><w:smartTag>${run('c')}</w:smartTag>`,
      'abc',
    ],
    [
      'a simple field shows its last result',
      `<w:fldSimple w:instr="REF x">${run('6.3')}</w:fldSimple>`,
      '6.3',
    ],
    ['the formula', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>', 'x'],
    [
      'of two ways of saying the same, the first',
      `<mc:AlternateContent><mc:Choice>${run('a')}</mc:Choice><mc:Fallback>${run('b')}</mc:Fallback></mc:AlternateContent>`,
      'a',
    ],
  ])('%s', (_, content, expected) => {
    expect(readDocx(body(`<w:p>${content}</w:p>`)).text.trim()).toBe(expected);
  });

  test('a field within a field: instructions are left out, results stay', () => {
    const inner = `${mark('begin')}${instruction('PAGE')}${mark('separate')}${run('7')}${mark('end')}`;
    const outer = `${mark('begin')}${instruction('IF ')}${inner}${mark('separate')}${run('Section 6.3')}${mark('end')}${run(' hereof')}`;
    expect(paragraphs(body(`<w:p>${outer}</w:p>`))).toEqual(['Section 6.3 hereof']);
  });

  test('a field that never ends hides nothing of the paragraphs after it', () => {
    const open = `<w:p>${run('a')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('lost')}</w:p>`;
    expect(paragraphs(body(open + p('b')))).toEqual(['a', 'b']);
  });

  test('notes stand behind the text, with the number that refers to them; headers are left out', () => {
    const footnotes = `<w:footnote w:id="7">${p('As amended.')}</w:footnote>`;
    const text = `<w:p>${run('the Notes')}<w:r><w:footnoteReference w:id="7"/></w:r>${run(' shall')}</w:p>`;
    const more = { 'word/header1.xml': '<x>HEADER</x>' };
    expect(paragraphs({ body: text, footnotes, more, relations: relation('header', 'header1.xml') })).toEqual(
      ['the Notes[1] shall', 'Footnote 1: As amended.'],
    );
  });

  test('a text box stands behind the paragraph that holds it', () => {
    const box = `<w:r><w:pict><x xmlns="urn:x"><w:txbxContent>${p('in the box')}</w:txbxContent></x></w:pict></w:r>`;
    expect(paragraphs(body(`<w:p>${run('around')}${box}</w:p>`))).toEqual(['around', 'in the box']);
  });

  test('a page break is furniture: a sentence runs on across it', () => {
    const broken = `<w:p>${run('made by the Company')}<w:r><w:br w:type="page"/></w:r>${run('hereunder.')}</w:p>`;
    expect(paragraphs(body(broken))).toEqual(['made by the Company', '<PAGE>', 'hereunder.']);
  });

  test('indents are columns, the outermost line counting', () => {
    const { text } = readDocx(
      body(p('x', '<w:ind w:left="1440" w:hanging="720"/>') + p('y', '<w:ind w:left="720"/>')),
    );
    expect(text).toBe('     x\n\n\n     y\n\n\n');
  });
});

describe('tables', () => {
  test('of figures: columns between the tags of a filing', () => {
    const levels = table([
      ['Quarter ending', 'Ratio'],
      ['March 31, 1997', '2.50 to 1.00'],
      ['June 30, 1997', '2.25 to 1.00'],
    ]);
    expect(readDocx(body(levels)).text).toBe(
      '<TABLE>\nQuarter ending   Ratio\nMarch 31, 1997   2.50 to 1.00\nJune 30, 1997    2.25 to 1.00\n</TABLE>\n\n\n',
    );
  });

  test('that lays out a label and its words: a paragraph', () => {
    expect(
      paragraphs(
        body(
          table([
            ['(a)', 'the first;'],
            ['(b)', 'the second.'],
          ]),
        ),
      ),
    ).toEqual(['(a) the first;', '(b) the second.']);
  });

  test('within a table', () => {
    const inner = table([['(i)', 'deep']]);
    expect(paragraphs(body(table([['(a)', `${p('outer')}${inner}`]])))).toEqual(['(a) outer', '(i) deep']);
  });
});

describe('places', () => {
  test('every word leads back to its paragraph and run', () => {
    const numbering = abstract(1, ['decimal|%1.']) + list(1, 1);
    const two =
      p('first') + p('', '') + `<w:p><w:pPr>${listed(1, 0)}</w:pPr>${run('se')}${run('cond')}</w:p>`;
    const { text, places } = readDocx({ body: two, numbering });
    expect(places.at(text.indexOf('irst'))).toMatchObject({ paragraph: 1, run: 1, offset: 1 });
    expect(places.at(text.indexOf('1.'))).toMatchObject({ paragraph: 3 });
    expect(places.at(text.indexOf('ond'))).toMatchObject({ paragraph: 3, run: 2, offset: 1 });
  });
});

const raised = (text: string): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
const gone = (property: string): string => `<w:r><w:rPr><w:${property}/></w:rPr><w:t>no</w:t></w:r>`;

describe('what a page shows and a text cannot', () => {
  test.each<[string, string, string]>([
    [
      'a raised figure is a note’s, not one of the amount',
      `${run('$6.00')}${raised('1')}${run(' each')}`,
      '$6.00[1] each',
    ],
    ['a raised ordinal belongs to its number', `${run('the 1')}${raised('st')}${run(' day')}`, 'the 1st day'],
    ['a fraction is a fraction', `${run('66')}${raised('2')}${run('/3%')}`, '66 2/3%'],
    [
      'struck out by hand is out',
      `${run('at ')}<w:r><w:rPr><w:strike/></w:rPr><w:t>$6.00</w:t></w:r>${run('$2.50')}`,
      'at $2.50',
    ],
    [
      'a strike that is switched off is none',
      `<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>$6.00</w:t></w:r>`,
      '$6.00',
    ],
  ])('%s', (_, content, expected) => {
    expect(readDocx(body(`<w:p>${content}</w:p>`)).text.trim()).toBe(expected);
  });

  test('words left out are said, once for each reason', () => {
    const { omitted } = readDocx(
      body(`<w:p>${run('a')}${gone('vanish')}${gone('dstrike')}${gone('vanish')}</w:p>`),
    );
    expect(omitted).toEqual(['hidden words', 'words that are struck out']);
  });
});
