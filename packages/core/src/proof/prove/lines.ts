import { atOrBelow } from '../../deal/address.ts';
import type { Ending, When } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import { Builder, combine, constant, map, step, type Timeline, valueOn } from '../../time/timeline.ts';
import { and, not, or, type Truth } from '../../time/truth.ts';
import { addBusinessDays } from '../../time/business-days.ts';
import type { Given, Question } from '../proof.ts';
import { keyText } from './record.ts';
import { spanCalled, type Span } from './span.ts';
import type { Statuses } from './statuses.ts';

type Line = Timeline<Truth>;
const NO: Line = constant('no');
const both = (a: Line, b: Line): Line => combine(a, b, and);
const either = (a: Line, b: Line): Line => combine(a, b, or);
const negated = (a: Line): Line => map(a, not);

/** The timeline of each question that has a truth for an answer: the reckoning's, or one step away from it. */
export class Lines {
  private readonly statuses: Statuses;
  private readonly known = new Map<string, Line>();

  constructor(statuses: Statuses) {
    this.statuses = statuses;
  }

  of(question: Question): Line {
    const key = keyText(question);
    let line = this.known.get(key);
    if (line === undefined) {
      line = this.make(question);
      this.known.set(key, line);
    }
    return line;
  }

  private make(q: Question): Line {
    const s = this.statuses;
    switch (q.ask) {
      case 'effective':
        return s.effective(q.part, q.given);
      case 'begun':
        return everSoFar(s.effective(q.part, q.given));
      case 'condition':
        return s.condition(q.condition, q.given);
      case 'requirement':
        return s.requirement(q.condition, q.index, q.given);
      case 'signed':
        return s.signed(q.agreement, q.party);
      case 'in-force':
        return s.inForce(q.provision, q.given);
      case 'suspended':
        return s.suspended(q.suspension, q.given);
      case 'came':
        return this.came(q.overlay, q.path, q.moved, q.given);
      case 'over':
        return this.over(q.overlay, q.given);
      case 'running':
        return s.overlay(q.overlay);
      case 'arising':
        return this.arising(q.provision, q.given);
      case 'exists':
        return s.exists(q.instance, q.given);
      case 'ripe':
        return s.ripe(q.instance, q.given);
      case 'ended':
        return s.ended(q.instance, q.given);
      case 'active':
        return s.active(q.waiver, q.given);
      case 'waived':
        return s.waived(q.instance, q.given);
      case 'continuing':
        return s.continuing(q.instance, q.given);
      case 'clocks':
      case 'takes-effect':
      case 'runs':
      case 'begins':
      case 'value':
        return NO;
    }
  }

  private arising(provision: string, given: Given): Line {
    const s = this.statuses;
    const waivers = s.terms.compliance.filter((c) =>
      c.provisions.some((above) => atOrBelow(provision, above)),
    );
    const waived = waivers.map((c) => both(s.effective(c.part, given), compliedOn(c)));
    return both(s.inForce(provision, given), negated(waived.reduce(either, NO)));
  }

  /** With its stated days moved, an end is made of its limbs anew. */
  private came(id: string, path: readonly number[], moved: boolean, given: Given): Line {
    const span = spanCalled(this.statuses.terms, id);
    const to = span?.ends?.extended?.to;
    if (!moved || to === undefined || span === undefined) return this.statuses.came(id, path, given);
    return this.moved(span, limbOf(span.to, path), path, to, given);
  }

  private moved(span: Span, when: When | null, path: readonly number[], to: Day, given: Given): Line {
    const limb = (i: number, w: When): Line => this.moved(span, w, [...path, i], to, given);
    switch (when?.kind) {
      case 'day':
        return this.everBegins(span, given) ? step<Truth>('no', to, 'yes') : NO;
      case 'earliest':
        return when.of.map((w, i) => limb(i, w)).reduce(either, NO);
      case 'latest':
        return when.of.map((w, i) => limb(i, w)).reduce(both, constant<Truth>('yes'));
      case 'after':
        return later(limb(0, when.of), (day) =>
          when.unit === 'days'
            ? day + when.count
            : addBusinessDays(day, when.count, this.statuses.terms.holidays),
        );
      default:
        return this.statuses.came(span.id, path, given);
    }
  }

  private everBegins(span: Span, given: Given): boolean {
    return span.from !== null || this.statuses.effective(span.part, given).values.some((v) => v !== 'no');
  }

  private over(id: string, given: Given): Line {
    const span = spanCalled(this.statuses.terms, id);
    if (span === undefined || span.to === null) return NO;
    const ended = this.extended(span, span.ends, given);
    const permanentIf = span.ends?.permanentIf ?? null;
    if (permanentIf === null) return ended;
    const last = lastDayOf(ended);
    const permanent = last === null ? 'no' : valueOn(this.statuses.condition(permanentIf), last);
    return map(ended, (t) => and(t, not(permanent)));
  }

  private extended(span: Span, ends: Ending | null, given: Given): Line {
    const by = (moved: boolean): Line => {
      const came = this.came(span.id, [], moved, given);
      return span.toIncluded ? later(came, (day) => day + 1) : came;
    };
    if (ends?.extended == null) return by(false);
    const so = valueOn(this.statuses.condition(ends.extended.if), ends.extended.by);
    if (so !== 'open') return by(so === 'yes');
    return combine(by(false), by(true), (a, b): Truth => (a === b ? a : 'open'));
  }
}

/** The last day before the span may be over; `null` if there is none. */
export function lastDayOf(ended: Line): Day | null {
  const i = ended.values.findIndex((v) => v !== 'no');
  return i <= 0 ? null : (ended.days[i - 1] ?? 0) - 1;
}

export function limbOf(when: When | null, path: readonly number[]): When | null {
  return path.reduce<When | null>((w, i) => {
    if (w?.kind === 'earliest' || w?.kind === 'latest') return w.of[i] ?? null;
    return w?.kind === 'after' ? w.of : null;
  }, when);
}

function compliedOn(c: { from: Day | null; to: Day | null; testDates: readonly Day[] | null }): Line {
  const dates = (c.testDates ?? []).map((t): Line => ({ days: [t, t + 1], values: ['no', 'yes', 'no'] }));
  const hasSpan = c.testDates === null || c.from !== null || c.to !== null;
  const from = c.from === null ? constant<Truth>('yes') : step<Truth>('no', c.from, 'yes');
  const span = c.to === null ? from : both(from, step<Truth>('yes', c.to, 'no'));
  return dates.reduce(either, hasSpan ? span : NO);
}

export function everSoFar(line: Line): Line {
  let so = line.values[0] ?? 'no';
  const out = new Builder<Truth>(so);
  line.days.forEach((day, i) => {
    so = or(so, line.values[i + 1] ?? 'no');
    out.from(day, so);
  });
  return out.done();
}

/** Each change on a later day; where several fall on one, the last stands. */
function later(line: Line, to: (day: Day) => Day): Line {
  const changes = new Map(line.days.map((day, i) => [to(day), line.values[i + 1] ?? 'no']));
  const out = new Builder<Truth>(line.values[0] ?? 'no');
  for (const [day, value] of changes) out.from(day, value);
  return out.done();
}
