import { z } from 'zod';
import type { Checklist } from './checklist.ts';
import type { StatusReport } from './status.ts';
import type { TimelineReport } from './timeline-report.ts';
import type { WhatIf } from './what-if.ts';

/** The shapes of the reports as `--json` prints them: the published JSON Schemas are made from these. */
const iso = z.string().meta({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
const days = { from: iso.nullable(), through: iso.nullable() };
const truth = z.enum(['yes', 'no', 'open']);
const address = z.string();
const strings = z.array(z.string());

const part = z.strictObject({ address, effective: truth, ...days });
const provision = z.strictObject({
  address,
  inForce: truth,
  because: z.enum(['suspended', 'not effective', 'terminated', 'not recorded']).nullable(),
  by: strings,
  ...days,
});
const defaultRow = z.strictObject({
  id: z.string(),
  breach: z.string(),
  under: address,
  stage: z.enum(['default', 'event of default', 'open']),
  since: iso,
  begins: z.strictObject({ from: iso.nullable(), by: iso }),
  exists: truth,
  waived: truth,
  ended: truth,
  continuing: truth,
  by: strings,
  ...days,
});
const value = z.strictObject({
  address,
  value: z.string().nullable().meta({ description: 'decimal text, "open", or null where there is none' }),
  unit: z.string(),
  candidates: strings,
  ...days,
});
const open = z.strictObject({
  question: address,
  settledBy: strings,
  asks: z.string(),
  wants: strings,
  turnsOn: strings,
});
const setting = z.strictObject({
  id: z.string(),
  place: address,
  question: z.string(),
  reading: z.string(),
  otherwise: z.string(),
  by: z.string().nullable(),
  source: z.string().nullable(),
});
const conflict = z.strictObject({ rule: z.string(), address, facts: strings, says: z.string() });
const reading = z.strictObject({
  agreement: z.string(),
  file: z.string(),
  sha256: z.string(),
  reader: z.string(),
  kept: z
    .strictObject({ on: iso, by: z.string().nullable() })
    .nullable()
    .meta({ description: 'who accepted it, and when; null: as today’s reader reads the document' }),
});

export const statusSchema = z
  .strictObject({
    deal: z.string(),
    asOf: iso,
    knownAt: iso,
    projection: z.boolean().meta({ description: 'the day asked about lies after the day as known on' }),
    parts: z.array(part),
    provisions: z.array(provision),
    defaults: z.array(defaultRow),
    values: z.array(value),
    open: z.array(open),
    presumed: strings,
    settings: z.array(setting),
    conflicts: z.array(conflict),
    readings: z.array(reading),
    notice: z.string(),
  })
  .meta({ title: 'inforce status --json' }) satisfies z.ZodType<StatusReport>;

const stretch = z.strictObject({ from: z.string(), through: z.string(), value: z.string() });
export const timelineSchema = z
  .strictObject({
    deal: z.string(),
    asOf: iso,
    knownAt: iso,
    from: iso,
    through: iso,
    lanes: z.array(
      z.strictObject({
        of: z.string(),
        kind: z.enum(['provision', 'part', 'default', 'value']),
        stretches: z.array(stretch),
      }),
    ),
  })
  .meta({ title: 'inforce timeline --json' }) satisfies z.ZodType<TimelineReport>;

const item = z.strictObject({
  no: z.string(),
  section: address,
  condition: z.string(),
  who: strings,
  by: iso.nullable(),
  status: z.enum(['done', 'open', 'not met']),
  done: iso.nullable(),
  facts: strings,
});
export const checklistSchema = z
  .strictObject({
    agreement: z.string(),
    title: z.string(),
    asOf: iso,
    knownAt: iso,
    parts: z.array(z.strictObject({ address, effective: truth })),
    items: z.array(item),
  })
  .meta({ title: 'inforce checklist --json' }) satisfies z.ZodType<Checklist>;

const change = z.strictObject({
  kind: z.enum(['part', 'provision', 'default', 'value']),
  of: z.string(),
  before: z.string().nullable(),
  after: z.string(),
});
export const whatIfSchema = z
  .strictObject({ deal: z.string(), asOf: iso, knownAt: iso, added: strings, changes: z.array(change) })
  .meta({ title: 'inforce what-if --json' }) satisfies z.ZodType<WhatIf>;

const dayNumber = z.int().meta({ description: 'days since January 1, 1970' });
/** A proof as `inforce why --json` prints it: steps that name earlier steps as premises. */
export const proofSchema = z
  .strictObject({
    asked: z.looseObject({ ask: z.string(), day: dayNumber }),
    asOf: dayNumber,
    knownAt: dayNumber,
    horizon: dayNumber,
    steps: z.array(
      z.strictObject({
        subject: z.looseObject({ ask: z.string(), day: dayNumber }),
        through: dayNumber,
        value: z.string().nullable(),
        rule: z.string(),
        premises: z.array(z.strictObject({ step: z.int(), from: dayNumber, through: dayNumber })),
        queries: z.array(z.strictObject({ kind: z.string(), of: z.string(), found: strings })),
        clauses: strings,
        presumes: z.array(z.unknown()),
        settings: strings,
      }),
    ),
  })
  .meta({ title: 'inforce why --json' });

/** Something wrong, with its place: what `check` finds, and what a wrong question is answered with. */
export const problemSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  at: z.string().optional().meta({ description: 'the place in files without lines: paragraph 41' }),
  excerpt: z.string().nullable(),
  what: z.string(),
  why: z.string(),
  todo: z.string(),
});

export const checkSchema = z
  .strictObject({ problems: z.array(problemSchema) })
  .meta({ title: 'inforce check --json' });
