import { atOrBelow, atOrBelowAny } from '../deal/address.ts';
import type { Bound, DefaultMember, DefaultSet } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import { and, not, or, type Truth } from '../time/truth.ts';
import type { Begins, Found } from './instances.ts';
import { always, type Beginning, type TruthLine } from './truth-lines.ts';
import type { World } from './world.ts';

/** Whether a set of defaults names an instance; the same on every day. */
export function covers(world: World, set: DefaultSet, instance: Found): TruthLine {
  const named = naming(world, set, instance);
  return always(named);
}

export function coversNone(world: World, set: DefaultSet, instance: Found): Truth {
  return not(naming(world, set, instance));
}

/** `covers` as a truth. */
export function naming(world: World, set: DefaultSet, instance: Found): Truth {
  let named: Truth = 'no';
  for (let i = 0; i < set.length && named !== 'yes'; i++)
    named = or(named, isMember(world, set[i] as DefaultMember, instance));
  return named;
}

function isMember(world: World, member: DefaultMember, instance: Found): Truth {
  if (!atOrBelowAny(instance.under, member.provisions)) return 'no';
  if (member.breaches !== null && !member.breaches.includes(instance.id)) return 'no';
  const tested = member.testDates === null ? 'yes' : begunOn(member.testDates, instance.begins);
  if (tested === 'no') return 'no';
  const existed = member.existed === null ? 'yes' : stretchMeets(world, member.existed, instance);
  return and(
    and(member.described === true ? 'open' : tested, existed),
    member.noticed === null ? 'yes' : wasNoticed(world, member.noticed, instance),
  );
}

/** Begun on one of the dates; `open` where it can have begun on other days too. */
function begunOn(dates: readonly Day[], begins: Begins): Truth {
  if (!dates.some((d) => d >= begins.first && d <= begins.last)) return 'no';
  return begins.first === begins.last ? 'yes' : 'open';
}

/** Begun before the end of the time that the words name, and not over by its beginning. */
function stretchMeets(world: World, time: { from: Day | null; to: Bound | null }, instance: Found): Truth {
  const begun = time.to === null ? 'yes' : before(instance.begins, boundOf(world, time.to));
  return and(begun, time.from === null ? 'yes' : not(overBy(instance, time.from)));
}

function boundOf(world: World, bound: Bound): Beginning {
  return 'day' in bound ? { open: bound.day, yes: bound.day } : world.effectDay(bound.effectOf);
}

/** `begins` lies before the bound; `open` where the ends of a range differ. */
function before(begins: Begins, bound: Beginning): Truth {
  if (bound.open === null) return 'no';
  if (bound.yes === null) return 'open';
  if (begins.last < bound.open) return 'yes';
  return begins.first >= bound.yes ? 'no' : 'open';
}

function overBy(instance: Found, day: Day): Truth {
  const until = instance.until;
  if (until === null) return 'no';
  if (until.by <= day) return 'yes';
  return until.from !== null && until.from > day ? 'no' : 'open';
}

function wasNoticed(world: World, day: Day, instance: Found): Truth {
  if (instance.begins.first > day) return 'no';
  for (const { on, of } of world.record.notices) {
    if (on.from !== day || on.by !== day) continue;
    if (of.includes(instance.breach) || atOrBelowAny(instance.under, of))
      return instance.begins.last <= day ? 'yes' : 'open';
  }
  return 'no';
}

/** A breach by its id, or an address that stands for every breach under it. */
export function speaksOf(of: string, instance: Found): boolean {
  return of === instance.breach || of === instance.id || atOrBelow(instance.under, of);
}
