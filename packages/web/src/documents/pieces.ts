import type { ConformReport, Place } from '@inforce/core';
import type { Mark } from './marks.ts';

type Paragraph = ConformReport['paragraphs'][number];
type Run = Paragraph['runs'][number];

/** Words of one author under the same marks. */
export interface Piece {
  readonly text: string;
  readonly by: string;
  /** The instruction that put them in; `null`: as signed. */
  readonly at: string | null;
  readonly from: string | null;
  readonly marks: readonly Mark[];
  /** The number of the footnote that follows. */
  readonly note: number | null;
}

export const isHeading = ({ marks }: Piece): boolean => marks.some(({ kind }) => kind === 'heading');

/**
 * A paragraph cut where its author, its marks or a footnote change. Words as they were signed have their place in the file, and
 * marks are found by it; the page joins the file's lines, so places are carried over by counting what is no white space.
 */
export function piecesOf(
  paragraph: Paragraph,
  signed: string,
  source: string,
  marks: readonly Mark[],
): readonly Piece[] {
  let start = 0;
  const last = { place: -1, ink: 0 };
  return paragraph.runs.flatMap((run) => {
    const first = start;
    start += run.text.length;
    const own =
      run.by === signed && run.place !== null ? marksIn(run.text, run.place, source, marks, last) : [];
    const notes = paragraph.notes
      .filter(({ at }) => at > first && at <= start)
      .map(({ at, number }) => ({ at: at - first, number }));
    return cut(run, own, notes);
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

function cut(
  run: Run,
  spans: readonly Span[],
  notes: readonly { readonly at: number; readonly number: number }[],
): Piece[] {
  const edges = new Set([
    0,
    run.text.length,
    ...spans.flatMap(({ from, to }) => [from, to]),
    ...notes.map(({ at }) => at),
  ]);
  const places = [...edges].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1] ?? from;
    return {
      text: run.text.slice(from, to),
      by: run.by,
      at: run.at,
      from: run.from,
      marks: spans.filter((span) => span.from <= from && to <= span.to).map(({ mark }) => mark),
      note: notes.find(({ at }) => at === to)?.number ?? null,
    };
  });
}

/** How much ink of a place the runs before have: an amendment cuts its words in two, and both have the place of the whole. */
interface Cursor {
  place: number;
  ink: number;
}

function marksIn(text: string, place: Place, source: string, marks: readonly Mark[], last: Cursor): Span[] {
  if (last.place !== place.from) Object.assign(last, { place: place.from, ink: 0 });
  const own = text.replaceAll(/\s+/g, '');
  const start = source.slice(place.from, place.to).replaceAll(/\s+/g, '').indexOf(own, last.ink);
  if (start < 0) return [];
  last.ink = start + own.length;
  const near = marks.filter((mark) => mark.place.from < place.to && mark.place.to > place.from);
  if (near.length === 0) return [];
  const at = positionsOf(text);
  const inked = (from: number, to: number): number => source.slice(from, to).replaceAll(/\s+/g, '').length;
  return near.flatMap((mark) => {
    const before = inked(place.from, Math.max(place.from, mark.place.from)) - start;
    const length = inked(Math.max(place.from, mark.place.from), Math.min(place.to, mark.place.to));
    const [from, to] = [at[before], at[before + length - 1]];
    return from === undefined || to === undefined || length === 0 ? [] : [{ from, to: to + 1, mark }];
  });
}

/** Where each mark of ink stands in a text. */
function positionsOf(text: string): number[] {
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) if (!/\s/.test(text.charAt(i))) at.push(i);
  return at;
}
