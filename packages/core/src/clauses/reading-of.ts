import type { Source } from '../text/source.ts';
import type { SentenceOutcome } from './clause.ts';
import { labelProblems } from './label-problems.ts';
import type { Acceptance, Coverage, Reading } from './reading.ts';
import { tensionProblems, tensionsOf } from './tension.ts';

interface Read {
  readonly reader: string;
  readonly kept: Acceptance | null;
  readonly source: Source;
}

/** A reading from what its sentences came to, just now or when it was kept: all else in it follows from them. */
export function readingOf(outcomes: readonly SentenceOutcome[], { reader, kept, source }: Read): Reading {
  const clauses = outcomes.flatMap((one) => (one.outcome === 'refused' ? [] : one.clauses));
  const tensions = tensionsOf(clauses, source.text);
  return {
    reader,
    kept,
    sha256: source.sha256,
    outcomes,
    clauses,
    problems: [...labelProblems(clauses), ...tensionProblems(tensions)],
    tensions,
    coverage: coverageOf(outcomes),
  };
}

function coverageOf(outcomes: readonly SentenceOutcome[]): Coverage {
  const count = (outcome: SentenceOutcome['outcome']): number =>
    outcomes.filter((one) => one.outcome === outcome).length;
  return {
    sentences: outcomes.length,
    computed: count('computed'),
    recorded: count('recorded'),
    refused: count('refused'),
  };
}
