import { z } from 'zod';
import type {
  OperationPhrase,
  PartPhrase,
  PayloadPhrase,
  QuotePhrase,
  TargetPhrase,
  TimesPhrase,
  WherePhrase,
} from '../clause.ts';
import { provision } from './phrases.ts';
import { exactly, listOf, place, text } from './values.ts';

// What amending instructions are made of, as plain JSON.

const quote = exactly<QuotePhrase>()(z.strictObject({ text, place }));
/** From 1, or from the end: -1 is the last. */
const count = z.int().min(-100_000).max(100_000);

const part = exactly<PartPhrase>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['sentence', 'paragraph', 'line', 'row', 'proviso']), count }),
    z.strictObject({
      kind: z.literal('run'),
      of: z.enum(['sentence', 'paragraph', 'line', 'row']),
      first: count,
      last: count,
    }),
    z.strictObject({ kind: z.literal('limb'), label: text }),
    z.strictObject({ kind: z.literal('entry'), words: quote }),
    z.strictObject({ kind: z.literal('behind'), label: text }),
    z.strictObject({ kind: z.literal('details'), words: text }),
    z.strictObject({ kind: z.enum(['heading', 'lead-in', 'table']) }),
  ]),
);

export const target = exactly<TargetPhrase>()(z.strictObject({ ...provision.shape, within: listOf(part) }));

const payload = exactly<PayloadPhrase>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('words'), place }),
    z.strictObject({ kind: z.literal('attached'), path: text }),
  ]),
);

const times = exactly<TimesPhrase>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['once', 'each']) }),
    z.strictObject({ kind: z.enum(['times', 'nth']), count }),
  ]),
);

const where = exactly<WherePhrase>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['after-words', 'before-words']), words: quote, times }),
    z.strictObject({ kind: z.enum(['start', 'end']), beforeStop: z.boolean() }),
    z.strictObject({ kind: z.enum(['after', 'before']), path: text }),
    z.strictObject({ kind: z.literal('in-order') }),
  ]),
);

export const operation = exactly<OperationPhrase>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('restate'), payload }),
    z.strictObject({ kind: z.literal('replace-words'), old: quote, new: quote, times }),
    z.strictObject({ kind: z.literal('delete-words'), old: quote, times }),
    z.strictObject({
      kind: z.literal('replace-through'),
      first: quote,
      last: quote,
      new: quote.nullable(),
    }),
    z.strictObject({ kind: z.literal('insert-words'), new: quote, where }),
    z.strictObject({ kind: z.literal('add'), payload, where }),
    z.strictObject({ kind: z.literal('delete'), leaving: text.nullable() }),
    z.strictObject({ kind: z.literal('renumber'), to: text }),
    z.strictObject({ kind: z.literal('refer') }),
  ]),
);
