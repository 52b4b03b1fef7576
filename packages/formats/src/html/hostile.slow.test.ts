// Pages made to do harm: each gives its words or is refused, in time that grows with its length alone.
import { describe, expect, test } from 'vitest';
import { readFileText } from '../read-file-text.ts';
import { readHtml } from './read-html.ts';

const wordsOf = (page: string): string => readHtml(page).text.replaceAll(/\s+/g, ' ').trim();

describe('pages made to do harm', () => {
  test.each(['div', 'font', 'table', 'b', 'ol', 'span', 'blockquote', 'pre'])(
    '%s ten thousand deep',
    (tag) => {
      expect(wordsOf(`<${tag}>`.repeat(10_000) + 'a' + `</${tag}>`.repeat(10_000))).toBe('a');
    },
  );

  test('tables in cells, ten thousand deep', () => {
    expect(wordsOf(`${'<table><tr><td>'.repeat(10_000)}a`)).toBe('a');
  });

  test('unclosed fonts, each of its own, before as many paragraphs', () => {
    const fonts = Array.from({ length: 50_000 }, (_, size) => `<font size=${size}>`).join('');
    expect(wordsOf(fonts + '<p>a'.repeat(50_000))).toHaveLength(99_999);
  });

  test('ends that end nothing', () => {
    expect(wordsOf(`${'<font>'.repeat(50_000)}${'</b>'.repeat(200_000)}a`)).toBe('a');
  });

  test('a row of a hundred thousand cells', () => {
    const page = `<table><tr>${'<td>1'.repeat(100_000)}</tr>${'<tr><td>x<td>2</tr>'.repeat(2000)}</table>`;
    expect(readHtml(page).text.length).toBeLessThan(3_000_000);
  });

  test('cells that claim to be a billion columns wide', () => {
    expect(wordsOf(`<table>${'<tr><td colspan=1000000000>x<td>5</tr>'.repeat(2)}</table>`)).toContain('x 5');
  });

  test('a megabyte of one tag, one attribute, one entity, one comment', () => {
    const long = 'x'.repeat(1_000_000);
    for (const page of [
      `<p ${long}`,
      `<p style="${long}">a`,
      `&${long}`,
      `<!--${long}`,
      `<${long}>a`,
      `&#${'9'.repeat(1_000_000)};`,
    ])
      expect(typeof readHtml(page).text).toBe('string');
  });

  test('nothing that a page names is fetched, and nothing in it is run', () => {
    const page =
      '<link rel=stylesheet href="http://127.0.0.1:9/x.css"><img src="http://127.0.0.1:9/x.png" onerror="throw 1"><iframe src="file:///etc/hosts">no</iframe><object data="x">no</object>yes';
    expect(wordsOf(page)).toBe('yes');
  });

  test('random scraps of markup give some text, and each letter its own place (seed 20261128)', () => {
    const scraps =
      '<p> </p> <table> <tr> <td> </td> </table> <ol> <li> </div> <br> <pre> </pre> &nbsp; &amp &#1; <sup> </sup> 1 a.\n <!-- --> <script> </script> <hr> " = \r\n'.split(
        ' ',
      );
    let seed = 20_261_128;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    let found = 0;
    for (let round = 0; round < 2000; round++) {
      const page = Array.from({ length: 40 }, () => scraps[next(scraps.length)]).join(
        next(2) === 0 ? '' : ' ',
      );
      const { text, places } = readHtml(page);
      // No label and no tag has an `a` in it, so each of the text is one of the page.
      for (const { index } of text.matchAll(/a/g)) {
        const point = places.at(index);
        expect(point?.kind === 'characters' ? page[point.offset] : page).toBe('a');
        found++;
      }
    }
    expect(found).toBeGreaterThan(500);
  });
});

const textOf = (bytes: Uint8Array): string => {
  const found = readFileText('x.htm', bytes);
  return found.ok ? found.file.source.text.trim() : found.code;
};

describe('what a page is written in', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from('<p>“Notes”</p>'), '“Notes”'],
    ['Windows-1252, which nobody says', Buffer.from('<p>\x93Notes\x94</p>', 'latin1'), '“Notes”'],
    [
      'Windows-1252, called ISO-8859-1',
      Buffer.from('<meta charset=iso-8859-1><p>\x93Notes\x94</p>', 'latin1'),
      '“Notes”',
    ],
    [
      'another set, as declared',
      Buffer.from('<meta charset="iso-8859-2"><p>\xa3\xf3d\xbc</p>', 'latin1'),
      'Łódź',
    ],
    ['a set that nobody knows', Buffer.from('<meta charset="x-none"><p>\x93a\x94</p>', 'latin1'), '“a”'],
    ['a page without words', Buffer.from('<html><body><img src=a></body></html>'), 'IF152'],
  ])('%s', (_, bytes, expected) => {
    expect(textOf(bytes)).toBe(expected);
  });
});
