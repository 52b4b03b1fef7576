import type { SpanPhrase } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { type TimeLabel, when } from './when.ts';

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
  ['not|no later than', true],
  ['and? ending|expiring on', true],
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
 *     for the period commencing on August 1, 1995, to and including November 21, 1996
 *     until December 31, 1998 · after the date of such notice and prior to the Effective Date
 */
export function span(c: Cursor): Spanned | null {
  return c.attempt(() => {
    if (c.eat('for|during')) {
      if (!c.eat('the|any period|time')) return null;
      c.eat('of time');
    }
    const from = bound(c, FROM);
    const to = c.attempt(() => {
      c.eat(',') || c.eat('and');
      return bound(c, TO);
    });
    if (from === null && to === null) return c.fail('a span of time');
    return {
      span: {
        from: from && { when: from.when, included: from.included !== false },
        to: to && { when: to.when, included: to.included },
      },
      label: to?.label ?? from?.label ?? null,
    };
  });
}

/** An upper bound alone: `on or prior to such date`, `not later than …`. */
export const upTo = (c: Cursor): ReturnType<typeof bound> => bound(c, TO);
/** A lower bound alone: `on and after the Effective Date`. */
export const fromOn = (c: Cursor): ReturnType<typeof bound> => bound(c, FROM);

function bound(c: Cursor, words: readonly (readonly [string, boolean | null])[]) {
  return c.attempt(() => {
    const found = words.find(([phrase]) => c.eat(phrase));
    const time = found === undefined ? null : when(c);
    return found === undefined || time === null
      ? null
      : { when: time.when, label: time.label, included: found[1] };
  });
}
