import { type Asked, citation, inWords } from '@inforce/core';

/** What a form offers to say something about: names of this deal, in words. */
export interface Choice {
  readonly value: string;
  readonly words: string;
}

export interface Choices {
  readonly parties: readonly Choice[];
  readonly agreements: readonly Choice[];
  readonly provisions: readonly Choice[];
  readonly conditions: readonly Choice[];
  /** Places in the text whose happening ends or begins something. */
  readonly triggers: readonly Choice[];
  readonly breaches: readonly Choice[];
  readonly facts: readonly Choice[];
}

export function choicesOf(asked: Asked): Choices {
  const { deal, bound, reckoning } = asked;
  const { terms } = bound;
  const address = (value: string): Choice => ({ value, words: withWords(asked, value) });
  const breaches = reckoning.seen.filter(({ kind }) => kind === 'breach');
  return {
    parties: deal.parties.map(({ id, name }) => ({ value: id, words: name })),
    agreements: deal.agreements.map(({ id }) => ({ value: id, words: inWords(deal, id) })),
    provisions: terms.provisions.map(address),
    conditions: terms.conditions.map((each) => address(each.address)),
    triggers: triggersOf(asked).map(address),
    breaches: breaches.map(({ id }) => ({ value: id, words: id })),
    facts: reckoning.seen.map((fact) => ({ value: fact.id, words: `${fact.id} (${fact.kind})` })),
  };
}

/** The provision in words, and the beginning of what it says where that is on file. */
function withWords(asked: Asked, address: string): string {
  const says = citation(asked.deal, address)?.words ?? '';
  return says === ''
    ? inWords(asked.deal, address)
    : `${inWords(asked.deal, address)}: “${says.slice(0, 90)}…”`;
}

/** Every `trigger` address that the terms hold, wherever in them it stands. */
function triggersOf({ bound }: Asked): readonly string[] {
  const found = new Set<string>();
  const { suspensions, waivers, overlays, parts } = bound.terms;
  const seen: unknown[] = [suspensions, waivers, overlays, parts];
  for (let each = seen.pop(); each !== undefined; each = seen.pop()) {
    if (typeof each !== 'object' || each === null) continue;
    if ('kind' in each && each.kind === 'trigger' && 'address' in each && typeof each.address === 'string')
      found.add(each.address);
    seen.push(...Object.values(each).filter((value) => value !== undefined));
  }
  return [...found].toSorted();
}
