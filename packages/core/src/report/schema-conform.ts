import { z } from 'zod';

const iso = z.string().meta({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
const place = z.strictObject({ from: z.int(), to: z.int() });

/** Words by one author. */
const run = z.strictObject({
  text: z.string(),
  by: z.string().meta({ description: 'the id of the agreement whose words they are' }),
  at: z.string().nullable().meta({ description: 'the instruction that put them in; null: as signed' }),
  from: iso.nullable().meta({ description: 'since when they stand' }),
  place: place.nullable().meta({ description: 'where they stand in the file of that agreement' }),
});

const footnote = z.strictObject({
  number: z.int(),
  address: z.string(),
  says: z.string(),
  from: iso,
  removed: z.array(z.string()).meta({ description: 'the words that it took out, in order' }),
  presumes: z.array(z.string()),
});

const paragraph = z.strictObject({
  path: z.string().meta({ description: 'the innermost provision that it begins in' }),
  depth: z.int().meta({ description: 'how many limbs hold it' }),
  table: z.boolean(),
  runs: z.array(run),
  notes: z.array(z.strictObject({ at: z.int(), number: z.int() })).meta({
    description: 'footnotes, by their place in the text of the paragraph',
  }),
});

export const conformSchema = z.strictObject({
  deal: z.string(),
  agreement: z.string(),
  title: z.string(),
  asOf: iso,
  knownAt: iso,
  projection: z.boolean(),
  onFile: z.boolean(),
  legend: z.array(z.string()),
  through: z.array(z.strictObject({ agreement: z.string(), title: z.string(), dated: iso.nullable() })),
  paragraphs: z.array(paragraph),
  footnotes: z.array(footnote),
  notes: z
    .array(z.strictObject({ address: z.string(), provisions: z.array(z.string()), says: z.string() }))
    .meta({
      description: 'waivers, suspensions, forbearances and consents: never in the text',
    }),
  notApplied: z.array(
    z.strictObject({
      address: z.string(),
      why: z.enum([
        'not in effect',
        'open',
        'refused',
        'no text on file',
        'not understood',
        'not in this deal',
      ]),
      says: z.string(),
      stands: z.string().nullable(),
      from: iso.nullable(),
    }),
  ),
  notice: z.string(),
});

/** A composite conformed copy as data. */
export type ConformReport = z.infer<typeof conformSchema>;

export const blameSchema = z.strictObject({
  deal: z.string(),
  address: z.string(),
  asOf: iso,
  knownAt: iso,
  pieces: z.array(
    z.strictObject({
      text: z.string(),
      by: z.string(),
      at: z.string().nullable(),
      says: z.string(),
      from: iso.nullable(),
      before: z.array(z.string()).meta({ description: 'what stood there before' }),
    }),
  ),
  gone: z.array(z.strictObject({ text: z.string(), by: z.string(), says: z.string(), from: iso })),
  notice: z.string(),
});

/** Who wrote the words of a provision, as data. */
export type BlameReport = z.infer<typeof blameSchema>;
