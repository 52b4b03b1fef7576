// Reads the papers of the invented deal, conforms them on the days that EXPECTED.md names, and holds every block of it against
// what the conformed copy says there.
import { type Asked, ask, conform, parseDay, type Wording } from '@inforce/core';
import { folderFiles, loadDeal } from '@inforce/formats';
import { expect, test } from 'vitest';
import { expectedBlocks, wordsOf } from './harborside-expected.ts';

const { deal } = loadDeal(folderFiles('examples/harborside'), []);

const asked = new Map<string, Asked>();
const texts = new Map<string, Wording | null>();

function textOn(agreement: string, day: string): Wording | null {
  const [asOf, knownAt] = [parseDay(day), parseDay('2007-01-01')];
  if (deal === null || asOf === null || knownAt === null) throw new Error('there is no deal');
  const question = asked.get(day) ?? ask({ deal, asOf, knownAt });
  asked.set(day, question);
  const key = `${agreement} ${day}`;
  if (!texts.has(key)) texts.set(key, conform(question, agreement).wording);
  return texts.get(key) ?? null;
}

function saysOn(agreement: string, path: string, day: string): string {
  const wording = textOn(agreement, day);
  const passage = wording?.passages.find((one) => one.path === path);
  return wording === null || passage === undefined
    ? ''
    : wordsOf(wording.text.slice(passage.from, passage.to));
}

test.each(expectedBlocks.flatMap((block) => block.days.map((day) => ({ ...block, day }))))(
  '[A4] $name, on $day',
  ({ agreement, path, day, text }) => {
    expect(saysOn(agreement, path, day)).toBe(text);
  },
);

test('[A3] the two instructions that cannot be carried out are refused, and nothing else', () => {
  textOn('npa', '2007-01-01');
  const question = asked.get('2007-01-01');
  const left = question === undefined ? [] : conform(question, 'npa').notApplied;
  expect(left.map(({ address, why }) => [address, why])).toEqual([
    ['amendment-2/1(f)', 'refused'],
    ['amendment-3/2.2', 'refused'],
  ]);
});

test('[T6] [A4] the retroactive amendment answers otherwise by what was known', () => {
  const { deal: papers } = loadDeal(folderFiles('examples/harborside'), []);
  const [asOf, before, after] = ['2005-01-15', '2005-02-28', '2005-03-04'].map(parseDay);
  if (papers === null || asOf == null || before == null || after == null) throw new Error('there is no deal');
  const says = (knownAt: number): string => {
    const { wording } = conform(ask({ deal: papers, asOf, knownAt }), 'npa');
    const passage = wording?.passages.find(({ path }) => path === '10.7');
    return wording?.text.slice(passage?.from, passage?.to) ?? '';
  };
  // Satisfied on March 4, 2005 and effective as of December 31, 2004 (EXPECTED.md, 1(e)).
  expect(says(before)).toContain('greater than one-half of');
  expect(says(after)).toContain('greater than one-quarter of');
});
