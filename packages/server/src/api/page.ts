import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Refused, refused } from './problem.ts';

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

/**
 * A page of a list that is at hand whole. A place is told by what stands there and not by its number, so that what comes
 * in before it moves nothing; by the hash of its key, since keys can be long.
 */
export function pageOf<R>(
  rows: readonly R[],
  { after, limit = limitMax }: { readonly after?: string | undefined; readonly limit?: number | undefined },
  keyOf: (row: R) => string,
): { shown: readonly R[]; next: string | null } {
  const cursor = (row: R): string => createHash('sha256').update(keyOf(row)).digest('hex').slice(0, 32);
  const last = after === undefined ? -1 : rows.findIndex((row) => cursor(row) === after);
  if (after !== undefined && last < 0) throw noCursor();
  return paged(rows.slice(last + 1, last + 2 + limit), limit, cursor);
}

export const noCursor = (): Refused =>
  refused(
    400,
    'IS400',
    'query after',
    'This is no cursor of this list.',
    'Take "next" of the page before; where what it told of has gone, begin again.',
  );
