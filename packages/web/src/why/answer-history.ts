import { ask, type Asked, type Fact, prove, reasonTree, subjectOf, type Day } from '@inforce/core';

/** The answer to one question about one day, as it was known from a day on. */
export interface KnownAnswer {
  readonly known: Day;
  readonly says: string;
  /** What was recorded that day. */
  readonly because: readonly string[];
}

/** How the answer about a day changed with what became known: the first one, and each that differs from the one before [T5]. */
export function answerHistory(asked: Asked, of: string): readonly KnownAnswer[] {
  const { deal, asOf, knownAt } = asked;
  const byKnown = Map.groupBy(deal.facts, ({ known }) => known);
  const days = [...byKnown.keys()].filter((day) => day <= knownAt).toSorted((a, b) => a - b);
  const found: KnownAnswer[] = [];
  for (const known of days) {
    const says = answerOn(ask({ deal, asOf, knownAt: known }), of);
    if (says === null || says === found.at(-1)?.says) continue;
    found.push({ known, says, because: (byKnown.get(known) ?? []).map(factInWords) });
  }
  return found;
}

function answerOn(asked: Asked, of: string): string | null {
  const found = subjectOf(asked, of);
  if ('complaint' in found) return null;
  return reasonTree(asked.deal, prove(asked.reckoning, found.subject))?.says ?? null;
}

const factInWords = ({ id, kind, by, corrects }: Fact): string =>
  corrects === null
    ? `${id} (${kind}, says ${by})`
    : `${id} (${kind}, says ${by}), which corrects ${corrects}`;
