import { describe, expect, test } from 'vitest';
import {
  footnote,
  HOSTILE,
  HOSTILE_SHOWN,
  paragraph,
  reportOf,
  words,
} from '../../../test/conform-report.ts';
import { printed } from '../../../test/printed-text.ts';
import { elementsOf, textParagraphs, wordFaults } from '../../../test/word-faults.ts';
import { readWord } from '../../word/read-word.ts';
import type { View } from '../../word/view.ts';
import { WordPackage } from '../../word/word-package.ts';
import { conformedCopy } from '../conformed-copy.ts';
import type { ShowChanges } from './paragraphs.ts';
import { wordOf } from './write-word.ts';

/** The words of a document's text in one view, paragraph by paragraph: between the legend and the notice. */
function read(bytes: Uint8Array, view: View): string[] {
  const { text } = readWord(WordPackage.read(bytes), view);
  const all = text.split('\n\n\n').map((each) => each.trim());
  return all.slice(all.indexOf('As amended.') + 1, all.indexOf('No advice.'));
}

describe('tracked changes: accepted they are the text after, rejected the text before', () => {
  test.each([
    ['not exceed [-3.00-]{+3.25+} to 1.00.', ['not exceed 3.00 to 1.00.'], ['not exceed 3.25 to 1.00.']],
    ['One.¶[-Two.¶-]Three.', ['One.', 'Two.', 'Three.'], ['One.', 'Three.']],
    ['One.¶{+Two.¶+}Three.', ['One.', 'Three.'], ['One.', 'Two.', 'Three.']],
    ['One, [-¶-]two.', ['One,', 'two.'], ['One, two.']],
    ['One,{+¶+}two.', ['One,two.'], ['One,', 'two.']],
    ['[1>A.¶<1]B.¶{1>A.¶<1}C.', ['A.', 'B.', 'C.'], ['B.', 'A.', 'C.']],
    ['[1>A <1]B [2>C<2][1>D<1]¶{1>A D<1}¶{2>C<2}', ['A B CD'], ['B', 'A D', 'C']],
    ['[-Tab\there-] and {+tab\tthere+}', ['Tab\there and'], ['and tab\tthere']],
  ])('%s', (notation, before, after) => {
    const bytes = wordOf(printed(notation));
    expect(read(bytes, 'original').filter((each) => each !== '')).toEqual(before);
    expect(read(bytes, 'accepted').filter((each) => each !== '')).toEqual(after);
    expect(wordFaults(bytes)).toEqual([]);
  });

  test('each change bears the title of its instrument and its effective day', () => {
    const { changes } = readWord(WordPackage.read(wordOf(printed('[-3.00-]{+3.25+}'))));
    expect(changes.map(({ kind, by, when, words: said }) => [kind, by, when, said])).toEqual([
      ['deleted', 'Amendment No. 1', '2001-04-02T00:00:00Z', '3.00'],
      ['inserted', 'Amendment No. 1', '2001-04-02T00:00:00Z', '3.25'],
    ]);
  });

  test('a move of which only one end is in the text is a deletion', () => {
    const bytes = wordOf(printed('[1>A <1]B'));
    expect(readWord(WordPackage.read(bytes)).changes.map(({ kind }) => kind)).toEqual(['deleted']);
    expect(wordFaults(bytes)).toEqual([]);
  });
});

describe('marked changes: formatting, as an executed paper has it', () => {
  test.each([
    ['exceed [-3.00-]{+3.25+}.', ['exceed / 3.00/strike 3.25/u ./']],
    ['One.¶[-Two.¶-]Three.', ['One./', 'Two./strike', 'Three./']],
    ['One,[-¶-] two.', ['One,/ ¶/strike  two./']],
    ['One,{+¶+}two.', ['One,/ ¶/u', 'two./']],
    ['[1>A<1]B {1>A<1}', ['A/dstrike 1/dstrike+vertAlign B / A/u 1/vertAlign']],
  ])('%s', (notation, expected) => {
    expect(marks(notation)).toEqual(expected);
    const bytes = wordOf(printed(notation), 'marked');
    expect(readWord(WordPackage.read(bytes)).changes).toEqual([]);
    expect(wordFaults(bytes)).toEqual([]);
  });
});

const deal = { agreements: [] };

