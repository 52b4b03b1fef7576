import { z } from 'zod';

/** The parameters of a list that is given in pages. */
export const page = {
  after: z.string().max(300).optional().meta({ description: 'the cursor of this page, from the one before' }),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).optional().meta({ description: '50 unless said' }),
};

export const limitMax = 50;

/** A page out of one row more than it shows; `cursor` is where the next one begins. */
export function paged<R>(
  rows: readonly R[],
  limit: number,
  cursor: (last: R) => string,
): { shown: readonly R[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: rows.length > limit && last !== undefined ? cursor(last) : null };
}
