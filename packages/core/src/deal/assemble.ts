import { boundOf } from './bound.ts';
import { checkDeal } from './check-deal.ts';
import { checkFacts, knownOf } from './check-facts.ts';
import type { Deal, Paper } from './deal.ts';
import type { StatedDeal } from './deal-from-file.ts';
import type { DealProblem } from './deal-problem.ts';
import type { FactEntry } from './facts-from-file.ts';
import { partyNames } from './party-names.ts';
import { resolveFact } from './resolve-facts.ts';

/**
 * A deal from its parts: what deal.yaml states, the papers as read, and the record. Reading never fails: the deal is
 * given together with everything that is wrong with it.
 */
export function assembleDeal(
  stated: StatedDeal,
  papers: ReadonlyMap<string, Paper>,
  entries: readonly FactEntry[],
  unread: readonly string[] = [],
): { readonly deal: Deal; readonly problems: readonly DealProblem[] } {
  const agreements = stated.agreements.map(({ text: _text, ...agreement }) => {
    const paper = papers.get(agreement.id) ?? null;
    const title = agreement.title ?? paper?.agreement.title ?? null;
    return { ...agreement, title, dated: agreement.dated ?? paper?.agreement.dated ?? null, paper };
  });
  const { name, calendar, parties, roles, instruments, settings, clauses } = stated;
  const names = partyNames({ parties, roles, agreements });
  const facts = entries.map(({ fact }) => resolveFact(fact, names));
  const deal: Deal = { name, calendar, parties, roles, agreements, instruments, settings, clauses, facts };
  const known = knownOf(deal, names);
  const problems = [
    ...checkDeal(deal, known),
    ...checkFacts(entries, known, new Set(unread)),
    ...boundOf(deal).problems,
  ];
  return { deal, problems };
}
