import { expect, test } from 'vitest';
import { printed } from '../../test/printed-text.ts';
import { gridOf } from './columns.ts';

/** The cells of a table in the notation of printed texts, its columns parted by `|`. */
function cells(...lines: readonly string[]): string[] | null {
  const grid = gridOf(printed(lines.join('¶')).paragraphs);
  return (
    grid?.rows.map((row) =>
      row
        .map((cell) => cell.map((one) => (one.kind === 'words' ? one.text : `^${one.number}`)).join(''))
        .join('|'),
    ) ?? null
  );
}

test('columns end where spaces stand above one another', () => {
  expect(
    cells('Quarter ending           Level', 'March 31, 1999           3.00', 'June 30, 1999            2.75'),
  ).toEqual(['Quarter ending|Level', 'March 31, 1999|3.00', 'June 30, 1999|2.75']);
});

test('a cell may be empty, and a column be set to the right', () => {
  expect(cells('Bank      Commitment', 'Alpha   $ 1,000,000', 'Beta        500,000', 'Total')).toEqual([
    'Bank|Commitment',
    'Alpha|$ 1,000,000',
    'Beta|500,000',
    'Total|',
  ]);
});

test('a line that runs over every column leaves none', () => {
  expect(cells('Level I      2.00', 'as tested at the end of each')).toBeNull();
});

test('one line alone tells no column', () => {
  expect(cells('By: ________      Title: ________')).toBeNull();
});

test('two texts in one line have the columns of neither', () => {
  expect(cells('Level I      [-2.00-]{+2.25+}', 'Level II     3.00')).toBeNull();
});
