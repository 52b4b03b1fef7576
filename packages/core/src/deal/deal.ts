import type { Agreement } from '../agreement/agreement.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Day } from '../time/day.ts';
import type { Address, Fact, PartyId } from './facts.ts';
import type { Ripens, Share, Tested } from './stated.ts';

/**
 * The one central value: what a deal's papers say, what happened, and how doubtful words are read. Every answer is
 * a pure function of a Deal, a day and a day as known on.
 *
 *     Deal
 *     ├─ parties      company · northwestern · hancock · nascit
 *     ├─ roles        Required Holders: two thirds of series-a
 *     ├─ agreements   npa (no text) · warrants (no text; values) · waiver
 *     │                                                            └─ paper: structure and clauses, as read
 *     ├─ instruments  series-a: notes of $17,250,000 under npa
 *     ├─ settings     reinstatement-date → earlier of the limbs
 *     ├─ clauses      npa/6.3 is tested at quarter ends (stated by a person)
 *     └─ facts        signed · notice · breach · …, each with its day and the day it was known
 *
 * A Deal comes from a deal folder, from the store, or from code; nothing after this line can tell which.
 */
export interface Deal {
  readonly name: string;
  readonly calendar: DealCalendar;
  readonly parties: readonly DealParty[];
  readonly roles: readonly DealRole[];
  readonly agreements: readonly DealAgreement[];
  readonly instruments: readonly DealInstrument[];
  readonly settings: readonly ChosenReading[];
  readonly clauses: readonly StatedClause[];
  readonly facts: readonly Fact[];
}

export interface DealCalendar {
  /** `null`: not stated; New York is presumed. */
  readonly city: string | null;
  readonly also: readonly Day[];
  /** `null`: not stated. */
  readonly fiscalQuarterEnds: readonly Day[] | null;
}

export interface DealParty {
  readonly id: PartyId;
  readonly name: string;
  /** `Company` */
  readonly role: string | null;
}

export type DealRole = {
  readonly name: string /** `assumed` where no paper proves it */;
  readonly evidence: string | null;
} & (
  | { readonly kind: 'parties'; readonly parties: readonly PartyId[]; readonly instrument: string | null }
  | {
      readonly kind: 'threshold';
      readonly of: readonly string[];
      readonly share: Share;
      readonly at: 'least' | 'more';
      readonly bySeries: boolean;
      readonly without: readonly PartyId[];
      /** `null`: not stated; taken from the papers. */
      readonly among: readonly PartyId[] | null;
    }
);

export interface DealAgreement {
  readonly id: string;
  /** As stated in the deal, else as printed on its text. */
  readonly title: string | null;
  readonly dated: Day | null;
  readonly inForce: Day | null;
  readonly known: Day | null;
  /** The instrument's own terms for other agreements, and the agreements of the deal that they mean. */
  readonly refers: Readonly<Record<string, string>>;
  readonly values: readonly {
    readonly term: string;
    readonly value: string;
    readonly unit: string;
    readonly from: Day | null;
  }[];
  readonly evidence: string | null;
  /** The text on file, as read; `null`: no text is on file. */
  readonly paper: Paper | null;
}

/** A document as read: its structure, and what each sentence does by which version of the reader [T5]. */
export interface Paper {
  readonly file: string;
  readonly agreement: Agreement;
  readonly reading: Reading;
}

export interface DealInstrument {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly under: string | null;
  readonly principal: string | null;
  readonly currency: string | null;
  readonly rate: string | null;
  readonly issued: Day | null;
  readonly due: Day | null;
}

/** A reading that somebody chose for doubtful or disputed words [K5]. */
export interface ChosenReading {
  readonly id: string;
  readonly at: Address | null;
  readonly reading: string;
  readonly by: string | null;
  readonly source: string | null;
}

/** A clause stated by a person, for text that is not on file or was refused. */
export interface StatedClause {
  readonly at: Address;
  readonly by: string | null;
  readonly source: string | null;
  readonly covenant: { readonly tested: Tested | null; readonly ripens: Ripens | null } | null;
  readonly waiver: {
    readonly of: readonly Address[];
    readonly existed: { readonly from: Day | null; readonly before: Day | null } | null;
    readonly from: Day | null;
    readonly through: Day | null;
  } | null;
  readonly suspension: {
    readonly of: readonly Address[];
    readonly from: Day | null;
    readonly through: Day | null;
  } | null;
  readonly effect: {
    readonly on: Day | null;
    readonly notBefore: Day | null;
    readonly outside: Day | null;
    readonly conditions: readonly Address[];
  } | null;
  readonly condition: {
    readonly requires: 'act' | 'question';
    readonly signed: readonly string[];
    readonly settledBy: readonly string[];
    readonly protects: readonly string[];
  } | null;
}
