import type { Address } from '../../deal/facts.ts';
import type { When } from '../../deal/terms.ts';
import { atOrBelow } from '../../deal/address.ts';
import type { Day } from '../../time/day.ts';
import { type Truth } from '../../time/truth.ts';
import { BEGINNING, END } from '../proof.ts';
import { At, come } from './at.ts';
import { anyNamed } from './default-sets.ts';
import { terminated } from './effects.ts';
import { limbOf } from './lines.ts';
import { allOf, also, anyOf, given, NO, notOf, onAnyDay, OPEN, type Reason, YES } from './reason.ts';
import { begunHere, effectiveHere, type Scene } from './scene.ts';
import { type Span, spanCalled, spansIn } from './span.ts';

export function inForce(scene: Scene, provision: Address, at: At): Reason {
  const part = scene.partOf(provision);
  const suspensions = scene.terms.suspensions.filter((s) =>
    s.provisions.some((above) => atOrBelow(provision, above)),
  );
  const suspended = suspensions.map((s) =>
    scene.ask({ ask: 'suspended', suspension: s.id, given: scene.given }, at),
  );
  return allOf([part === undefined ? OPEN : effectiveHere(scene, part.address, at), notOf(anyOf(suspended))]);
}

/** A suspension, a forbearance, a consent, a waiver: begun, in effect, not over. */
export function running(scene: Scene, id: string, at: At): Reason {
  const span = spanCalled(scene.terms, id);
  if (span === undefined) return NO;
  const asked = span.ends?.then === 'retroactive' ? at.atLeast(scene.statuses.knownAt) : at;
  const over = scene.ask({ ask: 'over', overlay: id, given: scene.given }, asked);
  const why = allOf([hasBegun(scene, span, at), effectiveHere(scene, span.part, at), notOf(over)]);
  return also(why, (to) => to.clause(id));
}

function hasBegun(scene: Scene, span: Span, at: At): Reason {
  if (span.from !== null) return at.reached(span.from) ? YES : NO;
  return scene.isGiven(span.part) ? begunHere(scene, span.part, at) : YES;
}

function begunBy(scene: Scene, span: Span, at: At): Reason {
  if (span.from !== null) return at.reached(span.from) ? YES : NO;
  return begunHere(scene, span.part, at);
}

/** [W6] Past its last day. */
export function over(scene: Scene, id: string, at: At): Reason {
  const span = spanCalled(scene.terms, id);
  if (span === undefined) return NO;
  return also(span.to === null ? NO : whyOver(scene, span, at), (to) => to.clause(id));
}

function whyOver(scene: Scene, span: Span, at: At): Reason {
  const ended = extendedEnd(scene, span, at);
  const permanentIf = span.ends?.permanentIf ?? null;
  if (permanentIf === null || ended.value === 'no') return ended;
  const permanent = whyPermanent(scene, span, permanentIf);
  return permanent.value === 'yes' ? notOf(permanent) : allOf([ended, notOf(permanent)]);
}

function endedBy(scene: Scene, span: Span, moved: boolean, at: At): Reason {
  const day = span.toIncluded ? at.before(1) : at;
  return scene.ask({ ask: 'came', overlay: span.id, path: [], moved, given: scene.given }, day);
}

function extendedEnd(scene: Scene, span: Span, at: At): Reason {
  const extended = span.ends?.extended ?? null;
  const stated = endedBy(scene, span, false, at);
  if (extended === null) return stated;
  const so = scene.ask({ ask: 'condition', condition: extended.if, given: null }, At.only(extended.by));
  const moved = endedBy(scene, span, true, at);
  if (so.value !== 'open')
    return resting((so.value === 'yes' ? moved : stated).value, [so, so.value === 'yes' ? moved : stated]);
  return stated.value === moved.value
    ? resting(stated.value, [stated, moved])
    : resting('open', [so, stated, moved]);
}

/** All of these, exactly. */
const resting = (value: Truth, on: readonly Reason[]): Reason => ({
  value,
  cite: (to, _, lo, hi) => on.forEach((r) => r.cite(to, 'exact', lo, hi)),
});

/** The condition on the last day before the span may be over. */
function whyPermanent(scene: Scene, span: Span, condition: string): Reason {
  const last = lastDay(scene, span);
  if (last === null) return resting('no', [extendedEnd(scene, span, At.only(BEGINNING))]);
  const so = scene.ask({ ask: 'condition', condition, given: null }, At.only(last));
  return resting(so.value, [
    so,
    extendedEnd(scene, span, At.only(last)),
    extendedEnd(scene, span, At.only(last + 1)),
  ]);
}

