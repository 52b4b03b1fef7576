import type { PrintedParagraph } from './printed.ts';

/** Paragraphs, with the lines of one table together. */
export type PrintedBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: PrintedParagraph }
  | { readonly kind: 'table'; readonly lines: readonly PrintedParagraph[] };

export function blocksOf(paragraphs: readonly PrintedParagraph[]): readonly PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  let lines: PrintedParagraph[] = [];
  for (const paragraph of paragraphs) {
    if (!paragraph.table) {
      lines = [];
      blocks.push({ kind: 'paragraph', paragraph });
      continue;
    }
    if (lines.length === 0) blocks.push({ kind: 'table', lines });
    lines.push(paragraph);
  }
  return blocks;
}

/** Deeper than this nothing is set in further. */
export const DEPTH_MAX = 6;
