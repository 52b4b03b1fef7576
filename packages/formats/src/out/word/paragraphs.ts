import { blocksOf, DEPTH_MAX } from '../blocks.ts';
import { gridOf } from '../columns.ts';
import { markedParagraphs } from '../marked.ts';
import type { Inline, PrintedParagraph } from '../printed.ts';
import { MoveRanges } from './move-ranges.ts';
import type { WordNotes } from './notes.ts';
import { markedRun, revision, run, trackedRun, wrapOf } from './run.ts';
import { tableXml } from './table.ts';
import { element, property } from './xml.ts';

/** Changes as Word keeps them, to be accepted or rejected, or as formatting, which stays as an executed paper has it. */
export type ShowChanges = 'tracked' | 'marked';

/** Sets the paragraphs of a printed text. */
export function paragraphsXml(
  paragraphs: readonly PrintedParagraph[],
  notes: WordNotes,
  show: ShowChanges,
): string {
  const shown = show === 'tracked' ? paragraphs : markedParagraphs(paragraphs);
  const setter = show === 'tracked' ? new TrackedSetter(shown, notes) : new MarkedSetter(notes);
  return blocksOf(shown)
    .map((block) =>
      block.kind === 'table' ? linesXml(block.lines, setter) : setter.paragraph(block.paragraph),
    )
    .join('');
}

/** A table where the lines tell its columns; else the lines as they are printed. */
function linesXml(lines: readonly PrintedParagraph[], setter: Setter): string {
  const grid = gridOf(lines);
  if (grid === null) return lines.map((line) => setter.paragraph(line)).join('');
  const rows = grid.rows.map((cells) => cells.map((inlines) => setter.cell(inlines)));
  return tableXml(rows, grid.widths) + element('w:p', {}, styleOf('TableCell'));
}

const styleOf = (style: string): string => element('w:pPr', {}, property('pStyle', style));

interface Setter {
  paragraph(paragraph: PrintedParagraph): string;
  /** Words of a table in which nothing was changed. */
  cell(inlines: readonly Inline[]): string;
}

class TrackedSetter implements Setter {
  readonly #notes: WordNotes;
  readonly #ranges: MoveRanges;
  #id = 0;

  constructor(paragraphs: readonly PrintedParagraph[], notes: WordNotes) {
    this.#notes = notes;
    this.#ranges = new MoveRanges(paragraphs, () => ++this.#id);
  }

  paragraph(paragraph: PrintedParagraph): string {
    const inlines = paragraph.inlines.map((inline) => this.#inline(inline)).join('');
    const mark = this.#ranges.settled(paragraph.mark);
    const around = this.#ranges.around(paragraph.mark);
    const own = mark === null ? '' : element('w:rPr', {}, element(wrapOf(mark), revision(++this.#id, mark)));
    return element('w:p', {}, propertiesOf(paragraph, own), inlines, around.before, around.after);
  }

  cell(inlines: readonly Inline[]): string {
    return cellXml(inlines, (inline) => this.#inline(inline));
  }

  #inline(inline: Inline): string {
    const change = this.#ranges.settled(inline.change);
    if (inline.kind === 'note') {
      const mark = this.#notes.mark(inline.number);
      if (change === null || mark === '') return mark;
      return element(wrapOf(change), revision(++this.#id, change), mark);
    }
    if (change === null) return run(inline.text);
    const { before, after } = this.#ranges.around(inline.change);
    return before + trackedRun(inline.text, change, ++this.#id) + after;
  }
}

class MarkedSetter implements Setter {
  readonly #notes: WordNotes;

  constructor(notes: WordNotes) {
    this.#notes = notes;
  }

  paragraph(paragraph: PrintedParagraph): string {
    const inlines = paragraph.inlines.map((inline) => this.#inline(inline)).join('');
    return element('w:p', {}, propertiesOf(paragraph), inlines);
  }

  cell(inlines: readonly Inline[]): string {
    return cellXml(inlines, (inline) => this.#inline(inline));
  }

  #inline(inline: Inline): string {
    if (inline.kind === 'note') return this.#notes.mark(inline.number);
    return inline.change === null ? run(inline.text) : markedRun(inline.text, inline.change);
  }
}

const cellXml = (inlines: readonly Inline[], xml: (inline: Inline) => string): string =>
  element('w:p', {}, styleOf('TableCell'), ...inlines.map(xml));

function propertiesOf({ depth, table }: PrintedParagraph, mark: string = ''): string {
  const style = table ? 'TableLine' : depth === 0 ? null : `Limb${Math.min(depth, DEPTH_MAX)}`;
  const content = (style === null ? '' : property('pStyle', style)) + mark;
  return content === '' ? '' : element('w:pPr', {}, content);
}
