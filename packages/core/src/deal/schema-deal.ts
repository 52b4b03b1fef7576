import { z } from 'zod';
import { amount, day, oneOrMore, share, text } from './schema-values.ts';

/** Ids stand before the slash of an address, so they hold none of its marks. */
const id = z.string().regex(/^[^\s/"()[\]{},:#]+$/, 'an id is one word without / " ( ) , : or #');

const party = z.strictObject({ name: text, role: text.optional() });

const threshold = z.strictObject({
  of: oneOrMore.meta({ description: 'the instruments whose principal counts' }),
  share,
  at: z.enum(['least', 'more']).optional().meta({ description: 'at least the share, or more than it' }),
  'by-series': z.boolean().optional(),
  without: oneOrMore.optional().meta({ description: 'left out of numerator and denominator' }),
  among: oneOrMore.optional().meta({ description: 'the holders while no register is recorded' }),
  evidence: text.optional(),
});
const listed = z.strictObject({ parties: oneOrMore, instrument: text.optional(), evidence: text.optional() });
const role = z.union([z.array(text), threshold, listed]);

const valueGiven = z.union([
  amount.transform((given) => ({ amount: given, from: null })),
  z
    .strictObject({ value: amount, from: day.optional() })
    .transform((given) => ({ amount: given.value, from: given.from ?? null })),
]);

const agreement = z.strictObject({
  title: text.optional(),
  text: z.string().optional().meta({ description: 'file name of the text on file, beside deal.yaml' }),
  dated: day.optional(),
  'in-force': day.optional().meta({ description: 'the day from which it is in force' }),
  known: day.optional(),
  refers: z
    .record(z.string(), text)
    .optional()
    .meta({ description: 'what its terms for other agreements stand for' }),
  values: z.record(z.string(), valueGiven).optional(),
  evidence: text.optional(),
});

const instrument = z.strictObject({
  kind: text,
  title: text.optional(),
  under: text.optional(),
  principal: amount.optional(),
  number: amount.optional(),
  rate: amount.optional(),
  issued: day.optional(),
  due: day.optional(),
  evidence: text.optional(),
});

const setting = z.strictObject({
  id: text,
  at: text.optional(),
  reading: text,
  by: text.optional(),
  source: text.optional(),
});

const dayList = z.array(day);
const tested = z.union([
  z.enum(['at all times', 'quarter ends', 'calendar quarter ends', 'fiscal quarter ends', 'on action']),
  dayList,
]);
const clock = z.enum(['occurrence', 'awareness', 'notice given', 'notice received']);
const ripens = z.union([
  z.literal('at once'),
  z.strictObject({
    days: z.number().int().min(0),
    from: z.union([clock, z.array(clock).min(1)]),
    business: z.boolean().optional(),
  }),
]);

const covenant = z.strictObject({ tested: tested.optional(), ripens: ripens.optional() });
const waiver = z.strictObject({
  of: oneOrMore,
  existed: z.strictObject({ from: day.optional(), before: day.optional() }).optional(),
  from: day.optional(),
  through: day.optional(),
});
const suspension = z.strictObject({ of: oneOrMore, from: day.optional(), through: day.optional() });
const effect = z.strictObject({
  on: day.optional().meta({ description: 'on this day, if each condition is met by then' }),
  'not-before': day.optional(),
  outside: day.optional(),
  conditions: oneOrMore.optional(),
});
const condition = z.strictObject({
  requires: z.enum(['act', 'question']).optional(),
  signed: oneOrMore.optional(),
  'settled-by': oneOrMore.optional(),
  protects: oneOrMore.optional(),
});

/** A clause stated by a person, for text that is not on file or that was refused. */
const stated = z.strictObject({
  at: text,
  covenant: covenant.optional(),
  waiver: waiver.optional(),
  suspension: suspension.optional(),
  effect: effect.optional(),
  condition: condition.optional(),
  by: text.optional(),
  source: text.optional(),
});

const calendar = z.strictObject({
  city: text.optional(),
  also: dayList.optional().meta({ description: 'days off beside the bank holidays of the city' }),
  'fiscal-quarter-ends': dayList.optional(),
});

export const dealFile = z
  .strictObject({
    $schema: z.string().optional(),
    deal: text,
    calendar: calendar.optional(),
    parties: z.record(id, party),
    roles: z.record(z.string(), role).optional(),
    agreements: z.record(id, agreement),
    instruments: z.record(id, instrument).optional(),
    settings: z.array(setting).optional(),
    clauses: z.array(stated).optional(),
  })
  .meta({
    title: 'A deal (deal.yaml)',
    description: 'The parties, agreements, instruments and chosen readings of a deal',
  });

export type DealFile = z.output<typeof dealFile>;
export type StatedFile = z.output<typeof stated>;
export type AgreementFile = z.output<typeof agreement>;
export type RoleFile = z.output<typeof role>;
