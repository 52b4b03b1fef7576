import { isOfAgreement } from '../deal/address.ts';
import type { Fact, FactKind, Holding, Prepaid, Transferred } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import { seenFacts } from './seen.ts';

/** `FactOf<'satisfied'>` is the shape that `satisfied` and `failed` share. */
type FactOf<K extends FactKind, F = Fact> = F extends { kind: infer Own }
  ? K extends Own
    ? F
    : never
  : never;

export type Entry = Holding | Transferred | Prepaid;

/** The record as known on a day [T5]: the facts seen then, sorted by what they speak of. */
export class RecordAt {
  readonly seen: readonly Fact[];
  readonly knownAt: Day;
  private readonly facts: readonly Fact[];
  /** By agreement or address. There are few about one thing; their kinds are told apart when asked. */
  private readonly byAddress = new Map<string, Fact[]>();
  /** By instrument or breach. */
  private readonly byId = new Map<string, Fact[]>();
  /** Of the kinds that are asked for whatever they speak of. */
  private readonly breaches: Fact[] = [];
  private readonly notices: Fact[] = [];

  constructor(terms: Terms, facts: readonly Fact[], knownAt: Day) {
    this.facts = facts;
    this.knownAt = knownAt;
    this.seen = seenFacts(terms, facts, knownAt);
    for (const fact of this.seen) this.sort(fact);
  }

  /** All that speaks of an agreement or an address, in the order of the record. */
  of(address: string): readonly Fact[] {
    return this.byAddress.get(address) ?? NONE;
  }

  /** What speaks of one thing, of one kind: an agreement, an address, a breach. */
  about<K extends FactKind>(kind: K, thing: string): readonly FactOf<K>[] {
    return ofKind(kind, (kind === 'cured' ? this.byId.get(thing) : this.byAddress.get(thing)) ?? NONE);
  }

  /** What changes who holds an instrument, in the order of the record. */
  entries(instrument: string): readonly Entry[] {
    return (this.byId.get(instrument) ?? NONE).filter(isEntry);
  }

  all<K extends FactKind>(kind: K): readonly FactOf<K>[] {
    return ofKind(kind, kind === 'breach' ? this.breaches : kind === 'notice' ? this.notices : this.seen);
  }

  /** Was a fact about the agreement recorded by the known day, corrected or not? `null`: none ever was. */
  heardOf(agreement: string): boolean | null {
    for (const address of this.byAddress.keys()) if (isOfAgreement(address, agreement)) return true;
    let heard: boolean | null = null;
    for (const fact of this.facts) {
      if (!speaksOfAgreement(fact, agreement)) continue;
      if (fact.known <= this.knownAt) return true;
      heard = false;
    }
    return heard;
  }

  private sort(fact: Fact): void {
    if (fact.kind === 'breach') this.breaches.push(fact);
    if (fact.kind === 'notice') this.notices.push(fact);
    const thing = thingOf(fact);
    if (thing !== null) put(isEntry(fact) || fact.kind === 'cured' ? this.byId : this.byAddress, thing, fact);
  }
}

function put(facts: Map<string, Fact[]>, thing: string, fact: Fact): void {
  const others = facts.get(thing);
  if (others === undefined) facts.set(thing, [fact]);
  else others.push(fact);
}

function isEntry(fact: Fact): fact is Entry {
  return fact.kind === 'holding' || fact.kind === 'transferred' || fact.kind === 'prepaid';
}

const NONE: readonly never[] = [];

function ofKind<K extends FactKind>(kind: K, facts: readonly Fact[]): readonly FactOf<K>[] {
  let count = 0;
  for (const fact of facts) if (fact.kind === kind) count++;
  if (count === 0) return NONE;
  const all = count === facts.length ? facts : facts.filter((fact) => fact.kind === kind);
  return all as readonly FactOf<K>[];
}

/** What a fact is looked up by. */
function thingOf(fact: Fact): string | null {
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
    case 'cured':
      return fact.breach;
    case 'waived':
      return fact.condition;
    case 'delivered':
      return fact.what;
    case 'paid':
      return fact.under;
    case 'holding':
    case 'transferred':
    case 'prepaid':
      return fact.instrument;
    case 'notice':
    case 'reported':
    case 'never':
      return null;
  }
}

function speaksOfAgreement(fact: Fact, agreement: string): boolean {
  if (fact.kind === 'notice') return fact.of.some((of) => isOfAgreement(of, agreement));
  if (fact.kind === 'cured' || isEntry(fact)) return false;
  return isOfAgreement(thingOf(fact) ?? '', agreement);
}
