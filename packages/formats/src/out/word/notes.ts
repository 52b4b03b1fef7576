import type { Footnote } from '../printed.ts';
import { run } from './run.ts';
import { element, NAMESPACES, PROLOG, property } from './xml.ts';

/**
 * Footnotes as Word has them: each mark has a note of its own, and Word counts them. A note that the text refers to again says in
 * which note it stands.
 */
export class WordNotes {
  readonly #says: ReadonlyMap<number, string>;
  readonly #first = new Map<number, number>();
  readonly #notes: string[] = [];

  constructor(footnotes: readonly Footnote[]) {
    this.#says = new Map(footnotes.map(({ number, says }) => [number, says]));
  }

  /** The mark of a footnote; nothing where there is no such footnote. */
  mark(number: number): string {
    const says = this.#says.get(number);
    if (says === undefined) return '';
    const first = this.#first.get(number);
    const id = this.#notes.push(first === undefined ? says : `See note ${first}.`);
    if (first === undefined) this.#first.set(number, id);
    return element('w:r', {}, REFERENCE, element('w:footnoteReference', { 'w:id': id }));
  }

  xml(): string {
    const notes = this.#notes.map((says, i) =>
      element(
        'w:footnote',
        { 'w:id': i + 1 },
        element(
          'w:p',
          {},
          element('w:pPr', {}, property('pStyle', 'FootnoteText')),
          element('w:r', {}, REFERENCE, '<w:footnoteRef/>'),
          run(` ${says}`),
        ),
      ),
    );
    return PROLOG + element('w:footnotes', NAMESPACES, ...SEPARATORS.map(separator), ...notes);
  }
}

const REFERENCE = element('w:rPr', {}, property('rStyle', 'FootnoteReference'));

/** The lines between text and notes, which every document with notes has. */
const SEPARATORS = [
  { id: -1, type: 'separator' },
  { id: 0, type: 'continuationSeparator' },
] as const;

function separator({ id, type }: (typeof SEPARATORS)[number]): string {
  const line = element('w:p', {}, element('w:r', {}, `<w:${type}/>`));
  return element('w:footnote', { 'w:type': type, 'w:id': id }, line);
}

export const separatorsInSettings = (): string =>
  element('w:footnotePr', {}, ...SEPARATORS.map(({ id }) => element('w:footnote', { 'w:id': id })));
