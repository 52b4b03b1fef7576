import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** One entry of `corpus/labels/*.json`; its README says what the fields mean. */
export interface LabelledClause {
  readonly kind:
    | 'waiver'
    | 'suspension'
    | 'forbearance'
    | 'consent'
    | 'effectiveness'
    | 'reinstatement'
    | 'condition';
  readonly of?: 'default' | 'compliance' | 'right';
  readonly targets: readonly string[];
  /** Provisions that only give the power for what is done. */
  readonly under?: readonly string[];
  readonly label?: string;
  readonly dates: readonly string[];
  readonly limbs: number;
  readonly mode?: string;
}
export interface LabelledSentence {
  /** First and last line in the file, counted from 1. */
  readonly lines: readonly [number, number];
  readonly at: string;
  readonly clauses: readonly LabelledClause[];
}
export interface LabelledDocument {
  readonly document: string;
  readonly sentences: readonly LabelledSentence[];
}

const here = import.meta.dirname;

/** Where the real instruments lie; they are no part of this repository. */
export const corpusRoot = (): string =>
  resolve(process.env['INFORCE_CORPUS'] ?? join(here, '../../shared/corpus'));

export const corpusIsThere = (): boolean => existsSync(join(corpusRoot(), 'edgar/waivers'));

/**
 * `development`: amendments on which the grammar is developed; their score says what was learnt, not what generalises.
 * `held-out-2`: unopened, and read only where that is asked for.
 */
export type LabelSet = 'open' | 'held-out' | 'held-out-2' | 'development';

const FILES: Readonly<Record<LabelSet, string>> = {
  open: 'waivers-open.json',
  'held-out': 'waivers-held-out.json',
  'held-out-2': 'waivers-held-out-2.json',
  development: 'amendments-dev.json',
};

export function labelsOf(set: LabelSet): readonly LabelledDocument[] {
  const read: { readonly labels: readonly LabelledDocument[] } = JSON.parse(
    readFileSync(join(here, 'labels', FILES[set]), 'utf8'),
  );
  return read.labels;
}

export const documentText = (name: string, folder: 'waivers' | 'amendments' = 'waivers'): string =>
  readFileSync(join(corpusRoot(), 'edgar', folder, name), 'utf8');

/** Operations of amending instructions; the second half of the README says what each one is. */
export const OPERATIONS = [
  'restate',
  'add-definition',
  'restate-definition',
  'delete-definition',
  'replace-words',
  'insert-words',
  'delete-words',
  'add-provision',
  'delete-provision',
  'restate-table',
  'replace-in-table',
  'restate-exhibit',
  'add-exhibit',
  'renumber',
  'replace-references',
  'restate-agreement',
  'other',
] as const;

const line = z.int().min(1);

/** One operation on one target. */
const labelledInstruction = z.strictObject({
  at: z.string(),
  lines: z.tuple([line, line]).refine(([first, last]) => first <= last, 'the first line is after the last'),
  target: z.strictObject({
    agreement: z.string().min(1),
    provision: z.string().min(1),
    part: z.string().min(1).optional(),
  }),
  operation: z.enum(OPERATIONS),
  count: z.union([z.int().min(1), z.literal('each')]).optional(),
  gate: z.literal(true).optional(),
  effective: z.iso.date().optional(),
  note: z.string().optional(),
});
export type LabelledInstruction = z.infer<typeof labelledInstruction>;

const instructedDocument = z.strictObject({
  /** From the root of the corpus. */
  document: z.string().startsWith('edgar/'),
  instructions: z.array(labelledInstruction),
});
export type InstructedDocument = z.infer<typeof instructedDocument>;

export const instructionLabels = z.strictObject({ labels: z.array(instructedDocument) });

/** `opened`: held out until November 28, 2026, and developed on since. */
export type InstructionSet = 'open' | 'opened' | 'held-out';

export const instructionFile = (set: InstructionSet): string =>
  join(here, 'labels', `instructions-${set}.json`);

/** Throws where a label does not have the shape that the README gives it. */
export const instructionsOf = (set: InstructionSet): readonly InstructedDocument[] =>
  instructionLabels.parse(JSON.parse(readFileSync(instructionFile(set), 'utf8'))).labels;

/** One that was tried on the text as it then stood: the base with what went before. */
const triedInstruction = z.discriminatedUnion('applies', [
  labelledInstruction.extend({ applies: z.literal(true) }),
  labelledInstruction.extend({ applies: z.literal(false), reason: z.string().min(1) }),
]);

/** The amendments of one deal in their order, after a base that is on file. */
const instructedChain = z.strictObject({
  base: z.string().startsWith('edgar/'),
  labels: z.array(instructedDocument.extend({ instructions: z.array(triedInstruction) })),
});
export type InstructedChain = z.infer<typeof instructedChain>;

export type ChainName = 'f4';

export const chainOf = (name: ChainName): InstructedChain =>
  instructedChain.parse(
    JSON.parse(readFileSync(join(here, 'labels', `instructions-chain-${name}.json`), 'utf8')),
  );
