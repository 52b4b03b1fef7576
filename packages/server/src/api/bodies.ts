import { z } from 'zod';
import { roles } from '../access/roles.ts';
import { scopes } from '../access/viewer.ts';
import { channels } from '../record/event.ts';

/** What requests carry. Entries are as deal.yaml and facts.yaml have them, and are checked when the deal is put together. */
const name = z.string().min(1).max(200);
const email = z.string().max(254);
const password = z.string().max(1024);
const secret = z.string().max(200);
const entry = z.record(z.string(), z.json());
const channel = z
  .enum(channels)
  .default('shared')
  .meta({ description: 'who may see it: everybody, or one side' });

/** What somebody is on a deal. */
const place = { role: z.enum(roles), keeper: z.boolean().default(false) };

export const bodies = {
  NewDeal: z.strictObject({
    deal: name,
    calendar: entry.optional(),
    name: name.optional().meta({ description: 'what its id begins with; the deal unless said' }),
    role: z.enum(roles).meta({ description: 'what the one who begins it is on it' }),
  }),
  NewFacts: z.strictObject({ channel, facts: z.array(entry).min(1).max(1000) }),
  Correction: z.strictObject({ channel, fact: entry }),
  WhatIfFacts: z.strictObject({ facts: z.array(entry).min(1).max(1000) }),
  Heading: z.strictObject({ channel, deal: name, calendar: entry.nullable().default(null) }),
  Entry: z.strictObject({ channel, entry }),
  Role: z.strictObject({ channel, role: z.json() }),
  Setting: z.strictObject({ channel, at: name.nullable().default(null), setting: entry }),
  KeptReading: z.strictObject({
    channel,
    agreement: name,
    corrected: entry
      .optional()
      .meta({ description: 'a reading file; left out: as today’s reader reads the document' }),
  }),
  Note: z.strictObject({
    channel,
    about: name.nullable().default(null),
    text: z.string().min(1).max(20_000),
  }),
  Member: z.union([
    z.strictObject({ person: name, ...place }),
    z.strictObject({
      email: email.meta({ description: 'the whole address of a person who can come in' }),
      ...place,
    }),
  ]),
  SignIn: z.strictObject({ email, password }),
  TokenWanted: z.strictObject({
    name,
    scopes: z.array(z.enum(scopes)).min(1),
    deals: z.array(name).min(1).max(1000).optional(),
    days: z.int().min(1).max(366),
  }),
  FirstPerson: z.strictObject({ secret, email, name, password }),
  LinkUse: z.strictObject({ secret, password }),
  PasswordChange: z.strictObject({
    before: password,
    after: password,
    tokens: z.boolean().default(false).meta({ description: 'takes back your tokens too' }),
  }),
  Door: z.strictObject({ disabled: z.boolean() }),
  PersonWanted: z.strictObject({
    email,
    name,
    administrator: z.boolean().default(false),
  }),
} as const satisfies Record<string, z.ZodType>;

/** What the description calls a body. */
export const bodyName = (schema: z.ZodType): string =>
  Object.entries(bodies).find(([, each]) => each === schema)?.[0] ?? '';
