import type { Alignment } from './align.ts';
import type { Piece, PieceKind } from './blackline.ts';
import { at } from './units.ts';
import type { Words } from './words.ts';

/**
 * The pieces of a blackline, from the words that match. The white space between two words goes with them:
 *
 *     before  The · ratio · shall·exceed     kept     `The `
 *     after   The · shall · exceed           deleted  `ratio `
 *                                            kept     `shall exceed`
 */
export function piecesOf(before: Words, after: Words, alignment: Alignment): readonly Piece[] {
  const writer = new PieceWriter(before, after, alignment);
  let [doneA, doneB] = [0, 0];
  for (const { a, b, size } of alignment.matches) {
    writer.change(doneA, a, doneB, b);
    if (size > 0) writer.keep(a, b, size);
    [doneA, doneB] = [a + size, b + size];
  }
  writer.change(doneA, before.count, doneB, after.count);
  return writer.pieces;
}

interface Open {
  kind: PieceKind;
  move: number;
  before: number;
  after: number;
}

class PieceWriter {
  readonly pieces: Piece[] = [];
  private readonly before: Words;
  private readonly after: Words;
  /** By word: the number of the move that it is part of, 0 for none; empty where nothing moved. */
  private readonly movesBefore: Int32Array;
  private readonly movesAfter: Int32Array;
  /** How far each text is written. */
  private readonly done = { before: 0, after: 0 };
  private open: Open | null = null;

  constructor(before: Words, after: Words, { moves }: Alignment) {
    this.before = before;
    this.after = after;
    this.movesBefore = new Int32Array(moves.length === 0 ? 0 : before.count);
    this.movesAfter = new Int32Array(moves.length === 0 ? 0 : after.count);
    moves.forEach(({ matches }, index) => {
      for (const { a, b, size } of matches) {
        this.movesBefore.fill(index + 1, a, a + size);
        this.movesAfter.fill(index + 1, b, b + size);
      }
    });
  }

  /** Words that match, from the first letter to the last; white space among them may differ. */
  keep(a: number, b: number, size: number): void {
    const { before, after } = this;
    const fromB = at(after.from, b);
    const whole = before.text.slice(at(before.from, a), at(before.to, a + size - 1));
    if (whole === after.text.slice(fromB, at(after.to, b + size - 1)))
      return this.put('kept', whole.length, 0);
    for (let word = 0; word < size; word++) {
      if (word > 0) this.change(a + word, a + word, b + word, b + word);
      this.put('kept', at(before.to, a + word) - at(before.from, a + word), 0);
    }
  }

  /** Everything between two words that match, white space and all. */
  change(a0: number, a1: number, b0: number, b1: number): void {
    const { before, after, done } = this;
    const gapsA = gapsOf(before, done.before, a0, a1);
    const gapsB = gapsOf(after, done.after, b0, b1);
    const head = gapsA.head === gapsB.head;
    if (head) this.put('kept', gapsA.head.length, 0);
    const spare = (a1 > a0 || !head) && (b1 > b0 || !head);
    const tail =
      spare && gapsA.tail === gapsB.tail && !(head && a1 > a0 && b1 > b0 && areParagraphs(before, gapsA))
        ? gapsA.tail.length
        : 0;
    this.changeOne('before', before, a0, a1, gapsA.end - tail);
    this.changeOne('after', after, b0, b1, gapsB.end - tail);
    this.put('kept', tail, 0);
  }

  /** Each word with the white space behind it. */
  private changeOne(side: 'before' | 'after', words: Words, from: number, to: number, end: number): void {
    const moves = side === 'before' ? this.movesBefore : this.movesAfter;
    for (let word = from; word < to; word++) {
      const move = at(moves, word);
      const next = word + 1 < to ? at(words.from, word + 1) : end;
      this.put(KINDS[side][move > 0 ? 'moved' : 'changed'], next - this.done[side], move);
    }
    if (end > this.done[side]) this.put(KINDS[side].changed, end - this.done[side], 0);
  }

  private put(kind: PieceKind, size: number, move: number): void {
    if (size === 0) return;
    const { done } = this;
    const from = { ...done };
    if (INTO[kind].before) done.before += size;
    if (INTO[kind].after) done.after += size;
    const { open } = this;
    const same = open !== null && open.kind === kind && open.move === move;
    if (!same) this.open = { kind, move, ...from };
    const start = this.open ?? { ...from };
    const piece: Piece = {
      kind,
      before: { from: start.before, to: done.before },
      after: { from: start.after, to: done.after },
      move: move === 0 ? null : move,
    };
    if (same) this.pieces[this.pieces.length - 1] = piece;
    else this.pieces.push(piece);
  }
}

const KINDS = {
  before: { changed: 'deleted', moved: 'moved-from' },
  after: { changed: 'inserted', moved: 'moved-to' },
} as const;

/** Of which texts a piece is part. */
const INTO: Readonly<Record<PieceKind, { readonly before: boolean; readonly after: boolean }>> = {
  kept: { before: true, after: true },
  deleted: { before: true, after: false },
  'moved-from': { before: true, after: false },
  inserted: { before: false, after: true },
  'moved-to': { before: false, after: true },
};

interface Gaps {
  /** The white space before the first word, and behind the last; the same where there is no word. */
  readonly head: string;
  readonly tail: string;
  readonly start: number;
  readonly end: number;
}

/** Whole paragraphs were struck and others written: each then keeps its own mark, and none begins within another. */
function areParagraphs({ text }: Words, { head, tail, start }: Gaps): boolean {
  return tail.includes('\n') && (head.includes('\n') || start === 0 || text.charAt(start - 1) === '\n');
}

function gapsOf({ text, from, to, count }: Words, start: number, first: number, next: number): Gaps {
  const end = next < count ? at(from, next) : text.length;
  const head = text.slice(start, first < next ? at(from, first) : end);
  const tail = first < next ? text.slice(at(to, next - 1), end) : head;
  return { head, tail, start, end };
}
