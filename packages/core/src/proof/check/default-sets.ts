import type { Breach, Fact } from '../../deal/facts.ts';
import type { Bound, DefaultMember, DefaultSet } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import { END, type Given } from '../proof.ts';
import type { Bench } from './bench.ts';
import { begunHere } from './effects.ts';
import { type Begins, beginsOf, instancesBy } from './existence.ts';
import { happened, Moment } from './moment.ts';
import { all, ANY, any, both, may, NO, not, OPEN, type Possible, YES } from './possible.ts';
import { under } from './record.ts';

/** An instance under the agreement, and none of `except`, is continuing [E6]. */
export function anyContinuing(
  bench: Bench,
  agreement: string,
  except: DefaultSet,
  given: Given,
  at: Moment,
): Possible {
  return overBreaches(bench.inContext(given), agreement, [except], at, (here, id, breach, then) =>
    both(not(names(here, except, id, breach)), continuing(here, id, then)),
  );
}

/** An instance of the set, and none of `except`, is continuing. */
export function anyNamed(bench: Bench, of: DefaultSet, except: DefaultSet, at: Moment): Possible {
  return overBreaches(
    bench,
    '',
    [of, except],
    at,
    (here, id, breach, then) =>
      all([names(here, of, id, breach), not(names(here, except, id, breach)), continuing(here, id, then)]),
    (breach) => of.some((member) => isUnder(member, breach)),
  );
}

const continuing = (bench: Bench, instance: string, at: Moment): Possible =>
  bench.truth({ ask: 'continuing', instance, given: bench.given }, at);

type IsSo = (bench: Bench, id: string, breach: Breach, at: Moment) => Possible;

/** Breach by breach; what `isSo` gives may depend on the sets, and else only on the evidence. */
function overBreaches(
  bench: Bench,
  of: string,
  sets: readonly DefaultSet[],
  at: Moment,
  isSo: IsSo,
  matters: (breach: Breach) => boolean = () => true,
): Possible {
  const facts = bench.facts('breaches', of);
  if (facts === null) return ANY;
  const breaches = breachesOf(facts);
  const parts = bench.parts(`breaches ${of}`, sets, [...breaches.keys()], at, (id, here, then) => {
    const breach = breaches.get(id);
    if (breach === undefined) return ANY;
    return matters(breach) ? ofBreach(here, breach, then, isSo) : NO;
  });
  return any(parts);
}

/** The breaches that a query found, by their ids; found once for each answer of the record. */
function breachesOf(facts: readonly Fact[]): ReadonlyMap<string, Breach> {
  let breaches = byId.get(facts);
  if (breaches === undefined) {
    breaches = new Map(facts.flatMap((f) => (f.kind === 'breach' ? [[f.id, f] as const] : [])));
    byId.set(facts, breaches);
  }
  return breaches;
}

const byId = new WeakMap<readonly Fact[], ReadonlyMap<string, Breach>>();

function ofBreach(bench: Bench, breach: Breach, at: Moment, isSo: IsSo): Possible {
  const ids = instancesBy(bench, breach, at);
  return ids === null ? ANY : any(ids.map((id) => isSo(bench, id, breach, at)));
}

const isUnder = (member: DefaultMember, breach: Breach): boolean =>
  member.provisions.some((above) => under(breach.of, above));

/** Nothing but the terms is needed to see that the set does not name any instance of the breach. */
export const neverNames = (set: DefaultSet, breach: Breach): boolean =>
  !set.some((member) => isUnder(member, breach));

/** The set names the instance [W2]. */
export function names(bench: Bench, set: DefaultSet, id: string, breach: Breach): Possible {
  return any(set.map((member) => isMember(bench, member, id, breach)));
}

function isMember(bench: Bench, member: DefaultMember, id: string, breach: Breach): Possible {
  if (!isUnder(member, breach)) return NO;
  if (member.breaches !== null && !member.breaches.includes(id)) return NO;
  const begins = beginsOf(bench, id);
  return all([
    member.testDates === null ? YES : isOnOneOf(member.testDates, begins),
    member.noticed === null ? YES : wasNoticed(bench, member.noticed, breach, begins),
    member.existed === null || member.existed.to === null ? YES : isBefore(bench, member.existed.to, begins),
    member.existed === null || member.existed.from === null
      ? YES
      : not(isOverBy(breach, member.existed.from)),
    member.described === true ? OPEN : YES,
  ]);
}

/** Begun on one of the dates; of a range that holds one and more days than that, *open*. */
function isOnOneOf(dates: readonly Day[], begins: Begins | null): Possible {
  if (begins === null) return ANY;
  const { first, last } = begins;
  if (!dates.some((t) => t >= first && (last === null || t <= last))) return NO;
  return first === last ? YES : OPEN;
}

function wasNoticed(bench: Bench, day: Day, breach: Breach, begins: Begins | null): Possible {
  const facts = bench.facts('noticed', `${breach.id} ${breach.id} ${breach.of}`);
  if (facts === null) return ANY;
  if (!facts.some((f) => f.on.from === day && f.on.by === day)) return NO;
  if (begins === null) return ANY;
  return hasBegun(begins, Moment.on(day));
}

export function hasBegun({ first, last }: Begins, at: Moment): Possible {
  if (last !== null && at.reached(last)) return YES;
  return at.reached(first) ? OPEN : NO;
}

const isOverBy = (breach: Breach, day: Day): Possible =>
  breach.until === null ? NO : happened(breach.until, Moment.on(day));

/**
 * Begun before the bound. Where one end of the range of days on which it can have begun lies before it and the other
 * does not, *open*; so too of a bound that may never come; of one that never comes, *no*.
 */
function isBefore(bench: Bench, bound: Bound, begins: Begins | null): Possible {
  const come = (day: Day): Possible =>
    'day' in bound ? (day >= bound.day ? YES : NO) : begunHere(bench, bound.effectOf, Moment.on(day));
  const atEnd = come(END);
  if (atEnd === NO || atEnd === OPEN) return atEnd;
  if (begins === null) return ANY;
  const byLast = begins.last === null ? atEnd : come(begins.last);
  const byFirst = byLast === NO ? NO : come(begins.first);
  if (byFirst === YES) return NO;
  const ever = byLast === YES ? YES : atEnd;
  const whenComes =
    (may(byLast, NO) ? YES : 0) | (may(byLast, OPEN | YES) ? OPEN : 0) | (may(byFirst, YES) ? NO : 0);
  return whenComes | (ever & ~YES);
}
