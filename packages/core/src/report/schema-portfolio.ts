import { z } from 'zod';

/** The answer to a question about many deals, as `portfolio --json` and the API print it. */
const iso = z.string().meta({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
const truth = z.enum(['yes', 'open']);
const count = z.strictObject({
  yes: z.int().min(0),
  open: z.int().min(0).meta({ description: 'it turns on something that nobody has recorded' }),
});

export const portfolioQuestions = [
  'in default',
  'event of default',
  'waived',
  'suspended',
  'expiring',
  'awaiting signatures',
] as const;
export type PortfolioQuestion = (typeof portfolioQuestions)[number];
const question = z.enum(portfolioQuestions);

const standing = z.strictObject({
  what: question,
  is: truth,
  from: iso
    .nullable()
    .meta({ description: 'the first day on which the deal stands so without interruption' }),
  through: iso.nullable().meta({ description: 'the last such day; null: no end is known' }),
  ends: iso
    .nullable()
    .meta({ description: 'of "expiring": the first day on which the first of what runs is over' }),
});
export type StandingShown = z.output<typeof standing>;

const dealRow = z.strictObject({
  deal: z.string().meta({ description: 'the id of the deal, or its folder' }),
  name: z.string(),
  view: z.enum(['shared', 'company', 'holders', 'agent']),
  behind: z.boolean().meta({ description: 'something was recorded that the answer does not know yet' }),
  unread: z.boolean().meta({ description: 'the deal as recorded cannot be read, so nothing is said of it' }),
  standings: z.array(standing),
  statements: z
    .array(
      z.strictObject({
        kind: z.string(),
        row: z.record(z.string(), z.json()),
        names: z.record(z.string(), z.string()).meta({
          description:
            'what the addresses and ids in the row are called; empty where it was worked out by an older program',
        }),
      }),
    )
    .meta({ description: 'what the standings rest on, as rows of the status report' }),
});
export type PortfolioRow = z.output<typeof dealRow>;

export const portfolioSchema = z
  .strictObject({
    asOf: iso,
    knownAt: iso,
    projection: z.boolean().meta({ description: 'the day asked about lies after the day as known on' }),
    what: question.nullable().meta({ description: 'null: all deals' }),
    expiringDays: z.int().min(0),
    search: z.string(),
    deals: z.int().min(0).meta({ description: 'how many deals are seen' }),
    counts: z.strictObject({
      'in default': count,
      'event of default': count,
      waived: count,
      suspended: count,
      expiring: count,
      'awaiting signatures': count,
    }),
    fresh: z.strictObject({
      behind: z.int().min(0).meta({ description: 'deals of which more is recorded than the answer knows' }),
      unread: z.int().min(0),
      deals: z.array(z.string()).meta({ description: 'the first of those that are behind' }),
    }),
    rows: z.array(dealRow),
    next: z.string().nullable().meta({ description: 'where the next page begins' }),
    notice: z.string(),
  })
  .meta({ title: 'Inforce portfolio' });
export type PortfolioReport = z.output<typeof portfolioSchema>;
