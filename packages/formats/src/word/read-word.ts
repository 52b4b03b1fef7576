import type { Block } from '../text/blocks.ts';
import type { WordPart } from '../text/file-point.ts';
import type { PlaceMap } from '../text/place-map.ts';
import { TextWriter } from '../text/text-writer.ts';
import type { TrackedChange } from '../text/tracked-change.ts';
import { writeBlocks } from '../text/write-blocks.ts';
import { childOf, valueOf, type XmlElement } from '../xml/read-xml.ts';
import { readBody } from './body.ts';
import { readChanges } from './changes.ts';
import { Numbers, readNumbering } from './numbering.ts';
import { Styles } from './styles.ts';
import type { View } from './view.ts';
import { bodyOf, type WordPackage } from './word-package.ts';

export interface WordText {
  readonly text: string;
  readonly places: PlaceMap;
  readonly changes: readonly TrackedChange[];
  readonly omitted: readonly string[];
}

/**
 * A Word document as text, its tracked changes all accepted or all rejected. Headers and footers are furniture and left
 * out; notes follow the text, in the order in which it refers to them.
 */
export function readWord(from: WordPackage, view: View = 'accepted'): WordText {
  return new WordReader(from, view).read();
}

type Paragraphs = ReadonlyMap<XmlElement, number>;
type Notes = Exclude<WordPart, 'document'>;
const NOTES: Readonly<Record<Notes, { readonly element: string; readonly word: string }>> = {
  footnotes: { element: 'w:footnote', word: 'Footnote' },
  endnotes: { element: 'w:endnote', word: 'Endnote' },
};

class WordReader {
  readonly #from: WordPackage;
  readonly #view: View;
  readonly #styles: Styles;
  readonly #numbers: Numbers;
  readonly #omitted = new Set<string>();
  readonly #changes: TrackedChange[] = [];
  /** The notes referred to, in order. */
  readonly #notes: { readonly part: Notes; readonly id: string }[] = [];

  constructor(from: WordPackage, view: View) {
    this.#from = from;
    this.#view = view;
    const styles = from.related('styles');
    this.#styles = new Styles(styles);
    this.#numbers = new Numbers(readNumbering(from.related('numbering'), (style) => this.#listOf(style)));
  }

  read(): WordText {
    const writer = new TextWriter();
    const document = this.#from.document();
    writeBlocks(this.#part(document, bodyOf(document), 'document'), writer);
    this.#writeNotes(writer);
    return { ...writer.finish(), changes: this.#changes, omitted: [...this.#omitted] };
  }

  #listOf(style: string): string | null {
    const [own] = this.#styles.paragraph(style);
    return valueOf(childOf(own, 'w:numPr'), 'w:numId') ?? null;
  }

  #part(
    root: XmlElement,
    body: XmlElement,
    part: WordPart,
    paragraphs: Paragraphs = numbered(root),
  ): Block[] {
    for (const change of readChanges(body, part, paragraphs)) this.#changes.push(change);
    return readBody(body, {
      view: this.#view,
      part,
      styles: this.#styles,
      numbers: this.#numbers,
      paragraphs,
      omit: (what) => this.#omitted.add(what),
      note: (of, id) => this.#note(of, id),
    });
  }

  #note(part: WordPart, id: string): string {
    if (part === 'document') return '';
    this.#notes.push({ part, id });
    return String(this.#notes.length);
  }

  #writeNotes(writer: TextWriter): void {
    const parts = new Map<Notes, NotePart>();
    // A note may refer to another, so the list can grow while it is printed; each is printed once.
    const printed = new Set<XmlElement>();
    for (let index = 0; index < this.#notes.length && index < NOTES_MAX; index++) {
      const { part, id } = this.#notes[index]!;
      const found = parts.get(part) ?? notePart(this.#from.related(part), part);
      parts.set(part, found);
      const note = found.notes.get(id);
      if (note === undefined || printed.has(note)) continue;
      printed.add(note);
      const label = `${NOTES[part].word} ${index + 1}:`;
      writeBlocks(labelled(label, this.#part(note, note, part, found.paragraphs)), writer);
    }
  }
}

const NOTES_MAX = 20_000;

interface NotePart {
  readonly notes: ReadonlyMap<string, XmlElement>;
  readonly paragraphs: ReadonlyMap<XmlElement, number>;
}

function notePart(root: XmlElement | undefined, part: Notes): NotePart {
  const notes = new Map<string, XmlElement>();
  for (const each of root?.children ?? [])
    if (each.name === NOTES[part].element) notes.set(each.attributes.get('w:id') ?? '', each);
  return { notes, paragraphs: root === undefined ? new Map() : numbered(root) };
}

function labelled(label: string, [first, ...rest]: readonly Block[]): Block[] {
  if (first?.kind !== 'paragraph') return first === undefined ? [] : [first, ...rest];
  return [{ ...first, label }, ...rest];
}

/** Every paragraph of a part, in the order of the file, counted from 1; what stands twice for older programs counts once. */
function numbered(root: XmlElement): Map<XmlElement, number> {
  const numbers = new Map<XmlElement, number>();
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') numbers.set(element, numbers.size + 1);
    const twice = element.name === 'mc:AlternateContent' && childOf(element, 'mc:Choice') !== undefined;
    for (const child of element.children) if (!twice || child.name === 'mc:Choice') visit(child);
  };
  visit(root);
  return numbers;
}
