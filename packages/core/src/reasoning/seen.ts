import { replacedBy } from '../deal/corrections.ts';
import type { Fact, FactId } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';

/** What the facts known by a day correct; `null`, as a rule: nothing [T5]. */
export function correctionsBy(terms: Terms, facts: readonly Fact[], knownAt: Day): Corrections | null {
  let corrections: Fact[] | null = null;
  for (const fact of facts)
    if (fact.corrects !== null && fact.known <= knownAt) (corrections ??= []).push(fact);
  return corrections === null ? null : new Corrections(terms, facts, corrections, knownAt);
}

/** Which facts the corrections leave standing; what takes a correction's place corrects what it did, and one that is withdrawn nothing. */
export class Corrections {
  private readonly of = new Map<FactId, Fact[]>();
  private readonly verdicts = new Map<Fact, boolean>();
  private readonly ignored: ReadonlySet<Fact>;

  constructor(terms: Terms, facts: readonly Fact[], corrections: readonly Fact[], knownAt: Day) {
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    this.ignored = ignoredCorrections(terms, byId, corrections, knownAt);
    for (const fact of corrections) {
      if (this.ignored.has(fact)) continue;
      for (const id of replacedBy(byId, fact)) {
        const others = this.of.get(id);
        if (others === undefined) this.of.set(id, [fact]);
        else others.push(fact);
      }
    }
  }

  leaves(fact: Fact): boolean {
    const correctors = this.of.get(fact.id);
    if (correctors === undefined) return !this.ignored.has(fact);
    const verdict = this.verdicts.get(fact);
    if (verdict !== undefined) return verdict;
    this.verdicts.set(fact, false); // a ring of corrections is bad input; none of them is seen
    const stands = !this.ignored.has(fact) && !correctors.some((corrector) => this.leaves(corrector));
    this.verdicts.set(fact, stands);
    return stands;
  }
}

const NONE: ReadonlySet<Fact> = new Set();

/** [E5] Read so, a certificate found false leaves the effect standing (with a remedy against who gave it). */
function ignoredCorrections(
  terms: Terms,
  facts: ReadonlyMap<FactId, Fact>,
  corrections: readonly Fact[],
  knownAt: Day,
): ReadonlySet<Fact> {
  if (terms.readings.conditionFoundUnmet !== 'took effect') return NONE;
  const wasMet = (id: FactId): boolean => {
    const fact = facts.get(id);
    return fact?.kind === 'satisfied' && fact.known <= knownAt;
  };
  return new Set(
    corrections.filter(
      (fact) =>
        (fact.kind === 'failed' || fact.kind === 'never') && [...replacedBy(facts, fact)].some(wasMet),
    ),
  );
}
