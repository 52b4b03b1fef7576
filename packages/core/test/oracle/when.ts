import type { Fact } from '../../src/deal/facts.ts';
import type { When } from '../../src/deal/terms.ts';
import { isBusinessDay } from '../../src/time/business-days.ts';
import type { Day } from '../../src/time/day.ts';
import { and, not, or, type Truth } from '../../src/time/truth.ts';
import type { Oracle, World } from './oracle.ts';
import type { Span, SpanEnd } from './spans.ts';
import { by, sure } from './words.ts';

/** `ended(D)`: D is after the last day of the waiver, suspension, forbearance or consent [W5] [W6]. */
export function endedOn(o: Oracle, w: World, span: Span, day: Day): Truth {
  if (span.ends === null) return 'no';
  const ends = span.ends;
  const plain = o.remember(w, 'comes', span.id, day, () => endComes(o, w, span, ends, day));
  if (ends.permanentIf === null || plain === 'no') return plain;
  const kept = o.condition(ends.permanentIf, lastDay(o, w, span, ends, day));
  if (kept !== 'no') o.decided('W5');
  return and(plain, not(kept));
}

/** The day before the first one on which an end is not `no`. */
function lastDay(o: Oracle, w: World, span: Span, ends: SpanEnd, day: Day): Day {
  let d = o.first;
  while (d < day && o.remember(w, 'comes', span.id, d, () => endComes(o, w, span, ends, d)) === 'no') d++;
  return d - 1;
}

function endComes(o: Oracle, w: World, span: Span, ends: SpanEnd, day: Day): Truth {
  const plain = within(o, w, span, ends.when, ends.included, day);
  if (ends.extended === null) return plain;
  const later = within(o, w, span, moved(ends.when, ends.extended.to), ends.included, day);
  if (later === plain) return plain;
  const extended = o.condition(ends.extended.if, ends.extended.by);
  if (extended !== 'no') o.decided('W5');
  return extended === 'open' ? 'open' : extended === 'yes' ? later : plain;
}

function within(o: Oracle, w: World, span: Span, when: When, included: boolean, day: Day): Truth {
  if (when.kind === 'day' && day === when.day) o.decided('T2');
  return cameBy(o, w, span, when, included ? day - 1 : day);
}

/** The same `when` with `to` in place of every day in it. */
function moved(when: When, to: Day): When {
  switch (when.kind) {
    case 'day':
      return { ...when, day: to };
    case 'earliest':
    case 'latest':
      return { ...when, of: when.of.map((each) => moved(each, to)) };
    case 'after':
      return { ...when, of: moved(when.of, to) };
    default:
      return when;
  }
}

/** `came(when, D)` [T3] [T4] [W7] [W8]. */
export function cameBy(o: Oracle, w: World, span: Span, when: When, day: Day): Truth {
  switch (when.kind) {
    case 'day':
      if (day === when.day && when.clock !== null) o.decided('T8');
      return sure(day >= when.day);
    case 'trigger':
      return or(
        events(o, w, span, 'occurred', when.address, day),
        and('open', events(o, w, span, 'raised', when.address, day)),
      );
    case 'met':
      return events(o, w, span, 'satisfied', when.condition, day);
    case 'end-of':
      return endOf(o, w, span, when.overlay, day);
    case 'default':
      return o.anyDay(o.first, day, (d) =>
        o.remember(w, 'default', o.name(span, when), d, () =>
          and(begun(o, w, span, d), defaultOn(o, w, when, d)),
        ),
      );
    case 'earliest': {
      const limbs = when.of.map((each) => cameBy(o, w, span, each, day));
      if (new Set(limbs).size > 1) o.decided('T3');
      return o.any(limbs, (each) => each);
    }
    case 'latest': {
      const limbs = when.of.map((each) => cameBy(o, w, span, each, day));
      if (new Set(limbs).size > 1) o.decided('T3');
      return o.every(limbs, (each) => each);
    }
    case 'after':
      return cameAfter(o, w, span, when, day);
  }
}

function cameAfter(o: Oracle, w: World, span: Span, when: Extract<When, { kind: 'after' }>, day: Day): Truth {
  const back = daysBack(o, day, when.count, when.unit);
  if (when.of.kind === 'day' && back < when.of.day && when.of.day <= day) o.decided('T4');
  return cameBy(o, w, span, when.of, back);
}

type EventKind = 'occurred' | 'raised' | 'satisfied';

function events(o: Oracle, w: World, span: Span, kind: EventKind, of: string, day: Day): Truth {
  return o.any(
    o.seen.filter((fact) => isEvent(fact, kind, of)),
    (fact) => {
      const began = begun(o, w, span, fact.on.by);
      if (began !== 'yes' && fact.on.by <= day) o.decided('W7');
      return and(began, by(fact.on, day));
    },
  );
}

function isEvent(fact: Fact, kind: EventKind, of: string): boolean {
  return (
    (fact.kind === 'occurred' || fact.kind === 'raised' || fact.kind === 'satisfied') &&
    fact.kind === kind &&
    fact.of === of
  );
}

/** The span has begun by `day` [W7]. */
export function begun(o: Oracle, w: World, span: Span, day: Day): Truth {
  if (span.from !== null) return sure(day >= span.from);
  if (w.gives(span.part)) return sure(day >= w.day);
  return o.remember(w, 'begun', span.id, day, () =>
    o.anyDay(o.first, day, (d) => o.effectiveIn(w, span.part, d)),
  );
}

/** What hangs on a waiver runs through that waiver's last day, whether or not the day is included [W8]. */
function endOf(o: Oracle, w: World, span: Span, overlay: string, day: Day): Truth {
  const after = span.ends?.included === true ? day + 1 : day;
  const ending = o.spans.filter((each) => each !== span && (each.id === overlay || each.address === overlay));
  const value = o.any(ending, (each) =>
    or(o.spanEnded(w, each, after), endsWithItsAgreement(o, each, after)),
  );
  if (value !== 'no') o.decided('W8');
  return value;
}

function endsWithItsAgreement(o: Oracle, span: Span, day: Day): Truth {
  const part = o.part(span.part);
  return part === null || part.survives ? 'no' : o.terminated(part.agreement, day);
}

function defaultOn(o: Oracle, w: World, when: Extract<When, { kind: 'default' }>, day: Day): Truth {
  return o.any(o.instancesBy(w, day), (each) =>
    and(and(o.belongs(w, when.of, each), not(o.belongs(w, when.except, each))), o.continuingIn(w, each, day)),
  );
}

/** The last day of which the count-th (business) day after it is on or before `day` [T4]. */
export function daysBack(o: Oracle, day: Day, count: number, unit: 'days' | 'business days'): Day {
  if (unit === 'days') return day - count;
  let back = day;
  for (let left = count; left > 0; back--) if (isBusinessDay(back, o.terms.holidays)) left--;
  return back;
}
