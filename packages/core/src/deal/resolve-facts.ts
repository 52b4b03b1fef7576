import type { Fact, PartyId } from './facts.ts';
import type { PartyNames } from './party-names.ts';

/** Facts with every party by its id, however the writer named it: by id, by name, or by the role it has. */
export function resolveFact(fact: Fact, names: PartyNames): Fact {
  switch (fact.kind) {
    case 'signed':
    case 'released':
    case 'waived':
      return { ...fact, parties: all(names, fact.parties) };
    case 'holding':
      return { ...fact, holder: one(names, fact.holder) };
    case 'transferred':
      return { ...fact, from: one(names, fact.from), to: one(names, fact.to) };
    case 'prepaid':
      return fact.holder === null ? fact : { ...fact, holder: one(names, fact.holder) };
    default:
      return fact;
  }
}

function one(names: PartyNames, name: string): PartyId {
  return names.party(name) ?? name;
}
function all(names: PartyNames, list: readonly string[]): PartyId[] {
  return [...new Set(list.flatMap((name) => names.parties(name) ?? [name]))];
}
