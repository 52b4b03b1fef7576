import type { FilePoint, WordPart } from '../text/file-point.ts';
import type { ChangeKind, TrackedChange } from '../text/tracked-change.ts';
import type { XmlElement } from '../xml/read-xml.ts';

/** The changes that a part keeps track of, in the order of the file. */
export function readChanges(
  root: XmlElement,
  part: WordPart,
  paragraphs: ReadonlyMap<XmlElement, number>,
): TrackedChange[] {
  const found: TrackedChange[] = [];
  const visit = (element: XmlElement, parent: string, paragraph: number, run: number): void => {
    const kind = kindOf(element, parent);
    const point: FilePoint = { kind: 'word', part, paragraph, run: run + 1, offset: 0 };
    if (kind !== null) {
      const by = element.attributes.get('w:author') ?? null;
      const when = element.attributes.get('w:date') ?? null;
      found.push({ kind, by, when, words: CONTENT.has(kind) ? wordsIn(element) : '', point });
    }
    let runs = run;
    for (const child of element.children) {
      const own = paragraphs.get(child);
      visit(child, element.name, own ?? paragraph, own === undefined ? runs : 0);
      runs += countRuns(child);
    }
  };
  visit(root, '', 0, 0);
  return found;
}

const CONTENT: ReadonlySet<ChangeKind> = new Set(['inserted', 'deleted', 'moved from', 'moved to']);

const KINDS: ReadonlyMap<string, ChangeKind> = new Map([
  ['w:ins', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveFrom', 'moved from'],
  ['w:moveTo', 'moved to'],
  ['w:rPrChange', 'formatted'],
  ['w:pPrChange', 'formatted'],
]);

/** A change within properties is of the mark that ends a paragraph, or of a row. */
function kindOf({ name }: XmlElement, parent: string): ChangeKind | null {
  const kind = KINDS.get(name) ?? null;
  const comes = kind === 'inserted' || kind === 'moved to';
  if (kind === null || kind === 'formatted') return kind;
  if (parent === 'w:rPr') return comes ? 'paragraph break inserted' : 'paragraph break deleted';
  if (parent === 'w:trPr') return comes ? 'row inserted' : 'row deleted';
  return kind;
}

function wordsIn(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'w:delText') return element.text;
  if (element.name === 'w:tab') return '\t';
  const words = element.children.map(wordsIn).join('');
  return element.name === 'w:p' ? `${words}\n` : words;
}

function countRuns(element: XmlElement): number {
  if (element.name === 'w:r') return 1;
  return element.name === 'w:p' ? 0 : element.children.reduce((sum, child) => sum + countRuns(child), 0);
}
