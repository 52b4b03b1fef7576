import { z } from 'zod';
import type { Clause, ClauseKind, RecordedKind, SentenceOutcome } from '../clause.ts';
import {
  bound,
  defaults,
  doubtfulBound,
  end,
  gate,
  grant,
  money,
  people,
  provisions,
  requirement,
  span,
  then,
  timeName,
  value,
  when,
  who,
} from './phrases.ts';
import { operation, target } from './instructions.ts';
import { day, days, decimal, exactly, listOf, place, text, texts } from './values.ts';

/** Where a clause stands, and its words: of every kind alike. */
function kept<K extends ClauseKind, S extends z.ZodRawShape>(kind: K, shape: S) {
  return z.strictObject({ kind: z.literal(kind), at: text, words: place, presumes: texts, ...shape });
}

const granted = { grantor: who.nullable(), gate: gate.nullable() };

const lapse = kept('lapse', { parts: texts, outside: bound });
const condition = kept('condition', { requires: listOf(requirement) });

/** One codec a kind, each with its fields in the order of `clause.ts`. */
const CODECS = {
  waiver: kept('waiver', { ...granted, on: when.nullable(), defaults, ends: end.nullable() }),
  compliance: kept('compliance', {
    of: z.enum(['compliance', 'right']),
    ...granted,
    provisions,
    span: span.nullable(),
    testDates: days,
    ends: end.nullable(),
    described: listOf(place),
  }),
  suspension: kept('suspension', {
    ...granted,
    provisions,
    span,
    label: z.strictObject({ label: text, antecedents: listOf(when), words: place }).nullable(),
  }),
  forbearance: kept('forbearance', { ...granted, defaults, span: span.nullable() }),
  consent: kept('consent', { ...granted, to: place, provisions }),
  reinstatement: kept('reinstatement', {
    provisions,
    from: bound,
    then: z.enum(['prospective', 'retroactive']),
  }),
  effectiveness: kept('effectiveness', {
    parts: texts,
    mode: z.enum(['fixed', 'first-day', 'on-execution', 'as-of']),
    day: when.nullable(),
    label: text.nullable(),
    conditions: texts,
    outside: bound.nullable(),
    reachesBack: when.nullable(),
  }),
  end: kept('end', { of: grant, to: doubtfulBound.nullable(), then }),
  extension: kept('extension', {
    of: z.union([grant, z.strictObject({ time: text })]),
    to: day,
    by: day,
    condition,
  }),
  permanence: kept('permanence', { of: grant, on: when, condition }),
  'named-time': kept('named-time', { name: timeName }),
  lapse,
  condition,
  execution: kept('execution', { by: people }),
  'in-effect': kept('in-effect', { from: bound }),
  amendment: kept('amendment', {
    by: people,
    gate: gate.nullable(),
    from: when.nullable(),
    target,
    operation,
    value: value.nullable(),
  }),
  representation: kept('representation', {
    by: who.nullable(),
    to: who.nullable(),
    asOf: when.nullable(),
    qualifiers: texts,
    exceptions: listOf(z.strictObject({ words: place, defaults })),
    noDefault: z.strictObject({ agreement: text, except: defaults }).nullable(),
  }),
  payment: kept('payment', { by: who, of: place, when: when.nullable(), each: z.boolean() }),
  issue: kept('issue', {
    what: z.enum(['notes', 'warrants']),
    title: text.nullable(),
    label: text.nullable(),
    principal: money.nullable(),
    number: decimal.nullable(),
    rate: decimal.nullable(),
    due: day.nullable(),
    under: text.nullable(),
  }),
  prepaid: kept('prepaid', { what: text }),
  holding: kept('holding', { who, percent: decimal, of: text, asOf: when.nullable() }),
  notice: kept('notice', {
    from: who.nullable(),
    to: who.nullable(),
    dated: day.nullable(),
    defaults,
    label: text.nullable(),
  }),
  'terms-from': kept('terms-from', { agreement: text }),
  chain: kept('chain', { title: text, dated: day.nullable(), of: text.nullable() }),
  recorded: kept('recorded', {
    as: exactly<RecordedKind>()(
      z.enum([
        'governing-law',
        'counterparts',
        'headings',
        'no-other-change',
        'reservation',
        'affirmation',
        'change-in-writing',
        'survival',
        'reliance',
        'consideration',
        'recital',
        'parties',
        'witness',
        'signature',
        'definition',
        'heading',
        'entire-agreement',
        'severability',
        'successors',
        'notices',
        'jurisdiction',
        'jury-trial',
        'further-assurances',
        'release',
        'fees',
        'construction',
        'representation-lead-in',
        'amendment-lead-in',
        'document-role',
        'furniture',
      ]),
    ),
  }),
} satisfies { readonly [K in ClauseKind]: z.ZodType<Extract<Clause, { kind: K }>> };

const { waiver, ...others } = CODECS;
const clause = exactly<Clause>()(z.discriminatedUnion('kind', [waiver, ...Object.values(others)]));

/** What one sentence came to, as plain JSON. */
export const sentence = exactly<SentenceOutcome>()(
  z.discriminatedUnion('outcome', [
    z.strictObject({
      at: text,
      place,
      outcome: z.enum(['computed', 'recorded']),
      clauses: listOf(clause),
    }),
    z.strictObject({
      at: text,
      place,
      outcome: z.literal('refused'),
      stopped: place,
      expected: text,
    }),
  ]),
);
