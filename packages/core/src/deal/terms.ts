import type { Day } from '../time/day.ts';
import type { HolidayCalendar } from '../time/business-days.ts';
import type { Address, PartyId } from './facts.ts';

/**
 * What a deal's papers provide, bound to the deal: every name is an address, every label is what it stands
 * for, every doubtful word is read as its setting says. The engine, the oracle and the proof checker all start
 * from here and from the facts; none of them sees English.
 *
 * `Terms` are a pure function of the deal's papers, stated clauses and chosen readings, not of its facts.
 */
export interface Terms {
  readonly parties: readonly PartyId[];
  readonly roles: Readonly<Record<string, RoleTerm>>;
  readonly instruments: readonly InstrumentTerm[];
  readonly agreements: readonly AgreementTerm[];
  /** In document order within an agreement; agreements in the order of the deal. */
  readonly parts: readonly PartTerm[];
  readonly conditions: readonly ConditionTerm[];
  /** Every provision that the deal names and that can be in force or not (`npa/6.3`). */
  readonly provisions: readonly Address[];
  readonly waivers: readonly WaiverTerm[];
  readonly compliance: readonly ComplianceWaiverTerm[];
  readonly suspensions: readonly SuspensionTerm[];
  readonly values: readonly ValueTerm[];
  readonly amendments: readonly AmendmentTerm[];
  readonly covenants: readonly CovenantTerm[];
  readonly representations: readonly RepresentationTerm[];
  /** Forbearances and consents: shown with their days, no effect on defaults. */
  readonly overlays: readonly OverlayTerm[];
  /** Readings that are not already worked into the terms above. */
  readonly readings: {
    /** Can a ripened Event of Default be cured without a waiver [D5]? */
    readonly cureAfterRipening: 'cannot' | 'can';
    /** A condition thought met and later found not to have been [E5]. */
    readonly conditionFoundUnmet: 'never took effect' | 'took effect';
  };
  readonly holidays: HolidayCalendar;
}

export type RoleTerm =
  | {
      readonly kind: 'parties';
      readonly parties: readonly PartyId[] /** where one exists, its register wins */;
      readonly instrument: string | null;
    }
  | { readonly kind: 'threshold'; readonly threshold: Threshold };

/** `numerator/denominator` of the principal outstanding of `of`, taken together, or of each where `bySeries` [E2]. */
export interface Threshold {
  readonly of: readonly string[];
  readonly share: { readonly numerator: bigint; readonly denominator: bigint };
  /** `least`: at least the share; `more`: more than it. */
  readonly at: 'least' | 'more';
  readonly bySeries: boolean;
  /** Left out of numerator and denominator. */
  readonly without: readonly PartyId[];
  /** Holders while no register of the instrument is recorded. */
  readonly among: readonly PartyId[];
}

export interface InstrumentTerm {
  readonly id: string;
  readonly kind: string;
  readonly under: string | null;
  /** Decimal text; `null` where no paper says. */
  readonly principal: string | null;
  readonly currency: string | null;
  readonly issued: Day | null;
}

export interface AgreementTerm {
  readonly id: string;
  readonly dated: Day | null;
  /** The day the record learnt of it, if stated [T5]. */
  readonly known: Day | null;
  /** Hash of the text on file. */
  readonly sha256: string | null;
}

/** A part has its own effect [E1]: a section, or the whole agreement. */
export interface PartTerm {
  readonly address: Address;
  readonly agreement: string;
  readonly effect: Effect;
  /** Goes on when its agreement ends [E7]. */
  readonly survives: boolean;
}

