import { z } from 'zod';
import { readingFile } from '../clauses/kept/file.ts';
import { dealFile, factsFile } from '../deal/schema.ts';
import { blacklineSchema } from './blackline/report.ts';
import { readSchema } from './read-report.ts';
import { calendarSchema } from './schema-calendar.ts';
import { blameSchema, conformSchema } from './schema-conform.ts';
import { portfolioSchema } from './schema-portfolio.ts';
import {
  checkSchema,
  checklistSchema,
  problemSchema,
  proofSchema,
  statusSchema,
  timelineSchema,
  whatIfSchema,
} from './schema.ts';

/** The reports by name, as they are printed for programs. */
export const reportSchemas = {
  status: statusSchema,
  timeline: timelineSchema,
  checklist: checklistSchema,
  calendar: calendarSchema,
  read: readSchema,
  blackline: blacklineSchema,
  why: proofSchema,
  check: checkSchema,
  problem: problemSchema,
  'what-if': whatIfSchema,
  conform: conformSchema,
  blame: blameSchema,
} as const;

/** Every published JSON Schema by the name of its file under `schemas/`: what people write, and what reports print. */
export function publishedSchemas(): Readonly<Record<string, unknown>> {
  return {
    'deal.schema.json': z.toJSONSchema(dealFile, { io: 'input' }),
    'facts.schema.json': z.toJSONSchema(factsFile, { io: 'input' }),
    'reading.schema.json': z.toJSONSchema(readingFile, { io: 'input' }),
    'status.schema.json': z.toJSONSchema(statusSchema),
    'timeline.schema.json': z.toJSONSchema(timelineSchema),
    'checklist.schema.json': z.toJSONSchema(checklistSchema),
    'calendar.schema.json': z.toJSONSchema(calendarSchema),
    'read.schema.json': z.toJSONSchema(readSchema),
    'blackline.schema.json': z.toJSONSchema(blacklineSchema),
    'why.schema.json': z.toJSONSchema(proofSchema),
    'check.schema.json': z.toJSONSchema(checkSchema),
    'what-if.schema.json': z.toJSONSchema(whatIfSchema),
    'conform.schema.json': z.toJSONSchema(conformSchema),
    'portfolio.schema.json': z.toJSONSchema(portfolioSchema),
    'blame.schema.json': z.toJSONSchema(blameSchema),
  };
}
