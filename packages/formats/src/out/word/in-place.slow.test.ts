// Word files that others made, with changes of words put into them: what comes out is the document that came in, with the changes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blacklineOf, type Wording, wordingOf } from '@inforce/core';
import { describe, expect, test } from 'vitest';
import { wordFaults } from '../../../test/word-faults.ts';
import { readFileText } from '../../read-file-text.ts';
import { readWord } from '../../word/read-word.ts';
import { WordPackage } from '../../word/word-package.ts';
import { trackedInPlace, type WordBase } from './in-place.ts';

const folder = join(process.env['INFORCE_CORPUS'] ?? '', 'docx');
const there = process.env['INFORCE_CORPUS'] !== undefined && existsSync(folder);
const names = there ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : [];
if (!there)
  process.stderr.write('INFORCE_CORPUS names no corpus: no changes are put into Word files of others.\n');

const editor = { author: 'Amendment No. 1', date: '2001-04-02' };

function baseOf(name: string): WordBase | null {
  const bytes = readFileSync(join(folder, name));
  const read = readFileText(name, bytes);
  if (!read.ok) return null;
  const from = WordPackage.read(bytes);
  return { from, text: read.file, wording: wordingOf(read.file, 'base') };
}

const toward = (base: WordBase, after: Wording): Uint8Array | null =>
  trackedInPlace(
    base,
    { blackline: blacklineOf(base.wording, after), removed: [], added: [], notes: [] },
    editor,
  );

/** The faults that the changes brought. */
function newFaults(base: WordBase, made: Uint8Array): string[] {
  const before = new Set(wordFaults(base.from.write()));
  return wordFaults(made).filter((fault) => !before.has(fault));
}

/** A word of some length near a place of the text, in another spelling. */
function withOtherWord(base: WordBase, part: number): Wording {
  const { text, ...source } = base.text.source;
  const words = [...text.matchAll(/[a-z]{4,}/g)];
  const word = words[Math.floor(words.length * part)];
  if (word === undefined) return base.wording;
  const after = `${text.slice(0, word.index)}otherwise${text.slice(word.index + word[0].length)}`;
  return wordingOf({ source: { ...source, text: after } }, 'base');
}

const bases = (): [string, WordBase][] =>
  names.flatMap((name) => {
    const base = baseOf(name);
    return base === null || readWord(base.from).changes.length > 0 ? [] : [[name, base]];
  });

/** What is wrong with a document into which a word was put. */
function faultsOf(base: WordBase, made: Uint8Array): string[] {
  const found = WordPackage.read(made);
  const original = readWord(found, 'original').text === base.text.source.text ? [] : ['another text before'];
  const accepted = readWord(found, 'accepted').text.includes('otherwise') ? [] : ['no new word'];
  return [...newFaults(base, made), ...original, ...accepted];
}

describe.skipIf(!there)('changes in Word files of others', () => {
  test('without a change the document is the same, byte for byte', () => {
    const all = bases();
    expect(all.length).toBeGreaterThan(100);
    const changed = all.filter(([, base]) => toward(base, base.wording) !== base.from.write());
    expect(changed.map(([name]) => name)).toEqual([]);
  });

  test('one word in another spelling is tracked in most, and nothing else of them changes', () => {
    const tries = bases().flatMap(([name, base]) =>
      [0.1, 0.5, 0.9]
        .map((part) => withOtherWord(base, part))
        .filter((after) => after !== base.wording)
        .map((after) => ({ name, base, made: toward(base, after) })),
    );
    const placed = tries.filter(({ made }) => made !== null);
    const faults = placed.flatMap(({ name, base, made }) =>
      faultsOf(base, made ?? new Uint8Array()).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
    process.stderr.write(`${placed.length} of ${tries.length} changes of one word found their place\n`);
    expect(placed.length / tries.length).toBeGreaterThan(0.8);
  });
});
