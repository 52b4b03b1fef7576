import type { Address } from '../../deal/facts.ts';
import type { Ending, Terms, When } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import { BEGINNING, END } from '../proof.ts';
import type { Bench } from './bench.ts';
import { anyNamed } from './default-sets.ts';
import { begunHere, effectiveHere, partOf } from './effects.ts';
import { happened, Moment, onAnyDay } from './moment.ts';
import { all, ANY, any, both, common, either, may, NO, not, OPEN, type Possible, YES } from './possible.ts';
import { under } from './record.ts';

/** What waivers, suspensions and forbearances have in common. */
export interface Span {
  readonly id: string;
  readonly address: Address;
  readonly part: Address;
  readonly from: Day | null;
  readonly to: When | null;
  readonly toIncluded: boolean;
  readonly ends: Ending | null;
}

export function spansOf(terms: Terms): readonly Span[] {
  const waivers = terms.waivers.map((w) => ({
    ...w,
    to: w.ends?.when ?? null,
    toIncluded: w.ends?.included ?? true,
  }));
  const others = [...terms.suspensions, ...terms.overlays].map((s) => ({ ...s, ends: null }));
  return [...waivers, ...others];
}

const spanCalled = (bench: Bench, id: string): Span | undefined =>
  spansOf(bench.terms).find((s) => s.id === id);

/** [D1] In the agreement, which is effective, and not suspended. */
export function inForce(bench: Bench, provision: Address, at: Moment): Possible {
  const part = partOf(bench.terms, provision);
  const suspensions = bench.terms.suspensions.filter((s) =>
    s.provisions.some((above) => under(provision, above)),
  );
  const suspended = suspensions.map((s) =>
    bench.truth({ ask: 'suspended', suspension: s.id, given: bench.given }, at),
  );
  return both(part === undefined ? OPEN : effectiveHere(bench, part.address, at), not(any(suspended)));
}

/** In effect, begun, and not over: a suspension, a forbearance, a consent. */
export function running(bench: Bench, id: string, at: Moment): Possible {
  const span = spanCalled(bench, id);
  if (span === undefined || !bench.cites(id)) return ANY;
  const isOver = bench.truth({ ask: 'over', overlay: id, given: bench.given }, at);
  return all([hasBegun(bench, span, at), effectiveHere(bench, span.part, at), not(isOver)]);
}

/** [W3] [W5] Ended with effect from the beginning, a waiver never was. */
export function active(bench: Bench, id: string, at: Moment): Possible {
  const span = spanCalled(bench, id);
  if (span === undefined || !bench.cites(id)) return ANY;
  const asked = span.ends?.then === 'retroactive' ? at.atLeast(bench.proof.knownAt) : at;
  const isOver = bench.truth({ ask: 'over', overlay: id, given: bench.given }, asked);
  return all([hasBegun(bench, span, at), effectiveHere(bench, span.part, at), not(isOver)]);
}

/**
 * Not before the day stated. A span that begins with its part has begun where the part is effective, which is asked
 * beside this; only a part taken to be effective [E6] begins its spans anew.
 */
function hasBegun(bench: Bench, span: Span, at: Moment): Possible {
  if (span.from !== null) return at.reached(span.from) ? YES : NO;
  return bench.isGiven(span.part) ? begunHere(bench, span.part, at) : YES;
}

/** The span had begun on that day, for events that may end it [W7]. */
function begunBy(bench: Bench, span: Span, at: Moment): Possible {
  if (span.from !== null) return at.reached(span.from) ? YES : NO;
  return begunHere(bench, span.part, at);
}

/** [W6] Past its last day; a waiver may become permanent or be extended [W5]. */
export function over(bench: Bench, id: string, at: Moment): Possible {
  const span = spanCalled(bench, id);
  if (span === undefined || !bench.cites(id)) return ANY;
  if (span.to === null) return NO;
  const ended = extendedEnd(bench, span, at);
  const permanentIf = span.ends?.permanentIf ?? null;
  return permanentIf === null ? ended : both(ended, not(permanent(bench, span, permanentIf, at)));
}

function endedBy(bench: Bench, span: Span, moved: boolean, at: Moment): Possible {
  const day = span.toIncluded ? at.before(1) : at;
  return bench.truth({ ask: 'came', overlay: span.id, path: [], moved, given: bench.given }, day);
}

function extendedEnd(bench: Bench, span: Span, at: Moment): Possible {
  const extended = span.ends?.extended ?? null;
  if (extended === null) return endedBy(bench, span, false, at);
  const so = conditionOn(bench, extended.if, extended.by);
  const stated = endedBy(bench, span, false, at);
  const moved = endedBy(bench, span, true, at);
  return (
    (may(so, YES) ? moved : 0) | (may(so, NO) ? stated : 0) | (may(so, OPEN) ? common([stated, moved]) : 0)
  );
}

const conditionOn = (bench: Bench, condition: Address, day: Day): Possible =>
  bench.truth({ ask: 'condition', condition, given: null }, Moment.on(day));

/** The condition on the last day before the span may be over; never, if there is no such day. */
function permanent(bench: Bench, span: Span, condition: Address, at: Moment): Possible {
  const isOver = extendedEnd(bench, span, at);
  if (isOver === NO) return ANY;
  if (!may(extendedEnd(bench, span, Moment.on(BEGINNING)), NO)) return NO;
  for (const last of lastDays(bench, span)) {
    if (last < at.day && turns(bench, span, last)) return conditionOn(bench, condition, last);
  }
  return ANY;
}

