import type { Agreement, Sentence } from '../packages/core/src/agreement/agreement.ts';
import { readAgreement } from '../packages/core/src/agreement/read-agreement.ts';
import type { Clause, SentenceOutcome } from '../packages/core/src/clauses/clause.ts';
import { readClauses } from '../packages/core/src/clauses/read-clauses.ts';
import type { Reading } from '../packages/core/src/clauses/reading.ts';
import { differences, type Whole } from './compare.ts';
import type { LabelledDocument, LabelledSentence } from './labels.ts';
import { lineAt, lineStarts } from './lines.ts';

/** What became of one labelled sentence. */
export interface Verdict {
  readonly at: string;
  readonly lines: readonly [number, number];
  readonly verdict: 'right' | 'refused' | 'wrong';
  /** Where the reading and the label disagree. */
  readonly why: readonly string[];
}

export interface Score {
  readonly document: string;
  readonly reading: Reading;
  readonly verdicts: readonly Verdict[];
  /** Clauses of labelled kinds in sentences that no label knows: each is a wrong clause. */
  readonly unlabelled: readonly { readonly clause: Clause; readonly line: number }[];
}

const LABELLED: ReadonlySet<Clause['kind']> = new Set([
  'waiver',
  'compliance',
  'suspension',
  'forbearance',
  'consent',
  'effectiveness',
  'reinstatement',
  'condition',
]);

/** Reads a document and holds what was read against its labels. */
export function score(labels: LabelledDocument, text: string): Score {
  const agreement = readAgreement({ name: labels.document, text, sha256: '' });
  const reading = readClauses(agreement);
  const lines = lineStarts(text);
  const read = operative(agreement, reading.outcomes);
  const assigned = read.map((one) => ({ ...one, label: nearest(labels.sentences, one.sentence, lines) }));
  return {
    document: labels.document,
    reading,
    verdicts: labels.sentences.map((label) =>
      verdictOf(
        label,
        assigned.filter((one) => one.label === label),
        { clauses: reading.clauses, text, references: agreement.references, dated: agreement.dates },
      ),
    ),
    unlabelled: assigned
      .filter((one) => one.label === null)
      .flatMap(({ clauses, sentence }) =>
        clauses.map((clause) => ({ clause, line: lineAt(lines, sentence.place.from) })),
      ),
  };
}

interface ReadSentence {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
}

function operative(agreement: Agreement, outcomes: readonly SentenceOutcome[]): readonly ReadSentence[] {
  return outcomes.flatMap((outcome, i) => {
    const sentence = agreement.sentences[i];
    const clauses =
      outcome.outcome === 'refused' ? [] : outcome.clauses.filter(({ kind }) => LABELLED.has(kind));
    return sentence === undefined || clauses.length === 0 ? [] : [{ sentence, clauses }];
  });
}

/** The label with whose lines the sentence shares most; two sentences may share a line, and then less is shared. */
function nearest(
  labels: readonly LabelledSentence[],
  sentence: Sentence,
  lines: readonly number[],
): LabelledSentence | null {
  let best: LabelledSentence | null = null;
  let most = 0;
  for (const label of labels) {
    const shared = overlap(label, sentence, lines);
    if (shared > most) [best, most] = [label, shared];
  }
  return best;
}

function overlap(label: LabelledSentence, { place }: Sentence, lines: readonly number[]): number {
  const from = lines[label.lines[0] - 1] ?? 0;
  const to = lines[label.lines[1]] ?? Number.MAX_SAFE_INTEGER;
  return Math.min(to, place.to) - Math.max(from, place.from);
}

function verdictOf(label: LabelledSentence, read: readonly ReadSentence[], whole: Whole): Verdict {
  const { at, lines } = label;
  if (read.length === 0) return { at, lines, verdict: 'refused', why: [] };
  const why = differences(
    label.clauses,
    read.flatMap(({ clauses }) => clauses),
    read.map(({ sentence }) => sentence),
    whole,
  );
  return { at, lines, verdict: why.length === 0 ? 'right' : 'wrong', why };
}

export interface Totals {
  readonly right: number;
  readonly refused: number;
  readonly wrong: number;
  readonly labelled: number;
}

export function totals(scores: readonly Score[]): Totals {
  const verdicts = scores.flatMap((one) => one.verdicts);
  const count = (verdict: Verdict['verdict']): number =>
    verdicts.filter((one) => one.verdict === verdict).length;
  const unlabelled = scores.reduce((sum, one) => sum + one.unlabelled.length, 0);
  return {
    right: count('right'),
    refused: count('refused'),
    wrong: count('wrong') + unlabelled,
    labelled: verdicts.length,
  };
}
