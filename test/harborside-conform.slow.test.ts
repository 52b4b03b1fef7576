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
