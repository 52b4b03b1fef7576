import {
  type Asked,
  conformReport,
  type ConformReport,
  type Definition,
  type Place,
  printClause,
} from '@inforce/core';
import { letters } from './headings.ts';
import { type MarginNote, marginOf, marksOf } from './marks.ts';
import { isHeading, type Piece, piecesOf } from './pieces.ts';

export interface PageParagraph {
  readonly key: string;
  /** The provision that it stands in. */
  readonly path: string;
  readonly depth: number;
  readonly isTable: boolean;
  readonly pieces: readonly Piece[];
  /** The paper's own title, or a heading that stands by itself; `null`: text, whether or not a heading begins it. */
  readonly heading: 'title' | 'heading' | null;
  readonly margin: readonly MarginNote[];
}

/** Something to look at before relying on the page, with the first words of its place. */
export type Concern = MarginNote & { readonly words: string };

/** An agreement as a page: its text on the day, what was read of it, and what is to be known of it. */
export interface PageModel {
  readonly report: ConformReport;
  readonly paragraphs: readonly PageParagraph[];
  /** What each term that is defined here stands for. */
  readonly terms: ReadonlyMap<string, string>;
  readonly concerns: readonly Concern[];
  readonly counts: {
    readonly sentences: number;
    readonly computed: number;
    readonly recorded: number;
    readonly refused: number;
  };
}

/** `null`: the agreement's text is not on file. */
export function pageOf(asked: Asked, agreement: string, pointed: Place | null): PageModel | null {
  const paper = asked.deal.agreements.find(({ id }) => id === agreement)?.paper ?? null;
  if (paper === null) return null;
  const { source } = paper.agreement;
  const report = conformReport(asked, agreement);
  const marks = marksOf(paper.agreement, pointed);
  const margin = marginOf(paper.agreement, paper.reading, (clause) => printClause(clause, source.text));
  const taken = new Set<MarginNote>();
  const paragraphs = report.paragraphs.map((paragraph, i): PageParagraph => {
    const places = paragraph.runs.flatMap(({ by, place }) =>
      by === agreement && place !== null ? [place] : [],
    );
    const notes = margin.filter(
      (note) => !taken.has(note) && places.some(({ from, to }) => from <= note.from && note.from < to),
    );
    for (const note of notes) taken.add(note);
    const pieces = piecesOf(paragraph, agreement, source.text, marks);
    return {
      key: `${i}`,
      path: paragraph.path,
      depth: paragraph.depth,
      isTable: paragraph.table,
      pieces,
      heading: headingOf(pieces, paper.agreement.title),
      margin: notes,
    };
  });
  return {
    report,
    paragraphs,
    concerns: margin.flatMap((note) =>
      note.kind === 'clause' ? [] : [{ ...note, words: firstWords(source.text.slice(note.from, note.to)) }],
    ),
    terms: termsOf(paper.agreement.definitions, source.text),
    counts: paper.reading.coverage,
  };
}

function headingOf(pieces: readonly Piece[], title: string | null): PageParagraph['heading'] {
  const words = letters(pieces.map(({ text }) => text).join('')).join('');
  if (title !== null && words === letters(title).join('')) return 'title';
  const inked = pieces.filter(({ text }) => letters(text).length > 0);
  return inked.length > 0 && inked.every(isHeading) ? 'heading' : null;
}

const firstWords = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 70).trimEnd();

function termsOf(definitions: readonly Definition[], text: string): Map<string, string> {
  const terms = new Map<string, string>();
  for (const { term, meaning, how, from } of definitions) {
    const words = meaning === null ? '' : text.slice(meaning.from, meaning.to).replaceAll(/\s+/g, ' ').trim();
    const said = how === 'elsewhere' ? `As defined in ${from ?? 'another agreement'}.` : words;
    if (said !== '' && !terms.has(term)) terms.set(term, said);
  }
  return terms;
}