export type Effect =
  /** Stated for the deal. */
  | { readonly kind: 'in-force'; readonly from: Day }
  /** [E4] "effective on D, subject to all conditions being satisfied on or prior to D". */
  | { readonly kind: 'fixed'; readonly on: Day; readonly conditions: readonly Address[] }
  /**
   * [E4] from the first day on which each condition is `yes`, if that is not before `notBefore` (then it is
   * `notBefore`) and not past `outside` (a last day, included). [T6] `reachesBack`: once satisfied, effective
   * from that earlier day.
   */
  | {
      readonly kind: 'first-day';
      readonly conditions: readonly Address[];
      readonly notBefore: Day | null;
      readonly outside: Day | null;
      readonly reachesBack: Day | null;
    }
  /** Nothing on file says how it takes effect: `open` from its dated-as-of day, `no` before. */
  | { readonly kind: 'unknown' };

export interface ConditionTerm {
  readonly address: Address;
  readonly requires: readonly Requirement[];
  /** Those for whose benefit it stands; empty: not known. */
  readonly protects: readonly PartyId[];
  /** Who can say whether it is met, in the instrument's words ("Noteholders", "their special counsel"). */
  readonly settledBy: readonly string[];
}

export type Requirement =
  /** Every one of `by` has signed `agreement`. A role of holders or a threshold is asked as of the day. */
  | { readonly kind: 'executed'; readonly agreement: string; readonly by: readonly Signatory[] }
  /** An act that a fact records: `satisfied`, `delivered` or `paid` under the condition's address. */
  | {
      readonly kind: 'act';
      readonly verb: 'delivered' | 'paid' | 'authorised' | 'executed' | 'received' | 'done';
    }
  /** A question of judgement for people [K2]; answered once, it stands. */
  | { readonly kind: 'question' }
  /** [E6] No Default under `agreement` is continuing on the day, `giving` taken to be effective on that day. */
  | {
      readonly kind: 'no-default';
      readonly agreement: string;
      readonly giving: readonly Address[];
      readonly except: DefaultSet | null;
    }
  /** Representations at or under these addresses are true on the day. */
  | { readonly kind: 'representations'; readonly of: readonly Address[]; readonly giving: readonly Address[] }
  /** Another part (of any agreement) is effective on the day. */
  | { readonly kind: 'effective'; readonly part: Address };

export type Signatory = { readonly party: PartyId } | { readonly role: string };

/** An instance belongs if it belongs to any member [W2]. Empty: no instance. */
export type DefaultSet = readonly DefaultMember[];

export interface DefaultMember {
  /** The provision is one of these or below one of them (`npa/6.3` covers `npa/6.3(a)`; `npa` covers all of it). */
  readonly provisions: readonly Address[];
  /** Existed at some time in `[from, to)`; `null` bounds are open ends; whole `null`: any time. */
  readonly existed: { readonly from: Day | null; readonly to: Bound | null } | null;
  /** Failed on one of these test dates. */
  readonly testDates: readonly Day[] | null;
  /** Given notice of on that day, and begun on or before it. */
  readonly noticed: Day | null;
  /** These breaches by id; `null`: no limit. */
  readonly breaches: readonly string[] | null;
  /** Narrowed or made out by words that only people can apply [K2]: whether an instance belongs is `open`. */
  readonly described?: boolean;
}

/** A day, or the day a part takes effect (in a question "after giving effect": the day of the question [E6]). */
export type Bound = { readonly day: Day } | { readonly effectOf: Address };

/** [W1] Waives instances of default; the covenant stands. */
export interface WaiverTerm {
  /** `address#n`, n counted from 1 within the address. */
  readonly id: string;
  readonly address: Address;
  readonly part: Address;
  /** [W3] `null`: from the day its part takes effect. */
  readonly from: Day | null;
  readonly covers: DefaultSet;
  readonly ends: Ending | null;
}

/** How a waiver ends [W5]. The last day waived is the day of `when`, if `included`, else the day before it. */
export interface Ending {
  readonly when: When;
  readonly included: boolean;
  readonly then: 'prospective' | 'retroactive';
  /** It becomes permanent if this condition is `yes` on the last day; `null`: never. */
  readonly permanentIf: Address | null;
  /** `when` is moved to `to` if the condition is `yes` on the day `by`. */
  readonly extended: { readonly to: Day; readonly if: Address; readonly by: Day } | null;
}

