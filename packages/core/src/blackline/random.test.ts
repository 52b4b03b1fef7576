// Random edits of an agreement: a failure prints the seed and the edits that it takes. Every blackline is held against the
// laws in test/blackline-laws.ts, and what was done to the text bounds what may be marked.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBlackline, wordingOfText } from '../../test/blackline-laws.ts';

const NOUNS = 'Company lien merger dividend notice holder report asset lender covenant ratio default'.split(
  ' ',
);
const PLACES = 'principal subsidiary quarterly ordinary material reasonable aggregate outstanding'.split(' ');

/** Section by section, no two alike. */
const sections: readonly string[] = Array.from({ length: 24 }, (_, index) => {
  const noun = (at: number): string => NOUNS[(index * 5 + at * 7) % NOUNS.length] ?? '';
  const place = PLACES[index % PLACES.length] ?? '';
  return `The ${noun(1)} of each ${place} ${noun(2)} numbered ${index * 37} shall not exceed the ${noun(3)} of any other ${noun(4)} that is due under this Agreement on day ${index * 11}.`;
});

type Edit =
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'word'; readonly at: number; readonly to: number };

const place = fc.nat({ max: 23 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: place }),
  fc.record({ kind: fc.constant('insert' as const), at: place }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('word' as const), at: place, to: fc.nat({ max: 20 }) }),
);

const NEW = 'Insurance against fire must be kept up with sound carriers at all times.';

function edited(list: readonly string[], one: Edit): readonly string[] {
  const at = one.at % Math.max(1, list.length);
  if (one.kind === 'delete') return list.toSpliced(at, 1);
  if (one.kind === 'insert') return list.toSpliced(at, 0, NEW);
  if (one.kind === 'move') return list.toSpliced(at, 1).toSpliced(one.to, 0, ...list.slice(at, at + 1));
  const words = (list[at] ?? '').split(' ');
  return list.with(at, words.with(one.to % words.length, 'otherwise').join(' '));
}

const asAgreement = (list: readonly string[]): string =>
  list
    .map((section, index) => `     ${1 + Math.floor(index / 9)}.${1 + (index % 9)} ${section}\n`)
    .join('\n');

test('the laws hold after any edits, and no more is marked than was done', () => {
  const before = wordingOfText(asAgreement(sections));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const after = edits.reduce(edited, sections);
      const { counts } = checkBlackline(before, wordingOfText(asAgreement(after)));
      const longest = 40;
      // Each edit touches one section; labels behind it may all be renumbered.
      expect(counts.deleted + counts.inserted).toBeLessThanOrEqual(edits.length * 2 * longest + 2 * 30);
      expect(counts.moved).toBeLessThanOrEqual(counts.moves * 23 * longest);
    }),
    { numRuns: 60 },
  );
});
