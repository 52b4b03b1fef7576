import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBlackline, marked, plainWording, wordingOfText } from '../../test/blackline-laws.ts';

/** Each as a lawyer would mark it by hand: `[-struck-]`, `{+written in+}`. */
describe('within a paragraph', () => {
  test.each([
    [
      'a figure is struck whole',
      'a ratio of 3.00 to 1.00.',
      'a ratio of 3.25 to 1.00.',
      'a ratio of [-3.00-]{+3.25+} to 1.00.\n',
    ],
    [
      'an amount with its sign and its point',
      'not less than $6,000,000.',
      'not less than $5,000,000.',
      'not less than [-$6,000,000.-]{+$5,000,000.+}\n',
    ],
    [
      'a word is inserted',
      'The Company shall not pay dividends.',
      'The Company shall not declare or pay dividends.',
      'The Company shall not {+declare or +}pay dividends.\n',
    ],
    [
      'a word is deleted',
      'The Company shall promptly and fully pay.',
      'The Company shall fully pay.',
      'The Company shall [-promptly and -]fully pay.\n',
    ],
    [
      'words at the end',
      'within thirty days',
      'within thirty days after notice',
      'within thirty days{+ after notice+}\n',
    ],
    [
      'words at the beginning',
      'Any holder may act.',
      'Upon notice, Any holder may act.',
      '{+Upon notice, +}Any holder may act.\n',
    ],
    [
      'a reference with its brackets',
      'pursuant to Section 6.3(a)(i) hereof',
      'pursuant to Section 6.3(a)(ii) hereof',
      'pursuant to Section [-6.3(a)(i)-]{+6.3(a)(ii)+} hereof\n',
    ],
    [
      'small words within a heavy change are struck with it',
      'The Company shall pay all reasonable costs and expenses of the special counsel engaged by Northwestern promptly.',
      'The Company shall pay every invoice or statement submitted of the agents or trustees appointed under law promptly.',
      'The Company shall pay [-all reasonable costs and expenses of the special counsel engaged by Northwestern-]{+every invoice or statement submitted of the agents or trustees appointed under law+} promptly.\n',
    ],
    [
      'an inserted sentence begins where a sentence begins',
      'The Company shall pay. The Company shall report.',
      'The Company shall pay. The Company shall certify. The Company shall report.',
      'The Company shall pay. {+The Company shall certify. +}The Company shall report.\n',
    ],
    [
      'the form of a quotation mark is no change',
      'the "Effective Date" and the Company\'s notes',
      'the “Effective Date” and the Company’s notes',
      'the “Effective Date” and the Company’s notes\n',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(marked(checkBlackline(plainWording(before), plainWording(after)))).toBe(expected);
  });
});

const AGREEMENT = `CREDIT AGREEMENT, dated as of May 1, 1999, between ALPHA, INC. and BETA BANK.

     SECTION 1. Covenants.

     1.1 Leverage. The Company shall not permit the ratio of its debt to its income to exceed 3.00 to 1.00.

     1.2 Liens. The Company shall not create any lien upon any of its property now owned or later acquired.

     1.3 Mergers. The Company shall not merge into any other person nor sell all of its assets to anyone.

     1.4 Reports. The Company shall deliver its audited statements within ninety days of the end of each year.
`;

/** The agreement with sections written otherwise, as a blackline held against every law. */
function changed(...changes: readonly (readonly [string, string])[]) {
  const after = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, AGREEMENT);
  return checkBlackline(wordingOfText(AGREEMENT), wordingOfText(after));
}

const row = (kind: string, before: string | null, after: string | null, deleted: number, inserted: number) =>
  expect.objectContaining({ kind, before, after, deleted, inserted });
const LIENS =
  '     1.2 Liens. The Company shall not create any lien upon any of its property now owned or later acquired.\n\n';
const REPORTS =
  '1.4 Reports. The Company shall deliver its audited statements within ninety days of the end of each year.\n';

