import { z } from 'zod';
import type { Step } from './step.ts';

const place = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });
const origin = z.strictObject({ by: z.string(), at: z.string().nullable(), place: place.nullable() });

const passage = z.strictObject({
  path: z.string(),
  kind: z.enum([
    'agreement',
    'cover',
    'preamble',
    'recital',
    'section',
    'limb',
    'paragraph',
    'signature-page',
    'schedule',
    'definition',
  ]),
  from: z.int().min(0),
  to: z.int().min(0),
  labelEnd: z.int().min(0),
  bodyFrom: z.int().min(0),
});

const slice = z.strictObject({
  text: z.string(),
  passages: z.array(passage),
  runs: z.array(z.strictObject({ from: z.int().min(0), to: z.int().min(0), origin })),
  breaks: z.array(z.int().min(0)),
});

const savedStep = z.strictObject({
  changes: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('replace'),
        from: z.int().min(0),
        to: z.int().min(0),
        expects: z.string(),
        slice,
        within: z.string(),
      }),
      z.strictObject({ kind: z.literal('rename'), path: z.string(), to: z.string() }),
    ]),
  ),
});

/** A step as plain data. */
export function stepToJson(step: Step): unknown {
  return savedStep.parse(step);
}

/** The step that was saved; `null` where the data are none. */
export function stepFromJson(data: unknown): Step | null {
  return savedStep.safeParse(data).data ?? null;
}
