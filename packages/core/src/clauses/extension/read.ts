import type { Day } from '../../time/day.ts';
import type { Clause, ConditionClause, ExtensionClause } from '../clause.ts';
import { STATEMENTS } from '../condition/asked.ts';
import { conditionOver } from '../condition/limbs.ts';
import type { Preface } from '../grammar/frame.ts';
import { NO_PREFACE } from '../grammar/frame.ts';
import { ownGrant } from '../grammar/subject.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { date } from '../phrases/date.ts';
import { adverb } from '../phrases/ending.ts';
import { atEnd } from '../phrases/free.ts';
import { name } from '../phrases/name.ts';
import { namesTime } from '../phrases/period.ts';
import { upTo } from '../phrases/span.ts';

/**
 * `The Waiver Period shall automatically be extended to … if, on or prior to …, the Company shall have delivered …`, with
 * the condition behind or in front. Without a last day for its condition an extension cannot be computed.
 */
export function extension(c: Cursor, before: Preface, start: number): readonly Clause[] | null {
  if (before !== NO_PREFACE) return null;
  const read = c.first(
    () => extendedIf(c),
    () => ifExtended(c),
  );
  return read && [{ kind: 'extension', ...c.base(start), ...read }];
}

type Extended = Pick<ExtensionClause, 'of' | 'to'>;
type Conditioned = Pick<ExtensionClause, 'by' | 'condition'>;

function extendedIf(c: Cursor): (Extended & Conditioned) | null {
  const what = extended(c);
  if (what === null) return null;
  c.eat(',');
  if (!c.eat('if') && !c.eat('provided that')) return null;
  const on = conditioned(c, c.items.length);
  return on && { ...what, ...on };
}

/** The condition in front ends at the comma behind which something is extended. */
function ifExtended(c: Cursor): (Extended & Conditioned) | null {
  if (!c.eat('if') && !c.eat('in the event that')) return null;
  for (let end = c.index; end < c.items.length; end++) {
    if (c.items[end]?.text !== ',') continue;
    const read = c.attempt(() => {
      const on = conditioned(c, end);
      if (on === null || !c.eat(',')) return null;
      c.eat('then');
      const what = extended(c);
      return what !== null && atEnd(c) ? { ...what, ...on } : null;
    });
    if (read !== null) return read;
  }
  return null;
}

/** `the Outside Date shall be automatically extended from January 31, 1997 to February 15, 1997, without notice`. */
function extended(c: Cursor): Extended | null {
  const of = c.first<ExtensionClause['of']>(
    () => ownGrant(c),
    () => {
      c.eat('the|such');
      const time = name(c);
      return time !== null && namesTime(time) ? { time } : null;
    },
  );
  if (of === null || !c.eat('shall|will')) return null;
  adverb(c);
  if (!c.eat('be')) return null;
  adverb(c);
  if (!c.eat('extended')) return c.fail('“extended”');
  c.attempt(() => (c.eat('from') ? date(c) : null));
  const to = c.eatAny(['through and including', 'to and including', 'to|until|through']) ? date(c) : null;
  if (to === null) return c.fail('the day to which it is extended');
  c.attempt(() => (c.eat(','), adverb(c), c.sees(',|.|if') ? true : null));
  return { of, to };
}

/** `on or prior to December 22, 1996, the Company has delivered …`, or the day behind. */
function conditioned(c: Cursor, end: number): Conditioned | null {
  return c.first(
    () => {
      c.eat(',');
      const by = lastDay(c);
      if (by === null) return null;
      c.eat(',');
      return over(c, end, end, by);
    },
    () => {
      for (let at = c.index + 1; at < end; at++) {
        const behind = dayBehind(c, at, end);
        if (behind !== null) return over(c, at, end, behind);
      }
      return c.fail('the day by which');
    },
  );
}

function over(c: Cursor, to: number, end: number, by: Day): Conditioned | null {
  const condition: ConditionClause | null = conditionOver(c, c.index, to, c.at, STATEMENTS);
  if (condition === null) return null;
  c.skip(end - c.index);
  return { by, condition };
}

function lastDay(c: Cursor): Day | null {
  const by = c.attempt(() => (c.eat('by') ? date(c) : null));
  if (by !== null) return by;
  c.eat('by');
  const bound = upTo(c);
  if (bound?.when.kind !== 'date' || bound.included === null || bound.label !== null) return null;
  return bound.included ? bound.when.day : bound.when.day - 1;
}

/** A last day that stands at `at` and after which nothing more is said. */
function dayBehind(c: Cursor, at: number, end: number): Day | null {
  return c.ahead(() => {
    c.skip(at - c.index);
    c.eat(',');
    const day = lastDay(c);
    return day !== null && (c.index === end || atEnd(c)) ? day : null;
  });
}
