import { readPaper } from '@inforce/core';
import { describe, expect, test } from 'vitest';
import { isHtml, readHtml } from './read-html.ts';

/** The paragraphs of a page, with what stands between a label and its words as one space. */
const paragraphs = (page: string): string[] =>
  readHtml(page)
    .text.split('\n\n\n')
    .map((each) => each.trim().replaceAll('    ', ' '))
    .filter((each) => each !== '');

describe('words', () => {
  test.each<[string, string, string[]]>([
    [
      'blocks part paragraphs, white space is one space',
      '<p>The  Company\n waives<p>it.</p><div>So</div>',
      ['The Company waives', 'it.', 'So'],
    ],
    [
      'a font in every word changes nothing',
      '<p><font size=2>The </font><font size=2><b>Com</b></font><font>pany</font></p>',
      ['The Company'],
    ],
    ['line breaks; two of them part paragraphs', 'one<br>two<br><br>three', ['one\ntwo', 'three']],
    [
      'entities, also of Windows and without their end',
      '<p>&ldquo;Notes&rdquo; &sect;6.3 &#147;x&#148; AT&T &amp; Co&nbsp</p>',
      ['“Notes” §6.3 “x” AT&T & Co'],
    ],
    ['spaces that do not break stay', '<p>(a)&nbsp;&nbsp;&nbsp;it</p>', ['(a)\u00a0\u00a0\u00a0it']],
    ['soft hyphens are not printed', '<p>Note&shy;holder</p>', ['Noteholder']],
    [
      'scripts, styles, comments and the title are no words',
      '<html><head><title>T</title><style>p{}</style></head><body><script>document.write("<p>no</p>")</script><!-- no -->yes</body></html>',
      ['yes'],
    ],
    [
      'hidden words are left out',
      '<p>a<span style="display:none">no</span>b</p><div hidden>no</div><p style="DISPLAY: None">no<p>c',
      ['ab', 'c'],
    ],
    [
      'a hidden element that never ends hides no more than its paragraph',
      '<p>a<span style="display:none">no</p><p>b</p>',
      ['a', 'b'],
    ],
    [
      'words that are struck out are none of the document any more',
      '<p>shall be <strike>$6.00</strike><u>$2.50</u></p>',
      ['shall be $2.50'],
    ],
    ['capitals by style', '<p style="text-transform: uppercase">Waiver</p>', ['WAIVER']],
    [
      'a raised figure is a note’s, not one of the amount',
      '<p>$6.00<sup>1</sup> on the 1<sup>st</sup> of May</p>',
      ['$6.00[1] on the 1st of May'],
    ],
    ['a fraction is a fraction', '<p>66<sup>2</sup>/<sub>3</sub>%</p>', ['66 2/3%']],
  ])('%s', (_, page, expected) => {
    expect(paragraphs(page)).toEqual(expected);
  });

  test('preformatted lines stand as they are', () => {
    const pre = '<pre>\nSECTION 1.  WAIVER.\n\n     (a)   it;\n           and more\n</pre>';
    expect(readHtml(pre).text).toBe('SECTION 1.  WAIVER.\n\n\n     (a)   it;\n           and more\n\n\n');
  });

  test('margins are columns, a hanging line standing out', () => {
    const page =
      '<p style="margin-left:0.5in">a</p><div style="margin: 0 0 0 72pt; text-indent:-36pt">b</div>';
    expect(readHtml(page).text).toBe('     a\n\n\n     b\n\n\n');
  });
});