test('[A4] a conformed copy: its text, Word footnotes, what stands behind it, the legend in the header', () => {
  const report = reportOf({
    legend: ['As amended.'],
    paragraphs: [
      paragraph('SECTION 6.3 Ratio. Not more than |3.25|^1 to |1.10|^1.'),
      paragraph('(a) if tested^2', { depth: 1 }),
      paragraph('First     |3.50|', { table: true }),
    ],
    footnotes: [footnote(1, 'Amended by Section 1.'), footnote(2, 'Deleted.')],
    notes: [{ address: 'waiver/1', provisions: ['loan/6.3'], says: 'The waiver waives Section 6.3.' }],
  });
  const bytes = wordOf(conformedCopy(deal, report));
  expect(wordFaults(bytes)).toEqual([]);
  const from = WordPackage.read(bytes);
  const { text } = readWord(from);
  expect(
    text
      .trim()
      .split('\n\n\n')
      .map((each) => each.trim()),
  ).toEqual([
    'Composite conformed copy: Loan Agreement',
    'As amended.',
    'SECTION 6.3 Ratio. Not more than 3.25[1] to 1.10[2].',
    '(a) if tested[3]',
    'First     3.50',
    'Waivers, suspensions and consents (no part of the text)',
    'The waiver waives Section 6.3.',
    'This is not legal advice.',
    'Footnote 1:    Amended by Section 1.',
    'Footnote 2:    See note 1.',
    'Footnote 3:    Deleted.',
  ]);
  expect(new TextDecoder().decode(from.part('word/header1.xml'))).toContain('>As amended.<');
});

test.each<ShowChanges>(['tracked', 'marked'])('hostile words stay words, %s', (show) => {
  const change = { kind: 'deleted', move: null, author: `${HOSTILE}${'x'.repeat(400)}`, date: null } as const;
  const hostile = { kind: 'words', text: HOSTILE, amended: null } as const;
  const bytes = wordOf(
    printed('', {
      title: HOSTILE,
      legend: ['As amended.', HOSTILE],
      paragraphs: [
        {
          depth: 99,
          table: true,
          inlines: [
            { ...hostile, change },
            { ...hostile, change: null },
          ],
          mark: change,
        },
      ],
      footnotes: [{ number: 1, says: HOSTILE }],
      sections: [{ heading: HOSTILE, entries: [HOSTILE] }],
    }),
    show,
  );
  expect(wordFaults(bytes)).toEqual([]);
  expect(readWord(WordPackage.read(bytes)).text).toContain(HOSTILE_SHOWN);
});

test('a paragraph of a million characters is one paragraph', () => {
  const bytes = wordOf(conformedCopy(deal, reportOf({ paragraphs: [words('<&'.repeat(500_000))] })));
  expect(readWord(WordPackage.read(bytes)).text).toContain('<&'.repeat(500_000));
});

test('[P2] the same text gives the same bytes', () => {
  expect(Buffer.from(once()).equals(Buffer.from(once()))).toBe(true);
});

test('the validator sees what a writer can break', () => {
  expect(broken('w:delText xml:space="preserve">3.00</w:delText', 'w:t>3.00</w:t')).toEqual([
    'w:t within w:del',
  ]);
  expect(broken('<w:ins w:id="2"', '<w:ins w:id="1"')).toEqual(['change 1 twice']);
  expect(broken('w:val="Title"', 'w:val="Titel"')).toEqual(['no style Titel']);
  expect(broken('r:id="rId4"', 'r:id="rId9"')).toEqual(['word/document.xml: no relation rId9']);
});

/** A run as `words/properties`. */
const marks = (notation: string): string[] =>
  textParagraphs(wordOf(printed(notation), 'marked')).map((one) =>
    elementsOf(one)
      .filter(({ name }) => name === 'w:r')
      .map(({ children }) => {
        const [first, ...rest] = children;
        const marked = first?.name === 'w:rPr' ? first.children.map(({ name }) => name.slice(2)) : [];
        return `${(marked.length === 0 ? children : rest).map(({ text }) => text).join('')}/${marked.join('+')}`;
      })
      .join(' '),
  );

const once = (): Uint8Array => wordOf(printed('not exceed [-3.00-]{+3.25+}.^1¶[1>A<1]B{1>A<1}'));

/** What is wrong with a good document in which something was replaced. */
const broken = (from: string, to: string): string[] => {
  const made = WordPackage.read(wordOf(printed('[-3.00-]{+3.25+}')));
  const document = new TextDecoder().decode(made.part(made.main));
  expect(document).toContain(from);
  return wordFaults(made.with(made.main, new TextEncoder().encode(document.replace(from, to))).write());
};
