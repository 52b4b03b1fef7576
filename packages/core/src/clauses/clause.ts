import type { Place } from '../text/source.ts';
import type { Day } from '../time/day.ts';
import type { OperationPhrase, TargetPhrase } from './instruction-phrases.ts';
import type {
  ProvisionRef,
  Who,
  WhenClause,
  SpanPhrase,
  DefaultPhrase,
  GatePhrase,
  EndPhrase,
  GrantPhrase,
  TimeName,
} from './clause-phrases.ts';

export type * from './clause-phrases.ts';
export type * from './instruction-phrases.ts';

/**
 * What one operative sentence does, as read from its words. Names are still the instrument's own: an agreement is
 * `this` or the term by which the text calls it; a label ("Effective Date") stays a label. `deal/bind.ts` turns
 * clauses into terms.
 */
export type Clause =
  | WaiverClause
  | ComplianceClause
  | SuspensionClause
  | ForbearanceClause
  | ConsentClause
  | ReinstatementClause
  | EndClause
  | ExtensionClause
  | PermanenceClause
  | NamedTimeClause
  | EffectivenessClause
  | LapseClause
  | ConditionClause
  | ExecutionClause
  | InEffectClause
  | AmendmentClause
  | RepresentationClause
  | PaymentClause
  | IssueClause
  | PrepaidClause
  | HoldingClause
  | NoticeClause
  | TermsFromClause
  | ChainClause
  | RecordedClause;
export type ClauseKind = Clause['kind'];

interface ClauseBase {
  /** Path of the provision: `1`, `4.2`, `3.4(a)`, `recital D`. */
  readonly at: string;
  /** The words that it came from (one place a stretch; page furniture between stretches). */
  readonly words: Place;
  /** Readings that the words leave open or that were presumed, in a sentence each. */
  readonly presumes: readonly string[];
}

