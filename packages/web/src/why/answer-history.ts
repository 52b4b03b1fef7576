import { ask, type Asked, type Day, type Deal, type Fact, prove, reasonTree, subjectOf } from '@inforce/core';
import { factSentence } from '../facts/fact-sentence.ts';

/** The answer to one question about one day, as it was known from a day on. */
export interface KnownAnswer {
  readonly known: Day;
  readonly says: string;
  /** What was recorded that day and made the difference, each to follow “it was recorded that”. */
  readonly because: readonly string[];
}

/** How the answer about a day changed with what became known: the first one, and each that differs from the one before [T5]. */
export function answerHistory(asked: Asked, of: string): readonly KnownAnswer[] {
  const { deal, asOf, knownAt } = asked;
  const byKnown = Map.groupBy(deal.facts, ({ known }) => known);
  const days = [...byKnown.keys()].filter((day) => day <= knownAt).toSorted((a, b) => a - b);
  const found: KnownAnswer[] = [];
  for (const known of days) {
    const says = answerOn(deal, asOf, known, of);
    if (says === null || says === found.at(-1)?.says) continue;
    const learnt = byKnown.get(known) ?? [];
    const deciding = decidingOf(learnt, says, (facts) => answerOn({ ...deal, facts }, asOf, known, of), deal);
    found.push({ known, says, because: deciding.map((fact) => factSentence(deal, fact)) });
  }
  return found;
}

/** Past so many the question is not asked again for each. */
const triedMax = 12;

/**
 * Of what was learnt on one day, that without which the answer would have been another; all of it where no single fact
 * decides, and nothing where the answer would be the same without all of it.
 */
function decidingOf(
  learnt: readonly Fact[],
  says: string,
  answer: (facts: readonly Fact[]) => string | null,
  { facts }: Deal,
): readonly Fact[] {
  if (answer(facts.filter((each) => !learnt.includes(each))) === says) return [];
  if (learnt.length < 2 || learnt.length > triedMax) return learnt;
  const deciding = learnt.filter((fact) => answer(facts.filter((each) => each !== fact)) !== says);
  return deciding.length === 0 ? learnt : deciding;
}

function answerOn(deal: Deal, asOf: Day, knownAt: Day, of: string): string | null {
  const asked = ask({ deal, asOf, knownAt });
  const found = subjectOf(asked, of);
  if ('complaint' in found) return null;
  return reasonTree(deal, prove(asked.reckoning, found.subject))?.says ?? null;
}
