import type { Fact, OnDay, PartyId, Signed } from '../deal/facts.ts';
import type { Day } from '../time/day.ts';
import type { Numbers } from './numbers.ts';
import type { Plan } from './plan.ts';
import type { RecordAt } from './record.ts';
import { both, come, either, NO, OPEN, onAndAfter, type TruthLine } from './truth-lines.ts';

/** Who has signed an agreement, and when [E3]: on the text on file, delivered and out of escrow. */
export class Signatures {
  /** Every day on which some signature can change, for anybody; not in order. */
  readonly days: readonly Day[];
  /** Before this day nobody has signed, and it is not open whether anybody has. */
  readonly first: Day;
  private readonly lines: (TruthLine | undefined)[];
  private readonly numbers: Numbers<PartyId>;
  private readonly unrecorded: TruthLine;

  constructor(record: RecordAt, agreement: string, plan: Plan) {
    const term = plan.agreements.get(agreement);
    this.numbers = plan.partyNumbers;
    this.lines = this.numbers.blank();
    const dated = term?.dated ?? null;
    // Nobody has said anything; that a paper is not signed before the day it is dated as of is presumed.
    this.unrecorded = dated === null ? OPEN : onAndAfter(dated, null);
    const days = dated === null ? [] : [dated];
    const facts = record.of(agreement);
    for (const fact of facts) {
      if (fact.kind !== 'signed' && fact.kind !== 'released') continue;
      addDays(days, fact.on);
      if (fact.kind === 'signed' && isOf(fact, term?.sha256 ?? null)) this.count(fact, facts);
    }
    this.days = days;
    const always = dated === null || facts.some((fact) => fact.kind === 'signed' && fact.on.from === null);
    this.first = always ? -Infinity : Math.min(...days);
  }

  of(party: PartyId): TruthLine {
    return this.lines[this.numbers.of(party)] ?? this.unrecorded;
  }

  /** Any counterpart will do. */
  private count({ on, parties, held }: Signed, facts: readonly Fact[]): void {
    const signed = come(on);
    for (const party of parties) {
      const delivered = held ? both(releaseOf(facts, party), signed) : signed;
      const number = this.numbers.of(party);
      this.lines[number] = either(this.lines[number] ?? NO, delivered);
    }
  }
}

/** Another draft is not the text on file. */
function isOf({ text }: Signed, onFile: string | null): boolean {
  return text === null || onFile === null || text === onFile;
}

/** A page held in escrow counts from its release. */
function releaseOf(facts: readonly Fact[], party: PartyId): TruthLine {
  let released = NO;
  for (const fact of facts)
    if (fact.kind === 'released' && fact.parties.includes(party)) released = either(released, come(fact.on));
  return released;
}

function addDays(days: Day[], on: OnDay): void {
  days.push(on.by);
  if (on.from !== null && on.from !== on.by) days.push(on.from);
}
