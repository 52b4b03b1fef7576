import { expect } from 'vitest';
import {
  type Blackline,
  blacklineOf,
  type Piece,
  type PieceKind,
  textOf,
} from '../src/blackline/blackline.ts';
import { wordingOf } from '../src/wording/from-agreement.ts';
import type { Wording } from '../src/wording/wording.ts';

/** The wording of a text as it would be read from a file. */
export function wordingOfText(text: string): Wording {
  return wordingOf({ source: { name: 'text', text, sha256: '' } }, 'text');
}

/** A text as it stands, cut into no provisions. */
export function plainWording(text: string): Wording {
  const whole = { path: '', kind: 'agreement', from: 0, to: text.length, labelEnd: 0, bodyFrom: 0 } as const;
  return { text, passages: [whole], runs: [], breaks: [] };
}

const WHITE = /[\t-\r \u00a0]+/;

/** A blackline that was held against every law: both ways, and each text against itself. */
export function checkBlackline(before: Wording, after: Wording): Blackline {
  const blackline = blacklineOf(before, after);
  hold(blackline, before, after);
  const back = blacklineOf(after, before);
  hold(back, after, before);
  const { counts } = blackline;
  expect(back.counts, 'the way back has the same counts').toEqual({
    ...counts,
    before: counts.after,
    after: counts.before,
    deleted: counts.inserted,
    inserted: counts.deleted,
  });
  for (const same of [before, after]) {
    const { pieces, changes } = blacklineOf(same, same);
    expect(changes, 'a text is no change of itself').toEqual([]);
    expect(pieces.length, 'and is one piece, kept').toBe(same.text === '' ? 0 : 1);
    expect(pieces.every(({ kind }) => kind === 'kept')).toBe(true);
  }
  return blackline;
}

function hold(blackline: Blackline, before: Wording, after: Wording): void {
  const { pieces } = blackline;
  expect(rebuilt(blackline, ['kept', 'deleted', 'moved-from'], 'before')).toBe(closed(before.text));
  expect(rebuilt(blackline, ['kept', 'inserted', 'moved-to'], 'after')).toBe(closed(after.text));
  for (const piece of pieces) {
    if (piece.kind === 'kept')
      expect(plain(slice(blackline, piece, 'before'))).toBe(plain(slice(blackline, piece, 'after')));
    expect(textOf(blackline, piece), 'no piece is empty').not.toBe('');
  }
  expect(faultsOfOrder(pieces)).toEqual([]);
  holdMoves(blackline);
  holdCounts(blackline);
}

const closed = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
const plain = (text: string): string =>
  text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll(/[–—]/g, '-');

function slice(blackline: Blackline, piece: Piece, side: 'before' | 'after'): string {
  return blackline[side].text.slice(piece[side].from, piece[side].to);
}

function rebuilt(blackline: Blackline, kinds: readonly PieceKind[], side: 'before' | 'after'): string {
  const own = blackline.pieces.filter(({ kind }) => kinds.includes(kind));
  return own.map((piece) => slice(blackline, piece, side)).join('');
}

/** Each piece begins in both texts where the one before it ended, and is not like it. */
function faultsOfOrder(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece, index) => {
    const last = pieces[index - 1];
    const [before, after] = [last?.before.to ?? 0, last?.after.to ?? 0];
    const follows = piece.before.from === before && piece.after.from === after;
    const differs = piece.kind !== last?.kind || piece.move !== last.move;
    return follows && differs
      ? []
      : [`piece ${index} ${JSON.stringify(piece)} behind ${JSON.stringify(last)}`];
  });
}

/** A move has the same words at both ends, and its number at both. */
function holdMoves(blackline: Blackline): void {
  const { pieces, counts } = blackline;
  const words = (kind: PieceKind, move: number): string =>
    pieces
      .filter((piece) => piece.kind === kind && piece.move === move)
      .map((piece) => plain(textOf(blackline, piece)))
      .join(' ')
      .split(WHITE)
      .filter((word) => word !== '')
      .join(' ');
  const numbers = [...new Set(pieces.flatMap(({ move }) => (move === null ? [] : [move])))].toSorted(
    (a, b) => a - b,
  );
  expect(numbers).toEqual(Array.from({ length: counts.moves }, (_, index) => index + 1));
  for (const move of numbers) expect(words('moved-from', move)).toBe(words('moved-to', move));
}

function holdCounts(blackline: Blackline): void {
  const { pieces, counts, changes } = blackline;
  const words = (...kinds: PieceKind[]): number =>
    pieces
      .filter(({ kind }) => kinds.includes(kind))
      .reduce(
        (sum, piece) =>
          sum +
          textOf(blackline, piece)
            .split(WHITE)
            .filter((word) => word !== '').length,
        0,
      );
  expect(words('deleted')).toBe(counts.deleted);
  expect(words('inserted')).toBe(counts.inserted);
  expect(words('moved-to')).toBe(counts.moved);
  expect(words('kept')).toBe(counts.kept);
  expect(counts.kept + counts.deleted + counts.moved).toBe(counts.before);
  expect(counts.kept + counts.inserted + counts.moved).toBe(counts.after);
  expect(
    changes.reduce((sum, { deleted }) => sum + deleted, 0),
    'the table has every word deleted',
  ).toBe(counts.deleted);
  expect(
    changes.reduce((sum, { inserted }) => sum + inserted, 0),
    'and inserted',
  ).toBe(counts.inserted);
}

/** `The [-ratio-]{+sum+} <1-moved-1>`: the pieces as one line of text. */
export function marked(blackline: Blackline): string {
  const marks: Readonly<Record<PieceKind, (text: string, move: number) => string>> = {
    kept: (text) => text,
    deleted: (text) => `[-${text}-]`,
    inserted: (text) => `{+${text}+}`,
    'moved-from': (text, move) => `<${move}-${text}-${move}>`,
    'moved-to': (text, move) => `<${move}+${text}+${move}>`,
  };
  return blackline.pieces
    .map((piece) => marks[piece.kind](textOf(blackline, piece), piece.move ?? 0))
    .join('');
}
