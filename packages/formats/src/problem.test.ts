import { describe, expect, test } from 'vitest';
import { docx, p } from '../test/docx.ts';
import { fileProblem, printProblem } from './problem.ts';
import { readFileText } from './read-file-text.ts';

const show = (name: string, bytes: Uint8Array, words: string): string => {
  const found = readFileText(name, bytes);
  if (!found.ok) throw new Error(found.what);
  const from = found.file.source.text.indexOf(words);
  const said = { code: 'IF118', severity: 'error', what: 'What.', why: 'Why.', todo: 'Do.' } as const;
  return printProblem(
    fileProblem({ ...said, file: name }, found.file, { from, to: from + words.length }),
  ).replace(/\n {2}why[^]*/, '');
};

describe('a problem is placed in the terms of its file', () => {
  test('a line and a column of a text', () => {
    const text = new TextEncoder().encode('1. WAIVER.\n\nThe Company waives it.');
    expect(show('x.txt', text, 'Company')).toMatchInlineSnapshot(`
      "x.txt:3:5: error IF118: What.
          3 | The Company waives it.
            |     ^^^^^^^"
    `);
  });

  test('a paragraph of a Word document', () => {
    const word = docx({ body: p('WAIVER.') + p('') + p('The Company waives it.') });
    expect(show('x.docx', word, 'Company')).toMatchInlineSnapshot(`
      "x.docx, paragraph 3: error IF118: What.
           | The Company waives it.
           |     ^^^^^^^"
    `);
  });
});
