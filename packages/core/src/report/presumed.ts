import type { When } from '../deal/terms.ts';
import { calendarPresumption } from '../time/business-days.ts';
import type { Asked } from './question.ts';
import { inWords, list, titleOf } from './words.ts';

/** Every presumption that the answer leans on [K3], a sentence each, in a fixed order. */
export function presumptionsOf(asked: Asked): string[] {
  const said = [
    ...asked.bound.presumptions.map(({ says }) => says),
    ...signatures(asked),
    ...silence(asked),
    ...triggers(asked),
    ...calendar(asked),
    ...assumed(asked),
  ];
  return [...new Set(said)].map((sentence) => sentence.slice(0, 1).toUpperCase() + sentence.slice(1));
}

/** [E3] A recorded signature is presumed to be on the text on file, and delivered on its day. */
function signatures({ deal, reckoning }: Asked): string[] {
  return reckoning.terms.agreements.flatMap(({ id, sha256 }) => {
    const signed = reckoning.seen.filter((fact) => fact.kind === 'signed' && fact.agreement === id);
    if (signed.length === 0) return [];
    const title = titleOf(deal, id);
    const unnamed = signed.some((fact) => fact.kind === 'signed' && fact.text === null) && sha256 !== null;
    const delivered = signed.some((fact) => fact.kind === 'signed' && !fact.held);
    return [
      ...(unnamed ? [`the signatures recorded are on the text of the ${title} that is on file`] : []),
      ...(delivered
        ? [
            `signature pages of the ${title} were delivered on the day they were signed, unless recorded as held`,
          ]
        : []),
    ];
  });
}

/** What a condition takes for granted where nothing contrary is recorded. */
function silence({ deal, reckoning }: Asked): string[] {
  const requirements = reckoning.terms.conditions.flatMap(({ requires }) => requires);
  return requirements.flatMap((requirement) => {
    if (requirement.kind === 'no-default')
      return [`there was no Default under the ${titleOf(deal, requirement.agreement)} but those recorded`];
    if (requirement.kind === 'representations')
      return [
        `the representations in ${list(requirement.of.map((of) => inWords(deal, of)))} were true when made`,
      ];
    return [];
  });
}

/** [W7] What would end a waiver or a suspension has not happened until it is recorded. */
function triggers({ deal, reckoning }: Asked): string[] {
  const spoken = new Set(
    reckoning.seen.flatMap((fact) => (fact.kind === 'occurred' || fact.kind === 'raised' ? [fact.of] : [])),
  );
  const ends = [
    ...reckoning.terms.suspensions.map(({ to }) => to),
    ...reckoning.terms.waivers.map((waiver) => waiver.ends?.when ?? null),
  ];
  const awaited = ends
    .flatMap((when) => (when === null ? [] : triggersOf(when)))
    .filter((address) => !spoken.has(address));
  return awaited.map(
    (address) => `what ${inWords(deal, address)} speaks of has not happened, since nobody has recorded it`,
  );
}

function triggersOf(when: When): string[] {
  switch (when.kind) {
    case 'trigger':
      return [when.address];
    case 'earliest':
    case 'latest':
      return when.of.flatMap(triggersOf);
    case 'after':
      return triggersOf(when.of);
    case 'day':
    case 'met':
    case 'end-of':
    case 'default':
      return [];
  }
}

function calendar({ reckoning }: Asked): string[] {
  const { terms } = reckoning;
  const counted = terms.covenants.some(
    ({ ripens }) => ripens?.kind === 'after' && ripens.unit === 'business days',
  );
  return counted ? [calendarPresumption(terms.holidays)] : [];
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
