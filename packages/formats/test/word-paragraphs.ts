// What a made-up Word document reads as.
import { readWord, type WordText } from '../src/word/read-word.ts';
import type { View } from '../src/word/view.ts';
import { WordPackage } from '../src/word/word-package.ts';
import { docx, type DocxParts } from './docx.ts';

export const readDocx = (parts: DocxParts, view?: View): WordText =>
  readWord(WordPackage.read(docx(parts)), view);

/** The paragraphs of the text, with what stands between a label and its words as one space. */
export const paragraphs = (parts: DocxParts, view?: View): string[] =>
  readDocx(parts, view)
    .text.split('\n\n\n')
    .map((each) => each.trim().replaceAll('    ', ' '))
    .filter((each) => each !== '');

export const body = (text: string): DocxParts => ({ body: text });