export interface WaiverClause extends ClauseBase {
  readonly kind: 'waiver';
  readonly grantor: Who | null;
  readonly gate: GatePhrase | null;
  /** "on the Effective Date". */
  readonly on: WhenClause | null;
  readonly defaults: readonly DefaultPhrase[];
  readonly ends: EndPhrase | null;
}
/** Waives compliance with, or a requirement or right under, provisions, for a span or for test dates. */
export interface ComplianceClause extends ClauseBase {
  readonly kind: 'compliance';
  readonly of: 'compliance' | 'right';
  readonly grantor: Who | null;
  readonly gate: GatePhrase | null;
  readonly provisions: readonly ProvisionRef[];
  readonly span: SpanPhrase | null;
  readonly testDates: readonly Day[];
  /** When the waiver itself ends ("shall cease to be effective on …"). */
  readonly ends: EndPhrase | null;
  /** Words that narrow it and that only people can apply ("to the extent necessary to consummate the Sale"). */
  readonly described: readonly Place[];
}
export interface SuspensionClause extends ClauseBase {
  readonly kind: 'suspension';
  readonly grantor: Who | null;
  readonly gate: GatePhrase | null;
  readonly provisions: readonly ProvisionRef[];
  readonly span: SpanPhrase;
  /** (the "Reinstatement Date"): the label printed behind a time, and what it may stand for. */
  readonly label: {
    readonly label: string;
    readonly antecedents: readonly WhenClause[];
    readonly words: Place;
  } | null;
}
export interface ForbearanceClause extends ClauseBase {
  readonly kind: 'forbearance';
  readonly grantor: Who | null;
  readonly gate: GatePhrase | null;
  readonly defaults: readonly DefaultPhrase[];
  readonly span: SpanPhrase | null;
}
export interface ConsentClause extends ClauseBase {
  readonly kind: 'consent';
  readonly grantor: Who | null;
  readonly gate: GatePhrase | null;
  /** What is permitted, in the words. */
  readonly to: Place;
  readonly provisions: readonly ProvisionRef[];
}
/** "After the Reinstatement Date, Section 6.3 … shall be in full force and effect." */
export interface ReinstatementClause extends ClauseBase {
  readonly kind: 'reinstatement';
  readonly provisions: readonly ProvisionRef[];
  readonly from: { readonly when: WhenClause; readonly included: boolean };
  readonly then: 'prospective' | 'retroactive';
}
/** "Upon the Termination Date the waiver set forth in Section 1 shall terminate": when grants end, and what then follows [W5]. */
export interface EndClause extends ClauseBase {
  readonly kind: 'end';
  readonly of: GrantPhrase;
  /** `null`: they end when they end; it says what follows. */
  readonly to: SpanPhrase['to'];
  readonly then: EndPhrase['then'];
}
/** "The Waiver Period shall automatically be extended to February 15, 1997 if on or prior to December 22, 1996 …" [W5]. */
export interface ExtensionClause extends ClauseBase {
  readonly kind: 'extension';
  /** What is extended: a grant, or the time of that name. */
  readonly of: GrantPhrase | { readonly time: string };
  readonly to: Day;
  /** The last day for the condition, included. */
  readonly by: Day;
  readonly condition: ConditionClause;
}
/** "The waiver shall become permanent if, on the last day of the Waiver Period, no Default exists" [W5]. */
export interface PermanenceClause extends ClauseBase {
  readonly kind: 'permanence';
  readonly of: GrantPhrase;
  /** The day on which the condition is asked. */
  readonly on: WhenClause;
  readonly condition: ConditionClause;
}
/** `"Waiver Period" means the period from …`, `(the "Termination Date")`. */
export interface NamedTimeClause extends ClauseBase {
  readonly kind: 'named-time';
  readonly name: TimeName;
}
export interface EffectivenessClause extends ClauseBase {
  readonly kind: 'effectiveness';
  /** Paths of this instrument (`1`, `2`); `['']` is all of it. */
  readonly parts: readonly string[];
  readonly mode: 'fixed' | 'first-day' | 'on-execution' | 'as-of';
  readonly day: WhenClause | null;
  /** (the "Effective Date") */
  readonly label: string | null;
  /** Paths of the conditions: sections, limbs, or a section whose sub-sections they are. */
  readonly conditions: readonly string[];
  /** Last day, where one is stated. */
  readonly outside: { readonly when: WhenClause; readonly included: boolean } | null;
  readonly reachesBack: WhenClause | null;
}
/** "If that day has not come by June 30, 2006, Section 3 shall be of no force or effect": the last day of their effectiveness. */
export interface LapseClause extends ClauseBase {
  readonly kind: 'lapse';
  readonly parts: readonly string[];
  readonly outside: NonNullable<EffectivenessClause['outside']>;
}
export interface ConditionClause extends ClauseBase {
  readonly kind: 'condition';
  readonly requires: readonly RequirementPhrase[];
}
export type RequirementPhrase =
  | { readonly kind: 'executed'; readonly what: string; readonly by: readonly Who[]; readonly words: Place }
  | {
      readonly kind: 'act';
      readonly verb: 'delivered' | 'paid' | 'authorised' | 'executed' | 'received' | 'done';
      readonly by: readonly Who[];
      readonly to: readonly Who[];
      readonly words: Place;
    }
  | {
      readonly kind: 'no-default';
      readonly agreement: string;
      readonly giving: readonly string[];
      readonly except: readonly DefaultPhrase[];
      readonly words: Place;
    }
  | {
      readonly kind: 'representations';
      readonly of: readonly ProvisionRef[];
      readonly giving: readonly string[];
      readonly words: Place;
    }
  | { readonly kind: 'question'; readonly of: readonly Who[]; readonly words: Place }
  | { readonly kind: 'effective'; readonly what: string; readonly words: Place };
/** "shall be effective when at least one counterpart shall have been executed by each party hereto". */
export interface ExecutionClause extends ClauseBase {
  readonly kind: 'execution';
  readonly by: readonly Who[];
}
/** "This Agreement … shall … be in effect on and after the Effective Date." */
export interface InEffectClause extends ClauseBase {
  readonly kind: 'in-effect';
  readonly from: { readonly when: WhenClause; readonly included: boolean };
}
export type ValuePhrase =
  | { readonly kind: 'money'; readonly value: string; readonly currency: string }
  | { readonly kind: 'percent'; readonly value: string }
  | { readonly kind: 'date'; readonly day: Day };
/**
 * One amending instruction: one operation on one target [A2]. A sentence with several lettered operations gives several.
 * What it does to the text is worked out against the text in force when it takes effect (`instructions/`).
 */
