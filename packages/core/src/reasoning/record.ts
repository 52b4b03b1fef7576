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

/** The record as known on a day [T5]: the facts seen then, sorted by kind and by what they speak of. */
export class RecordAt {
  readonly seen: readonly Fact[];
  readonly knownAt: Day;
  private readonly facts: readonly Fact[];
  private readonly kinds = new Map<FactKind, OfKind>();

  constructor(terms: Terms, facts: readonly Fact[], knownAt: Day) {
    this.facts = facts;
    this.knownAt = knownAt;
    this.seen = seenFacts(terms, facts, knownAt);
    for (const fact of this.seen) {
      const kind = this.kinds.get(fact.kind);
      if (kind === undefined) this.kinds.set(fact.kind, new OfKind(fact));
      else kind.facts.push(fact);
    }
  }

  /** Facts of a kind about one thing: an agreement, an address, an instrument, a breach. */
  about<K extends FactKind>(kind: K, key: string): readonly FactOf<K>[] {
    return (this.kinds.get(kind)?.about(key) ?? NONE) as readonly FactOf<K>[];
  }

  all<K extends FactKind>(kind: K): readonly FactOf<K>[] {
    return (this.kinds.get(kind)?.facts ?? NONE) as readonly FactOf<K>[];
  }

  /** Facts that change who holds an instrument, in the order of the record. */
  entries(instrument: string): readonly Entry[] {
    return this.seen.filter(
      (fact): fact is Entry =>
        (fact.kind === 'holding' || fact.kind === 'transferred' || fact.kind === 'prepaid') &&
        fact.instrument === instrument,
    );
  }

  /** Was a fact about the agreement recorded by the known day, corrected or not? `null`: none ever was. */
  heardOf(agreement: string): boolean | null {
    let heard: boolean | null = null;
    for (const fact of this.facts) {
      if (!speaksOfAgreement(fact, agreement)) continue;
      if (fact.known <= this.knownAt) return true;
      heard = false;
    }
    return heard;
  }
}

const NONE: readonly Fact[] = [];

/** The facts of one kind, sorted by what they speak of once that is asked. */
class OfKind {
  readonly facts: Fact[];
  private byKey: Map<string, Fact[]> | null = null;

  constructor(first: Fact) {
    this.facts = [first];
  }

  about(key: string): readonly Fact[] {
    this.byKey ??= sorted(this.facts);
    return this.byKey.get(key) ?? NONE;
  }
}

function sorted(facts: readonly Fact[]): Map<string, Fact[]> {
  const byKey = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [fact]);
    else others.push(fact);
  }
  return byKey;
}

/** What a fact is looked up by. */
function keyOf(fact: Fact): string {
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
      return '';
  }
}

function speaksOfAgreement(fact: Fact, agreement: string): boolean {
  switch (fact.kind) {
    case 'signed':
    case 'released':
    case 'terminated':
      return fact.agreement === agreement;
    case 'breach':
    case 'satisfied':
    case 'failed':
    case 'untrue':
    case 'occurred':
    case 'raised':
    case 'aware':
    case 'waived':
    case 'delivered':
    case 'paid':
      return isOfAgreement(keyOf(fact), agreement);
    case 'notice':
      return fact.of.some((of) => isOfAgreement(of, agreement));
    default:
      return false;
  }
}
