import type { Clause, ProvisionRef } from '../../clauses/clause.ts';
import { agreementOf } from '../address.ts';
import type { Deal } from '../deal.ts';
import type { Address, Fact } from '../facts.ts';
import type { PaperContext } from './context.ts';

/**
 * Every provision that the deal names and that can be in force or not [P0]: named by a paper's clauses, by a stated
 * clause, or by a breach, a notice or awareness. A paper's own parts, its conditions and its definitions are answered for
 * as such.
 */
export function provisionsOf(deal: Deal, papers: readonly PaperContext[]): Address[] {
  const named = [
    ...papers.flatMap((paper) => paper.clauses.flatMap((clause) => namedBy(paper, clause))),
    ...deal.clauses.flatMap((clause) => (clause.covenant === null ? [] : [clause.at])),
    ...deal.clauses.flatMap(({ waiver, suspension }) => [...(waiver?.of ?? []), ...(suspension?.of ?? [])]),
    ...deal.facts.flatMap(provisionsOfFact),
  ];
  const known = new Set(deal.agreements.map(({ id }) => id));
  const provisions = named.filter(
    (address) => address.includes('/') && !address.includes('"') && known.has(agreementOf(address)),
  );
  return [...new Set(provisions)].toSorted(byDeal(deal));
}

function provisionsOfFact(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'breach':
      return [fact.of];
    case 'notice':
      return fact.of;
    case 'aware':
      return [fact.of];
    default:
      return [];
  }
}

function namedBy(paper: PaperContext, clause: Clause): Address[] {
  return refsOf(clause).flatMap(({ agreement, path }) => {
    const id = agreement === 'this' ? null : paper.agreementOf(agreement);
    return id === null || path === '' ? [] : [`${id}/${path}`];
  });
}

function refsOf(clause: Clause): readonly ProvisionRef[] {
  switch (clause.kind) {
    case 'waiver':
    case 'forbearance':
    case 'notice':
      return clause.defaults.flatMap(({ provisions }) => provisions);
    case 'compliance':
    case 'suspension':
    case 'consent':
    case 'reinstatement':
      return clause.provisions;
    case 'end':
      return clause.of.defaults.flatMap(({ provisions }) => provisions);
    case 'amendment':
      return [clause.target];
    default:
      return [];
  }
}

/** In the order of the agreements in the deal; within one, as sections are numbered. */
function byDeal(deal: Deal): (a: Address, b: Address) => number {
  const order = new Map(deal.agreements.map(({ id }, index) => [id, index]));
  return (a, b) => (order.get(agreementOf(a)) ?? 0) - (order.get(agreementOf(b)) ?? 0) || collate(a, b);
}
function collate(a: string, b: string): number {
  const [one, other] = [numbers(a), numbers(b)];
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const difference = (one[i] ?? -1) - (other[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
function numbers(address: Address): number[] {
  return [...address.slice(address.indexOf('/')).matchAll(/\d+/g)].map(([digits]) => Number(digits));
}
