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
  /** By the number that the plan gives to an agreement, an address or an instrument; there are few about one thing. */
  private readonly things: (Fact[] | undefined)[];
  private inOrder: readonly Fact[] | null = null;

  constructor(plan: Plan, facts: readonly Fact[], knownAt: Day) {
    this.facts = facts;
    this.knownAt = knownAt;
    this.plan = plan;
    this.things = plan.nothingSaid.slice();
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

  private sort(fact: Fact): void {
    switch (fact.kind) {
      case 'breach':
        this.breaches = added(this.breaches, fact);
        break;
      case 'notice':
        this.notices = added(this.notices, fact);
        break;
      case 'cured':
        this.cures = added(this.cures, fact);
        break;
      case 'aware':
        this.awareness = added(this.awareness, fact);
        break;
      case 'terminated':
        this.terminations = added(this.terminations, fact);
        break;
      case 'untrue':
        this.untruths = added(this.untruths, fact);
        break;
      case 'holding':
      case 'transferred':
      case 'prepaid':
        put(this.things, this.plan.instrumentNumbers.get(fact.instrument), fact);
        break;
      default:
        put(this.things, this.plan.things.get(addressOf(fact) ?? ''), fact);
    }
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
    const facts = number === undefined ? this.seen : (this.things[number] ?? NONE);
    return facts.filter((fact): fact is Entry => isEntry(fact) && fact.instrument === instrument);
  }

  /** Was a fact about the agreement recorded by the known day, corrected or not? `null`: none ever was. */
  heardOf(agreement: string): boolean | null {
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

function put(things: (Fact[] | undefined)[], number: number | undefined, fact: Fact): void {
  if (number === undefined) return;
  things[number] = added(things[number], fact);
}

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