export interface AmendmentClause extends ClauseBase {
  readonly kind: 'amendment';
  /** Empty in the passive: "Section 6.3 is hereby amended". */
  readonly by: readonly Who[];
  readonly gate: GatePhrase | null;
  /** "effective as of March 31, 2001": a time of its own, apart from that of its part. */
  readonly from: WhenClause | null;
  readonly target: TargetPhrase;
  readonly operation: OperationPhrase;
  /** The new value, where the new words are nothing but one [A5]. */
  readonly value: ValuePhrase | null;
}
export interface RepresentationClause extends ClauseBase {
  readonly kind: 'representation';
  readonly by: Who | null;
  readonly to: Who | null;
  readonly asOf: WhenClause | null;
  /** `material adverse effect`, `in any material respect`, `knowledge`. */
  readonly qualifiers: readonly string[];
  /** "Except with respect to …", "other than …". */
  readonly exceptions: readonly { readonly words: Place; readonly defaults: readonly DefaultPhrase[] }[];
  /** "No Defaults or Events of Default exist": what the record can decide. */
  readonly noDefault: { readonly agreement: string; readonly except: readonly DefaultPhrase[] } | null;
}
export interface PaymentClause extends ClauseBase {
  readonly kind: 'payment';
  readonly by: Who;
  readonly of: Place;
  readonly when: WhenClause | null;
  /** "upon receipt of any statement": owed as each arises. */
  readonly each: boolean;
}
/** A recital or sentence that tells what was issued. */
export interface IssueClause extends ClauseBase {
  readonly kind: 'issue';
  readonly what: 'notes' | 'warrants';
  readonly title: string | null;
  /** (the "Series B Notes") */
  readonly label: string | null;
  readonly principal: { readonly value: string; readonly currency: string } | null;
  readonly number: string | null;
  readonly rate: string | null;
  readonly due: Day | null;
  readonly under: string | null;
}
export interface PrepaidClause extends ClauseBase {
  readonly kind: 'prepaid';
  readonly what: string;
}
export interface HoldingClause extends ClauseBase {
  readonly kind: 'holding';
  readonly who: Who;
  readonly percent: string;
  readonly of: string;
  readonly asOf: WhenClause | null;
}
export interface NoticeClause extends ClauseBase {
  readonly kind: 'notice';
  readonly from: Who | null;
  readonly to: Who | null;
  readonly dated: Day | null;
  readonly defaults: readonly DefaultPhrase[];
  readonly label: string | null;
}
/** "capitalized terms used herein and defined in the Note Purchase Agreement are used …". */
export interface TermsFromClause extends ClauseBase {
  readonly kind: 'terms-from';
  readonly agreement: string;
}
/** An instrument listed as part of a chain (Schedule A), on file or not. */
export interface ChainClause extends ClauseBase {
  readonly kind: 'chain';
  readonly title: string;
  readonly dated: Day | null;
  readonly of: string | null;
}
/** Typed, with no effect on any status. A closed list. */
export interface RecordedClause extends ClauseBase {
  readonly kind: 'recorded';
  readonly as: RecordedKind;
}
export type RecordedKind =
  | 'governing-law'
  | 'counterparts'
  | 'headings'
  | 'no-other-change'
  | 'reservation'
  | 'affirmation'
  | 'change-in-writing'
  | 'survival'
  | 'reliance'
  | 'consideration'
  | 'recital'
  | 'parties'
  | 'witness'
  | 'signature'
  | 'definition'
  | 'heading'
  | 'entire-agreement'
  | 'severability'
  | 'successors'
  | 'notices'
  | 'jurisdiction'
  | 'jury-trial'
  | 'further-assurances'
  | 'release'
  | 'fees'
  | 'construction'
  | 'representation-lead-in'
  | 'amendment-lead-in'
  | 'document-role'
  | 'furniture';

/** One sentence's outcome: a list of clauses or one refusal, never a part of itself. */
export type SentenceOutcome =
  | {
      readonly outcome: 'computed' | 'recorded';
      readonly clauses: readonly Clause[];
      readonly place: Place;
      readonly at: string;
    }
  | {
      readonly outcome: 'refused';
      readonly stopped: Place;
      readonly expected: string;
      readonly place: Place;
      readonly at: string;
    };
