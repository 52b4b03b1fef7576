import { errorCatalogue } from '../../errors/catalogue.ts';
import { agreementOf } from '../address.ts';
import type { Deal, StatedClause } from '../deal.ts';
import { atEntry } from '../deal-problem.ts';
import type { Tested } from '../stated.ts';
import type { CovenantTerm, Tested as TestedTerm } from '../terms.ts';
import type { Notes } from './context.ts';

/** Covenants as people state them, for text that is not on file. */
export function covenantsOf(deal: Deal, notes: Notes): CovenantTerm[] {
  return deal.clauses.flatMap((clause, index) => {
    if (clause.covenant === null) return [];
    const { tested, ripens } = clause.covenant;
    return [
      {
        address: clause.at,
        tested: tested === null ? null : testedTerm(deal, clause, index, tested, notes),
        ripens,
      },
    ];
  });
}

function testedTerm(
  deal: Deal,
  clause: StatedClause,
  index: number,
  tested: Tested,
  notes: Notes,
): TestedTerm | null {
  const fiscal = deal.calendar.fiscalQuarterEnds;
  switch (tested.kind) {
    case 'at all times':
      return { kind: 'all-times' };
    case 'on action':
      return { kind: 'on-action' };
    case 'dates':
      return { kind: 'dates', dates: tested.dates };
    case 'calendar quarter ends':
      return { kind: 'calendar-quarters' };
    case 'fiscal quarter ends':
      if (fiscal !== null) return { kind: 'dates', dates: fiscal };
      notes.problems.push({
        code: 'IF105',
        severity: 'error',
        file: 'deal.yaml',
        where: atEntry(['clauses', index, 'covenant', 'tested']),
        what: `${clause.at} is tested at fiscal quarter ends, and the deal does not say which days they are.`,
        why: errorCatalogue.IF105.why,
        todo: 'Add them to the calendar: "calendar: { fiscal-quarter-ends: [1996-09-29, 1996-12-29] }".',
      });
      return null;
    case 'quarter ends':
      if (fiscal !== null) return { kind: 'dates', dates: fiscal };
      notes.presumptions.push({
        at: clause.at,
        says: `the quarters at whose ends ${clause.at} is tested are presumed to be calendar quarters, since the calendar of the deal names no fiscal quarter ends`,
      });
      return { kind: 'calendar-quarters' };
  }
}

/** Whether a ripened Event of Default can be cured without a waiver [D5]: asked of each deal that has covenants. */
export function firstCovenantAgreement(deal: Deal, provisions: readonly string[]): string | null {
  const named = provisions[0] ?? deal.clauses[0]?.at ?? null;
  return named === null ? (deal.agreements[0]?.id ?? null) : agreementOf(named);
}
