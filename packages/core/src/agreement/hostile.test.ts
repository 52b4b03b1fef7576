import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../text/source.ts';
import { linesOf } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Agreement, Provision } from './agreement.ts';
import { outlineOf } from './outline.ts';
import { readAgreement } from './read-agreement.ts';

// The goal is to be unable to break the reader: whatever the text, it answers, and what it answers is about the text.
// fast-check prints the seed and the path of a failure; give them back through `fc.assert(…, { seed, path })`.

/** Scraps of instruments in any order: far likelier than random letters to meet each other's rules. */
const SCRAPS = [
  'SECTION 1.|Section 6.3|1.|2.1|ARTICLE II|(a)|(i)|(ii)|(b)|A.|a.|1)|(1)|(h)|Section 2.04(a)|WAIVER.|RECITALS:|WHEREAS,',
  'NOW, THEREFORE,|IN WITNESS WHEREOF|SCHEDULE A|EXHIBIT 10.1|By: ____|Gentlemen:|THIS AMENDMENT|dated as of|October 31, 1996',
  'by and among|ACME, INC.|(the "Company")|(collectively, the "Banks")|AGREEMENT:|"X" means|is amended to read as follows:',
  'Ten Million Dollars|($1,000)|thirty (30)|9.00%|U.S.|No. 1|Co-|ten-ten|the|waives|and|;|; and|.|,|:|"|“|”|\'|(|)|—|--|12',
  'as amended by the|First Amendment|Third Amendment|Credit Agreement|"Maturity Date" means|February 30, 1996|Section 9(c) hereof',
  '[Intentionally Omitted]|such maturity date.|Exhibit B hereto|Article VII|means the X.|Events of Defaults|9.1|9.2|9.11',
  '<PAGE>|<TABLE>|</TABLE>|\f|\r\n|\n|\n\n|\n\n\n|\n      | |   |\t|_____|-----|é|\u00a0|\ud83d|\u0000',
].flatMap((line) => line.split('|'));
const instrument = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 120 }).map((scraps) => scraps.join(' '));
const anything = fc.oneof(
  instrument,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

function read(text: string): Agreement {
  return readAgreement({ name: 'test', text, sha256: '' });
}

function provisions(root: Provision): Provision[] {
  return [root, ...root.children.flatMap(provisions)];
}

function isWithin(place: Place, outer: Place): boolean {
  return outer.from <= place.from && place.from <= place.to && place.to <= outer.to;
}

function expectAscending(tokens: readonly Token[]): void {
  for (let index = 1; index < tokens.length; index++) {
    expect(tokens[index]!.from).toBeGreaterThanOrEqual(tokens[index - 1]!.to);
  }
}

describe('whatever the text', () => {
  test('tokens ascend, and lie in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tokens = tokenise(text);
        expectAscending(tokens);
        for (const token of tokens) {
          expect(token.to).toBeGreaterThan(token.from);
          expect(token.to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test('[A1] provisions nest, paths are unique, and every place is in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const agreement = read(text);
        const whole = { from: 0, to: text.length };
        const all = provisions(agreement.root);
        expect(new Set(all.map((provision) => provision.path)).size).toBe(all.length);
        for (const provision of all) {
          expect(isWithin(provision.place, whole)).toBe(true);
          expectAscending(provision.tokens);
          for (const child of provision.children) expect(isWithin(child.place, provision.place)).toBe(true);
        }
        const places = [
          ...agreement.sentences.map(({ place }) => place),
          ...agreement.definitions.map(({ place }) => place),
          ...agreement.references.map(({ words }) => words),
          ...[
            agreement.parties,
            agreement.signatories,
            agreement.amounts,
            agreement.dates,
            agreement.percentages,
          ]
            .flat()
            .map(({ place }) => place),
          ...agreement.problems.flatMap(({ place, related }) => [place, ...related]),
        ];
        for (const place of places) expect(isWithin(place, whole)).toBe(true);
      }),
    );
  });

  test('[A1] every token is in exactly one provision, or in a label or heading', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tokens = tokenise(text);
        const { root } = outlineOf(tokens, linesOf(text, tokens), text);
        const all = provisions(root);
        const own = all.flatMap((provision) => provision.tokens);
        expect(new Set(own).size).toBe(own.length);
        const missing = tokens
          .filter((token) => !new Set(own).has(token))
          .map((token) => text.slice(token.from, token.to));
        const printed = all.map((provision) => `${provision.label} ${provision.heading ?? ''}`).join(' ');
        for (const word of missing)
          expect(STOP.test(word) || printed.includes(word.replace(/\s+/g, ' '))).toBe(true);
      }),
    );
  });

  test('sentences hold every token of every provision once, but for the labels of limbs', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const agreement = read(text);
        const inSentences = agreement.sentences.flatMap((sentence) => sentence.tokens);
        expect(new Set(inSentences).size).toBe(inSentences.length);
        const labels = agreement.sentences.flatMap(({ limbs }) =>
          limbs.filter(({ inline }) => inline),
        ).length;
        const own = provisions(agreement.root).reduce((sum, provision) => sum + provision.tokens.length, 0);
        expect(inSentences.length + 3 * labels).toBe(own);
        for (const { limbs, tokens } of agreement.sentences) {
          for (const limb of limbs) {
            expect(limb.first).toBeLessThanOrEqual(limb.end);
            expect(limb.end).toBeLessThanOrEqual(tokens.length);
          }
        }
      }),
    );
  });

  test('the same text gives the same reading [P2]', () => {
    fc.assert(
      fc.property(instrument, (text) => {
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
      }),
      { numRuns: 30 },
    );
  });
});

