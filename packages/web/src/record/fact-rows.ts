import type { Deal, Fact } from '@inforce/core';
import { named, whatHappened } from '../facts/fact-sentence.ts';
import { writtenDay } from '../ui/days.ts';
import { capital } from '../ui/sentence.ts';

export interface FactRow {
  readonly id: string;
  readonly on: string;
  readonly what: string;
  readonly by: string;
  readonly evidence: string;
  readonly known: string;
}

/** The facts as a person reads them, in the order of the record. */
export const factRows = (deal: Deal): readonly FactRow[] =>
  deal.facts.map((fact) => ({
    id: fact.id,
    on: daysOf(fact),
    what: capital(
      `${whatHappened(deal, fact)}${fact.corrects === null ? '' : ` (corrects ${fact.corrects})`}`,
    ),
    by: named(deal, fact.by),
    evidence: fact.evidence ?? '',
    known: writtenDay(fact.known),
  }));

function daysOf({ on: { from, by } }: Fact): string {
  if (from === by) return writtenDay(by);
  return from === null ? `by ${writtenDay(by)}` : `from ${writtenDay(from)} by ${writtenDay(by)}`;
}
