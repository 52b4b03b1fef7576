import type { Draft } from './draft.ts';
import { atOrBelow } from '../../deal/address.ts';
import type { Breach } from '../../deal/facts.ts';
import type { Bound, DefaultMember, DefaultSet } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import type { Truth } from '../../time/truth.ts';
import { END } from '../proof.ts';
import { At, come } from './at.ts';
import { beginsOf, type Begins, instancesBy } from './existence.ts';
import { allOf, also, anyOf, given, NO, notOf, type Reason, YES } from './reason.ts';
import { begunHere, type Scene } from './scene.ts';

/** An instance under the agreement, and none of `except`, is continuing [E6]. */
export function anyContinuing(scene: Scene, agreement: string, except: DefaultSet, at: At): Reason {
  const breaches = scene.query('breaches', agreement);
  const each = breaches.facts
    .flatMap((f) => (f.kind === 'breach' ? [f] : []))
    .map((breach) =>
      ofBreach(scene, breach, at, (id) =>
        allOf([notOf(names(scene, except, id, breach)), continuing(scene, id, at)]),
      ),
    );
  return also(anyOf(each), breaches.cite);
}

/** An instance of the set, and none of `except`, is continuing. */
export function anyNamed(scene: Scene, of: DefaultSet, except: DefaultSet, at: At): Reason {
  const query = scene.query('breaches', '');
  const breaches = query.facts.flatMap((f) => (f.kind === 'breach' && !neverNames(of, f) ? [f] : []));
  const each = breaches.map((breach) =>
    ofBreach(scene, breach, at, (id) =>
      allOf([
        names(scene, of, id, breach),
        notOf(names(scene, except, id, breach)),
        continuing(scene, id, at),
      ]),
    ),
  );
  return also(anyOf(each), query.cite);
}

const continuing = (scene: Scene, instance: string, at: At): Reason =>
  scene.ask({ ask: 'continuing', instance, given: scene.given }, at);

function ofBreach(scene: Scene, breach: Breach, at: At, isSo: (id: string) => Reason): Reason {
  const { ids, cite } = instancesBy(scene, breach, at);
  return also(anyOf(ids.map(isSo)), cite);
}

const isUnder = (member: DefaultMember, breach: Breach): boolean =>
  member.provisions.some((above) => atOrBelow(breach.of, above));

/** Nothing but the terms is needed to see that the set names no instance of the breach. */
export const neverNames = (set: DefaultSet, breach: Breach): boolean => !set.some((m) => isUnder(m, breach));

/** The set names the instance [W2]. */
export function names(scene: Scene, set: DefaultSet, id: string, breach: Breach): Reason {
  return anyOf(set.map((member) => isMember(scene, member, id, breach)));
}

function isMember(scene: Scene, member: DefaultMember, id: string, breach: Breach): Reason {
  if (!isUnder(member, breach)) return NO;
  if (member.breaches !== null && !member.breaches.includes(id)) return NO;
  const existed = member.existed;
  const over =
    existed?.from == null || breach.until === null ? NO : given(come(breach.until, At.only(existed.from)));
  return allOf([
    notOf(over),
    member.testDates === null ? YES : onOneOf(scene, member.testDates, id),
    member.noticed === null ? YES : wasNoticed(scene, member.noticed, id, breach),
    existed?.to == null ? YES : isBefore(scene, existed.to, id),
    member.described === true ? given('open') : YES,
  ]);
}

/** A value that follows from when the instance began. */
function fromBegins(scene: Scene, id: string, value: (begins: Begins) => Truth): Reason {
  const { begins, cite } = beginsOf(scene, id);
  return also(given(value(begins)), cite);
}

function onOneOf(scene: Scene, dates: readonly Day[], id: string): Reason {
  return fromBegins(scene, id, ({ first, last }) => {
    if (!dates.some((t) => t >= first && (last === null || t <= last))) return 'no';
    return first === last ? 'yes' : 'open';
  });
}

function wasNoticed(scene: Scene, day: Day, id: string, breach: Breach): Reason {
  const query = scene.query('noticed', `${breach.id} ${breach.id} ${breach.of}`);
  const isNoticed = query.facts.some((f) => f.on.from === day && f.on.by === day);
  const begunThen = fromBegins(scene, id, ({ first, last }) =>
    last !== null && last <= day ? 'yes' : first <= day ? 'open' : 'no',
  );
  return also(isNoticed ? begunThen : NO, query.cite);
}

/** Begun before the bound: *no* of a bound that never comes, *open* where that is not sure. */
function isBefore(scene: Scene, bound: Bound, id: string): Reason {
  const come = (day: Day): Reason =>
    'day' in bound ? given(day >= bound.day ? 'yes' : 'no') : begunHere(scene, bound.effectOf, At.only(day));
  const ever = come(END);
  if (ever.value !== 'yes') return ever;
  const { begins, cite } = beginsOf(scene, id);
  const byFirst = come(begins.first);
  if (byFirst.value === 'yes') return resting('no', [cite, byFirst]);
  const byLast = begins.last === null ? ever : come(begins.last);
  if (byLast.value === 'no') return resting('yes', [cite, byLast, ever]);
  const first = begins.first === begins.last ? [] : [byFirst];
  return resting('open', [cite, byLast, ...first, ...(byLast.value === 'yes' ? [] : [ever])]);
}

type Cite = Reason | ((to: Draft, lo: number, hi: number) => void);
const resting = (value: Truth, on: readonly Cite[]): Reason =>
  also(given(value), (to, lo, hi) => citing(to, on, lo, hi));

function citing(to: Draft, on: readonly Cite[], lo: number, hi: number): void {
  for (const each of on) {
    if (typeof each === 'function') each(to, lo, hi);
    else each.cite(to, 'exact', lo, hi);
  }
}
