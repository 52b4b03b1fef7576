import { agreementOf } from '../deal/address.ts';
import type { Fact, FactId, FactKind } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';

/** `FactOf<'satisfied'>` is the shape that `satisfied` and `failed` share. */
type FactOf<K extends FactKind, F = Fact> = F extends { kind: infer Own }
  ? K extends Own
    ? F
    : never
  : never;

/** The record as known on a day [T5]: the facts seen then, sorted by kind and by what they speak of. */
export class RecordAt {
  readonly seen: readonly Fact[];
  private readonly byKey = new Map<string, Fact[]>();
  private readonly firstKnown = new Map<string, Day>();

  readonly knownAt: Day;

  constructor(terms: Terms, facts: readonly Fact[], knownAt: Day) {
    this.knownAt = knownAt;
    this.seen = seenFacts(terms, facts, knownAt);
    for (const fact of this.seen) this.index(fact.kind, keyOf(fact), fact);
    this.learn(terms, facts);
  }

  /** Facts of a kind about one thing: an agreement, an address, an instrument, a breach. */
  about<K extends FactKind>(kind: K, key: string): readonly FactOf<K>[] {
    return (this.byKey.get(kind + key) ?? NONE) as readonly FactOf<K>[];
  }

  all<K extends FactKind>(kind: K): readonly FactOf<K>[] {
    return this.seen.filter((fact): fact is FactOf<K> => fact.kind === kind);
  }

  /** The day on which a fact about the agreement was first recorded. */
  heardOf(agreement: string): Day | null {
    return this.firstKnown.get(agreement) ?? null;
  }

  private index(kind: string, key: string, fact: Fact): void {
    const list = this.byKey.get(kind + key);
    if (list === undefined) this.byKey.set(kind + key, [fact]);
    else list.push(fact);
  }

  private learn(terms: Terms, facts: readonly Fact[]): void {
    if (terms.agreements.every((a) => a.known !== null)) return;
    for (const fact of facts)
      for (const agreement of agreementsOf(fact)) {
        const before = this.firstKnown.get(agreement);
        if (before === undefined || fact.known < before) this.firstKnown.set(agreement, fact.known);
      }
  }
}

const NONE: readonly Fact[] = [];

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
    case 'aware':
    case 'reported':
    case 'never':
      return '';
  }
}

function agreementsOf(fact: Fact): string[] {
  switch (fact.kind) {
    case 'signed':
    case 'released':
    case 'terminated':
      return [fact.agreement];
    case 'breach':
    case 'satisfied':
    case 'failed':
    case 'untrue':
    case 'occurred':
    case 'raised':
    case 'aware':
      return [agreementOf(fact.of)];
    case 'waived':
      return [agreementOf(fact.condition)];
    case 'delivered':
      return [agreementOf(fact.what)];
    case 'paid':
      return [agreementOf(fact.under)];
    case 'notice':
      return fact.of.map(agreementOf);
    default:
      return [];
  }
}

function seenFacts(terms: Terms, facts: readonly Fact[], knownAt: Day): readonly Fact[] {
  const known = facts.filter((fact) => fact.known <= knownAt);
  const corrections = known.filter((fact) => fact.corrects !== null);
  if (corrections.length === 0)
    return known.some((f) => f.kind === 'never') ? known.filter((f) => f.kind !== 'never') : known;
  const byId = new Map(known.map((fact) => [fact.id, fact]));
  const correctors = new Map<FactId, Fact[]>();
  for (const fact of corrections) {
    const target = byId.get(fact.corrects ?? '');
    if (target !== undefined && ignoresCorrection(terms, fact, target)) continue;
    correctors.set(fact.corrects ?? '', [...(correctors.get(fact.corrects ?? '') ?? []), fact]);
  }
  const verdicts = new Map<Fact, boolean>();
  const isSeen = (fact: Fact): boolean => {
    const known = verdicts.get(fact);
    if (known !== undefined) return known;
    verdicts.set(fact, false); // a ring of corrections is bad input; none of them is seen
    const target = fact.corrects === null ? undefined : byId.get(fact.corrects);
    const ignored = target !== undefined && ignoresCorrection(terms, fact, target);
    const seen = !ignored && !(correctors.get(fact.id) ?? []).some(isSeen);
    verdicts.set(fact, seen);
    return seen;
  };
  return known.filter((fact) => isSeen(fact) && fact.kind !== 'never');
}

/** [E5] Read so, a certificate found false leaves the effect standing (with a remedy against who gave it). */
function ignoresCorrection(terms: Terms, correction: Fact, target: Fact): boolean {
  return (
    terms.readings.conditionFoundUnmet === 'took effect' &&
    target.kind === 'satisfied' &&
    (correction.kind === 'failed' || correction.kind === 'never')
  );
}
