import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStep } from '../../test/step-laws.ts';
import { wordingOf } from '../wording/from-agreement.ts';
import { type Origin, passageAt, type Slice, type Wording } from '../wording/wording.ts';
import { apply, carried, mapOf, type Replace, type Step } from './step.ts';

const TEXT = `CREDIT AGREEMENT, dated as of May 1, 1999, between ALPHA, INC. and BETA BANK.

     SECTION 1. Definitions.

     "Margin" means the sum of

     (a) 1.50%; and

     (b) the Spread.

     "Spread" means 0.25%.

     SECTION 2. Covenants.

     2.1 Leverage. The Company shall not permit the ratio to exceed 3.00 to 1.00.

     2.2 Reports. The Company shall deliver its reports.
`;

const base = wordingOf({ source: { name: 'credit.txt', text: TEXT, sha256: '' } }, 'credit');
const amended: Origin = { by: 'amendment', at: '1', place: null };

/** A step that puts words, or one passage of words, in the place of words within a passage. */
function replace(path: string, old: string, words: string, passages: Slice['passages'] = []): Replace {
  const home = passageAt(base, path);
  const from = base.text.indexOf(old, home?.from ?? Infinity);
  const runs = words === '' ? [] : [{ from: 0, to: words.length, origin: amended }];
  const slice: Slice = { text: words, passages, runs, breaks: [] };
  return { kind: 'replace', from, to: from + old.length, expects: old, slice, within: path };
}

const step = (...changes: Step['changes']): Step => ({ changes });
const ratio = step(replace('2.1', '3.00', '3.25'));
const spread = step(replace('"Spread"', '0.25%', '0.50%'));

test('[A1] the words of an agreement: one line a paragraph, a passage for each section, limb and definition', () => {
  expect(base.text.split('\n').slice(1, 5)).toEqual([
    'SECTION 1. Definitions.',
    '"Margin" means the sum of',
    '(a) 1.50%; and',
    '(b) the Spread.',
  ]);
  expect(base.passages.map((one) => one.path)).toEqual([
    '',
    'preamble',
    '1',
    '"Margin"',
    '"Margin"(a)',
    '"Margin"(b)',
    '"Spread"',
    '2',
    '2.1',
    '2.2',
  ]);
});

test('[A2] words replaced within a section', () => {
  checkStep(ratio, base, textAfter('3.00', '3.25'), spread);
});

test('[A2] words deleted, and words put in where none were', () => {
  checkStep(step(replace('2.2', ' its reports', '')), base, textAfter(' its reports', ''), ratio);
  checkStep(
    step(replace('2.2', 'its reports', 'its annual reports')),
    base,
    textAfter('its reports', 'its annual reports'),
  );
});

test('[A2] a whole section deleted, a word left in its place', () => {
  const whole = '2.1 Leverage. The Company shall not permit the ratio to exceed 3.00 to 1.00.';
  const left = '2.1 [Reserved]';
  const passages = [
    { path: '2.1', kind: 'section', from: 0, to: left.length, labelEnd: 3, bodyFrom: 4 },
  ] as const;
  const after = checkStep(step(replace('2', whole, left, passages)), base, textAfter(whole, left), spread);
  expect(after.passages.map((one) => one.path)).toEqual(base.passages.map((one) => one.path));
});

test('[A2] a limb goes with its passage and comes back with it', () => {
  const limbs = '(a) 1.50%; and\n(b) the Spread.';
  const after = checkStep(
    step(replace('"Margin"', limbs, '2.00%.')),
    base,
    textAfter(limbs, '2.00%.'),
    ratio,
  );
  expect(passageAt(after, '"Margin"(b)')).toBeNull();
});

test('[A2] several changes, each on what the one before it left', () => {
  const first = replace('2.1', '3.00', '4.00');
  const second = { ...replace('2.1', '1.00', '1.50 at any time') };
  const both = base.text.replace('3.00', '4.00').replace('1.00.', '1.50 at any time.');
  checkStep(step(first, second), base, both, spread);
});

test('[A2] a passage renamed, with all below it', () => {
  const after = checkStep(
    step({ kind: 'rename', path: '"Margin"', to: '"Applicable Margin"' }),
    base,
    base.text,
  );
  expect(passageAt(after, '"Applicable Margin"(b)')).not.toBeNull();
  expect(apply(step({ kind: 'rename', path: '2.1', to: '2.2' }), base)).toBeNull();
});

test('[A3] where the words are not as a step expects, nothing of it is applied', () => {
  const wrong: Replace = { ...replace('2.1', '3.00', '3.25'), expects: '3.50' };
  expect(apply(step(replace('2.1', '3.00', '3.25'), wrong), base)).toBeNull();
  // Words that reach over the edge of a section belong to neither.
  const { from } = replace('2.1', '1.00.', '');
  const across = base.text.slice(from, from + 12);
  expect(apply(step({ ...replace('2.1', '1.00.', 'x'), to: from + 12, expects: across }), base)).toBeNull();
});

test('[A2] steps that touch the same words do not commute, and say so', () => {
  expect(carried(ratio, mapOf(step(replace('2.1', '3.00 to', '2.00 to'))))).toBeNull();
  const put = (words: string): Step =>
    step({ ...replace('2.1', '3.00', words), to: replace('2.1', '3.00', '').from, expects: '' });
  expect(carried(put('about '), mapOf(put('exactly ')))).toBeNull();
});

test('[A2] the laws hold for random changes of words', () => {
  const bodies = base.passages.filter((one) => one.path !== '' && one.path !== '1' && one.path !== '2');
  const change = fc
    .record({
      at: fc.nat(bodies.length - 1),
      a: fc.nat(200),
      b: fc.nat(200),
      words: fc.stringMatching(/^[a-z ]{0,12}$/),
    })
    .map(({ at, a, b, words }): Step | null => {
      const home = bodies[at];
      if (home === undefined) return null;
      // The innermost body's own words, clear of limbs below it.
      const inner = base.passages.find((one) => one !== home && one.from >= home.from && one.to <= home.to);
      const [low, high] = [home.bodyFrom, inner?.from ?? home.to];
      const size = high - low;
      const [from, to] = [low + (a % (size + 1)), low + (b % (size + 1))].toSorted((x, y) => x - y) as [
        number,
        number,
      ];
      const runs = words === '' ? [] : [{ from: 0, to: words.length, origin: amended }];
      return step({
        kind: 'replace',
        from,
        to,
        expects: base.text.slice(from, to),
        slice: { text: words, passages: [], runs, breaks: [] },
        within: home.path,
      });
    });
  let commuted = 0;
  fc.assert(
    fc.property(change, change, (one, other) => {
      if (one === null || other === null) return;
      const after = apply(one, base);
      if (after === null) return;
      const apart = carried(other, mapOf(one)) !== null && carried(one, mapOf(other)) !== null;
      const both = apart && apply(other, base) !== null;
      commuted += both ? 1 : 0;
      checkStep(one, base, textOf(one, base), both ? other : null);
    }),
    { seed: 1996, numRuns: 300 },
  );
  expect(commuted).toBeGreaterThan(100);
});

function textOf({ changes }: Step, before: Wording): string {
  return changes.reduce(
    (text, one) =>
      one.kind === 'replace' ? text.slice(0, one.from) + one.slice.text + text.slice(one.to) : text,
    before.text,
  );
}

function textAfter(old: string, words: string): string {
  return base.text.replace(old, words);
}
