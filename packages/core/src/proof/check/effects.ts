import type { Address } from '../../deal/facts.ts';
import type { Effect, PartTerm, Terms } from '../../deal/terms.ts';
import { type Day, isoDay, parseDay } from '../../time/day.ts';
import { BEGINNING } from '../proof.ts';
import type { Bench } from './bench.ts';
import { happened, Moment, onAnyDay } from './moment.ts';
import { all, ANY, any, may, NO, not, OPEN, type Possible, YES } from './possible.ts';
import { under } from './record.ts';

/** A part in the context of the step: taken to be effective from a day on [E6], else as it is on the record. */
export function effectiveHere(bench: Bench, part: Address, at: Moment): Possible {
  const isTaken = bench.given !== null && bench.isGiven(part) && at.reached(bench.given.on);
  return bench.truth({ ask: 'effective', part, given: isTaken ? bench.given : null }, at);
}

/** A span that begins with its part has begun. */
export function begunHere(bench: Bench, part: Address, at: Moment): Possible {
  if (bench.given !== null && bench.isGiven(part)) return at.reached(bench.given.on) ? YES : NO;
  return bench.truth({ ask: 'begun', part, given: null }, at);
}

/** The smallest part that contains the provision. */
export function partOf(terms: Terms, provision: Address): PartTerm | undefined {
  const parts = terms.parts.filter((p) => under(provision, p.address));
  return parts.toSorted((a, b) => b.address.length - a.address.length)[0];
}

export function effective(bench: Bench, address: Address, at: Moment): Possible {
  if (!bench.cites(address)) return ANY;
  if (bench.given !== null) return bench.isGiven(address) && at.reached(bench.given.on) ? YES : ANY;
  const part = bench.terms.parts.find((p) => p.address === address);
  if (part === undefined) return OPEN;
  const known = onRecord(bench, part.agreement);
  const going = part.survives ? YES : not(terminated(bench, part.agreement, at));
  return all([known, going, ownEffect(bench, part, part.effect, at)]);
}

/** [T5] The record has heard of the agreement by K. */
function onRecord(bench: Bench, agreement: string): Possible {
  const term = bench.terms.agreements.find((a) => a.id === agreement);
  const byThen = (known: Day): Possible => (known <= bench.proof.knownAt ? YES : NO);
  if (term?.known != null) return byThen(term.known);
  const heard = bench.facts('heard-of', agreement);
  if (heard === null) return ANY;
  if (heard[0] !== undefined) return byThen(heard[0].known);
  if (term?.dated == null) return YES;
  return bench.ifPresumed('known-when-dated', agreement, byThen(term.dated));
}

function terminated(bench: Bench, agreement: string, at: Moment): Possible {
  const ends = bench.facts('terminated', agreement);
  if (ends === null) return ANY;
  const ended = any(ends.map((fact) => happened(fact.on, at)));
  return ended === NO ? bench.ifPresumed('not-terminated', agreement, NO) : ended;
}

function ownEffect(bench: Bench, part: PartTerm, effect: Effect, at: Moment): Possible {
  switch (effect.kind) {
    case 'in-force':
      return at.reached(effect.from) ? YES : NO;
    case 'fixed':
      return at.reached(effect.on) ? met(bench, effect.conditions, Moment.on(effect.on)) : NO;
    case 'first-day':
      return firstDay(bench, part, effect, at);
    case 'unknown': {
      const dated = datedOf(bench, part);
      return dated === null || at.reached(dated) ? OPEN : NO;
    }
  }
}

const datedOf = (bench: Bench, part: PartTerm): Day | null =>
  bench.terms.agreements.find((a) => a.id === part.agreement)?.dated ?? null;

const met = (bench: Bench, conditions: readonly Address[], at: Moment): Possible =>
  all(conditions.map((condition) => bench.truth({ ask: 'condition', condition, given: null }, at)));

function firstDay(
  bench: Bench,
  part: PartTerm,
  effect: Extract<Effect, { kind: 'first-day' }>,
  at: Moment,
): Possible {
  if (effect.reachesBack !== null && !at.reached(effect.reachesBack)) return NO;
  const asKnown = effect.reachesBack === null ? at : at.atLeast(bench.proof.knownAt);
  const first = effect.notBefore ?? datedOf(bench, part) ?? BEGINNING;
  return onAnyDay(first, asKnown.atMost(effect.outside), (day) => met(bench, effect.conditions, day));
}

export function begun(bench: Bench, part: Address, at: Moment): Possible {
  if (!bench.cites(part) || bench.given !== null) return ANY;
  return onAnyDay(BEGINNING, at, (day) => bench.truth({ ask: 'effective', part, given: null }, day));
}

/**
 * When the part took effect, as far as that day knows [W9]: from its first day that is not *no*, to its first *yes*
 * (none yet: nothing). `null` where the step does not tell.
 */
export function takesEffect(bench: Bench, part: Address, at: Moment): string | null {
  if (!bench.cites(part)) return null;
  let first: Day | null = null;
  for (let day = BEGINNING; day <= at.day; ) {
    const then = Moment.on(day);
    const so = bench.truth({ ask: 'effective', part, given: null }, then);
    if (so !== NO && may(so, NO)) return null;
    if (so !== NO) first ??= day;
    if (so === YES) return `${dayText(first ?? day)}/${dayText(day)}`;
    if (may(so, YES)) return null;
    if (then.until >= at.day) at.limit(then.until);
    day = then.until + 1;
  }
  return first === null ? '' : `${dayText(first)}/`;
}

/** `..` is the beginning of time. */
export const dayText = (day: Day): string => (day <= BEGINNING ? '..' : isoDay(day));
export const dayIn = (text: string): Day | null => (text === '..' ? BEGINNING : parseDay(text));
