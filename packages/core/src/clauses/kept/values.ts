import { z } from 'zod';
import type { Place } from '../../text/source.ts';
import { type Day, isoDay, parseDay } from '../../time/day.ts';

/** The small values of a kept reading: plain JSON on the one side, what the program reasons with on the other. */

/**
 * A codec that covers its type: every value of `T` can be written, and everything that it reads is a `T`. A clause kind,
 * a field or a word that is added to the type does not compile until its codec knows it.
 */
export const exactly =
  <T>() =>
  <S extends z.ZodType<T>>(codec: S & ([T] extends [z.output<S>] ? unknown : never)): S =>
    codec;

/** `1996-10-31`. */
export const day = z.codec(
  z.string().meta({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', examples: ['1996-10-31'] }),
  z.int(),
  {
    decode: (text, context): Day => {
      const found = parseDay(text);
      if (found !== null) return found;
      context.issues.push({ code: 'custom', message: `"${text.slice(0, 20)}" is not a day`, input: text });
      return z.NEVER;
    },
    encode: isoDay,
  },
);

/** `[4711, 4820]`: characters of the text, the second excluded. */
export const place = z.codec(z.tuple([z.int(), z.int()]), z.strictObject({ from: z.int(), to: z.int() }), {
  decode: ([from, to]): Place => ({ from, to }),
  encode: ({ from, to }): [number, number] => [from, to],
});

/** A decimal as text: `17250000`, `2.50`. Bounded, since what is computed with it is exact. */
export const decimal = z.string().regex(/^-?[0-9]{1,40}(\.[0-9]{1,40})?$/, 'this is not a decimal');

/** A number of days: a longer wait than this stands in no agreement. */
export const daysCount = z.int().min(0).max(100_000);

export const text = z.string();
/** A list as the clauses have it: read, never changed. */
export const listOf = <S extends z.ZodType>(codec: S) => z.array(codec).readonly();
export const texts = listOf(text);
export const days = listOf(day);
