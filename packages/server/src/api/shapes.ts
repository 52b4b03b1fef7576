import { portfolioSchema, reportSchemas } from '@inforce/core';
import { z } from 'zod';
import { roles } from '../access/roles.ts';
import { scopes } from '../access/viewer.ts';
import { channels } from '../record/event.ts';
import { signedHead } from '../record/head-file.ts';
import { eventSchema as event, findingSchema } from '../record/schema.ts';

/** What answers look like: the reports as the command line prints them, and what the record adds. */
const id = z.string();
const sha256 = z.string().meta({ pattern: '^[0-9a-f]{64}$' });
const instant = z.string().meta({ format: 'date-time' });
const entry = z.record(z.string(), z.json());
const role = z.enum(roles);
const channel = z.enum(channels);

const onDeal = { id, role, keeper: z.boolean() };

const me = {
  person: id,
  name: z.string(),
  administrator: z.boolean(),
  via: z
    .enum(['session', 'token', 'local'])
    .meta({ description: 'how they came in; only a session is signed out of' }),
};

const session = z.strictObject({ id, created: instant, seen: instant, current: z.boolean() });

const token = z.strictObject({
  id,
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  deals: z.array(z.string()).nullable(),
  created: instant,
  expiry: instant,
  used: instant.nullable(),
});

const person = z.strictObject({
  id,
  email: z.string(),
  name: z.string(),
  administrator: z.boolean(),
  disabled: z.boolean(),
  password: z.boolean(),
  issuer: z.boolean(),
});

const next = z
  .string()
  .nullable()
  .meta({ description: 'the cursor of the next page; null: this is the last' });

export const shapes = {
  Status: reportSchemas.status,
  Proof: reportSchemas.why,
  Timeline: reportSchemas.timeline,
  Checklist: reportSchemas.checklist,
  Calendar: reportSchemas.calendar,
  Conformed: reportSchemas.conform,
  Blame: reportSchemas.blame,
  Blackline: reportSchemas.blackline,
  WhatIf: reportSchemas['what-if'],
  Subjects: z.strictObject({ subjects: z.array(z.string()), next }),
  Check: reportSchemas.check,
  Read: reportSchemas.read,
  Portfolio: portfolioSchema,
  Problem: z.strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().meta({ description: 'stable; docs/errors.md' }),
    problems: z
      .array(reportSchemas.problem)
      .meta({ description: 'everything that is wrong, not only the first' }),
    request: z.string().meta({ description: 'finds the request in the log' }),
    changed: z.array(event).optional().meta({ description: 'of 412: what the writer had not seen' }),
  }),
  Deals: z.strictObject({ deals: z.array(z.strictObject(onDeal)), next }),
  Deal: z.strictObject({
    ...onDeal,
    sees: z.array(channel),
    writes: z.array(channel),
    stated: entry.meta({ description: 'as deal.yaml would say it' }),
    clauseIds: z.array(z.string()).meta({ description: 'names of the stated clauses, in their order' }),
  }),
  Sources: z.strictObject({
    ...onDeal,
    etag: z.string().meta({ description: 'what writes rest on (If-Match)' }),
    sees: z.array(channel),
    writes: z.array(channel),
    value: entry.meta({ description: 'as deal.yaml would say it' }),
    facts: z.array(entry).meta({ description: 'as facts.yaml would say them' }),
    clauseIds: z.array(z.string()),
    documents: z.array(
      z.strictObject({
        file: z.string(),
        sha256,
        text: z.string().meta({ description: 'as it was laid out for reading' }),
        reading: z
          .strictObject({ text: z.string(), confirmed: z.boolean() })
          .nullable()
          .meta({ description: 'the reading that the record keeps' }),
      }),
    ),
  }),
  Begun: z.strictObject({ id }),
  Facts: z.strictObject({
    facts: z.array(entry).meta({ description: 'as facts.yaml would say them' }),
    next,
  }),
  Documents: z.strictObject({
    documents: z.array(z.strictObject({ file: z.string(), sha256, size: z.int() })),
    next,
  }),
  Readings: z.strictObject({
    readings: z.array(
      z.strictObject({
        agreement: z.string(),
        file: z.string(),
        sha256,
        reader: z.string(),
        sentences: z.int(),
        refused: z.int(),
        kept: z.enum(['confirmed', 'corrected', 'read']).nullable(),
        changed: z
          .array(z.strictObject({ kept: z.string(), today: z.string() }))
          .meta({ description: 'what the kept reading says otherwise than today’s reader' }),
      }),
    ),
    next,
  }),
  Notes: z.strictObject({
    notes: z.array(
      z.strictObject({ id, channel, at: instant, by: id, about: z.string().nullable(), text: z.string() }),
    ),
    next,
  }),
  People: z.strictObject({ people: z.array(z.strictObject({ person: id, name: z.string(), role })), next }),
  History: z.strictObject({ events: z.array(event), next }),
  Recorded: z.strictObject({ events: z.array(event) }),
  Person: z.strictObject(me),
  Me: z.strictObject({
    ...me,
    email: z.string().nullable().meta({ description: 'one’s own; only to a session' }),
  }),
  WaysIn: z.strictObject({
    issuer: z
      .string()
      .nullable()
      .meta({ description: 'where one can sign in beside here, by way of /api/oidc/start; null: nowhere' }),
  }),
  Sessions: z.strictObject({ sessions: z.array(session), next }),
  Tokens: z.strictObject({ tokens: z.array(token), next }),
  NewToken: z.strictObject({ id, secret: z.string().meta({ description: 'shown this once' }) }),
  Persons: z.strictObject({ people: z.array(person), next }),
  NewPerson: z.strictObject({ person: id }),
  Link: z.strictObject({ secret: z.string().meta({ description: 'shown this once' }), expiry: instant }),
  Reads: z.strictObject({
    reads: z.array(
      z.strictObject({
        id,
        sha256,
        person: id,
        role,
        via: z.enum(['session', 'token', 'local']),
        credential: z.string(),
        at: instant,
      }),
    ),
    next,
  }),
  Verified: z.strictObject({
    findings: z.array(findingSchema),
  }),
  Head: signedHead.meta({ description: 'where the record ends, signed by the server: record.head.json' }),
  Done: z.strictObject({ ok: z.literal(true) }),
} as const satisfies Record<string, z.ZodType>;

export type ShapeName = keyof typeof shapes;
