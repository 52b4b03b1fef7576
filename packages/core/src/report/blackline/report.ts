import { z } from 'zod';
import { textOf } from '../../blackline/blackline.ts';
import type { Compared, PrintOptions } from './compared.ts';

const named = z.strictObject({
  name: z.string(),
  title: z.string().nullable(),
  dated: z.string().nullable(),
  words: z.int(),
});
const place = z.strictObject({ from: z.int(), to: z.int() });

/** `inforce blackline FILE FILE --json`. */
export const blacklineSchema = z
  .strictObject({
    before: named,
    after: named,
    counts: z
      .strictObject({
        kept: z.int(),
        deleted: z.int(),
        inserted: z.int(),
        moved: z.int(),
        moves: z.int(),
      })
      .meta({ description: 'in words; moves: how many stretches moved' }),
    changes: z.array(
      z.strictObject({
        kind: z.enum(['inserted', 'deleted', 'moved', 'changed', 'renumbered']),
        before: z.string().nullable(),
        after: z.string().nullable(),
        heading: z.string(),
        deleted: z.int(),
        inserted: z.int(),
        moves: z.array(z.int()),
      }),
    ),
    pieces: z
      .array(
        z.strictObject({
          kind: z.enum(['kept', 'deleted', 'inserted', 'moved-from', 'moved-to']),
          text: z.string(),
          before: place,
          after: place,
          move: z.int().nullable(),
        }),
      )
      .meta({
        description:
          'in reading order; places count characters of the wordings, whose lines are joined to paragraphs; kept, deleted and moved-from pieces are the wording before, kept, inserted and moved-to the one after; with --changed-only without what is kept',
      }),
  })
  .meta({ title: 'inforce blackline --json' });
export type BlacklineReport = z.infer<typeof blacklineSchema>;

export function blacklineReport(compared: Compared, { changedOnly }: PrintOptions): BlacklineReport {
  const { blackline } = compared;
  const { before, after, ...counts } = blackline.counts;
  const pieces = blackline.pieces.filter(({ kind }) => !changedOnly || kind !== 'kept');
  return {
    before: { ...compared.before, words: before },
    after: { ...compared.after, words: after },
    counts,
    changes: blackline.changes.map((change) => ({ ...change, moves: [...change.moves] })),
    pieces: pieces.map((piece) => ({
      kind: piece.kind,
      text: textOf(blackline, piece),
      before: { ...piece.before },
      after: { ...piece.after },
      move: piece.move,
    })),
  };
}
