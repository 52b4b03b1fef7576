import { type Deal, type Fact, isoDay } from '@inforce/core';

export interface FactRow {
  readonly id: string;
  readonly on: string;
  readonly what: string;
  readonly by: string;
  readonly evidence: string;
  readonly known: string;
}

/** The facts as a person reads them, in the order of the record. */
export const factRows = ({ facts }: Deal): readonly FactRow[] =>
  facts.map((fact) => ({
    id: fact.id,
    on:
      fact.on.from === fact.on.by
        ? isoDay(fact.on.by)
        : `${fact.on.from === null ? '' : `from ${isoDay(fact.on.from)} `}by ${isoDay(fact.on.by)}`,
    what: whatOf(fact),
    by: fact.by,
    evidence: fact.evidence ?? '',
    known: isoDay(fact.known),
  }));

const common: ReadonlySet<string> = new Set(['id', 'kind', 'on', 'known', 'by', 'evidence', 'corrects']);

function whatOf(fact: Fact): string {
  const said = Object.entries(fact).flatMap(([key, value]: [string, unknown]) =>
    common.has(key) || value === null || value === false ? [] : [valueText(value)],
  );
  const corrects = fact.corrects === null ? '' : ` (corrects ${fact.corrects})`;
  return `${fact.kind} ${said.join(', ')}${corrects}`;
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
}
