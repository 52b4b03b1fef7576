import { z } from 'zod';
import { readingFile } from '../clauses/kept/file.ts';
import { dealFile, factsFile } from '../deal/schema.ts';
import { blacklineSchema } from './blackline/report.ts';
import { readSchema } from './read-report.ts';
import { blameSchema, conformSchema } from './schema-conform.ts';
import {
  checkSchema,
  checklistSchema,
  proofSchema,
  statusSchema,
  timelineSchema,
  whatIfSchema,
} from './schema.ts';

/** Every published JSON Schema by the name of its file under `schemas/`: what people write, and what reports print. */
export function publishedSchemas(): Readonly<Record<string, unknown>> {
  return {
    'deal.schema.json': z.toJSONSchema(dealFile, { io: 'input' }),
    'facts.schema.json': z.toJSONSchema(factsFile, { io: 'input' }),
    'reading.schema.json': z.toJSONSchema(readingFile, { io: 'input' }),
    'status.schema.json': z.toJSONSchema(statusSchema),
    'timeline.schema.json': z.toJSONSchema(timelineSchema),
    'checklist.schema.json': z.toJSONSchema(checklistSchema),
    'read.schema.json': z.toJSONSchema(readSchema),
    'blackline.schema.json': z.toJSONSchema(blacklineSchema),
    'why.schema.json': z.toJSONSchema(proofSchema),
    'check.schema.json': z.toJSONSchema(checkSchema),
    'what-if.schema.json': z.toJSONSchema(whatIfSchema),
    'conform.schema.json': z.toJSONSchema(conformSchema),
    'blame.schema.json': z.toJSONSchema(blameSchema),
  };
}
