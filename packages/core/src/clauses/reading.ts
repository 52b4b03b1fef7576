import type { Problem } from '../agreement/problem.ts';
import type { Place } from '../text/source.ts';
import type { Day } from '../time/day.ts';
import type { Clause, SentenceOutcome } from './clause.ts';

/** What was understood of an instrument, and what was not; kept beside it like a lock file [T5]. */
export interface Reading {
  /** Version of the reader that made it. */
  readonly reader: string;
  /** Who accepted it, and when, where it is a kept one; `null`: read just now. */
  readonly kept: Acceptance | null;
  /** Hash of the file that was read. */
  readonly sha256: string;
  /** One for each sentence, in document order. */
  readonly outcomes: readonly SentenceOutcome[];
  /** The clauses of all of them. */
  readonly clauses: readonly Clause[];
  readonly problems: readonly Problem[];
  readonly tensions: readonly Tension[];
  readonly coverage: Coverage;
}

/** A reading is kept from the day on which a person accepted it. */
export interface Acceptance {
  readonly on: Day;
  /** `null`: not said. */
  readonly by: string | null;
}

/**
 * A trigger that an act which a condition requires may itself set off. Nothing is decided: it is a reading for the
 * asker to choose [K5].
 */
export interface Tension {
  /** Place of the trigger in the text: `1(a)`. */
  readonly trigger: string;
  /** Path of the condition: `4.2`. */
  readonly condition: string;
  readonly words: readonly Place[];
}

export interface Coverage {
  readonly sentences: number;
  readonly computed: number;
  readonly recorded: number;
  readonly refused: number;
}