/** The turn is found on the timelines of the ends, whose days are few. */
function lastDay(scene: Scene, span: Span): Day | null {
  const shift = span.toIncluded ? 1 : 0;
  const days = [false, true].flatMap((moved) =>
    scene.lines
      .of({ ask: 'came', overlay: span.id, path: [], moved, given: scene.given })
      .days.map((day) => day + shift),
  );
  if (extendedEnd(scene, span, At.only(BEGINNING)).value !== 'no') return null;
  const first = days
    .toSorted((a, b) => a - b)
    .find((day) => extendedEnd(scene, span, At.only(day)).value !== 'no');
  return first === undefined ? null : first - 1;
}

/** [T3] The day of an end, or of a limb of it, has come. */
export function came(scene: Scene, id: string, path: readonly number[], moved: boolean, at: At): Reason {
  const span = spanCalled(scene.terms, id);
  const when = limbOf(span?.to ?? null, path);
  if (span === undefined || when === null) return NO;
  return also(whyCame(scene, span, when, path, moved, at), (to) => to.clause(id));
}

function whyCame(
  scene: Scene,
  span: Span,
  when: When,
  path: readonly number[],
  moved: boolean,
  at: At,
): Reason {
  const limb = (i: number, day: At): Reason =>
    scene.ask({ ask: 'came', overlay: span.id, path: [...path, i], moved, given: scene.given }, day);
  switch (when.kind) {
    case 'day': {
      const day = moved ? (span.ends?.extended?.to ?? when.day) : when.day;
      return at.reached(day) ? everBegins(scene, span) : NO;
    }
    case 'trigger':
      return recorded(scene, span, 'trigger', when.address, at);
    case 'met':
      return recorded(scene, span, 'satisfied', when.condition, at);
    case 'end-of':
      return allOf([
        isOver(scene, span, when.overlay, span.toIncluded ? at.before(-1) : at),
        everBegins(scene, span),
      ]);
    case 'default':
      return defaulted(scene, span, when, at);
    case 'earliest':
      return anyOf(when.of.map((_, i) => limb(i, at)));
    case 'latest':
      return allOf(when.of.map((_, i) => limb(i, at)));
    case 'after': {
      const { holidays } = scene.terms;
      if (when.unit === 'days') return limb(0, at.before(when.count));
      return scene.presuming(
        limb(0, at.beforeBusinessDays(when.count, holidays)),
        'business-days',
        holidays.city,
      );
    }
  }
}

/** A span that never begins has no end. One day on which it may have begun is enough. */
function everBegins(scene: Scene, span: Span): Reason {
  if (span.from !== null || scene.isGiven(span.part)) return YES;
  const question = { ask: 'begun', part: span.part, given: null } as const;
  const line = scene.lines.of(question);
  const i = line.values.findIndex((v) => v !== 'no');
  if (i < 0) return scene.ask(question, At.only(END));
  const begun = scene.ask(question, At.only(line.days[i - 1] ?? BEGINNING));
  return resting('yes', [begun]);
}

/** [W7] Looked for from the first day of the span. */
function recorded(scene: Scene, span: Span, kind: 'trigger' | 'satisfied', of: Address, at: At): Reason {
  const query = scene.query(kind, of);
  const events = query.facts.map((fact) => {
    const then = come(fact.on, at);
    if (then === 'no') return NO;
    return allOf([
      given(then),
      fact.kind === 'raised' ? OPEN : YES,
      begunBy(scene, span, At.only(fact.on.by)),
    ]);
  });
  const so = also(anyOf(events), query.cite);
  return so.value === 'no' ? scene.presuming(so, 'not-happened', of) : so;
}

function defaulted(scene: Scene, span: Span, when: Extract<When, { kind: 'default' }>, at: At): Reason {
  const so = onAnyDay(BEGINNING, at, (day) =>
    allOf([begunBy(scene, span, day), anyNamed(scene, when.of, when.except, day)]),
  );
  return so.value === 'no' ? scene.presuming(so, 'no-other-default', span.id) : so;
}

/** [W8] Any other, by id or by the address of the clause; or gone with its agreement [E7]. */
function isOver(scene: Scene, ending: Span, name: string, at: At): Reason {
  const named = spansIn(scene.terms).filter(
    (s) => s.id !== ending.id && (s.id === name || s.address === name),
  );
  return anyOf(
    named.map((span) => {
      const part = scene.terms.parts.find((p) => p.address === span.part);
      const gone = part === undefined || part.survives ? NO : terminated(scene, part.agreement, at);
      return anyOf([gone, scene.ask({ ask: 'over', overlay: span.id, given: scene.given }, at)]);
    }),
  );
}
