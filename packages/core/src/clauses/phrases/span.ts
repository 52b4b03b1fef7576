import type { SpanPhrase } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { printedLabel } from './label.ts';
import { endOfPeriod, namesSpan, period } from './period.ts';
import { nameTime, type TimeLabel, when } from './when.ts';

/**
 * The boundary words [T2]: whether the day that follows them is in the span. `null`: usage is divided, and a
 * setting decides [K5]. Longer phrases stand before those that they begin with.
 */
const FROM: readonly (readonly [string, boolean])[] = [
  ['from and including', true],
  ['from and after', true],
  ['on and after', true],
  ['on or after', true],
  ['commencing|beginning|starting retroactively? on|as|from? of?', true],
  ['from', true],
  ['that begins|commences|begin on and includes|include?', true],
  ['that begins|commences|begin on', true],
  ['after|following', false],
  ['effective as? of|on', true],
];

const TO: readonly (readonly [string, boolean | null])[] = [
  ['to but excluding', false],
  ['to , but excluding ,?', false],
  ['up? to and including', true],
  ['to , and including ,?', true],
  ['through and including', true],
  ['until and including', true],
  ['on or prior to', true],
  ['on or before', true],
  ['not|no being? later than', true],
  ['and? ending|expiring|terminating on and including', true],
  ['and? ending|expiring|terminating on', true],
  ['ends|end on , but does not include ,', false],
  ['ends|end on , but excludes ,', false],
  ['ends|end on and includes|include', true],
  ['ends|end on', true],
  ['through', true],
  ['up to', null],
  ['until|till', null],
  ['to', null],
  ['prior to', false],
  ['before', false],
];

export interface Spanned {
  readonly span: SpanPhrase;
  readonly label: TimeLabel | null;
}

/**
 *     from and including the Effective Date to and including November 30, 1996
 *     for the period commencing on August 1, 1995, to and including November 21, 1996 (the "Waiver Period")
 *     until December 31, 1998 · after the date of such notice and prior to the Effective Date
 *     solely during the Waiver Period and not at any other time
 */
export function span(c: Cursor): Spanned | null {
  return c.attempt(() => {
    c.attempt(() => (c.eat('solely|only') && c.sees('for|during|throughout') ? true : null));
    return c.first(
      () => namedPeriod(c),
      () => bounded(c),
    );
  });
}

/** A span in whose words a name may be given to its last day: `through May 29, 1999 (the "Termination Date")`. */
export function namedSpan(c: Cursor): SpanPhrase | null {
  return c.attempt(() => {
    const read = span(c);
    if (read === null || (read.label !== null && !nameTime(c, read.label))) return null;
    return read.span;
  });
}

function namedPeriod(c: Cursor): Spanned | null {
  if (!c.eat('for|during|throughout')) return null;
  c.eat('the duration|term|continuance of');
  const found = period(c);
  if (found === null) return null;
  c.eat('and not at any other time|times');
  return { span: found, label: null };
}

function bounded(c: Cursor): Spanned | null {
  const start = c.index;
  const before = opened(c);
  if (before === null) return null;
  const from = bound(c, FROM);
  const to = c.attempt(() => {
    c.eat(',') || c.eat('and');
    return bound(c, TO);
  });
  if (from === null && to === null) return c.fail('a span of time');
  const all: SpanPhrase = {
    from: from && { when: from.when, included: from.included !== false },
    to: to && { when: to.when, included: to.included },
  };
  const label = to?.label ?? from?.label ?? null;
  const name = before.label ?? (label !== null && namesSpan(label.label) ? label.label : null);
  if (name === null) return { span: all, label };
  // A name behind the last day of a period that has one in front is that day's.
  c.name({ label: name, words: c.placeFrom(start), is: { kind: 'span', span: all } });
  return { span: all, label: label?.label === name ? null : label };
}

/** `for the period (the "Waiver Period")`; nothing at all, where the bounds stand alone. */
function opened(c: Cursor): { readonly label: string | null } | null {
  if (!c.eat('for|during')) return { label: null };
  if (!c.eat('the|a|any period|time')) return null;
  c.eat('of time');
  const printed = printedLabel(c);
  return printed === null || namesSpan(printed.label) ? { label: printed?.label ?? null } : null;
}

/** An upper bound alone: `on or prior to such date`, `not later than …`. */
export const upTo = (c: Cursor): ReturnType<typeof bound> => bound(c, TO);
/** A lower bound alone: `on and after the Effective Date`. */
export const fromOn = (c: Cursor): ReturnType<typeof bound> => bound(c, FROM);

function bound(c: Cursor, words: readonly (readonly [string, boolean | null])[]) {
  return c.attempt(() => {
    const found = words.find(([phrase]) => c.eat(phrase));
    const end = found === undefined || words === FROM ? null : endOfPeriod(c);
    if (end !== null) return { ...end, label: null };
    const time = found === undefined ? null : when(c);
    return found === undefined || time === null
      ? null
      : { when: time.when, label: time.label, included: found[1] };
  });
}
