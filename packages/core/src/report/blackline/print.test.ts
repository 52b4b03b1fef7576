import { describe, expect, test } from 'vitest';
import { checkBlackline, plainWording, wordingOfText } from '../../../test/blackline-laws.ts';
import type { Wording } from '../../wording/wording.ts';
import type { Compared } from './compared.ts';
import { blacklineHtml } from './print-html.ts';
import { blacklineMarkdown } from './print-markdown.ts';
import { printBlackline } from './print-text.ts';
import { blacklineReport, blacklineSchema } from './report.ts';

const all = { changedOnly: false };

function compared(before: Wording, after: Wording): Compared {
  return {
    before: { name: 'first.txt', title: 'CREDIT AGREEMENT', dated: '1999-05-01' },
    after: { name: 'second.txt', title: null, dated: null },
    blackline: checkBlackline(before, after),
  };
}

const of = (before: string, after: string): Compared => compared(plainWording(before), plainWording(after));

const LONG = 'The Company shall keep its books in good order and let every holder of the Notes inspect them.';
const OTHER = 'Notices are given in writing to each holder at its address.';

describe('as text', () => {
  test('the head says what is compared with what, and what the marks mean', () => {
    const text = printBlackline(of('a ratio of 3.00', 'a ratio of 3.25'), all);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'second.txt, compared against first.txt (CREDIT AGREEMENT, dated as of May 1, 1999). Words marked [-thus-] are deleted; words marked {+thus+} are inserted',
    );
    expect(text).toContain('1 words deleted, 1 inserted; 3 as before.');
    expect(text).toContain('\na ratio of [-3.00-]{+3.25+}\n');
  });
  test('white space stays outside a mark', () => {
    expect(printBlackline(of('shall pay', 'shall duly pay'), all)).toContain('\nshall {+duly+} pay\n');
  });
  test('a move has its number at both places', () => {
    const text = printBlackline(of(`${OTHER}\n${LONG}`, `${LONG}\n${OTHER}`), all);
    expect(text).toContain(`\n[1>${OTHER}<1]\n`);
    expect(text).toContain(`\n{1>${OTHER}<1}\n`);
  });
  test('what looks like a mark in a text is set off', () => {
    expect(printBlackline(of('a [-b-] {+c+} [1>d<1] e\\f', 'a [-b-] {+c+} [1>d<1] e\\f'), all)).toContain(
      '\na \\[-b-\\] \\{+c+\\} \\[1>d<1\\] e\\\\f\n',
    );
  });
  test('a text does not steer the terminal', () => {
    const text = printBlackline(of('a \u001b[2Jb \u202ec', 'a \u001b[2Jd \u202ec'), all);
    expect(['\u001b', '\u202e'].filter((mark) => text.includes(mark))).toEqual([]);
  });
  test('a paragraph mark that was deleted within a paragraph is shown', () => {
    const text = printBlackline(of(`${LONG}\n${OTHER}`, `${LONG} ${OTHER}`), all);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`${LONG}[-¶-] ${OTHER}`);
  });
});

const AGREEMENT = `CREDIT AGREEMENT, dated as of May 1, 1999, between ALPHA, INC. and BETA BANK.

     SECTION 1. Covenants.

     1.1 Leverage. The Company shall not permit the ratio of its debt to its income to exceed 3.00 to 1.00.

     1.2 Liens. The Company shall not create any lien upon any of its property now owned or later acquired.
`;

test('changed provisions only: the others are left out, and it shows', () => {
  const both = compared(wordingOfText(AGREEMENT), wordingOfText(AGREEMENT.replace('3.00', '3.25')));
  const text = printBlackline(both, { changedOnly: true });
  expect(text).toContain('1.1 Leverage. The Company');
  expect(text).not.toContain('1.2 Liens');
  expect(text).not.toContain('BETA BANK');
  expect(text.split('\n  …\n')).toHaveLength(3);
  expect(text).toMatch(/Section 1\.1 +Leverage\. +changed +1 +1\n/);
});

const HOSTILE = '<script>alert("x")</script> & \'y\' | # `z` *w* _v_ [u](t) \u0007';

describe('as HTML', () => {
  test('deletions, insertions and moves have classes, and moves their numbers', () => {
    const page = blacklineHtml(of(`${OTHER}\n${LONG} 3.00`, `${LONG} 3.25\n${OTHER}`), all);
    expect(page).toContain('<del class="deleted">3.00</del>');
    expect(page).toContain('<ins class="inserted">3.25</ins>');
    expect(page).toContain(`<del class="moved-from">${OTHER}<sup>1</sup></del>`);
    expect(page).toContain(`<ins class="moved-to">${OTHER}<sup>1</sup></ins>`);
  });
  test('nothing of a text is markup', () => {
    const both = of(`${HOSTILE} a`, `${HOSTILE} b`);
    const page = blacklineHtml({ ...both, before: { name: HOSTILE, title: HOSTILE, dated: null } }, all);
    expect(page).not.toMatch(/<script|alert\("/);
    expect(page).not.toContain('\u0007');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;');
  });
  test('it tells by line, not by colour alone', () => {
    const page = blacklineHtml(of('a', 'b'), all);
    expect(page).toContain('.deleted { text-decoration: line-through;');
    expect(page).toContain('.inserted { text-decoration: underline double;');
  });
});

describe('as Markdown', () => {
  test('marks', () => {
    const page = blacklineMarkdown(of('a ratio of 3.00 to 1.00', 'a ratio of 3.25 to 1.00'), all);
    expect(page).toContain('\na ratio of <del>3\\.00</del><ins>3\\.25</ins> to 1\\.00\n');
    expect(page).toContain('| outside of any provision |  | changed | 1 | 1 |');
  });
  test('nothing of a text is markup', () => {
    const page = blacklineMarkdown(of(`${HOSTILE} a`, `${HOSTILE} b`), all);
    expect(page).toContain('&lt;script&gt;alert\\(&quot;x&quot;\\)&lt;/script&gt; &amp; &#39;y&#39;');
    expect(page).toContain('\\| \\# \\`z\\` \\*w\\* \\_v\\_ \\[u\\]\\(t\\)');
  });
});

test('as data it is in the published shape, and its pieces are both texts', () => {
  const report = blacklineReport(of('a ratio of 3.00', 'a ratio of 3.25'), all);
  expect(blacklineSchema.parse(report)).toEqual(report);
  const text = (...kinds: string[]): string =>
    report.pieces
      .filter(({ kind }) => kinds.includes(kind))
      .map((piece) => piece.text)
      .join('');
  expect(text('kept', 'deleted', 'moved-from')).toBe('a ratio of 3.00\n');
  expect(text('kept', 'inserted', 'moved-to')).toBe('a ratio of 3.25\n');
  expect(blacklineReport(of('a b', 'a c'), { changedOnly: true }).pieces.map(({ kind }) => kind)).toEqual([
    'deleted',
    'inserted',
  ]);
});
