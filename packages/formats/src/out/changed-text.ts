import {
  type Author,
  type Blackline,
  type ChangesSince,
  depthOf,
  isTableLine,
  type Passage,
  passageHolding,
  type PieceKind,
  textOf,
} from '@inforce/core';
import type { Change, Inline, PrintedParagraph } from './printed.ts';

/** What is known of the changes between two texts beside the words: who made them, and the footnotes of the text after. */
export type Changes = Pick<ChangesSince, 'blackline' | 'removed' | 'added' | 'notes'>;

/** Two texts as one, each change by its author; `other` made those of which nobody is known. */
export function changedParagraphs(changes: Changes, other: Editor): PrintedParagraph[] {
  const setter = new Setter(changes, other);
  for (const segment of changeSegments(changes)) setter.add(segment);
  return setter.finish();
}

/** The provisions alone in which something was changed, whole; `…` stands for what lies between them. */
export function provisionsChanged(changes: Changes, other: Editor): PrintedParagraph[] {
  const setter = new Setter(changes, other);
  for (const segment of changeSegments(changes)) setter.add(segment);
  const paragraphs = setter.finish();
  const homes = new Set(setter.homes.filter((_, index) => isChanged(paragraphs, index)));
  return paragraphs.flatMap((paragraph, index) => {
    if (homes.has(setter.homes[index] ?? null)) return [paragraph];
    return index > 0 && !homes.has(setter.homes[index - 1] ?? null) ? [] : [GAP];
  });
}

/** Whether anything was changed in a paragraph, or the end of the one before it, which then went on in this one. */
function isChanged(paragraphs: readonly PrintedParagraph[], index: number): boolean {
  const [before, own] = [paragraphs[index - 1], paragraphs[index]];
  return (
    (before?.mark ?? own?.mark ?? null) !== null ||
    own?.inlines.some(({ change }) => change !== null) === true
  );
}

const GAP: PrintedParagraph = {
  depth: 0,
  table: false,
  inlines: [{ kind: 'words', text: '…', amended: null, change: null }],
  mark: null,
};

/** Who changed a text, and since when that is so, where it is known. */
export type Editor = Pick<Change, 'author' | 'date'>;

/** Words of one piece and one author. */
export interface ChangeSegment {
  readonly kind: PieceKind;
  readonly move: number | null;
  readonly text: string;
  /** Where they stand in the text before, or, where they are in it, in the text after. */
  readonly from: number;
  readonly by: Author | null;
}

/** A change of which nobody is known is of the instrument that changed the words beside it. */
export const changeSegments = (changes: Changes): readonly ChangeSegment[] =>
  withAuthors(segmentsOf(changes));

const isOfBefore = (kind: PieceKind): boolean => kind === 'deleted' || kind === 'moved-from';

function segmentsOf({ blackline, removed, added }: Changes): readonly ChangeSegment[] {
  const cursors = { before: 0, after: 0 };
  return blackline.pieces.flatMap((piece) => {
    const { kind, move } = piece;
    const side = isOfBefore(kind) ? 'before' : 'after';
    const text = textOf(blackline, piece);
    if (kind === 'kept') return [{ kind, move, text, from: piece.after.from, by: null }];
    const stretches = side === 'before' ? removed : added;
    const segments: ChangeSegment[] = [];
    const { from: start, to: end } = piece[side];
    for (let from = start; from < end; ) {
      while ((stretches[cursors[side]]?.to ?? Infinity) <= from) cursors[side]++;
      const stretch = stretches[cursors[side]];
      const inside = stretch !== undefined && stretch.from <= from;
      const to = Math.min(end, (inside ? stretch.to : stretch?.from) ?? end);
      const by = inside ? stretch.by : null;
      segments.push({ kind, move, text: text.slice(from - start, to - start), from, by });
      from = to;
    }
    return segments;
  });
}

function withAuthors(segments: readonly ChangeSegment[]): readonly ChangeSegment[] {
  const filled = segments.slice();
  for (const order of [filled.keys(), [...filled.keys()].toReversed()]) {
    let last: Author | null = null;
    for (const index of order) {
      const segment = filled[index]!;
      if (segment.kind === 'kept') last = null;
      else if (segment.by !== null) last = segment.by;
      else filled[index] = { ...segment, by: last };
    }
  }
  return filled;
}

class Setter {
  readonly #blackline: Blackline;
  readonly #notes: Changes['notes'];
  readonly #other: Editor;
  readonly #paragraphs: PrintedParagraph[] = [];
  /** By paragraph: the innermost provision that it belongs to. */
  readonly homes: (Passage | null)[] = [];
  #inlines: Inline[] = [];
  /** Where the paragraph begins. */
  #start: { readonly side: 'before' | 'after'; readonly at: number } | null = null;
  #note = 0;

  constructor({ blackline, notes }: Changes, other: Editor) {
    this.#blackline = blackline;
    this.#notes = notes.toSorted((a, b) => a.at - b.at || a.number - b.number);
    this.#other = other;
  }

  add({ kind, move, text, from, by }: ChangeSegment): void {
    const change = kind === 'kept' ? null : { kind, move, ...(by ?? this.#other) };
    const side = isOfBefore(kind) ? 'before' : 'after';
    let at = 0;
    const put = (to: number): void => {
      if (to <= at) return;
      this.#words(text.slice(at, to), change, side, from + at);
      at = to;
    };
    while (at < text.length) {
      const feed = text.indexOf('\n', at);
      const end = feed < 0 ? text.length : feed;
      if (side === 'after') this.#notesWithin(from + end, (place) => put(place - from));
      put(end);
      if (feed < 0) break;
      this.#feed(change, side, from + feed);
      at = feed + 1;
    }
  }

  finish(): PrintedParagraph[] {
    this.#notesWithin(Infinity, () => {});
    if (this.#inlines.length > 0) this.#feed(null, 'after', this.#blackline.after.text.length);
    return this.#paragraphs;
  }

  /** The footnotes up to a place of the text after; `reach` puts the words before each. */
  #notesWithin(to: number, reach: (place: number) => void): void {
    for (let note = this.#notes[this.#note]; note !== undefined && note.at <= to; ) {
      if (Number.isFinite(to)) reach(note.at);
      const change: Change | null = note.by === null ? null : { kind: 'inserted', move: null, ...note.by };
      this.#inlines.push({ kind: 'note', number: note.number, change });
      note = this.#notes[++this.#note];
    }
  }

  #words(text: string, change: Change | null, side: 'before' | 'after', at: number): void {
    if (this.#start === null || (this.#start.side === 'before' && side === 'after'))
      this.#start = { side, at };
    this.#inlines.push({ kind: 'words', text, amended: null, change });
  }

  #feed(mark: Change | null, side: 'before' | 'after', at: number): void {
    const start = this.#start ?? { side, at };
    const { passages, text } = this.#blackline[start.side];
    const home = passageHolding({ text, passages, runs: [], breaks: [] }, start.at, start.at + 1);
    const words = this.#inlines.map((one) => (one.kind === 'words' ? one.text : '')).join('');
    this.homes.push(home);
    this.#paragraphs.push({
      depth: depthOf(home?.path ?? ''),
      table: isTableLine(words),
      inlines: this.#inlines,
      mark,
    });
    this.#inlines = [];
    this.#start = null;
  }
}
