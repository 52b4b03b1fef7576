import { z } from 'zod';
import type {
  DefaultPhrase,
  EndPhrase,
  EventPhrase,
  GatePhrase,
  GrantPhrase,
  ProvisionRef,
  RequirementPhrase,
  SpanPhrase,
  TimeName,
  ValuePhrase,
  WhenClause,
  Who,
} from '../clause.ts';
import { day, days, daysCount, decimal, exactly, listOf, place, text, texts } from './values.ts';

// What clauses are made of, as plain JSON. A field that comes later takes `.default(…)`: what a reading kept before
// the field was there meant by not having it.

export const provision = exactly<ProvisionRef>()(
  z.strictObject({ agreement: text, path: text, presumed: z.boolean(), words: place }),
);
export const provisions = listOf(provision);

export const who = exactly<Who>()(
  z.strictObject({
    name: text,
    quantifier: z.enum(['all', 'each', 'any']).nullable(),
    of: text.nullable(),
    words: place,
  }),
);
export const people = listOf(who);

/** Times name events, events defaults, defaults spans, and spans times: the circle is closed here. */
export const when: z.ZodType<WhenClause> = z.lazy(() => anyWhen);
export const defaults: z.ZodType<readonly DefaultPhrase[]> = z.lazy(() => listOf(defaultPhrase));

/** `included: null` where usage is divided. */
export const bound = z.strictObject({ when, included: z.boolean() });
export const doubtfulBound = z.strictObject({ when, included: z.boolean().nullable() });

export const span = exactly<SpanPhrase>()(
  z.strictObject({ from: bound.nullable(), to: doubtfulBound.nullable() }),
);

const defaultPhrase = exactly<DefaultPhrase>()(
  z.strictObject({
    label: text.nullable(),
    provisions,
    stages: z.enum(['default', 'event of default', 'any']),
    existed: span.nullable(),
    testDates: days,
    noticed: day.nullable(),
    described: place.nullable(),
  }),
);

export const grant = exactly<GrantPhrase>()(
  z.strictObject({
    nouns: listOf(z.enum(['waiver', 'suspension', 'forbearance'])),
    paper: text.nullable(),
    at: texts,
    by: who.nullable(),
    under: text.nullable(),
    defaults,
    during: span.nullable().default(null),
    words: place,
  }),
);

/** (the "Waiver Period"): a name given to a time or a span. */
export const timeName = exactly<TimeName>()(
  z.strictObject({
    label: text,
    words: place,
    is: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('time'), antecedents: listOf(when) }),
      z.strictObject({ kind: z.literal('span'), span }),
    ]),
  }),
);

const event = exactly<EventPhrase>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('act'), who: who.nullable(), verb: text, concerning: text }),
    z.strictObject({ kind: z.literal('default'), of: defaults, except: defaults }),
    z.strictObject({ kind: z.literal('end-of'), what: grant }),
    z.strictObject({ kind: z.literal('effectiveness'), of: text }),
  ]),
);

const anyWhen = exactly<WhenClause>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('date'), day, clock: text.nullable(), words: place }),
    z.strictObject({ kind: z.literal('label'), label: text, words: place }),
    z.strictObject({ kind: z.literal('event'), at: text, event, words: place }),
    z.strictObject({ kind: z.enum(['earliest', 'latest']), of: listOf(when), words: place }),
    z.strictObject({
      kind: z.literal('after'),
      of: when,
      count: daysCount,
      unit: z.enum(['days', 'business days']),
      words: place,
    }),
  ]),
);

export const gate = exactly<GatePhrase>()(
  z.strictObject({ conditions: texts, upon: z.boolean(), words: place }),
);

export const end = exactly<EndPhrase>()(
  z.strictObject({ to: doubtfulBound, then: z.enum(['prospective', 'retroactive', 'unstated']) }),
);
export const { then } = end.shape;

export const requirement = exactly<RequirementPhrase>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('executed'), what: text, by: people, words: place }),
    z.strictObject({
      kind: z.literal('act'),
      verb: z.enum(['delivered', 'paid', 'authorised', 'executed', 'received', 'done']),
      by: people,
      to: people,
      words: place,
    }),
    z.strictObject({
      kind: z.literal('no-default'),
      agreement: text,
      giving: texts,
      except: defaults,
      words: place,
    }),
    z.strictObject({ kind: z.literal('representations'), of: provisions, giving: texts, words: place }),
    z.strictObject({ kind: z.literal('question'), of: people, words: place }),
    z.strictObject({ kind: z.literal('effective'), what: text, words: place }),
  ]),
);

export const money = z.strictObject({ value: decimal, currency: text });

export const value = exactly<ValuePhrase>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('money'), ...money.shape }),
    z.strictObject({ kind: z.literal('percent'), value: decimal }),
    z.strictObject({ kind: z.literal('date'), day }),
  ]),
);
