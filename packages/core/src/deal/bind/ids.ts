import type { Clause } from '../../clauses/clause.ts';

/** `1#2`: the second of the clauses at 1 that become terms. Counted before binding, so that clauses can point to each other. */
export function termIds(clauses: readonly Clause[]): ReadonlyMap<Clause, string> {
  const counts = new Map<string, number>();
  const ids = new Map<Clause, string>();
  for (const clause of clauses) {
    if (!becomesTerm(clause)) continue;
    const count = (counts.get(clause.at) ?? 0) + 1;
    counts.set(clause.at, count);
    ids.set(clause, `${clause.at}#${count}`);
  }
  return ids;
}

function becomesTerm(clause: Clause): boolean {
  switch (clause.kind) {
    case 'waiver':
    case 'suspension':
    case 'forbearance':
    case 'consent':
    case 'amendment':
      return true;
    case 'compliance':
      return byWordsAlone(clause);
    default:
      return false;
  }
}

/**
 * What narrows a waiver of compliance in words that only people can apply, and a right that is no covenant, waive nothing
 * by the words alone [W4]; nor does one whose own end would bring the failed test back.
 */
export const byWordsAlone = ({ of, described, ends }: Extract<Clause, { kind: 'compliance' }>): boolean =>
  of !== 'right' && described.length === 0 && ends === null;

/** Conditions by the place at which the text sets them. */
export function conditionCounts(clauses: readonly Clause[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const clause of clauses) {
    const own = clause.kind === 'extension' || clause.kind === 'permanence' ? clause.condition : clause;
    if (own.kind === 'condition') counts.set(own.at, (counts.get(own.at) ?? 0) + 1);
  }
  return counts;
}
