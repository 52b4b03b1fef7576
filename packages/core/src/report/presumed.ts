import type { PresumptionKind, Proof, Subject } from '../proof/proof.ts';
import { Prover } from '../proof/prove.ts';
import { presumptionInWords } from './presumption-words.ts';
import type { Asked } from './question.ts';
import { valueAddresses } from './status-rows.ts';
import { list } from './words.ts';

/**
 * Every presumption that the answer leans on [K3], a sentence each: those of the papers' reading, and those on which the
 * proofs of its statuses rest.
 */
export function presumptionsOf(asked: Asked): string[] {
  const said = [...asked.bound.presumptions.map(({ says }) => says), ...leantOn(asked), ...assumed(asked)];
  return [...new Set(said)].map((sentence) => sentence.slice(0, 1).toUpperCase() + sentence.slice(1));
}

function leantOn(asked: Asked): string[] {
  const prover = new Prover(asked.reckoning);
  const groups = new Map<PresumptionKind, Set<string>>();
  for (const subject of subjectsOf(asked)) collect(prover.prove(subject), groups);
  return [...groups].map(([kind, of]) => presumptionInWords(asked.deal, kind, [...of]));
}

function collect({ steps }: Proof, groups: Map<PresumptionKind, Set<string>>): void {
  for (const { kind, of } of steps.flatMap(({ presumes }) => presumes)) {
    groups.set(kind, (groups.get(kind) ?? new Set()).add(of));
  }
}

/** Every status that the answer gives. */
function subjectsOf({ reckoning, bound, asOf: day }: Asked): Subject[] {
  const given = null;
  return [
    ...bound.terms.provisions.map((provision): Subject => ({ ask: 'in-force', provision, day, given })),
    ...reckoning.instances().map(({ id }): Subject => ({ ask: 'continuing', instance: id, day, given })),
    ...bound.terms.parts.map(({ address }): Subject => ({ ask: 'effective', part: address, day, given })),
    ...valueAddresses(reckoning).map((address): Subject => ({ ask: 'value', address, day })),
  ];
}

/** Facts that the papers don't prove. */
function assumed({ reckoning }: Asked): string[] {
  const facts = reckoning.seen.filter(({ evidence }) => evidence === 'assumed');
  if (facts.length === 0) return [];
  const [first] = facts;
  if (facts.length === 1) return [`the fact ${first?.id ?? ''} is assumed, not proved by a paper`];
  return [
    `${facts.length} facts of the record are assumed, not proved by a paper: ${list(facts.map(({ id }) => id))}`,
  ];
}
