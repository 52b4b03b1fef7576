// What was understood is kept [T5]: written and read back it is the same, and a file that is not whole is refused in words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAgreement } from '../../agreement/read-agreement.ts';
import { parseDay } from '../../time/day.ts';
import { readClauses } from '../read-clauses.ts';
import { differences, inBoth } from './differences.ts';
import { keptText, readKept } from './file.ts';

const file = join(import.meta.dirname, '../../../../../examples/cerplex/waiver-and-amendment-1996-10-31.txt');
const source = { name: 'exhibit', text: readFileSync(file, 'utf8'), sha256: 'ab'.repeat(32) };
const reading = readClauses(readAgreement(source));
const acceptance = { on: parseDay('1996-11-04') ?? 0, by: 'counsel' };
const kept = keptText(reading, source.text, acceptance);

test('[T5] the reading of the exhibit, written and read back, is the same but for who accepted it', () => {
  expect(readKept(kept, source)).toEqual({ outcome: 'kept', reading: { ...reading, kept: acceptance } });
});

test('[T5] a reading is written the same each time, a line a sentence', () => {
  const back = readKept(kept, source);
  if (back.outcome !== 'kept') throw new Error(back.outcome);
  expect(keptText(back.reading, source.text, acceptance)).toBe(kept);
  expect(kept.split('\n').filter((line) => line.startsWith('    {"at":'))).toHaveLength(
    reading.outcomes.length,
  );
});

test('[T5] a reading of another document is told apart by the hash, and of another text of it by the text', () => {
  const sha256 = 'cd'.repeat(32);
  expect(readKept(kept, { ...source, sha256 })).toEqual({ outcome: 'another-document', was: source.sha256 });
  const text = source.text.replace('November 30', 'November 29');
  expect(readKept(kept, { ...source, text })).toMatchObject({ outcome: 'another-text' });
});

test('[T5] a field that is missing is named, with its place in the file', () => {
  expect(readKept(kept.replace('"gate":{"conditions":["4"],', '"gate":{'), source)).toMatchObject({
    outcome: 'damaged',
    says: expect.stringMatching(/^sentences\[\d+\]\.clauses\[\d+\]\.gate\.conditions: /),
  });
});

const first = '{"at":"cover","place":[66,78]';
test.each<[string, string]>([
  ['cut off', kept.slice(0, 5000)],
  ['not JSON', 'reader: 1\n'],
  ['a number', '7'],
  ['null', 'null'],
  ['an empty list', '[]'],
  ['no sentences', kept.replace('"sentences"', '"sentence"')],
  ['a key too many', kept.replace('"reader"', '"more": 1, "reader"')],
  ['a day that does not exist', kept.replace('1996-11-04', '1996-02-30')],
  ['a hash that is none', kept.replace(/"ab+/, '"ABC')],
  ['a kind that does not exist', kept.replace('"kind":"suspension"', '"kind":"suspense"')],
  ['a word that does not exist', kept.replace('"as":"furniture"', '"as":"furnishing"')],
  ['a place past the end', kept.replace(first, `{"at":"cover","place":[66,${source.text.length + 1}]`)],
  ['a place before the beginning', kept.replace(first, '{"at":"cover","place":[-1,78]')],
  ['a place that ends before it begins', kept.replace(first, '{"at":"cover","place":[78,66]')],
  ['a place within words', kept.replace(first, '{"at":"cover","place":[66.5,78]')],
  ['an amount that is none', kept.replace('"value":"17250000"', '"value":"1e999999999"')],
  ['an amount without end', kept.replace('"value":"17250000"', `"value":"${'9'.repeat(100_000)}"`)],
])('[T5] damaged: %s', (_what, text) => {
  expect(text).not.toBe(kept);
  expect(readKept(text, source)).toEqual({
    outcome: 'damaged',
    says: expect.stringMatching(/^\S[^]{5,600}\.$/),
  });
});

const sentences = (text: string): string => kept.slice(0, kept.indexOf('    {')) + text + '\n  ]\n}\n';
const when = (depth: number): string =>
  `${'{"kind":"earliest","of":['.repeat(depth)}${'],"words":[0,1]}'.repeat(depth)}`;

test.each<[string, string]>([
  ['nested a million deep', sentences(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)],
  [
    'an end nested ten thousand deep',
    sentences(
      `{"at":"1","place":[0,9],"outcome":"computed","clauses":[{"kind":"in-effect","at":"1","words":[0,9],"presumes":[],"from":{"included":true,"when":${when(10_000)}}}]}`,
    ),
  ],
  ['a sentence of a million faults', sentences(`{"at":"1","clauses":[${'7,'.repeat(1_000_000)}7]}`)],
  ['a million sentences that are none', sentences(`${'7,'.repeat(1_000_000)}7`)],
])('[T5] made to do harm: %s', (_what, text) => {
  expect(readKept(text, source).outcome).toBe('damaged');
});

describe('what a newer reader proposes', () => {
  test('[T5] nothing, where it reads the same', () => {
    expect(differences(reading, reading)).toEqual([]);
  });

  test('[T5] each sentence that it reads otherwise, with its place and both readings', () => {
    const older = readKept(kept.replace(governingLaw, refused), source);
    if (older.outcome !== 'kept') throw new Error(JSON.stringify(older));
    const [difference, ...more] = differences(older.reading, reading);
    if (difference === undefined) throw new Error('no difference');
    expect(more).toEqual([]);
    const words = source.text.slice(difference.place.from, difference.place.to).replaceAll(/\s+/g, ' ');
    expect(words).toMatch(/^THIS AGREEMENT SHALL BE CONSTRUED, .* NEW YORK LAW\.$/);
    expect(inBoth(difference, source.text)).toEqual({
      kept: 'not understood (expected an operative verb)',
      today: 'recorded governing-law',
    });
  });
});

/** The line of Section 5.1 (governing law), and the same sentence as a reader that did not know it would have left it. */
const governingLaw = /\{"at":"5\.1","place":(\[\d+,\d+\]).*"as":"governing-law"\}\]\}/;
const refused = '{"at":"5.1","place":$1,"outcome":"refused","stopped":$1,"expected":"an operative verb"}';