describe('provision by provision', () => {
  test('a changed figure is a change of its section alone', () => {
    const { changes, counts } = changed(['3.00 to 1.00', '3.25 to 1.00']);
    expect(changes).toEqual([row('changed', '1.1', '1.1', 1, 1)]);
    expect(changes[0]?.heading).toBe('Leverage.');
    expect(counts).toMatchObject({ deleted: 1, inserted: 1, moved: 0, moves: 0 });
  });

  test('a section taken out is struck whole, and those behind it are renumbered', () => {
    const blackline = changed([LIENS, ''], ['1.3', '1.2'], ['1.4', '1.3']);
    expect(marked(blackline)).toContain(
      '1.00.\n[-1.2 Liens. The Company shall not create any lien upon any of its property now owned or later acquired.\n-][-1.3-]{+1.2+} Mergers.'.replace(
        '-][-',
        '',
      ),
    );
    expect(blackline.changes).toEqual([
      row('deleted', '1.2', null, 19, 0),
      row('renumbered', '1.3', '1.2', 1, 1),
      row('renumbered', '1.4', '1.3', 1, 1),
    ]);
  });

  test('a section written anew in the place of another is struck whole and written whole', () => {
    const { changes } = changed([
      LIENS,
      '     1.2 Insurance. Each Subsidiary insures against fire, flood and theft with sound carriers.\n\n',
    ]);
    expect(changes).toEqual([row('changed', '1.2', '1.2', 19, 13)]);
  });

  test('a section that stands elsewhere has moved: both places are marked with its number', () => {
    const blackline = changed([LIENS, ''], [REPORTS, REPORTS + '\n' + LIENS.replace('1.2', '1.5')]);
    expect(marked(blackline)).toContain('[-1.2 -]<1-Liens. The Company');
    expect(marked(blackline)).toContain('{+1.5 +}<1+Liens. The Company');
    expect(blackline.counts).toMatchObject({ moved: 18, moves: 1, deleted: 1, inserted: 1 });
    expect(blackline.changes).toEqual([
      expect.objectContaining({ kind: 'moved', before: '1.2', after: '1.5', moves: [1] }),
    ]);
  });
});

const mark = (before: string, after: string): string =>
  marked(checkBlackline(plainWording(before), plainWording(after)));

describe('paragraphs', () => {
  const first = 'The Company shall keep its books in good order and let the holders see them.';
  const second = 'It shall also insure its property against fire with a sound carrier of good name.';

  test('one that was cut in two loses no word', () => {
    expect(mark(`${first} ${second}`, `${first}\n${second}`)).toBe(`${first}[- -]{+\n+}${second}\n`);
  });
  test('two that were joined lose none either', () => {
    expect(mark(`${first}\n${second}`, `${first} ${second}`)).toBe(`${first}[-\n-]{+ +}${second}\n`);
  });
  test('one that was written anew is struck whole, and the other written whole', () => {
    expect(mark(`${first}\nNo lien may be created.`, `${first}\nEvery merger needs consent.`)).toBe(
      `${first}\n[-No lien may be created.\n-]{+Every merger needs consent.\n+}`,
    );
  });
  test('one that is inserted between two takes its own mark along', () => {
    expect(mark(`${first}\n${second}`, `${first}\nNew words.\n${second}`)).toBe(
      `${first}\n{+New words.\n+}${second}\n`,
    );
  });
  test('a long phrase of one that was written anew stands, also where another moved away from beside it', () => {
    const phrase = 'upon the written request of the Required Holders at any time';
    const old = `No lien may be created, ${phrase}, nor may debts exceed forty per cent of total assets.`;
    const anew = `Every merger needs consent that is given, ${phrase}, within thirty days after proper notice thereof.`;
    const moved = 'Notices are given in writing to each holder by mail or by courier.';
    expect(mark(`${first}\n${moved}\n${old}\n${second}`, `${first}\n${anew}\n${second}\n${moved}`)).toBe(
      `${first}\n<1-${moved}\n-1>[-No lien may be created,-]{+Every merger needs consent that is given,+} upon the written request of the Required Holders at any time, [-nor may debts exceed forty per cent of total assets.-]{+within thirty days after proper notice thereof.+}\n${second}\n<1+${moved}\n+1>`,
    );
  });
  test('a few words that stand elsewhere are no move', () => {
    expect(mark(`[Reserved]\n${first}`, `${first}\n[Reserved]`)).toBe(
      `[-[Reserved]\n-]${first}\n{+[Reserved]\n+}`,
    );
  });
  test('two that changed places: the longer one stays, the other moves', () => {
    const shorter = 'Notices are given in writing to each holder.';
    expect(mark(`${shorter}\n${first}`, `${first}\n${shorter}`)).toBe(
      `<1-${shorter}\n-1>${first}\n<1+${shorter}\n+1>`,
    );
  });
});

const VOCABULARY = [
  'the',
  'Company',
  'shall',
  'not',
  'pay',
  '3.00',
  'of',
  '(a)',
  'lien,',
  'Notes.',
  '\n',
  '\n',
  '   ',
];
const words = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 60 }).map((list) => list.join(' '));

describe('whatever the texts are', () => {
  test('two unlike texts', () => {
    fc.assert(
      fc.property(
        words,
        words,
        (before, after) => void checkBlackline(plainWording(before), plainWording(after)),
      ),
      { numRuns: 300 },
    );
  });
  test('any characters', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '“', '"', '\u00a0', '\t', '—', '-'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        text,
        text,
        (before, after) => void checkBlackline(plainWording(before), plainWording(after)),
      ),
      { numRuns: 500 },
    );
  });
});
