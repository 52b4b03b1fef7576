import type { ProvisionKind } from '../agreement/agreement.ts';

/**
 * A sentence and what it does, one line a clause as `printClause` writes it; no lines: it is refused. The tables of
 * examples stand beside the predicates that they try, and one test holds every law against each of them.
 */
export interface Example {
  readonly sentence: string;
  readonly reads: readonly string[];
  /** The rule of the semantics that it shows. */
  readonly rule?: string;
  /** Its last words are put to people as they stand, or have no effect: one more word there changes no clause but these words. */
  readonly open?: true;
  /** Where it stands, if not in a section. */
  readonly in?: ProvisionKind;
}
