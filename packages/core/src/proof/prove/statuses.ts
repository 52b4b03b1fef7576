import type { Address, Fact, FactId, PartyId } from '../../deal/facts.ts';
import type { Signatory, Terms } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import type { Timeline } from '../../time/timeline.ts';
import type { Truth } from '../../time/truth.ts';
import type { Given } from '../proof.ts';

/** What a proof is made from: the timelines of a reckoning (`reasoning/reckoning.ts`, which this folder does not know). */
export interface Statuses {
  readonly terms: Terms;
  readonly facts: readonly Fact[];
  readonly seen: readonly Fact[];
  readonly knownAt: Day;
  readonly horizon: Day;
  onRecord(agreement: string): boolean;
  effective(part: Address, given?: Given): Timeline<Truth>;
  condition(condition: Address, given?: Given): Timeline<Truth>;
  requirement(condition: Address, index: number, given?: Given): Timeline<Truth>;
  concluded(condition: Address): Timeline<Truth | null>;
  /** Where the conclusion bears on what it hangs on, and cannot be relied on [K6]. */
  doubtful(condition: Address): Timeline<boolean>;
  signed(agreement: string, party: PartyId): Timeline<Truth>;
  signatory(agreement: string, who: Signatory): Timeline<Truth>;
  holders(instrument: string): Timeline<readonly PartyId[]> | null;
  inForce(provision: Address, given?: Given): Timeline<Truth>;
  suspended(suspension: string, given?: Given): Timeline<Truth>;
  came(overlay: string, path: readonly number[], given?: Given): Timeline<Truth>;
  instances(
    given?: Given,
  ): readonly { readonly id: string; readonly breach: FactId; readonly under: Address }[];
  exists(instance: string, given?: Given): Timeline<Truth>;
  ripe(instance: string, given?: Given): Timeline<Truth>;
  ended(instance: string, given?: Given): Timeline<Truth>;
  active(waiver: string, given?: Given): Timeline<Truth>;
  waived(instance: string, given?: Given): Timeline<Truth>;
  continuing(instance: string, given?: Given): Timeline<Truth>;
  value(address: Address): Timeline<string>;
  overlay(id: string): Timeline<Truth>;
}
