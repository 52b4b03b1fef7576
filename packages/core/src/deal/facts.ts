import type { Day } from '../time/day.ts';

/** `agreement/path`: `npa/6.3`, `waiver/1(a)`, `warrants/"Initial Purchase Price"`; `waiver` alone is the whole. */
export type Address = string;
export type PartyId = string;
export type FactId = string;

/**
 * The day something happened: exactly (`from === by`) or within a range, both days included;
 * `from: null` is "on or before `by`".
 */
export interface OnDay {
  readonly from: Day | null;
  readonly by: Day;
}

interface FactBase {
  /** As written in facts.yaml, else `fact-N`, N counted from 1 in file order. */
  readonly id: FactId;
  readonly on: OnDay;
  /** The day the record learnt of it [T5]. */
  readonly known: Day;
  /** Who says so: a party or a person's name. */
  readonly by: string;
  readonly evidence: string | null;
  /** The id of the fact that this one replaces, from `known` on. */
  readonly corrects: FactId | null;
}

export interface Signed extends FactBase {
  readonly kind: 'signed';
  readonly agreement: string;
  readonly parties: readonly PartyId[];
  /** SHA-256 of the text that was signed; `null`: presumed the text on file [E3]. */
  readonly text: string | null;
  /** Held in escrow: counts from its release. */
  readonly held: boolean;
}
export interface Released extends FactBase {
  readonly kind: 'released';
  readonly agreement: string;
  readonly parties: readonly PartyId[];
}
export interface Notice extends FactBase {
  readonly kind: 'notice';
  readonly from: string;
  readonly to: string;
  /** Breaches by id, or addresses that stand for every breach under them. */
  readonly of: readonly string[];
  /** The day it was received, where that was recorded. */
  readonly received: OnDay | null;
}
export interface Aware extends FactBase {
  readonly kind: 'aware';
  readonly who: string;
  /** Breach id, or an address. */
  readonly of: string;
}
export interface Breach extends FactBase {
  readonly kind: 'breach';
  readonly of: Address;
  /** First day on which it is complied with again (excluded); `null`: not ended. */
  readonly until: OnDay | null;
  readonly stage: 'default' | 'event of default' | null;
}
export interface Cured extends FactBase {
  readonly kind: 'cured';
  readonly breach: FactId;
}
/** A recorded conclusion about a condition, on its day. */
export interface Satisfied extends FactBase {
  readonly kind: 'satisfied' | 'failed';
  readonly of: Address;
}
/** A representation that was not true on its day. */
export interface Untrue extends FactBase {
  readonly kind: 'untrue';
  readonly of: Address;
}
/** A condition given up by those it protects [E5]. */
export interface Waived extends FactBase {
  readonly kind: 'waived';
  readonly condition: Address;
  readonly parties: readonly PartyId[];
}
/** `occurred`: a trigger, by its place in the text. `raised`: something that may be it, and nobody has judged. */
export interface Occurred extends FactBase {
  readonly kind: 'occurred' | 'raised';
  readonly of: Address;
}
export interface Delivered extends FactBase {
  readonly kind: 'delivered';
  /** What was delivered in words, or the address of the condition that asks for it. */
  readonly what: string;
  readonly to: string;
}
export interface Paid extends FactBase {
  readonly kind: 'paid';
  /** Decimal text. */
  readonly amount: string | null;
  readonly currency: string | null;
  readonly to: string | null;
  readonly under: Address;
}
/** The balance from that day on. */
export interface Holding extends FactBase {
  readonly kind: 'holding';
  readonly instrument: string;
  readonly holder: PartyId;
  readonly amount: string;
}
export interface Transferred extends FactBase {
  readonly kind: 'transferred';
  readonly instrument: string;
  readonly from: PartyId;
  readonly to: PartyId;
  readonly amount: string;
}
export interface Prepaid extends FactBase {
  readonly kind: 'prepaid';
  readonly instrument: string;
  /** `null`: in whole. */
  readonly amount: string | null;
  /** `null`: ratably to all holders. */
  readonly holder: PartyId | null;
}
export interface Reported extends FactBase {
  readonly kind: 'reported';
  readonly period: string;
  readonly figures: Readonly<Record<string, string>>;
}
/** The agreement ended on that day; what survives goes on [E7]. */
export interface Terminated extends FactBase {
  readonly kind: 'terminated';
  readonly agreement: string;
}
/** Withdraws the fact that it corrects; what rested on it is open again. */
export interface Never extends FactBase {
  readonly kind: 'never';
}

export type Fact =
  | Signed
  | Released
  | Notice
  | Aware
  | Breach
  | Cured
  | Satisfied
  | Untrue
  | Waived
  | Occurred
  | Delivered
  | Paid
  | Holding
  | Transferred
  | Prepaid
  | Reported
  | Terminated
  | Never;
export type FactKind = Fact['kind'];
