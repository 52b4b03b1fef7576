import type { Block, Cell } from '../text/blocks.ts';
import type { WordPart } from '../text/file-point.ts';
import { type RaisedSpan, settled } from '../text/raised.ts';
import { childOf, valueOf, type XmlElement } from '../xml/read-xml.ts';
import { type Inline, type InlineContext, InlineReader } from './inline.ts';
import { columnsOf, labelWith, type Numbered, numberedBy } from './paragraph-format.ts';
import { type Numbers, wholeNumber } from './numbering.ts';
import { firstSwitch, type Styles } from './styles.ts';
import { hides, isHiddenBy, propertiesIn, type View } from './view.ts';

export interface BodyContext {
  readonly view: View;
  readonly part: WordPart;
  readonly styles: Styles;
  readonly numbers: Numbers;
  /** By element: its number among the paragraphs of its part, counted from 1 as they stand in the file. */
  readonly paragraphs: ReadonlyMap<XmlElement, number>;
  readonly omit: (what: string) => void;
  readonly note: (part: WordPart, id: string) => string;
}

/** Reads the blocks of a part: the body of a document, a cell, a note, a text box. */
export function readBody(element: XmlElement, context: BodyContext): Block[] {
  const reader = new BodyReader(context);
  reader.read(element.children);
  return reader.finish();
}

class BodyReader {
  readonly #context: BodyContext;
  readonly #inline: InlineContext;
  readonly #blocks: Block[] = [];
  /** Words of paragraphs whose mark is gone, which the next paragraph takes in. */
  #waiting: Inline[] = [];

  constructor(context: BodyContext) {
    this.#context = context;
    this.#inline = { ...context, blocksOf: (box) => readBody(box, context) };
  }

  read(children: readonly XmlElement[]): void {
    for (const child of children) this.#block(child);
  }

  finish(): Block[] {
    if (this.#waiting.length > 0) this.#addParagraph(this.#waiting, '', 0);
    this.#waiting = [];
    return this.#blocks;
  }

  #block(element: XmlElement): void {
    if (hides(element.name, this.#context.view)) return;
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        break;
      case 'w:tbl':
        this.#blocks.push({ kind: 'table', rows: rowsOf(element, this.#context) });
        break;
      case 'w:sdt':
        this.read(childOf(element, 'w:sdtContent')?.children ?? []);
        break;
      case 'mc:AlternateContent':
        this.read((childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'))?.children ?? []);
        break;
      case 'w:altChunk':
        this.#context.omit('a document embedded in this one');
        break;
      default:
        if (WRAPPERS.has(element.name)) this.read(element.children);
    }
  }

  #paragraph(element: XmlElement): void {
    const { styles, view, paragraphs, numbers } = this.#context;
    const properties = propertiesIn(element, view);
    const style = styles.paragraphStyle(valueOf(properties, 'w:pStyle'));
    const found = [
      ...this.#waiting,
      ...new InlineReader(this.#inline, paragraphs.get(element) ?? 0, style).read(element),
    ];
    const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
    this.#waiting = isHiddenBy(mark, view) ? found : [];
    if (this.#waiting.length > 0 || isHiddenBy(mark, view)) return;
    const all = [properties, ...styles.paragraph(style)];
    if (firstSwitch(all, 'w:pageBreakBefore')) this.#blocks.push({ kind: 'page-break' });
    const numbered = numberedBy(all, style, numbers);
    const label = numbered === null ? '' : numbers.next(numbered.list, numbered.level);
    this.#addParagraph(found, label, columnsOf(all, levelProperties(numbered, numbers)), numbered);
    if (
      valueOf(childOf(properties, 'w:sectPr'), 'w:type') !== 'continuous' &&
      childOf(properties, 'w:sectPr')
    )
      this.#blocks.push({ kind: 'page-break' });
  }

  #addParagraph(
    found: readonly Inline[],
    label: string,
    indent: number,
    numbered: Numbered | null = null,
  ): void {
    let boxes: Block[] = [];
    let spans: RaisedSpan[] = [];
    let printed = labelWith(label, numbered);
    const end = (): void => {
      if (spans.length > 0 || printed !== '')
        this.#blocks.push({
          kind: 'paragraph',
          indent,
          label: printed,
          spans: settled(spans),
          preformatted: false,
        });
      spans = [];
      printed = '';
    };
    for (const each of found) {
      if (each.kind === 'span') spans.push(each.span);
      else if (each.kind === 'blocks') boxes = boxes.concat(each.blocks);
      else {
        if (spans.some(({ text }) => text.trim() !== '')) end();
        this.#blocks.push({ kind: 'page-break' });
      }
    }
    end();
    for (const box of boxes) this.#blocks.push(box);
  }
}

function levelProperties(numbered: Numbered | null, numbers: Numbers): XmlElement | undefined {
  return numbered === null ? undefined : numbers.levelOf(numbered.list, numbered.level)?.properties;
}

const WRAPPERS: ReadonlySet<string> = new Set([
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:del',
  'w:moveFrom',
  'w:smartTag',
  'w:txbxContent',
]);

const CELL_WIDTH_MAX = 64;

function rowsOf(table: XmlElement, context: BodyContext): Cell[][] {
  return unwrapped(table, 'w:tr', context.view)
    .filter((row) => !isHiddenBy(childOf(row, 'w:trPr'), context.view))
    .map((row) => unwrapped(row, 'w:tc', context.view).map((cell) => cellOf(cell, context)));
}

function cellOf(cell: XmlElement, context: BodyContext): Cell {
  const properties = childOf(cell, 'w:tcPr');
  const width = wholeNumber(valueOf(properties, 'w:gridSpan'), 1);
  const gone = isHiddenBy(properties, context.view);
  return {
    blocks: gone ? [] : readBody(cell, context),
    width: Math.max(1, Math.min(width, CELL_WIDTH_MAX)),
  };
}

/** Rows of a table or cells of a row, also where content controls or changes are wrapped around them. */
function unwrapped(of: XmlElement, name: string, view: View): XmlElement[] {
  return of.children.flatMap((child) => {
    if (child.name === name) return [child];
    if (hides(child.name, view)) return [];
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' || WRAPPERS.has(child.name)
      ? unwrapped(child, name, view)
      : [];
  });
}
