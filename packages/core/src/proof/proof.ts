import type { Address, FactId, PartyId } from '../deal/facts.ts';
import { type Day, dayOf } from '../time/day.ts';
import type { Truth } from '../time/truth.ts';

/**
 * A proof is a list of steps. Each says that one status has one value on every day from `subject.day` through
 * `through`, and names all that it rests on: earlier steps, queries put to the record, clauses, presumptions and
 * settings. The last step is the answer.
 *
 *     0  signed(waiver, company) on 1996-10-31: yes      query signed → [sign-company]
 *     1  requirement(waiver/4.1, 0) on 1996-10-31: yes   premises 0, …
 *     …
 *     9  effective(waiver/1) on 1996-11-15: yes          premises 3, 5, …
 *
 * A step claims the days that others take from it, and no more. It holds if its definition (docs/reckoning.md) gives its value from what it names and from nothing else, and no
 * longer does when any of it is left out, be it one day at the end of a premise. So nothing can be missing and nothing
 * idle, and each step is checked alone.
 */
export interface Proof {
  /** The question; its day is `asOf`. */
  readonly asked: Subject;
  readonly asOf: Day;
  readonly knownAt: Day;
  /** The last day that the record was asked about; test dates after it and after `knownAt` are not looked at. */
  readonly horizon: Day;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly subject: Subject;
  /** The last day of which the value is claimed, included. */
  readonly through: Day;
  readonly value: Value;
  readonly rule: RuleId;
  readonly premises: readonly Premise[];
  readonly queries: readonly Query[];
  /** Ids or addresses of the terms that the step applies. */
  readonly clauses: readonly string[];
  readonly presumes: readonly Presumption[];
  readonly settings: readonly SettingId[];
}

/** Days of another step on which this one rests. */
export interface Premise {
  /** Its place in the list: an earlier one, but where statuses wait for each other [E4]. */
  readonly step: number;
  readonly from: Day;
  readonly through: Day;
}

/** `not yes` bounds a status where its exact value does not matter: a day on which a condition cannot have been met. */
export type Value = Truth | 'not yes' | Text;

/** A value of terms ("2.50", "none"), days ("1996-06-30/1996-09-23") or a list of days: see the subject. */
export type Text = string & {};

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

interface OnDay {
  readonly day: Day;
}
interface InContext extends OnDay {
  readonly given: Given;
}

/** What a step says something about, from `day` on. One kind per definition of docs/reckoning.md. */
export type Subject =
  | (InContext & { readonly ask: 'effective'; readonly part: Address })
  /** The part has been effective on this or an earlier day. */
  | (InContext & { readonly ask: 'begun'; readonly part: Address })
  /** First day not `no`, first day `yes`, of those so far ("1996-10-31/1996-10-31", "1996-10-31/"): for the order of amendments. */
  | (OnDay & { readonly ask: 'takes-effect'; readonly part: Address })
  | (InContext & { readonly ask: 'condition'; readonly condition: Address })
  | (InContext & { readonly ask: 'requirement'; readonly condition: Address; readonly index: number })
  | (OnDay & { readonly ask: 'signed'; readonly agreement: string; readonly party: PartyId })
  | (InContext & { readonly ask: 'in-force'; readonly provision: Address })
  | (InContext & { readonly ask: 'suspended'; readonly suspension: string })
  /** The end of an overlay, `path` into its limbs; `moved`: with its stated days moved by its extension. */
  | (InContext & {
      readonly ask: 'came';
      readonly overlay: string;
      readonly path: readonly number[];
      readonly moved: boolean;
    })
  /** The overlay is past its last day. */
  | (InContext & { readonly ask: 'over'; readonly overlay: string })
  /** The forbearance or consent is running. */
  | (InContext & { readonly ask: 'running'; readonly overlay: string })
  /** Non-compliance with the provision makes a Default: in force, and compliance not waived. */
  | (InContext & { readonly ask: 'arising'; readonly provision: Address })
  /**
   * First days of the runs of a breach so far ("1996-09-23 1996-12-01"), `?` after a doubtful restart; `..` is the
   * beginning of time.
   */
  | (InContext & { readonly ask: 'runs'; readonly breach: FactId })
  | (InContext & { readonly ask: 'exists'; readonly instance: string })
  /** First and last day on which the instance can have begun ("1996-09-23/1996-09-23", "1996-09-23/": never sure). */
  | (InContext & { readonly ask: 'begins'; readonly instance: string })
  /** The clocks of the instance have run, whatever became of it meanwhile. */
  | (InContext & { readonly ask: 'clocks'; readonly instance: string })
  | (InContext & { readonly ask: 'ripe'; readonly instance: string })
  | (InContext & { readonly ask: 'ended'; readonly instance: string })
  | (InContext & { readonly ask: 'active'; readonly waiver: string })
  | (InContext & { readonly ask: 'waived'; readonly instance: string })
  | (InContext & { readonly ask: 'continuing'; readonly instance: string })
  | (OnDay & { readonly ask: 'value'; readonly address: Address });

