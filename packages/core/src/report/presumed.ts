import type { Address, Fact } from '../deal/facts.ts';
import type { Requirement, When } from '../deal/terms.ts';
import type { PresumptionKind } from '../proof/proof.ts';
import { valueOn } from '../time/timeline.ts';
import { presumptionInWords } from './presumption-words.ts';
import type { Asked } from './question.ts';
import { list } from './words.ts';

/**
 * Every presumption that the answer may lean on [K3], a sentence each: of the papers' reading, of the record's silence,
 * and of facts that no paper proves. Which of them one status leans on, its proof says; to collect them from the proofs
 * of all statuses was tried, and took twenty seconds on five hundred breaches.
 */
export function presumptionsOf(asked: Asked): string[] {
  const silent = silence(asked).filter(({ of }) => of.length > 0);
  const said = [
    ...asked.bound.presumptions.map(({ says }) => says),
    ...silent.map(({ kind, of }) => presumptionInWords(asked.deal, kind, [...new Set(of)])),
    ...assumed(asked),
  ];
  return [...new Set(said)].map((sentence) => sentence.slice(0, 1).toUpperCase() + sentence.slice(1));
}

interface Silence {
  readonly kind: PresumptionKind;
  readonly of: readonly string[];
}

/** What the record does not say, and what is taken to be so as long as it does not. */
function silence(asked: Asked): Silence[] {
  const signed = asked.reckoning.seen.filter((fact) => fact.kind === 'signed');
  const requirements = asked.reckoning.terms.conditions.flatMap(({ requires }) => requires);
  return [
    { kind: 'known-when-dated', of: knownWhenDated(asked) },
    { kind: 'not-terminated', of: notTerminated(asked) },
    { kind: 'text-on-file', of: signed.filter(({ text }) => text === null).map(({ id }) => id) },
    { kind: 'delivered-when-signed', of: signed.filter(({ held }) => !held).map(({ id }) => id) },
    { kind: 'not-done-before', of: doneLater(asked) },
    { kind: 'no-other-holdings', of: registers(asked) },
    { kind: 'no-other-default', of: requirements.flatMap(agreementAsked) },
    {
      kind: 'true-when-made',
      of: requirements.flatMap((each) => (each.kind === 'representations' ? each.of : [])),
    },
    { kind: 'not-happened', of: awaited(asked) },
    { kind: 'business-days', of: counted(asked) },
  ];
}

/** Agreements of which no fact and no stated day says when the record learnt of them [T5]. */
function knownWhenDated({ reckoning }: Asked): string[] {
  const spoken = new Set(
    reckoning.seen.flatMap(addressesIn).map((address) => address.split('/')[0] ?? address),
  );
  return reckoning.terms.agreements
    .filter(({ id, known, dated }) => known === null && dated !== null && !spoken.has(id))
    .map(({ id }) => id);
}

function addressesIn(fact: Fact): readonly Address[] {
  switch (fact.kind) {
    case 'signed':
    case 'released':
    case 'terminated':
      return [fact.agreement];
    case 'notice':
      return fact.of;
    case 'breach':
    case 'aware':
    case 'satisfied':
    case 'failed':
    case 'untrue':
    case 'occurred':
    case 'raised':
      return [fact.of];
    case 'waived':
      return [fact.condition];
    case 'paid':
      return [fact.under];
    default:
      return [];
  }
}

function notTerminated({ reckoning, asOf }: Asked): string[] {
  const ended = new Set(
    reckoning.seen.flatMap((fact) => (fact.kind === 'terminated' ? [fact.agreement] : [])),
  );
  const { parts, agreements } = reckoning.terms;
  const begun = agreements.filter(({ id }) =>
    parts.some((part) => part.agreement === id && valueOn(reckoning.effective(part.address), asOf) === 'yes'),
  );
  return begun.filter(({ id }) => !ended.has(id)).map(({ id }) => id);
}

/** Conditions that are recorded as met on a later day than the one asked about. */
function doneLater({ reckoning, asOf }: Asked): string[] {
  return reckoning.seen.flatMap((fact) => (fact.kind === 'satisfied' && fact.on.by > asOf ? [fact.of] : []));
}

function registers({ reckoning }: Asked): string[] {
  return reckoning.seen.flatMap((fact) =>
    fact.kind === 'holding' || fact.kind === 'transferred' ? [fact.instrument] : [],
  );
}

function agreementAsked(requirement: Requirement): string[] {
  return requirement.kind === 'no-default' ? [requirement.agreement] : [];
}

/** What would end a waiver or a suspension that is in effect, and that nobody has recorded [W7]. */
function awaited({ reckoning, asOf }: Asked): string[] {
  const spoken = new Set(
    reckoning.seen.flatMap((fact) => (fact.kind === 'occurred' || fact.kind === 'raised' ? [fact.of] : [])),
  );
  const { suspensions, waivers } = reckoning.terms;
  const ends = [
    ...suspensions.map(({ part, to }) => ({ part, when: to })),
    ...waivers.map(({ part, ends: ending }) => ({ part, when: ending?.when ?? null })),
  ];
  return ends
    .filter(({ part }) => valueOn(reckoning.effective(part), asOf) !== 'no')
    .flatMap(({ when }) => (when === null ? [] : triggersOf(when)))
    .filter((address) => !spoken.has(address));
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

function counted({ reckoning }: Asked): string[] {
  const { covenants, holidays } = reckoning.terms;
  const counts = covenants.some(({ ripens }) => ripens?.kind === 'after' && ripens.unit === 'business days');
  return counts ? [holidays.city] : [];
}

/** Facts that the papers don't prove. */
function assumed({ reckoning }: Asked): string[] {
  const ids = reckoning.seen.filter(({ evidence }) => evidence === 'assumed').map(({ id }) => id);
  if (ids.length === 0) return [];
  if (ids.length === 1) return [`the fact ${ids.join('')} is assumed, not proved by a paper`];
  return [`${ids.length} facts of the record are assumed, not proved by a paper: ${list(ids)}`];
}
