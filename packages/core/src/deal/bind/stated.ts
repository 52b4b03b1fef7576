import { agreementOf } from '../address.ts';
import type { Deal, StatedClause } from '../deal.ts';
import type { Address } from '../facts.ts';
import type { PartyNames } from '../party-names.ts';
import type { ConditionTerm, PartTerm, SuspensionTerm, WaiverTerm } from '../terms.ts';
import { partHolding } from './context.ts';

/** Clauses that a person stated: waivers, suspensions, effects and conditions of text that is not on file or was refused. */
export interface Stated {
  readonly waivers: WaiverTerm[];
  readonly suspensions: SuspensionTerm[];
  readonly conditions: ConditionTerm[];
}

/** A stated effect replaces what was read of the same part, or adds the part. */
export function statedParts(deal: Deal, read: readonly PartTerm[]): PartTerm[] {
  const stated = deal.clauses.flatMap((clause) => (clause.effect === null ? [] : [partOf(clause, read)]));
  const replaced = new Set(stated.map(({ address }) => address));
  const kept = read.filter(({ address }) => !replaced.has(address));
  return [...kept, ...stated].toSorted((a, b) => agreementIndex(deal, a) - agreementIndex(deal, b));
}

function agreementIndex(deal: Deal, part: PartTerm): number {
  return deal.agreements.findIndex(({ id }) => id === part.agreement);
}

function partOf({ at, effect }: StatedClause, read: readonly PartTerm[]): PartTerm {
  const survives = read.find(({ address }) => address === at)?.survives ?? false;
  const conditions = effect?.conditions ?? [];
  const fixed = effect?.on ?? null;
  return {
    address: at,
    agreement: agreementOf(at),
    effect:
      fixed !== null
        ? { kind: 'fixed', on: fixed, conditions }
        : {
            kind: 'first-day',
            conditions,
            notBefore: effect?.notBefore ?? null,
            outside: effect?.outside ?? null,
            reachesBack: null,
          },
    survives,
  };
}

export function statedTerms(
  deal: Deal,
  names: PartyNames,
  parts: readonly Address[],
  taken: readonly { readonly id: string }[],
): Stated {
  const ids = new Set(taken.map(({ id }) => id));
  const base = (at: Address) => {
    let n = 1;
    while (ids.has(`${at}#${n}`)) n++;
    ids.add(`${at}#${n}`);
    return { id: `${at}#${n}`, address: at, part: partHolding(parts, at) ?? agreementOf(at) };
  };
  const out: Stated = { waivers: [], suspensions: [], conditions: [] };
  for (const clause of deal.clauses) {
    if (clause.waiver !== null) out.waivers.push({ ...base(clause.at), ...waiverTerm(clause.waiver) });
    if (clause.suspension !== null)
      out.suspensions.push({ ...base(clause.at), ...suspensionTerm(clause.suspension) });
    if (clause.condition !== null) out.conditions.push(conditionTerm(clause.at, clause.condition, names));
  }
  return out;
}

function waiverTerm(
  stated: NonNullable<StatedClause['waiver']>,
): Omit<WaiverTerm, 'id' | 'address' | 'part'> {
  const { existed, through } = stated;
  const to = existed?.before ?? null;
  const span = existed === null ? null : { from: existed.from, to: to === null ? null : { day: to } };
  return {
    from: stated.from,
    covers: [{ provisions: stated.of, existed: span, testDates: null, noticed: null, breaches: null }],
    ends:
      through === null
        ? null
        : {
            when: { kind: 'day', day: through, clock: null },
            included: true,
            then: 'prospective',
            permanentIf: null,
            extended: null,
          },
  };
}

function suspensionTerm(
  stated: NonNullable<StatedClause['suspension']>,
): Omit<SuspensionTerm, 'id' | 'address' | 'part'> {
  const to = stated.through === null ? null : ({ kind: 'day', day: stated.through, clock: null } as const);
  return { provisions: stated.of, from: stated.from, to, toIncluded: true };
}

function conditionTerm(
  at: Address,
  stated: NonNullable<StatedClause['condition']>,
  names: PartyNames,
): ConditionTerm {
  const by = stated.signed.map((name) => {
    const party = names.party(name);
    return party === null ? { role: name } : { party };
  });
  return {
    address: at,
    requires:
      by.length > 0
        ? [{ kind: 'executed', agreement: agreementOf(at), by }]
        : [stated.requires === 'question' ? { kind: 'question' } : { kind: 'act', verb: 'done' }],
    protects: stated.protects.flatMap((name) => names.parties(name) ?? []),
    settledBy: stated.settledBy,
  };
}

/** Stated conditions replace those read at the same address. */
export function withStated(
  read: readonly ConditionTerm[],
  stated: readonly ConditionTerm[],
): ConditionTerm[] {
  const replaced = new Set(stated.map(({ address }) => address));
  return [...read.filter(({ address }) => !replaced.has(address)), ...stated];
}
