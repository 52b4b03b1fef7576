import { z } from 'zod';
import { amount, onDay, oneOrMore, text, day } from './schema-values.ts';

const address = text.meta({ description: 'agreement/path, as npa/6.3 or waiver/4.2' });

/** What each kind of fact says. To add a kind, add it here, in `facts.ts` and in `facts-from-file.ts`. */
const kinds = {
  signed: z.strictObject({
    agreement: text,
    by: oneOrMore,
    text: z.string().optional().meta({ description: 'SHA-256 of the text that was signed' }),
    held: z.boolean().optional().meta({ description: 'in escrow: counts from its release' }),
  }),
  released: z.strictObject({ agreement: text, by: oneOrMore }),
  notice: z.strictObject({ from: text, to: text, of: oneOrMore, received: onDay.optional() }),
  aware: z.strictObject({ who: text, of: text }),
  breach: z.strictObject({
    of: address,
    until: onDay.optional(),
    stage: z.enum(['default', 'event of default']).optional(),
  }),
  cured: z.strictObject({ breach: text }),
  satisfied: address,
  failed: address,
  untrue: address,
  waived: z.strictObject({ condition: address, by: oneOrMore }),
  occurred: address,
  raised: address,
  delivered: z.strictObject({ what: text, to: text.optional() }),
  paid: z.strictObject({ amount: amount.optional(), to: text.optional(), under: address }),
  holding: z.strictObject({ instrument: text, holder: text, amount }),
  transferred: z.strictObject({ instrument: text, from: text, to: text, amount }),
  prepaid: z.strictObject({ instrument: text, amount: amount.optional(), holder: text.optional() }),
  reported: z.strictObject({ period: text, figures: z.record(z.string(), text) }),
  terminated: z.union([text.transform((agreement) => ({ agreement })), z.strictObject({ agreement: text })]),
} as const;

export type FactFileKind = keyof typeof kinds;
const isKind = (key: string): key is FactFileKind => Object.hasOwn(kinds, key);
export const factKinds: readonly FactFileKind[] = Object.keys(kinds).filter(isKind);

const optionalKinds = {
  signed: kinds.signed.optional(),
  released: kinds.released.optional(),
  notice: kinds.notice.optional(),
  aware: kinds.aware.optional(),
  breach: kinds.breach.optional(),
  cured: kinds.cured.optional(),
  satisfied: kinds.satisfied.optional(),
  failed: kinds.failed.optional(),
  untrue: kinds.untrue.optional(),
  waived: kinds.waived.optional(),
  occurred: kinds.occurred.optional(),
  raised: kinds.raised.optional(),
  delivered: kinds.delivered.optional(),
  paid: kinds.paid.optional(),
  holding: kinds.holding.optional(),
  transferred: kinds.transferred.optional(),
  prepaid: kinds.prepaid.optional(),
  reported: kinds.reported.optional(),
  terminated: kinds.terminated.optional(),
} satisfies Record<FactFileKind, z.ZodType>;

/**
 * One entry of facts.yaml. An object with optional kinds rather than a union of objects, because the messages of a
 * union ("none of 19 alternatives") help nobody; that there is exactly one kind is checked when it is read.
 */
export const factFile = z
  .strictObject({
    id: text.optional(),
    on: onDay.optional().meta({ description: 'the day it happened, or a range { from, by }' }),
    known: day.optional().meta({ description: 'when the record learnt of it; the same day unless said' }),
    by: text.optional().meta({ description: 'who says so' }),
    evidence: text.optional(),
    corrects: text.optional().meta({ description: 'the id of the fact that this one replaces' }),
    never: z.literal(true).optional().meta({ description: 'only withdraws the fact that it corrects' }),
    note: text.optional(),
    ...optionalKinds,
  })
  .meta({ title: 'Fact' });

export const factsFile = z.array(factFile).nullable().meta({
  title: 'Facts of a deal (facts.yaml)',
  description: 'What happened, on which day, who says so, and when the record learnt of it',
});

export type FactFile = z.output<typeof factFile>;
