import type { Block } from '../text/blocks.ts';
import type { FilePoint, WordPart } from '../text/file-point.ts';
import { PICTURES } from '../text/file-text.ts';
import type { RaisedSpan } from '../text/raised.ts';
import { wordSpans } from '../text/word-spans.ts';
import { childOf, valueOf, type XmlElement } from '../xml/read-xml.ts';
import { firstSwitch, type Styles } from './styles.ts';
import { symbol } from './symbols.ts';
import { hides, type View } from './view.ts';

/** What the words of a paragraph are made of, before the paragraph is put together. */
export type Inline =
  | { readonly kind: 'span'; readonly span: RaisedSpan }
  | { readonly kind: 'page-break' }
  /** Text boxes, which stand beside the paragraph that holds them. */
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] };

export interface InlineContext {
  readonly view: View;
  readonly part: WordPart;
  readonly styles: Styles;
  readonly blocksOf: (box: XmlElement) => Block[];
  readonly omit: (what: string) => void;
  /** The number printed for a note. */
  readonly note: (part: WordPart, id: string) => string;
}

/** Reads the runs of one paragraph: fields as last shown, changes as the view has them. */
export class InlineReader {
  readonly #context: InlineContext;
  readonly #paragraph: number;
  readonly #style: string | null;
  readonly #found: Inline[] = [];
  /** Fields whose instruction is still being read; nothing within it is printed. */
  #instructions = 0;
  readonly #fields: boolean[] = [];
  #run = 0;
  #raised = false;

  constructor(context: InlineContext, paragraph: number, style: string | null) {
    this.#context = context;
    this.#paragraph = paragraph;
    this.#style = style;
  }

  read(paragraph: XmlElement): readonly Inline[] {
    for (const child of paragraph.children) this.#inline(child);
    return this.#found;
  }

  #inline(element: XmlElement): void {
    if (hides(element.name, this.#context.view)) {
      // Runs are counted as they stand in the file, whichever of them are seen.
      this.#run += countRuns(element);
      return;
    }
    if (element.name === 'w:r') this.#readRun(element);
    else if (element.name === 'mc:AlternateContent') this.#choice(element, (child) => this.#inline(child));
    else if (element.name === 'm:t' || element.name === 'w:t') this.#words(element.text, false);
    else if (!SKIPPED.has(element.name)) for (const child of element.children) this.#inline(child);
  }

  #choice(element: XmlElement, take: (child: XmlElement) => void): void {
    // Both say the same; what cannot show a drawing falls back on the older picture of it.
    const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    for (const child of chosen?.children ?? []) take(child);
  }

  #readRun(run: XmlElement): void {
    this.#run++;
    const own = childOf(run, 'w:rPr');
    const properties = [
      own,
      ...this.#context.styles.run(valueOf(own, 'w:rStyle') ?? null),
      ...this.#context.styles.run(this.#style),
    ];
    if (firstSwitch(properties, 'w:vanish') || firstSwitch(properties, 'w:webHidden')) {
      if (hasWords(run)) this.#context.omit('hidden words');
      return;
    }
    if (firstSwitch(properties, 'w:strike') || firstSwitch(properties, 'w:dstrike')) {
      if (hasWords(run)) this.#context.omit('words that are struck out');
      return;
    }
    this.#raised =
      properties.map((each) => valueOf(each, 'w:vertAlign')).find((each) => each) === 'superscript';
    const capitals = firstSwitch(properties, 'w:caps');
    let offset = 0;
    for (const child of run.children) offset += this.#piece(child, capitals, offset);
  }

  /** Reads one child of a run; answers how many characters of the run it is. */
  #piece(piece: XmlElement, capitals: boolean, offset: number): number {
    switch (piece.name) {
      case 'w:t':
      case 'w:delText':
        this.#words(piece.text, capitals, offset);
        return piece.text.length;
      case 'w:tab':
      case 'w:ptab':
        return this.#mark('\t', offset);
      case 'w:br':
        return this.#break(piece.attributes.get('w:type'), offset);
      case 'w:cr':
        return this.#mark('\n', offset);
      case 'w:noBreakHyphen':
        return this.#mark('-', offset);
      case 'w:sym': {
        const code = Number.parseInt(piece.attributes.get('w:char') ?? '', 16);
        return this.#mark(symbol(piece.attributes.get('w:font') ?? '', code), offset);
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#note(piece, offset);
      case 'w:fldChar':
        this.#field(piece.attributes.get('w:fldCharType') ?? '');
        return 0;
      case 'mc:AlternateContent':
        this.#choice(piece, (child) => this.#piece(child, capitals, offset));
        return 0;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawing(piece);
        return 0;
      case 'w:ruby':
        for (const child of childOf(piece, 'w:rubyBase')?.children ?? []) this.#inline(child);
        return 0;
      default:
        return 0;
    }
  }

  #words(text: string, capitals: boolean, offset: number = 0): void {
    if (this.#instructions > 0 || text === '') return;
    // Line ends within the words of a run are white space.
    const shown = (capitals ? capitalsOf(text) : text).replace(/[\r\n]/g, ' ');
    for (const span of wordSpans(shown, this.#point(offset)))
      this.#found.push({ kind: 'span', span: { ...span, raised: this.#raised } });
  }

  #mark(text: string, offset: number): number {
    if (this.#instructions === 0)
      this.#found.push({ kind: 'span', span: { text, point: this.#point(offset), raised: false } });
    return 1;
  }

  #break(type: string | undefined, offset: number): number {
    if (type !== 'page') return this.#mark('\n', offset);
    this.#found.push({ kind: 'page-break' });
    return 1;
  }

  #note(piece: XmlElement, offset: number): number {
    const part = piece.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
    const number = this.#context.note(part, piece.attributes.get('w:id') ?? '');
    return this.#mark(`[${number}]`, offset);
  }

  /** A field is begun, its instruction ends where its result begins, and it is ended; one may stand in another. */
  #field(type: string): void {
    if (type === 'begin') {
      this.#fields.push(true);
      this.#instructions++;
    } else if (type === 'separate' && this.#fields.at(-1) === true) {
      this.#fields[this.#fields.length - 1] = false;
      this.#instructions--;
    } else if (type === 'end' && this.#fields.pop() === true) this.#instructions--;
  }

  #drawing(element: XmlElement): void {
    const boxes = textBoxes(element);
    if (boxes.length === 0 && element.name !== 'w:pict') this.#context.omit(PICTURES);
    for (const box of boxes) this.#found.push({ kind: 'blocks', blocks: this.#context.blocksOf(box) });
  }

  #point(offset: number): FilePoint {
    return { kind: 'word', part: this.#context.part, paragraph: this.#paragraph, run: this.#run, offset };
  }
}

/** Not words of the paragraph: its properties, what a comment or a change is about, what a formula is called. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:p',
  'w:tbl',
]);

/** Letter by letter, so that no place moves: `ß` has no capital of one character. */
function capitalsOf(text: string): string {
  const capitals = text.toUpperCase();
  if (capitals.length === text.length) return capitals;
  return Array.from(text, (char) =>
    char.toUpperCase().length === char.length ? char.toUpperCase() : char,
  ).join('');
}

function hasWords(run: XmlElement): boolean {
  return run.children.some((child) => child.name === 'w:t' && child.text.trim() !== '');
}

function countRuns(element: XmlElement): number {
  return element.children.reduce((sum, child) => sum + (child.name === 'w:r' ? 1 : countRuns(child)), 0);
}

function textBoxes(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') {
    const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    return chosen === undefined ? [] : textBoxes(chosen);
  }
  return element.children.flatMap(textBoxes);
}
