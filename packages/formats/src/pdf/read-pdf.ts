import { Refusal } from '../refusal.ts';
import type { PlaceMap } from '../text/place-map.ts';
import { TextWriter } from '../text/text-writer.ts';
import { writeBlocks } from '../text/write-blocks.ts';
import { blocksOf } from './compose.ts';
import { extractPages } from './extract.ts';
import { furnitureIn, textOfLine } from './furniture.ts';
import { linesOf, type PdfLine } from './lines.ts';
import type { PdfPage } from './page.ts';

export interface PdfText {
  readonly text: string;
  readonly places: PlaceMap;
  readonly omitted: readonly string[];
}

/** The text layer of a PDF; one that has none, since its pages are pictures, is refused. */
export function readPdf(bytes: Uint8Array): PdfText {
  return textOfPages(extractPages(bytes));
}

export function textOfPages(pages: readonly PdfPage[]): PdfText {
  const lines = pages.map((page, index) => linesOf(page, index + 1));
  const furniture = furnitureIn(lines);
  const body = lines.map((each) => each.filter((line) => !furniture.has(line)));
  checkLetters(body.flat());
  const writer = new TextWriter();
  writeBlocks(blocksOf(lines, furniture), writer);
  return { ...writer.finish(), omitted: omittedFrom(pages, body) };
}

const todo = 'Recognise its text (OCR) or ask for the file that it was made from, and name that file.';
const UNKNOWN = /[\ufffd\ue000-\uf8ff]/g;
const UNKNOWN_SHARE = 0.05;

function checkLetters(lines: readonly PdfLine[]): void {
  const words = lines.map(textOfLine).join('\n');
  if (words.trim() === '') throw new Refusal('IF159', 'The PDF has no text: its pages are pictures.', todo);
  const unknown = words.match(UNKNOWN)?.length ?? 0;
  if (unknown > UNKNOWN_SHARE * words.length)
    throw new Refusal('IF159', 'The PDF does not say which letters its signs are.', todo);
}

function omittedFrom(pages: readonly PdfPage[], body: readonly (readonly PdfLine[])[]): string[] {
  const empty = body.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
  return [
    ...(empty.length === 0 ? [] : [`pages without text (${empty.slice(0, 20).join(', ')})`]),
    ...(pages.some((page) => page.slanted) ? ['words at an angle'] : []),
  ];
}
