import type { AmendmentClause } from '../../clauses/clause.ts';
import type { Day } from '../../time/day.ts';
import type { Address } from '../facts.ts';
import { type PaperContext, partHolding } from './context.ts';
import { calendarDay, type Labels } from './labels.ts';

/** An amending instruction with the agreement that it amends and the part whose effect it shares [E1]. */
export interface BoundInstruction {
  /** `amendment-1/2(a)#3`. */
  readonly id: string;
  readonly address: Address;
  /** The amending agreement, and its part. */
  readonly by: string;
  readonly part: Address;
  /** The agreement that is amended; `null`: one that the deal lacks. */
  readonly target: string | null;
  /** A day of its own from which it speaks ("effective as of …"). */
  readonly from: Day | null;
  /** Its place among the instructions of its instrument [W9]. */
  readonly position: number;
  readonly clause: AmendmentClause;
}

/** The instructions of a paper, in the order of its text. */
export function instructionsOf(
  paper: PaperContext,
  labels: Labels,
  parts: readonly Address[],
): readonly BoundInstruction[] {
  return paper.all('amendment').map((clause, i) => {
    const address = paper.address(clause.at);
    return {
      id: paper.termId(clause),
      address,
      by: paper.id,
      part: partHolding(parts, address) ?? paper.id,
      target: paper.actedOn(clause.target.agreement, clause.target.words),
      from: calendarDay(clause.from, labels),
      position: i + 1,
      clause,
    };
  });
}
