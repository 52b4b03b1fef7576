import type { DefaultMember, DefaultSet } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import { and, not, type Truth } from '../../src/time/truth.ts';
import { beginOf, type Default } from './defaults.ts';
import type { Oracle, World } from './oracle.ts';
import { below, by } from './words.ts';

function begunBy(o: Oracle, w: World, i: Default, day: Day): Truth {
  return i.kind === 'run' || i.kind === 'restart' ? o.existsIn(w, i, day) : by(beginOf(o, w, i), day);
}

/** `covers`: the instance belongs to the set [W2]. */
export function belongs(o: Oracle, w: World, set: DefaultSet, i: Default): Truth {
  return o.any(set, (member) => isMember(o, w, member, i));
}

function isMember(o: Oracle, w: World, member: DefaultMember, i: Default): Truth {
  if (!member.provisions.some((each) => below(i.breach.of, each))) return 'no';
  const belongs = isNamed(member, i)
    ? and(existedIn(o, w, member, i), and(failedOn(o, w, member, i), noticedOn(o, w, member, i)))
    : 'no';
  if (belongs !== 'no' && member.described === true) return 'open';
  if (belongs !== 'yes') o.decided('W2');
  return belongs;
}

function isNamed({ breaches }: DefaultMember, i: Default): boolean {
  return breaches === null || breaches.includes(i.id);
}

function existedIn(o: Oracle, w: World, { existed }: DefaultMember, i: Default): Truth {
  if (existed === null) return 'yes';
  const over = i.breach.until === null || existed.from === null ? 'no' : by(i.breach.until, existed.from);
  return and(not(over), existed.to === null ? 'yes' : begunBefore(o, w, existed.to, i));
}

function begunBefore(
  o: Oracle,
  w: World,
  to: NonNullable<NonNullable<DefaultMember['existed']>['to']>,
  i: Default,
): Truth {
  if ('day' in to) return begunBy(o, w, i, to.day - 1);
  const [first, certain] = o.effectDay(w, to.effectOf);
  if (first === null) return 'no';
  if (begunBy(o, w, i, first - 1) === 'yes' && certain !== null) return 'yes';
  return certain !== null && begunBy(o, w, i, certain - 1) === 'no' ? 'no' : 'open';
}

function failedOn(o: Oracle, w: World, { testDates: dates }: DefaultMember, i: Default): Truth {
  if (dates === null) return 'yes';
  const { from, by: last } = beginOf(o, w, i);
  const hit = dates.filter((day) => (from === null || day >= from) && day <= last);
  if (hit.length === 0) return 'no';
  return from === last ? 'yes' : 'open';
}

function noticedOn(o: Oracle, w: World, { noticed }: DefaultMember, i: Default): Truth {
  if (noticed === null) return 'yes';
  const given = o.seen.some(
    (fact) =>
      fact.kind === 'notice' &&
      fact.on.from === noticed &&
      fact.on.by === noticed &&
      fact.of.some((each) => names(each, i)),
  );
  return given ? begunBy(o, w, i, noticed) : 'no';
}

/** By the id of the breach or the instance, or by an address at or above its provision. */
export function names(what: string, i: Default): boolean {
  return what === i.breach.id || what === i.id || below(i.breach.of, what);
}
