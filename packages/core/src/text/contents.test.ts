import { expect, test } from 'vitest';
import { contentsLines } from './contents.ts';

/** The words of the lines that are taken for a table of contents. */
function contents(...lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const starts = contentsLines(text);
  let at = 0;
  return lines.filter((line) => {
    const start = at;
    at += line.length + 1;
    return starts.has(start);
  });
}

const ENTRIES = ['1. LOANS ........ 1', '   1.1. Interest. . . . . . 2', '2. FEES            3'];

test('a titled table, from its title to its last entry, with its list of attachments', () => {
  const table = ['TABLE OF CONTENTS', 'Section     Page', ...ENTRIES, 'EXHIBIT A -- Form of Note'];
  expect(contents('CREDIT AGREEMENT', ...table, 'THIS CREDIT AGREEMENT is dated May 1, 1999.')).toEqual(
    table,
  );
});

test('entries that run over a line, and pages', () => {
  const table = [
    'Table of Contents',
    ...ENTRIES,
    '-i-',
    '3. REPRESENTATIONS AND',
    '   WARRANTIES ........ 4',
  ];
  expect(contents(...table, '1. LOANS.')).toEqual(table);
});

test('figures without the title of a table of contents are text', () => {
  expect(
    contents('SCHEDULE 1', 'Level I ........ 25', 'Level II ........ 50', 'Level III ........ 75'),
  ).toEqual([]);
});

test('a title with nothing under it is text', () => {
  expect(contents('TABLE OF CONTENTS', 'The Lenders agree as follows.', '1. Loans.')).toEqual([]);
});

test('time grows in line with the text', () => {
  const text = 'TABLE OF CONTENTS\n1. A   .   .   .\n'.repeat(40_000);
  const begun = performance.now();
  expect(contentsLines(text).size).toBe(0);
  expect(performance.now() - begun).toBeLessThan(2000);
});