/** [W1] No Default arises under these provisions within the span or from these test dates; the covenant stands. */
export interface ComplianceWaiverTerm {
  readonly id: string;
  readonly address: Address;
  readonly part: Address;
  readonly provisions: readonly Address[];
  /** `[from, to)`; both `null` with `testDates`: only those dates. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly testDates: readonly Day[] | null;
}

/** [W6] Out of force from `from` (`null`: the day its part takes effect) through the day of `to`, if `toIncluded`. */
export interface SuspensionTerm {
  readonly id: string;
  readonly address: Address;
  readonly part: Address;
  readonly provisions: readonly Address[];
  readonly from: Day | null;
  readonly to: When | null;
  readonly toIncluded: boolean;
}

/** [T3] A time that may never come. Events are looked for from the first day of the span that they end [W7]. */
export type When =
  /** [T8] `clock`: the words of the hour; counts as its day, to the end. */
  | { readonly kind: 'day'; readonly day: Day; readonly clock: string | null }
  /** The first `occurred` of this address; a `raised` makes it `open` from that day. */
  | { readonly kind: 'trigger'; readonly address: Address }
  /** The first day on which an act of this condition is recorded (`satisfied`): a literal reading of a trigger. */
  | { readonly kind: 'met'; readonly condition: Address }
  /** [W8] The last day of that waiver or suspension (by id, or by the address of the clause). */
  | { readonly kind: 'end-of'; readonly overlay: string }
  /** The first day on which a default of this set, and none of `except`, is continuing. */
  | { readonly kind: 'default'; readonly of: DefaultSet; readonly except: DefaultSet }
  | { readonly kind: 'earliest'; readonly of: readonly When[] }
  | { readonly kind: 'latest'; readonly of: readonly When[] }
  /** [T4] N days after, not counting the first. */
  | {
      readonly kind: 'after';
      readonly of: When;
      readonly count: number;
      readonly unit: 'days' | 'business days';
    };

/** A value that a text gives [A5], from a day. */
export interface ValueTerm {
  readonly address: Address;
  readonly agreement: string;
  /** Decimal text, exact [M1]. */
  readonly value: string;
  /** `USD`, `%`, … */
  readonly unit: string;
  readonly from: Day;
}

export interface AmendmentTerm {
  readonly id: string;
  readonly address: Address;
  readonly part: Address;
  readonly target: Address;
  readonly value: string;
  readonly unit: string;
  /** Amendments that take effect on one day go in the order executed, then in this order [W9]. */
  readonly position: number;
}

export interface CovenantTerm {
  readonly address: Address;
  readonly tested: Tested | null;
  readonly ripens: Ripens | null;
}

export type Tested =
  | { readonly kind: 'all-times' }
  | { readonly kind: 'dates'; readonly dates: readonly Day[] }
  /** March 31, June 30, September 30, December 31. */
  | { readonly kind: 'calendar-quarters' }
  | { readonly kind: 'on-action' };

/** How a Default becomes an Event of Default [D3]. */
export type Ripens =
  | { readonly kind: 'at-once' }
  /** An Event of Default from the day after the last of `count` days after the earliest of the clocks. */
  | {
      readonly kind: 'after';
      readonly count: number;
      readonly unit: 'days' | 'business days';
      readonly clocks: readonly ('occurrence' | 'awareness' | 'notice-given' | 'notice-received')[];
    };

export interface RepresentationTerm {
  readonly address: Address;
  readonly part: Address;
  /** The day as of which it is made. */
  readonly asOf: Day | null;
  /** What the record can decide: no Default of `agreement` exists but those of `except`. `null`: only people can. */
  readonly decides: { readonly agreement: string; readonly except: DefaultSet } | null;
}

export interface OverlayTerm {
  readonly id: string;
  readonly address: Address;
  readonly part: Address;
  readonly kind: 'forbearance' | 'consent';
  readonly from: Day | null;
  readonly to: When | null;
  readonly toIncluded: boolean;
  readonly of: readonly Address[];
}
