import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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

/** `development`: amendments on which the grammar is developed; their score says what was learnt, not what generalises. */
export type LabelSet = 'open' | 'held-out' | 'development';

const FILES: Readonly<Record<LabelSet, string>> = {
  open: 'waivers-open.json',
  'held-out': 'waivers-held-out.json',
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
