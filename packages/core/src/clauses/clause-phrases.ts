import type { Place } from '../text/source.ts';
import type { Day } from '../time/day.ts';

// What clauses are made of: who, which provisions, which defaults, when, behind which gate.

/** A provision of an agreement: `agreement` is `this`, or the term ("Note Purchase Agreement"); presumed where bare. */
export interface ProvisionRef {
  readonly agreement: string;
  /** `6.3`, `6.3(a)`, `"Initial Purchase Price"`; `''` is the whole agreement. */
  readonly path: string;
  readonly presumed: boolean;
  readonly words: Place;
}

/** Who: a named party, a defined role, or words that name neither. */
export interface Who {
  readonly name: string;
  readonly quantifier: 'all' | 'each' | 'any' | null;
  /** Where the role is defined, if in another agreement. */
  readonly of: string | null;
  readonly words: Place;
}

export type WhenClause =
  | { readonly kind: 'date'; readonly day: Day; readonly clock: string | null; readonly words: Place }
  /** "the Effective Date": a label of this instrument. */
  | { readonly kind: 'label'; readonly label: string; readonly words: Place }
  /** An event; `at` is its place in the text (`1(a)`), by which facts speak of it. */
  | { readonly kind: 'event'; readonly at: string; readonly event: EventPhrase; readonly words: Place }
  | { readonly kind: 'earliest' | 'latest'; readonly of: readonly WhenClause[]; readonly words: Place }
  | {
      readonly kind: 'after';
      readonly of: WhenClause;
      readonly count: number;
      readonly unit: 'days' | 'business days';
      readonly words: Place;
    };

export type EventPhrase =
  /** Somebody does something that a record can settle or a person judges. `verb` as printed (`takes any action in respect of`). */
  | { readonly kind: 'act'; readonly who: Who | null; readonly verb: string; readonly concerning: string }
  /** Any (other) Default or Event of Default. */
  | {
      readonly kind: 'default';
      readonly of: readonly DefaultPhrase[];
      readonly except: readonly DefaultPhrase[];
    }
  /** Another waiver, suspension, forbearance or agreement ends [W8]. */
  | { readonly kind: 'end-of'; readonly what: GrantPhrase }
  | { readonly kind: 'effectiveness'; readonly of: string };

export type GrantNoun = 'waiver' | 'suspension' | 'forbearance';

/**
 * Which grants are spoken of: `the waiver set forth in Section 1`, `the Limited Waiver`, `the waiver granted by the
 * Senior Lenders under the Credit Agreement`.
 */
export interface GrantPhrase {
  /** Empty: whatever its paper grants. */
  readonly nouns: readonly GrantNoun[];
  /** The paper that grants: `this`, or the term by which the text calls it; `null`: not said. */
  readonly paper: string | null;
  /** Sections of that paper; empty: wherever. */
  readonly at: readonly string[];
  readonly by: Who | null;
  /** The agreement whose terms are waived. */
  readonly under: string | null;
  /** Of these defaults; empty: of any. */
  readonly defaults: readonly DefaultPhrase[];
  /** Those that last for this span ("the Waiver Period"); `null`: not said. */
  readonly during: SpanPhrase | null;
  readonly words: Place;
}

export interface SpanPhrase {
  readonly from: { readonly when: WhenClause; readonly included: boolean } | null;
  /** `included: null`: usage is divided ("until", "to" a day) and a setting decides [T2]. */
  readonly to: { readonly when: WhenClause; readonly included: boolean | null } | null;
}

/** (the "Termination Date"), (the "Waiver Period"): a name, and the time or the span that it is given to. */
export interface TimeName {
  readonly label: string;
  readonly words: Place;
  /** Printed behind the last of several limbs, it can name them together, which is meant by default, or that limb. */
  readonly is:
    | { readonly kind: 'time'; readonly antecedents: readonly WhenClause[] }
    | { readonly kind: 'span'; readonly span: SpanPhrase };
}

/** Which defaults [W2]; several phrases are a union. */
export interface DefaultPhrase {
  /** By a defined label: its members are those of the definition. */
  readonly label: string | null;
  readonly provisions: readonly ProvisionRef[];
  /** `default`, `event of default`, or both (`any`). */
  readonly stages: 'default' | 'event of default' | 'any';
  readonly existed: SpanPhrase | null;
  readonly testDates: readonly Day[];
  /** Noticed by a notice of that day. */
  readonly noticed: Day | null;
  /** A description that only people can apply ("arising from the failure to deliver …"). */
  readonly described: Place | null;
}

/** "Subject to …": which conditions gate the clause. Paths of this instrument's provisions. */
export interface GatePhrase {
  readonly conditions: readonly string[];
  /** "Upon the satisfaction of": it also says when; "subject to" does not. */
  readonly upon: boolean;
  readonly words: Place;
}

export interface EndPhrase {
  readonly to: NonNullable<SpanPhrase['to']>;
  readonly then: 'prospective' | 'retroactive' | 'unstated';
}
