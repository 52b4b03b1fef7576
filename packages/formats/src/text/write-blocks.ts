import type { Block, Paragraph } from './blocks.ts';
import { partsOf, type TextLine } from './lines.ts';
import { writeTable } from './write-table.ts';
import type { TextWriter } from './text-writer.ts';

/** Lays blocks out as text in the shape of a filing. `indent`: columns by which all of it stands in. */
export function writeBlocks(blocks: readonly Block[], to: TextWriter, indent: number = 0): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        writeParagraph(block, to, indent);
        break;
      case 'table':
        writeTable(block, to, indent, writeBlocks);
        break;
      case 'page-break':
        to.line();
        to.add('<PAGE>');
        to.paragraph();
        break;
    }
  }
}

function writeParagraph(paragraph: Paragraph, to: TextWriter, indent: number): void {
  const parts = partsOf(paragraph);
  const margin = Math.min(indent + paragraph.indent, MARGIN_MAX);
  if (parts.length === 0 && paragraph.label !== '') parts.push([]);
  parts.forEach((lines, index) => {
    to.paragraph();
    writeLines(lines, index === 0 ? paragraph.label : '', margin, to);
    to.paragraph();
  });
}

/** Past half of a page an indent says nothing more. */
const MARGIN_MAX = 40;
/** Between a label and its text. */
export const LABEL_GAP = '    ';

export function writeLines(lines: readonly TextLine[], label: string, margin: number, to: TextWriter): void {
  const first = lines[0] ?? { indent: 0, spans: [] };
  const head = label === '' ? '' : label + (first.spans.length > 0 ? LABEL_GAP : '');
  to.addAt(' '.repeat(margin + first.indent) + head, first.spans[0]?.point);
  for (const span of first.spans) to.span(span);
  for (const line of lines.slice(1)) {
    to.line();
    to.add(' '.repeat(margin + line.indent));
    for (const span of line.spans) to.span(span);
  }
}
