import type { Day } from '../../time/day.ts';
import type { DefaultSet } from '../../deal/terms.ts';
import type { Possible } from './possible.ts';

/** What one part of a definition came to on a day, how long that stays so, and the names of all that it looked at. */
export interface Part {
  readonly value: Possible;
  readonly until: Day;
  readonly lookedAt: ReadonlySet<string>;
}

/**
 * The parts of one step's working. A step about five hundred breaches is tried once for each thing that it names, each time
 * without that thing; what did not look at it comes to the same, and is not worked out again.
 */
export class Workings {
  private readonly parts = new Map<string, Map<string, Part>>();
  private readonly sets = new Map<DefaultSet, number>();

  /** Parts of one kind by name. */
  of(kind: string): Map<string, Part> {
    const known = this.parts.get(kind) ?? new Map<string, Part>();
    this.parts.set(kind, known);
    return known;
  }

  /** A number for a set of defaults: two sets are told apart as two places in the terms. */
  numberOf(set: DefaultSet): number {
    const number = this.sets.get(set) ?? this.sets.size;
    this.sets.set(set, number);
    return number;
  }
}