/** Days on which an end may come: those that the step's own premises speak of. */
function lastDays(bench: Bench, span: Span): readonly Day[] {
  const shift = span.toIncluded ? 1 : 0;
  return bench.lastDaysOf('came').map((day) => day + shift);
}

/** Not over on that day, and perhaps over on the next: ends only ever come once. */
function turns(bench: Bench, span: Span, last: Day): boolean {
  const next = extendedEnd(bench, span, Moment.on(last + 1));
  return extendedEnd(bench, span, Moment.on(last)) === NO && !may(next, NO);
}

/** [T3] The day of an end, or of a limb of it, has come. */
export function came(
  bench: Bench,
  id: string,
  path: readonly number[],
  moved: boolean,
  at: Moment,
): Possible {
  const span = spanCalled(bench, id);
  const when = limbOf(span?.to ?? null, path);
  if (span === undefined || when === null || !bench.cites(id)) return ANY;
  const limb = (i: number, day: Moment): Possible =>
    bench.truth({ ask: 'came', overlay: id, path: [...path, i], moved, given: bench.given }, day);
  switch (when.kind) {
    case 'day': {
      const day = moved ? (span.ends?.extended?.to ?? when.day) : when.day;
      return at.reached(day) ? everBegins(bench, span) : NO;
    }
    case 'trigger':
      return recorded(bench, span, 'trigger', when.address, at);
    case 'met':
      return recorded(bench, span, 'satisfied', when.condition, at);
    case 'end-of':
      return both(
        ended(bench, span, when.overlay, span.toIncluded ? at.before(-1) : at),
        everBegins(bench, span),
      );
    case 'default':
      return defaulted(bench, span, when, at);
    case 'earliest':
      return any(when.of.map((_, i) => limb(i, at)));
    case 'latest':
      return all(when.of.map((_, i) => limb(i, at)));
    case 'after':
      return after(bench, when, (day) => limb(0, day), at);
  }
}

export function limbOf(when: When | null, path: readonly number[]): When | null {
  const [first, ...rest] = path;
  if (first === undefined || when === null) return when;
  if (when.kind === 'earliest' || when.kind === 'latest') return limbOf(when.of[first] ?? null, rest);
  return when.kind === 'after' && first === 0 ? limbOf(when.of, rest) : null;
}

/** A span that never begins has no end. It needs only a day on which it may have begun. */
function everBegins(bench: Bench, span: Span): Possible {
  if (span.from !== null || bench.isGiven(span.part)) return YES;
  const question = { ask: 'begun', part: span.part, given: null } as const;
  if (bench.truth(question, Moment.on(END)) === NO) return NO;
  const days = bench.lastDaysOf('begun');
  return days.some((day) => !may(bench.truth(question, Moment.on(day)), NO)) ? YES : ANY;
}

/** [W7] Looked for from the first day of the span; something raised and not judged is *open*. */
function recorded(
  bench: Bench,
  span: Span,
  kind: 'trigger' | 'satisfied',
  of: Address,
  at: Moment,
): Possible {
  const facts = bench.facts(kind, of);
  if (facts === null) return ANY;
  const events = facts.map((fact) => {
    const judged = fact.kind === 'raised' ? OPEN : YES;
    const then = happened(fact.on, at);
    return then === NO ? NO : all([then, judged, begunBy(bench, span, Moment.on(fact.on.by))]);
  });
  const so = any(events);
  return may(so, NO) && !bench.presumes('not-happened', of) ? ANY : so;
}

/** A breach is presumed not to have happened until it is recorded [K3]. */
function defaulted(bench: Bench, span: Span, when: Extract<When, { kind: 'default' }>, at: Moment): Possible {
  const so = onAnyDay(BEGINNING, at, (day) =>
    both(begunBy(bench, span, day), anyNamed(bench, when.of, when.except, day)),
  );
  return may(so, NO) && !bench.presumes('no-other-default', span.id) ? ANY : so;
}

/** [W8] Any other, by id or by the address of the clause. */
function ended(bench: Bench, span: Span, name: string, at: Moment): Possible {
  const named = spansOf(bench.terms).filter((s) => s.id !== span.id && (s.id === name || s.address === name));
  const isOver = (s: Span): Possible => bench.truth({ ask: 'over', overlay: s.id, given: bench.given }, at);
  return named.map((s) => either(goneWithAgreement(bench, s, at), isOver(s))).reduce(either, NO);
}

/** [E7] Its agreement was terminated, and its part does not survive. */
function goneWithAgreement(bench: Bench, span: Span, at: Moment): Possible {
  const part = bench.terms.parts.find((p) => p.address === span.part);
  if (part === undefined || part.survives) return NO;
  const facts = bench.facts('terminated', part.agreement);
  if (facts === null) return ANY;
  const gone = any(facts.map((fact) => happened(fact.on, at)));
  return gone === NO ? bench.ifPresumed('not-terminated', part.agreement, NO) : gone;
}

/** [T4] N days after, not counting the first. */
function after(
  bench: Bench,
  when: Extract<When, { kind: 'after' }>,
  limb: (at: Moment) => Possible,
  at: Moment,
): Possible {
  if (when.unit === 'days') return limb(at.before(when.count));
  const { holidays } = bench.terms;
  if (!bench.presumes('business-days', holidays.city)) return ANY;
  return limb(at.beforeBusinessDays(when.count, holidays));
}
