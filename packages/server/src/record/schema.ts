import { reportSchemas } from '@inforce/core';
import { z } from 'zod';
import { channels, eventKinds } from './event.ts';
import { signedHead } from './head-file.ts';

/** What the record gives to programs, in the words of the API and of the command line alike. */
const entry = z.record(z.string(), z.json());
const sha256 = z.string().meta({ pattern: '^[0-9a-f]{64}$' });
const deal = z.string().meta({ description: 'its id in the record' });

export const eventSchema = z
  .strictObject({
    deal: z.string(),
    channel: z.enum(channels),
    version: z.int(),
    id: z.string(),
    at: z.string().meta({ format: 'date-time' }),
    by: z.string(),
    kind: z.enum(eventKinds),
    body: entry,
    previous: z.string(),
    hash: sha256,
  })
  .meta({ description: 'as it stands in the record: its hash is taken over the rest of it' });

export const findingSchema = z.strictObject({
  deal: z.string(),
  channel: z.enum(channels).nullable(),
  version: z.int().nullable(),
  what: z.string(),
});

const events = z.array(eventSchema);
const recorded = z.strictObject({ deal, recorded: events });
const copied = z.strictObject({
  rows: z.record(z.string(), z.int()).meta({ description: 'how many of each table' }),
});

const accepted = z.strictObject({
  on: z.string().meta({ format: 'date' }),
  by: z.string().nullable(),
  accepted: z.array(
    z.strictObject({
      agreement: z.string(),
      document: z.string(),
      file: z.string().meta({ description: 'where it is kept' }),
      sha256,
      reader: z.string(),
      sentences: z.int(),
      refused: z.int(),
      changed: z
        .array(z.strictObject({ kept: z.string(), today: z.string() }))
        .meta({ description: 'what the reading kept until now said otherwise' }),
    }),
  ),
});

/** What the commands of the record print for programs. */
export const recordSchemas = {
  accept: z.union([accepted, recorded]).meta({ description: 'of a folder; of a deal of the record' }),
  import: z.strictObject({
    deal,
    adopted: z.int().meta({ description: 'how many events came with the folder' }),
    recorded: events,
  }),
  record: recorded,
  correct: recorded,
  file: recorded,
  history: z.strictObject({ deal, events }),
  export: z.strictObject({ deal, folder: z.string(), files: z.array(z.string()) }),
  verify: z.strictObject({ verified: z.boolean(), findings: z.array(findingSchema) }),
  sign: signedHead,
  backup: copied,
  restore: copied,
  work: z.strictObject({ worked: z.int().meta({ description: 'how many deals' }) }),
} as const satisfies Record<string, z.ZodType>;

/** Of any command: what is printed in place of an answer where the input is wrong. */
const refusedSchema = z.strictObject({ error: z.string(), problems: z.array(reportSchemas.problem) });

/** The JSON Schemas of the record's commands by the names of their files under `schemas/`. */
export function publishedRecordSchemas(): Readonly<Record<string, unknown>> {
  const commands = Object.entries(recordSchemas).map(([name, schema]) => [
    `${name}.schema.json`,
    z.toJSONSchema(titled(schema, `inforce ${name} --json`)),
  ]);
  const refusal = z.toJSONSchema(titled(refusedSchema, 'inforce COMMAND --json, where the input is wrong'));
  return { ...Object.fromEntries(commands), 'refused.schema.json': refusal };
}

const titled = (schema: z.ZodType, title: string): z.ZodType => schema.meta({ ...schema.meta(), title });
