import type { PartyId, Released } from '../deal/facts.ts';
import type { AgreementTerm } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import type { RecordAt } from './record.ts';
import { any, both, come, either, NO, OPEN, onAndAfter, type TruthLine } from './truth-lines.ts';

/** Who has signed an agreement, and when [E3]: on the text on file, delivered and out of escrow. */
export class Signatures {
  /** Every day on which some signature can change, for anybody; not in order. */
  readonly days: readonly Day[];
  private readonly lines = new Map<PartyId, TruthLine>();
  private readonly unrecorded: TruthLine;

  constructor(record: RecordAt, agreement: string, term: AgreementTerm | undefined) {
    const dated = term?.dated ?? null;
    // Nobody has said anything; that a paper is not signed before the day it is dated as of is presumed.
    this.unrecorded = dated === null ? OPEN : onAndAfter(dated, null);
    const days = dated === null ? [] : [dated];
    const released = record.about('released', agreement);
    for (const { on } of released) addDays(days, on);
    for (const { on, parties, text, held } of record.about('signed', agreement)) {
      addDays(days, on);
      if (text !== null && term?.sha256 != null && text !== term.sha256) continue;
      const signed = come(on);
      for (const party of parties) this.add(party, held ? both(releaseOf(released, party), signed) : signed);
    }
    this.days = days;
  }

  of(party: PartyId): TruthLine {
    return this.lines.get(party) ?? this.unrecorded;
  }

  /** Any counterpart will do. */
  private add(party: PartyId, delivered: TruthLine): void {
    this.lines.set(party, either(this.lines.get(party) ?? NO, delivered));
  }
}

/** A page held in escrow counts from its release. */
function releaseOf(released: readonly Released[], party: PartyId): TruthLine {
  return any(released.filter((r) => r.parties.includes(party)).map((r) => come(r.on)));
}

function addDays(days: Day[], on: { from: Day | null; by: Day }): void {
  days.push(on.by);
  if (on.from !== null && on.from !== on.by) days.push(on.from);
}
