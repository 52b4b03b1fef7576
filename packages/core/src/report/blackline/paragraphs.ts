import { type Blackline, type Piece, type PieceKind, textOf } from '../../blackline/blackline.ts';
import type { Passage } from '../../wording/wording.ts';

/** A stretch of a paragraph that is marked in one way. */
export interface Span {
  readonly kind: PieceKind;
  readonly text: string;
  readonly move: number | null;
}

/**
 * The paragraphs of a blackline as they are printed. A paragraph mark that was deleted within a paragraph, or inserted, is shown as
 * `¶`; in a paragraph that is struck or written in whole it goes without saying.
 */
export type Paragraph = readonly Span[];

/** `null`: here unchanged provisions were left out. */
export function paragraphsOf(blackline: Blackline, changedOnly: boolean): readonly (Paragraph | null)[] {
  const setter = new Setter(blackline);
  for (const piece of blackline.pieces) setter.add(piece);
  setter.end();
  return changedOnly ? setter.changed() : setter.paragraphs.map(({ spans }) => spans);
}

interface Placed {
  readonly spans: readonly Span[];
  /** The provision that it belongs to. */
  readonly home: Passage | null;
}

const PILCROW = '¶';
const struck = (kind: PieceKind): boolean => kind === 'deleted' || kind === 'moved-from';
const added = (kind: PieceKind): boolean => kind === 'inserted' || kind === 'moved-to';
export const isChange = ({ kind }: Span): boolean => kind !== 'kept';

class Setter {
  readonly paragraphs: Placed[] = [];
  private readonly blackline: Blackline;
  private readonly homes: { readonly before: Homes; readonly after: Homes };
  private spans: Span[] = [];
  private first: Piece | null = null;
  /** How much of the first piece was in the paragraphs before. */
  private offset = 0;

  constructor(blackline: Blackline) {
    this.blackline = blackline;
    const { before, after } = blackline;
    this.homes = { before: new Homes(before.passages), after: new Homes(after.passages) };
  }

  add(piece: Piece): void {
    const text = textOf(this.blackline, piece);
    for (let from = 0; from < text.length; ) {
      const feed = text.indexOf('\n', from);
      const to = feed < 0 ? text.length : feed;
      if (this.first === null) [this.first, this.offset] = [piece, from];
      if (to > from) this.put(piece, text.slice(from, to));
      if (feed >= 0) this.feed(piece);
      from = to + 1;
    }
  }

  /** Adds to the last span what is marked like it. */
  private put({ kind, move }: Piece, text: string): void {
    const last = this.spans.at(-1);
    const same = last !== undefined && last.kind === kind && last.move === move;
    if (same) this.spans[this.spans.length - 1] = { kind, move, text: `${last.text} ${text}` };
    else this.spans.push({ kind, text, move });
  }

  private feed(piece: Piece): void {
    const { kind } = piece;
    const whole = this.spans.every((span) => (struck(kind) ? struck(span.kind) : added(span.kind)));
    if (kind !== 'kept' && !whole) this.put(piece, PILCROW);
    if (!struck(kind) || whole) this.end();
  }

  end(): void {
    if (this.spans.length > 0) this.paragraphs.push({ spans: this.spans, home: this.home() });
    this.spans = [];
    this.first = null;
  }

  private home(): Passage | null {
    const { first } = this;
    if (first === null) return null;
    const side = struck(first.kind) && this.spans.every(({ kind }) => struck(kind)) ? 'before' : 'after';
    return this.homes[side].at(
      first[side].from + (struck(first.kind) === (side === 'before') ? this.offset : 0),
    );
  }

  /** The provisions that have a change, whole, and a gap for what stands between them. */
  changed(): readonly (Paragraph | null)[] {
    const homes = new Set(
      this.paragraphs.filter(({ spans }) => spans.some(isChange)).map(({ home }) => home),
    );
    const shown: (Paragraph | null)[] = [];
    for (const { spans, home } of this.paragraphs) {
      if (homes.has(home)) shown.push(spans);
      else if (shown.at(-1) !== null) shown.push(null);
    }
    return shown;
  }
}

/** The innermost passage at a place; places are asked for in ascending order. */
class Homes {
  private readonly passages: readonly Passage[];
  private readonly open: Passage[] = [];
  private next = 0;

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
  }

  at(place: number): Passage | null {
    for (let one = this.passages[this.next]; one !== undefined && one.from <= place; ) {
      this.open.push(one);
      one = this.passages[++this.next];
    }
    while (this.open.length > 1 && (this.open.at(-1)?.to ?? 0) <= place) this.open.pop();
    return this.open.at(-1) ?? null;
  }
}
