import type { Deal } from '../deal/deal.ts';
import { parseDay, writtenDay } from '../time/day.ts';
import { citation } from './citation.ts';
import { inWords } from './words.ts';

/** A waiver, suspension, forbearance or consent by its place: `waiver/1#2` is `the suspension in Section 1 of the Waiver Agreement`. */
export function effectInWords(
  deal: Pick<Deal, 'agreements'>,
  id: string,
  otherwise = 'waiver or suspension',
): string {
  const kind = citation(deal, id)?.clause?.kind ?? otherwise;
  return `the ${kind} in ${inWords(deal, id.replace(/#\d+$/, ''))}`;
}

/** An instance of non-compliance: `the Default under Section 6.3 of the Note Purchase Agreement (breach-6.3)`. */
export function instanceInWords(deal: Pick<Deal, 'agreements' | 'facts'>, id: string): string {
  const [breach = '', since = ''] = id.split('@');
  const fact = deal.facts.find((each) => each.id === breach);
  if (fact?.kind !== 'breach') return `the Default ${id}`;
  const day = parseDay(since);
  const of = day === null ? '' : ` of ${writtenDay(day)}`;
  return `the Default${of} under ${inWords(deal, fact.of)} (${breach})`;
}
