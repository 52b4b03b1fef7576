import type { Place } from '../../text/source.ts';
import type { DefaultPhrase } from '../clause.ts';
import type { Cursor } from './cursor.ts';

/**
 * Default sets narrowed by words that only people can apply. A set that its label's definition describes elsewhere
 * cannot hold a second description, and then nothing is read rather than one of them dropped.
 */
export function narrowedBy(
  c: Cursor,
  sets: readonly DefaultPhrase[],
  words: Place,
): readonly DefaultPhrase[] | null {
  const begins = c.items[0]?.from ?? 0;
  if (sets.some((one) => one.described !== null && one.described.from < begins)) {
    return c.fail('one description of the defaults');
  }
  return sets.map((one) => ({ ...one, described: spanning(one.described, words) }));
}

function spanning(one: Place | null, other: Place): Place {
  return one === null ? other : { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}
