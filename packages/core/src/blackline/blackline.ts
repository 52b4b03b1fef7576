import type { Place } from '../text/source.ts';
import type { Passage, Wording } from '../wording/wording.ts';
import { type Alignment, align, type Move } from './align.ts';
import { type Change, changesOf } from './changes.ts';
import type { Match } from './compare.ts';
import { piecesOf } from './pieces.ts';
import { type Units, unitsOf } from './units.ts';
import { Dictionary, wordsOf } from './words.ts';

/**
 * What became of a text, as lawyers print it: its pieces in reading order, each struck, written in, moved, or standing.
 *
 *     before  The ratio shall not exceed 3.00 to 1.00.
 *     after   The ratio shall at no time exceed 3.25 to 1.00.
 *     pieces  The ratio shall [-not-]{+at no time+} exceed [-3.00-]{+3.25+} to 1.00.
 *
 * What is kept, deleted and moved from here is the text before; what is kept, inserted and moved to here is the text after.
 */
export interface Blackline {
  readonly before: Side;
  readonly after: Side;
  readonly pieces: readonly Piece[];
  /** The provisions that are not as they were, in the order of the text after; a deleted one where it stood. */
  readonly changes: readonly Change[];
  readonly counts: Counts;
}

/** A text with its provisions, every paragraph ended by a line feed, the last one too. */
export interface Side {
  readonly text: string;
  readonly passages: readonly Passage[];
}

export type PieceKind = 'kept' | 'deleted' | 'inserted' | 'moved-from' | 'moved-to';

/**
 * A stretch of both texts. The pieces follow one another without a gap in either; a deleted one has no extent in the text after, an
 * inserted one none in the text before.
 */
export interface Piece {
  readonly kind: PieceKind;
  readonly before: Place;
  readonly after: Place;
  /** Which move it is part of, from 1 in the order of the text after; its other end has the same number. */
  readonly move: number | null;
}

/** In words. */
export interface Counts {
  readonly before: number;
  readonly after: number;
  readonly kept: number;
  readonly deleted: number;
  readonly inserted: number;
  readonly moved: number;
  /** How many stretches moved. */
  readonly moves: number;
}

export function blacklineOf(before: Wording, after: Wording): Blackline {
  const sides = { before: sideOf(before), after: sideOf(after) };
  // The comparison has no direction: from the later text to the earlier one, what was deleted is what was inserted.
  const swapped = sides.before.text > sides.after.text;
  const first = unitsIn(swapped ? sides.after : sides.before);
  const second = unitsIn(swapped ? sides.before : sides.after);
  const found = align(first, second, new Dictionary());
  const alignment = inOrderOfAfter(swapped ? turned(found) : found);
  const [own, other] = swapped ? [second, first] : [first, second];
  return {
    ...sides,
    pieces: piecesOf(own.words, other.words, alignment),
    changes: changesOf(own, other, sides, alignment),
    counts: countsOf(own.words.count, other.words.count, alignment),
  };
}

/** The words of a piece; those of a kept one as they stand in the text after. */
export function textOf({ before, after }: Blackline, piece: Piece): string {
  return piece.kind === 'deleted' || piece.kind === 'moved-from'
    ? before.text.slice(piece.before.from, piece.before.to)
    : after.text.slice(piece.after.from, piece.after.to);
}

const unitsIn = ({ text, passages }: Side): Units => unitsOf(passages, wordsOf(text));

function sideOf({ text, passages }: Wording): Side {
  return { text: text === '' || text.endsWith('\n') ? text : `${text}\n`, passages };
}

const turn = ({ a, b, size }: Match): Match => ({ a: b, b: a, size });

function turned({ matches, moves }: Alignment): Alignment {
  return {
    matches: matches.map(turn),
    moves: moves.map((move) => ({ a: move.b, b: move.a, matches: move.matches.map(turn) })),
  };
}

function inOrderOfAfter({ matches, moves }: Alignment): Alignment {
  return { matches, moves: moves.toSorted((one, other) => one.b.from - other.b.from) };
}

function countsOf(before: number, after: number, { matches, moves }: Alignment): Counts {
  const kept = sizeOf({ matches });
  const moved = moves.reduce((sum, move) => sum + sizeOf(move), 0);
  return {
    before,
    after,
    kept,
    deleted: before - kept - moved,
    inserted: after - kept - moved,
    moved,
    moves: moves.length,
  };
}

function sizeOf({ matches }: Pick<Move, 'matches'>): number {
  return matches.reduce((sum, { size }) => sum + size, 0);
}