/** Marks that close a heading or a label and are kept with neither. */
const STOP = /^[.:—–_-]+$/;

describe('in bounded time, in line with the length of the text', () => {
  const SIZE = 60_000;
  const floods: readonly [string, string][] = [
    ['nothing', ''],
    ['10,000-deep parentheses', `${'('.repeat(10_000)}${')'.repeat(10_000)}`],
    ['unclosed parentheses', '('.repeat(SIZE)],
    ['unclosed quotes', '“ a\n\n'.repeat(SIZE / 5)],
    ['straight quotes', '"'.repeat(SIZE)],
    ['apostrophes', "'".repeat(SIZE)],
    ['limbs in a line', '(a) (b) '.repeat(SIZE / 8)],
    ['limbs in lines', '(a) x;\n'.repeat(SIZE / 7)],
    ['labels in labels', '(a)(i)(A)(1)'.repeat(SIZE / 12)],
    ['sections', Array.from({ length: SIZE / 10 }, (_, index) => `1.${index} A b.\n`).join('')],
    ['labels of terms', '(the "Foo Bar") '.repeat(SIZE / 16)],
    [
      'many terms',
      Array.from({ length: SIZE / 40 }, (_, index) => `(the "Foo Bar${index}") and Foo Bar${index} x. `).join(
        '',
      ),
    ],
    ['meanings', '"X" means '.repeat(SIZE / 10)],
    ['references', 'Section 6.3 and '.repeat(SIZE / 16)],
    ['numbers in words', 'one million and '.repeat(SIZE / 16)],
    ['form feeds', '\f'.repeat(SIZE)],
    ['page marks', '<PAGE>\n'.repeat(SIZE / 7)],
    ['one word', 'a'.repeat(SIZE)],
    ['full stops', '.'.repeat(SIZE)],
    ['white lines', '\n'.repeat(SIZE)],
    ['parties', `THIS AGREEMENT dated among ${'Acme Bank, Inc., '.repeat(SIZE / 16)}`],
  ];

  test.each(floods)('%s', (_, text) => {
    const started = performance.now();
    read(text);
    // Far above what a linear reader needs for 60 KB, far below what a quadratic one does.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
