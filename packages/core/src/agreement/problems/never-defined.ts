import type { Problem } from '../problem.ts';
import { formsOf, isTermLike, type Use } from '../terms-used.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';

const FEWEST_USES = 2;

/** Capitalised like a term, used like a term, defined neither here nor, as far as this text says, anywhere else. */
export function neverDefined({ reading, definitions, uses, bulk, parties }: Inspected): Problem[] {
  // Where terms are taken over in bulk, what is not defined here is taken from there, and listed as such.
  if (bulk.length > 0) return [];
  const known = new Set(definitions.flatMap(({ term }) => formsOf(term)));
  const names = parties.map((party) => party.name.toLowerCase());
  const isName = (term: string): boolean => names.some((name) => name.includes(term.toLowerCase()));
  return [...uses.values()]
    .filter((use) => use.count >= FEWEST_USES && use.term.includes(' ') && isTermLike(use.term))
    .filter((use) => !formsOf(use.term).some((form) => known.has(form)) && !isName(use.term))
    .map((use) => said(use, reading.locator.at(use.first)));
}

function said(use: Use, at: string): Problem {
  return problem(
    'IR112',
    { from: use.first, to: use.end },
    {
      what: `“${use.term}” is used ${use.count} times, first in ${spoken(at)}, and is not defined here.`,
      why: 'Its capitals say that it has a meaning of its own; the text neither gives one nor says where to find it.',
      todo: 'Find the agreement that defines it and say so under `refers`, or state its meaning.',
    },
  );
}
