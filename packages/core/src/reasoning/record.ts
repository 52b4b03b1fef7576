import { isOfAgreement } from '../deal/address.ts';
import type {
  Aware,
  Breach,
  Cured,
  Fact,
  FactKind,
  Holding,
  Notice,
  Prepaid,
  Terminated,
  Transferred,
  Untrue,
} from '../deal/facts.ts';
import type { Day } from '../time/day.ts';
import type { Plan } from './plan.ts';
import { added } from './lists.ts';
import { type Corrections, correctionsBy } from './seen.ts';

/** `FactOf<'satisfied'>` is the shape that `satisfied` and `failed` share. */
type FactOf<K extends FactKind, F = Fact> = F extends { kind: infer Own }
  ? K extends Own
    ? F
    : never
  : never;

/** A fact that changes who holds an instrument. */
export type Entry = Holding | Transferred | Prepaid;

/** The record as known on a day [T5]: the facts seen then, sorted in one pass by what they speak of. */
export class RecordAt {
  readonly knownAt: Day;
  breaches: Breach[] = [];
  notices: Notice[] = [];
  awareness: Aware[] = [];
  terminations: Terminated[] = [];
  untruths: Untrue[] = [];
  cures: Cured[] = [];
  private readonly facts: readonly Fact[];
  private readonly plan: Plan;
  private readonly corrections: Corrections | null;
  /** By the number that the plan gives to an agreement, an address or an instrument. */
  private readonly things: (Fact[] | undefined)[];
  private readonly registers: (Entry[] | undefined)[];
  private inOrder: readonly Fact[] | null = null;

  constructor(plan: Plan, facts: readonly Fact[], knownAt: Day) {
    this.facts = facts;
    this.knownAt = knownAt;
    this.plan = plan;
    this.things = plan.nothingSaid.slice();
    this.registers = plan.noEntries.slice();
    this.corrections = correctionsBy(plan.terms, facts, knownAt);
    for (const fact of facts) if (this.sees(fact)) this.sort(fact);
  }

  /** The facts seen, in the order of the record. */
  get seen(): readonly Fact[] {
    this.inOrder ??= this.facts.filter((fact) => this.sees(fact));
    return this.inOrder;
  }

  private sees(fact: Fact): boolean {
    if (fact.known > this.knownAt || fact.kind === 'never') return false;
    return this.corrections === null || this.corrections.leaves(fact);
  }

  /** The kinds of which a record has many come first. */
  private sort(fact: Fact): void {
    switch (fact.kind) {
      case 'reported':
        return;
      case 'signed':
      case 'released':
        return this.put(this.plan.things.get(fact.agreement), fact);
      case 'satisfied':
      case 'failed':
      case 'occurred':
      case 'raised':
        return this.put(this.plan.things.get(fact.of), fact);
      case 'paid':
        return this.put(fact.under === null ? undefined : this.plan.things.get(fact.under), fact);
      case 'delivered':
        return this.put(this.plan.things.get(fact.what), fact);
      case 'holding':
      case 'transferred':
      case 'prepaid':
        return this.enter(this.plan.instrumentNumbers.get(fact.instrument), fact);
      case 'breach':
        return void (this.breaches = added(this.breaches, fact));
      case 'notice':
        return void (this.notices = added(this.notices, fact));
      case 'cured':
        return void (this.cures = added(this.cures, fact));
      case 'aware':
        return void (this.awareness = added(this.awareness, fact));
      case 'untrue':
        return void (this.untruths = added(this.untruths, fact));
      case 'waived':
        return this.put(this.plan.things.get(fact.condition), fact);
      case 'terminated':
        return void (this.terminations = added(this.terminations, fact));
      case 'never':
        return;
    }
  }

  private enter(number: number | undefined, entry: Entry): void {
    if (number !== undefined) this.registers[number] = added(this.registers[number], entry);
  }

  private put(number: number | undefined, fact: Fact): void {
    if (number !== undefined) this.things[number] = added(this.things[number], fact);
  }

  /** What speaks of an agreement or an address, in the order of the record; breaches and notices are apart. */
  of(thing: string): readonly Fact[] {
    const number = this.plan.things.get(thing);
    // What the terms do not name is hardly ever asked about.
    if (number === undefined) return this.seen.filter((fact) => addressOf(fact) === thing);
    return this.things[number] ?? NONE;
  }

  /** What speaks of one agreement or address, of one kind. */
  about<K extends FactKind>(kind: K, thing: string): readonly FactOf<K>[] {
    return ofKind(kind, this.of(thing));
  }

  /** What changes who holds an instrument, in the order of the record. */
  entries(instrument: string): readonly Entry[] {
    const number = this.plan.instrumentNumbers.get(instrument);
    if (number === undefined)
      return this.seen.filter((fact) => isEntry(fact)).filter((entry) => entry.instrument === instrument);
    return this.registers[number] ?? NONE;
  }

  /** Was a fact about the agreement recorded by the known day, corrected or not? `null`: none ever was. */
  heardOf(agreement: string): boolean | null {
    // What is seen is known.
    if (this.things[this.plan.things.get(agreement) ?? -1] !== undefined) return true;
    for (const { of } of this.breaches) if (isOfAgreement(of, agreement)) return true;
    let heard: boolean | null = null;
    // From the end, since a record speaks last of what is asked about, as a rule.
    for (let i = this.facts.length - 1; i >= 0; i--) {
      const fact = this.facts[i] as Fact;
      if (!speaksOfAgreement(fact, agreement)) continue;
      if (fact.known <= this.knownAt) return true;
      heard = false;
    }
    return heard;
  }
}

const NONE: readonly never[] = [];

function isEntry(fact: Fact): fact is Entry {
  return fact.kind === 'holding' || fact.kind === 'transferred' || fact.kind === 'prepaid';
}

function ofKind<K extends FactKind>(kind: K, facts: readonly Fact[]): readonly FactOf<K>[] {
  let count = 0;
  for (const fact of facts) if (fact.kind === kind) count++;
  if (count === 0) return NONE;
  const all = count === facts.length ? facts : facts.filter((fact) => fact.kind === kind);
  return all as readonly FactOf<K>[];
}

/** The agreement or the address that a fact speaks of. */
function addressOf(fact: Fact): string | null {
  switch (fact.kind) {
    case 'signed':
    case 'released':
    case 'terminated':
      return fact.agreement;
    case 'breach':
    case 'satisfied':
    case 'failed':
    case 'untrue':
    case 'occurred':
    case 'raised':
    case 'aware':
      return fact.of;
    case 'waived':
      return fact.condition;
    case 'delivered':
      return fact.what;
    case 'paid':
      return fact.under;
    default:
      return null;
  }
}

function speaksOfAgreement(fact: Fact, agreement: string): boolean {
  if (fact.kind === 'notice') return fact.of.some((of) => isOfAgreement(of, agreement));
  const address = addressOf(fact);
  return address !== null && isOfAgreement(address, agreement);
}
