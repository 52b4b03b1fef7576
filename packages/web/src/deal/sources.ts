import { z } from 'zod';

/** What the server gives of a deal: all that this viewer may see, as a deal folder would say it. */
export const dealSources = z.object({
  id: z.string(),
  /** What writes rest on. */
  etag: z.string(),
  role: z.string(),
  keeper: z.boolean(),
  sees: z.array(z.string()),
  writes: z.array(z.string()),
  /** deal.yaml as a value. */
  value: z.unknown(),
  /** The entries of facts.yaml. */
  facts: z.array(z.unknown()),
  /** The record's own names of the stated clauses, in their order. */
  clauseIds: z.array(z.string()).default([]),
  documents: z.array(
    z.object({
      file: z.string(),
      sha256: z.string(),
      /** The text as it was laid out for reading. */
      text: z.string(),
      /** The reading that is kept of it. */
      reading: z.object({ text: z.string(), confirmed: z.boolean() }).nullable(),
    }),
  ),
});

export type DealSources = z.output<typeof dealSources>;
export type DocumentSource = DealSources['documents'][number];
