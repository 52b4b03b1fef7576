import type { Day } from '../time/day.ts';
import type { Truth } from '../time/truth.ts';
import type { Address, FactId, PartyId } from '../deal/facts.ts';

/** A rule of docs/semantics.md. */
export type RuleId =
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T7'
  | 'T8'
  | 'K1'
  | 'K2'
  | 'K3'
  | 'K4'
  | 'K5'
  | 'K6'
  | 'E1'
  | 'E2'
  | 'E3'
  | 'E4'
  | 'E5'
  | 'E6'
  | 'E7'
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'D5'
  | 'W1'
  | 'W2'
  | 'W3'
  | 'W4'
  | 'W5'
  | 'W6'
  | 'W7'
  | 'W8'
  | 'W9'
  | 'A1'
  | 'A5'
  | 'M1'
  | 'M2'
  | 'M4';

/** Parts taken to be effective from `on` [E6]; `null`: the record as it is. */
export type Given = { readonly parts: readonly Address[]; readonly on: Day } | null;

/** What one step of a proof says something about, on `day`. One kind per definition of docs/reckoning.md. */
export type Subject =
  | { readonly ask: 'effective'; readonly part: Address; readonly day: Day; readonly given: Given }
  | { readonly ask: 'condition'; readonly condition: Address; readonly day: Day; readonly given: Given }
  | {
      readonly ask: 'requirement';
      readonly condition: Address;
      readonly index: number;
      readonly day: Day;
      readonly given: Given;
    }
  | { readonly ask: 'concluded'; readonly condition: Address; readonly day: Day }
  | { readonly ask: 'signed'; readonly agreement: string; readonly party: PartyId; readonly day: Day }
  | { readonly ask: 'in-force'; readonly provision: Address; readonly day: Day; readonly given: Given }
  | { readonly ask: 'suspended'; readonly suspension: string; readonly day: Day; readonly given: Given }
  | {
      readonly ask: 'came';
      readonly overlay: string;
      readonly path: readonly number[];
      readonly day: Day;
      readonly given: Given;
    }
  | { readonly ask: 'exists'; readonly instance: string; readonly day: Day; readonly given: Given }
  | { readonly ask: 'ripe'; readonly instance: string; readonly day: Day; readonly given: Given }
  | { readonly ask: 'ended'; readonly instance: string; readonly day: Day; readonly given: Given }
  | { readonly ask: 'active'; readonly waiver: string; readonly day: Day; readonly given: Given }
  | { readonly ask: 'waived'; readonly instance: string; readonly day: Day; readonly given: Given }
  | { readonly ask: 'continuing'; readonly instance: string; readonly day: Day; readonly given: Given }
  | { readonly ask: 'value'; readonly address: Address; readonly day: Day };

/** A question put to the record at K, with every fact that it returned: so absence can be asked again [P1]. */
export interface Query {
  readonly kind: string;
  /** What the query selects by, as text: an address, a party, an agreement. */
  readonly of: string;
  readonly found: readonly FactId[];
}

export interface Step {
  readonly subject: Subject;
  readonly value: Truth | string;
  readonly rule: RuleId;
  readonly premises: readonly Step[];
  readonly queries: readonly Query[];
  /** Ids or addresses of the terms (clauses) that the step applies. */
  readonly clauses: readonly string[];
  readonly presumes: readonly string[];
  readonly settings: readonly string[];
}

export interface Proof {
  readonly asOf: Day;
  readonly knownAt: Day;
  readonly root: Step;
}