describe('lists', () => {
  test.each<[string, string, string[]]>([
    ['figures', '<ol><li>a<li>b</ol>', ['1. a', '2. b']],
    [
      'letters and numerals, from where the list says',
      '<ol type=a start=3><li>x<ol type=i><li>y<li>z</ol><li>w</ol>',
      ['c. x', 'i. y', 'ii. z', 'd. w'],
    ],
    [
      'by style, an item with a number of its own',
      '<ol style="list-style-type:upper-roman"><li>x<li value=5>y<li>z</ol>',
      ['I. x', 'V. y', 'VI. z'],
    ],
    ['bullets, or none', '<ul><li>x</ul><ul style="list-style-type:none"><li>y</ul>', ['• x', 'y']],
    [
      'the paragraph of an item bears the label, the next does not',
      '<ol><li><p>a</p><p>b</p></ol>',
      ['1. a', 'b'],
    ],
  ])('%s', (_, page, expected) => {
    expect(paragraphs(page)).toEqual(expected);
  });
});

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('tables', () => {
  test('that lay out a label and its words are paragraphs', () => {
    const page =
      '<table><tr><td width=5%>&nbsp;</td><td>(a)</td><td>the Company shall have paid all costs; and</td></tr><tr><td></td><td>(b)</td><td><p>it is so.</p><p>Further.</p></td></tr></table>';
    expect(paragraphs(page)).toEqual([
      '(a) the Company shall have paid all costs; and',
      '(b) it is so.',
      'Further.',
    ]);
  });

  test('of figures are columns; a dollar sign in a cell of its own joins its figure', () => {
    const page = `<table>${row('Series', '', 'Amount', '')}${row('A', '$', '17,250,000', '')}${row('B', '$', '5,750,000', '')}${row('Rate', '', '9.00', '%')}</table>`;
    expect(readHtml(page).text).toBe(
      '<TABLE>\nSeries   Amount\nA        $17,250,000\nB        $5,750,000\nRate     9.00%\n</TABLE>\n\n\n',
    );
  });

  test('that hold a whole document are the document', () => {
    expect(
      paragraphs(
        '<table><tr><td><p>a</p><table><tr><td>(i)</td><td>b</td></tr></table><p>c</p></td></tr></table>',
      ),
    ).toEqual(['a', '(i) b', 'c']);
  });

  test('whose cells and rows are never ended', () => {
    expect(paragraphs('<table><tr><td>(a)<td>x<tr><td>(b)<td>y</table>z')).toEqual(['(a) x', '(b) y', 'z']);
  });

  test('a label in a box at the left goes with the block beside it', () => {
    expect(paragraphs('<div style="float:left;width:5%">(a)</div><div>it is so.</div>')).toEqual([
      '(a) it is so.',
    ]);
  });
});

describe('a filing', () => {
  const filing = `<DOCUMENT>
<TYPE>EX-4.20
<SEQUENCE>3
<FILENAME>ex420.htm
<DESCRIPTION>WAIVER
<TEXT>
<HTML><HEAD><TITLE>EX-4.20</TITLE></HEAD><BODY BGCOLOR="#FFFFFF">
<P ALIGN="CENTER"><FONT SIZE=2><B>WAIVER AGREEMENT</B></FONT></P>
<P><FONT SIZE=2>WAIVER AGREEMENT (this &#147;<U>Agreement</U>&#148;), dated as of October&nbsp;31, 1996, by and between ACME, INC. (the &#147;<U>Company</U>&#148;) and BANK ONE, N.A. (the &#147;<U>Bank</U>&#148;).</FONT></P>
<P><FONT SIZE=2>SECTION&nbsp;1.&nbsp;&nbsp;<U>Waiver</U>. The Bank hereby waives the Default made by the Company</FONT></P>
<P ALIGN="CENTER"><FONT SIZE=1>1</FONT></P>
<HR SIZE=3 style="page-break-after:always">
<P><FONT SIZE=2>under Section&nbsp;6.3 of the Credit Agreement.</FONT></P>
<TABLE><TR><TD>SECTION 2.</TD><TD><U>Conditions</U>. This Agreement shall become effective when:</TD></TR></TABLE>
<TABLE><TR><TD>&nbsp;</TD><TD>(a)</TD><TD>the Company shall have paid all costs; and</TD></TR></TABLE>
<TABLE><TR><TD>&nbsp;</TD><TD>(b)</TD><TD>the Bank shall have received a certificate.</TD></TR></TABLE>
</BODY></HTML>
</TEXT>
</DOCUMENT>`;

  test('[A1] reads as the tree of provisions, over page ends, without its envelope', () => {
    const { text } = readHtml(filing);
    expect(text).not.toMatch(/EX-4\.20|ex420/);
    const { agreement } = readPaper({ name: 'x', text, sha256: '' });
    const paths = (of: typeof agreement.root): string[] =>
      of.children.flatMap((each) => [each.path, ...paths(each)]);
    expect(paths(agreement.root)).toEqual(['cover', 'preamble', '1', '2', '2(a)', '2(b)']);
    const words = agreement.root.children[2]?.tokens.map((token) => token.text).join(' ');
    expect(words).toMatch(/the Company under Section 6\.3 of the Credit Agreement \.$/);
  });

  test('every word leads back to its place in the markup', () => {
    const { text, places } = readHtml(filing);
    for (const words of ['Waiver', 'October', '31, 1996', 'certificate'])
      expect(places.at(text.lastIndexOf(words))).toEqual({
        kind: 'characters',
        offset: filing.lastIndexOf(words),
      });
  });

  test('what is a page and what is not', () => {
    expect(isHtml('x.txt', filing)).toBe(true);
    expect(isHtml('x.htm', '<p>a</p>')).toBe(true);
    expect(isHtml('x.txt', '<PAGE>   2\n<TABLE>\n<S> <C>\n</TABLE>')).toBe(false);
    expect(isHtml('x.htm', 'plain words')).toBe(false);
  });
});
