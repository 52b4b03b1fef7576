import type { Change } from '../printed.ts';
import type { Edits } from './edits.ts';
import { holdsSection, withMark } from './paragraph-mark.ts';
import { revision, runWith, wrapOf } from './run.ts';
import type { WordParagraph, WordRun } from './word-runs.ts';
import { element } from './xml.ts';
import { childNamed } from './xml-places.ts';

/** The text of a document part with edits made; `null` where one of them touches what cannot be parted. */
export function written(xml: string, edits: Edits): string | null {
  const writer = new EditWriter(xml, edits);
  const paragraphs = [...edits.touched].toSorted((a, b) => a.at.from - b.at.from);
  const splices: Splice[] = [];
  for (const paragraph of paragraphs) {
    const made = writer.paragraph(paragraph);
    if (made === null) return null;
    splices.push({ from: paragraph.at.from, to: paragraph.at.to, text: made });
  }
  return spliced(xml, splices, 0, xml.length);
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function spliced(xml: string, splices: readonly Splice[], from: number, to: number): string {
  const parts: string[] = [];
  let done = from;
  for (const splice of splices) {
    parts.push(xml.slice(done, splice.from), splice.text);
    done = splice.to;
  }
  return parts.join('') + xml.slice(done, to);
}

/** Between two paragraphs that one is parted into; what stands there is written once all parts are known. */
const CUT = '\u0000';

class EditWriter {
  readonly #xml: string;
  readonly #edits: Edits;
  #id: number;
  /** The changes that part the paragraph, in order. */
  #cuts: Change[] = [];

  constructor(xml: string, edits: Edits) {
    this.#xml = xml;
    this.#edits = edits;
    this.#id = highestId(xml);
  }

  paragraph(paragraph: WordParagraph): string | null {
    this.#cuts = [];
    const { at, runs } = paragraph;
    const changed = runs.filter((run) => this.#edits.deleted.has(run) || this.#edits.inserted.has(run));
    if (changed.some((run) => !run.isPlain)) return null;
    const splices = changed.map((run) => ({ from: run.at.from, to: run.at.to, text: this.#run(run) }));
    const isInner = changed.some(
      (run) =>
        run.at.parent !== at &&
        [...(this.#edits.inserted.get(run)?.values() ?? [])].flat().some(({ text }) => text.includes('\n')),
    );
    if (isInner || (this.#cuts.length > 0 && holdsSection(at))) return null;
    const properties = childNamed(at, 'w:pPr');
    const head = this.#xml.slice(at.from, at.contentFrom);
    const content = spliced(this.#xml, splices, properties?.to ?? at.contentFrom, at.contentTo);
    return this.#parts(paragraph, head, content);
  }

  #parts({ at }: WordParagraph, head: string, content: string): string {
    const deleted = this.#edits.marksDeleted;
    const properties = childNamed(at, 'w:pPr');
    const own = properties === undefined ? '' : this.#xml.slice(properties.from, properties.to);
    const parts = content.split(CUT);
    return parts
      .map((part, i) => {
        const cut = this.#cuts[i];
        const change = cut ?? [...deleted].find(([paragraph]) => paragraph.at === at)?.[1];
        const isOwn = i === parts.length - 1 || hasOwnWords(part);
        const mark = change === undefined ? null : element(wrapOf(change), revision(++this.#id, change));
        return `${head}${mark === null ? own : withMark(this.#xml, at, mark, isOwn)}${part}</w:p>`;
      })
      .join('');
  }

  #run(run: WordRun): string {
    const deleted = this.#edits.deleted.get(run);
    const inserted = this.#edits.inserted.get(run);
    let out = '';
    let pending: { atoms: string; change: Change | null } | null = null;
    const flush = (): void => {
      if (pending !== null) out += this.#stretch(run, pending.atoms, pending.change);
      pending = null;
    };
    for (let index = 0; index <= run.atoms.length; index++) {
      for (const { text, change } of inserted?.get(index) ?? []) {
        flush();
        out += this.#insertion(run, text, change);
      }
      const atom = run.atoms[index];
      if (atom === undefined) break;
      const change = deleted?.get(index) ?? null;
      const xml = atom.isText ? atom.xml : `${STOP}${atom.xml}${STOP}`;
      if (pending !== null && pending.change === change) pending.atoms += xml;
      else {
        flush();
        pending = { atoms: xml, change };
      }
    }
    flush();
    return out;
  }

  #stretch(run: WordRun, atoms: string, change: Change | null): string {
    const name = change === null ? 'w:t' : 'w:delText';
    const content = atoms
      .split(STOP)
      .filter((piece) => piece !== '')
      .map((piece) => (piece.startsWith('<') ? piece : `<${name} xml:space="preserve">${piece}</${name}>`))
      .join('');
    const made = `<w:r>${run.properties}${content}</w:r>`;
    return change === null ? made : element(wrapOf(change), revision(++this.#id, change), made);
  }

  #insertion(run: WordRun, text: string, change: Change): string {
    return text
      .split('\n')
      .map((words, i) => {
        if (i > 0) this.#cuts.push(change);
        if (words === '') return i > 0 ? CUT : '';
        const made = element(wrapOf(change), revision(++this.#id, change), runWith(words, run.properties));
        return (i > 0 ? CUT : '') + made;
      })
      .join('');
  }
}

/** Between text and what else stands in a run. */
const STOP = '\u0001';

/** Whether a part of a paragraph has words that were there before. */
function hasOwnWords(part: string): boolean {
  return part.replaceAll(/<w:ins\b.*?<\/w:ins>/gs, '').includes('<w:r');
}

/** Changes are counted on from the highest number that the part has. */
function highestId(xml: string): number {
  let highest = 0;
  for (const [, id] of xml.matchAll(/\bw:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(id));
  return highest;
}