export type Ask = Subject['ask'];

type WithoutDay<S> = S extends unknown ? Omit<S, 'day'> : never;
/** A subject on no particular day. */
export type Question = WithoutDay<Subject>;

/** A question put to the record at K, with every fact that it returned: so absence can be asked again [P1]. */
export interface Query {
  readonly kind: QueryKind;
  /** What the query selects by, as text: an address, an agreement, an agreement and a party. */
  readonly of: string;
  readonly found: readonly FactId[];
}

export type QueryKind =
  /** The first fact to speak of the agreement, corrected or not. */
  | 'heard-of'
  | 'terminated'
  /** `of` is the agreement and the party; signatures on other drafts too. */
  | 'signed'
  | 'released'
  /** Every signature of the agreement. */
  | 'signatures'
  /** Holdings, transfers and prepayments of the instrument. */
  | 'register'
  /** What was said of a condition: satisfied, failed, delivered, paid. */
  | 'concluded'
  | 'given-up'
  /** Representations found untrue, at, below or above the address. */
  | 'untrue'
  /** Occurred, or raised. */
  | 'trigger'
  | 'satisfied'
  /** Breaches at or below the address. */
  | 'breaches'
  /** The breach of that id. */
  | 'breach'
  /** `of` is the instance and its breach. */
  | 'cured'
  /** `of` is the instance, its breach and its provision. */
  | 'noticed'
  | 'aware';

/** What a step takes for granted where the record is silent [K3]. */
export interface Presumption {
  readonly kind: PresumptionKind;
  readonly of: string;
}

export type PresumptionKind =
  /** Of an agreement: known to the record from its date [T5]. */
  | 'known-when-dated'
  /** Of a signature: on the text on file, delivered that day [E3]. */
  | 'text-on-file'
  | 'delivered-when-signed'
  /** Of an agreement and a party: not signed before the dated-as-of day. */
  | 'not-signed-before-date'
  /** First done when recorded as done. */
  | 'not-done-before'
  | 'not-terminated'
  | 'no-other-holdings'
  | 'no-other-default'
  | 'true-when-made'
  | 'not-happened'
  /** Of a condition: whether what is concluded of it stands hangs on conclusions that hang on it; it counts as open [K6]. */
  | 'doubtful-conclusion'
  /** Of a city [T4]. */
  | 'business-days';

export type SettingId = 'cure-after-ripening' | 'condition-found-unmet';

/** Bounds of time for claims "at any time": no instrument that Inforce reads speaks of a day beyond them. */
export const BEGINNING: Day = (dayOf(1000, 1, 1) ?? 0) - 1;
export const END: Day = dayOf(9999, 12, 31) ?? 0;

/** The answer that a proof is of. */
export function answerOf(proof: Proof): Step | undefined {
  return proof.steps[proof.steps.length - 1];
}
