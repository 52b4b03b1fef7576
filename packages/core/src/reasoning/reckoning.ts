import type { Address, Fact, FactId, PartyId } from '../deal/facts.ts';
import type { Signatory, Terms } from '../deal/terms.ts';
import type { Given } from '../proof/proof.ts';
import type { Rational } from '../money/rational.ts';
import type { Day } from '../time/day.ts';
import type { Timeline } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';

/** A Default: one unbroken stretch of non-compliance while its covenant is in force, or one failed test [D4]. */
export interface Instance {
  /** The breach's id; `id@1996-12-01` for a later instance of the same breach. */
  readonly id: string;
  readonly breach: FactId;
  readonly under: Address;
  /** The first day on which it exists, else the first on which that is open. */
  readonly since: Day;
}

/** A register on one day; of what is outstanding, more may be held than it accounts for. */
export interface Holdings {
  readonly balances: readonly (readonly [PartyId, Rational])[];
  readonly outstanding: Rational;
}

/**
 * Every status of a deal as a timeline, on the record as known on one day. Definitions: docs/reckoning.md.
 * Timelines hold from the beginning of time through `horizon`; test dates after it are not looked at.
 */
export interface Reckoning {
  readonly terms: Terms;
  readonly knownAt: Day;
  readonly horizon: Day;
  /** The whole record. */
  readonly facts: readonly Fact[];
  /** The facts seen at `knownAt`, corrections applied, in the order of the record. */
  readonly seen: readonly Fact[];
  onRecord(agreement: string): boolean;
  effective(part: Address, given?: Given): Timeline<Truth>;
  condition(condition: Address, given?: Given): Timeline<Truth>;
  requirement(condition: Address, index: number, given?: Given): Timeline<Truth>;
  /** `null` on days for which nobody has recorded a conclusion. */
  concluded(condition: Address): Timeline<Truth | null>;
  /** Where the conclusion bears on what it hangs on, and cannot be relied on [K6]. */
  doubtful(condition: Address): Timeline<boolean>;
  signed(agreement: string, party: PartyId): Timeline<Truth>;
  /** One of those who must sign: a party, everyone of a role, or enough of a threshold [E2]. */
  signatory(agreement: string, who: Signatory): Timeline<Truth>;
  /** Those with a balance above zero; `null`: no register of the instrument is kept [M4]. */
  holders(instrument: string): Timeline<readonly PartyId[]> | null;
  /** Who holds how much of an instrument on a day, and how much of it is outstanding [M4]. */
  holdings(instrument: string, day: Day): Holdings;
  inForce(provision: Address, given?: Given): Timeline<Truth>;
  suspended(suspension: string, given?: Given): Timeline<Truth>;
  /** `came` of the `When` of an overlay (waiver, suspension, forbearance by id); `path` walks into `of`. */
  came(overlay: string, path: readonly number[], given?: Given): Timeline<Truth>;
  instances(given?: Given): readonly Instance[];
  exists(instance: string, given?: Given): Timeline<Truth>;
  ripe(instance: string, given?: Given): Timeline<Truth>;
  ended(instance: string, given?: Given): Timeline<Truth>;
  active(waiver: string, given?: Given): Timeline<Truth>;
  waived(instance: string, given?: Given): Timeline<Truth>;
  continuing(instance: string, given?: Given): Timeline<Truth>;
  /** Decimal text, `none`, or `open:2.50|6.00` (candidates in ascending order of their text). */
  value(address: Address): Timeline<string>;
  /** The forbearance or consent is running. */
  overlay(id: string): Timeline<Truth>;
  /** Conclusions that the record contradicts [K6], and facts that contradict each other [K3]. */
  conflicts(): readonly Conflict[];
}

export interface Conflict {
  readonly rule: 'K3' | 'K6';
  readonly address: Address;
  readonly facts: readonly FactId[];
  readonly says: string;
}

/** `reasoning/engine.ts`: `reckon(terms, facts, knownAt, horizon)`. */
export type Reckon = (terms: Terms, facts: readonly Fact[], knownAt: Day, horizon: Day) => Reckoning;
