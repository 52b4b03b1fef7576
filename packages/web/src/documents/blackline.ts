import { type Asked, type Blackline, blacklineOf, conform, type Piece, textOf } from '@inforce/core';

export interface Comparison {
  readonly changes: Blackline['changes'];
  readonly counts: Blackline['counts'];
  /** In reading order. */
  readonly pieces: readonly {
    readonly kind: Piece['kind'];
    readonly text: string;
    readonly move: number | null;
  }[];
}

/** What lies between the texts of an agreement on two days; `null`: its text is not on file. */
export function blacklineBetween(before: Asked, after: Asked, agreement: string): Comparison | null {
  const [one, other] = [conform(before, agreement).wording, conform(after, agreement).wording];
  if (one === null || other === null) return null;
  const blackline = blacklineOf(one, other);
  const { changes, counts } = blackline;
  return {
    changes,
    counts,
    pieces: blackline.pieces.map((piece) => ({
      kind: piece.kind,
      text: textOf(blackline, piece),
      move: piece.move,
    })),
  };
}
