import type { TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import type { Stretch } from './operations.ts';
import type { Said } from './step.ts';
import { adverbials, type Timing } from './timed.ts';

/** What a clause in the passive says: its instructions, or only what is amended below. */
export interface Sentenced {
  readonly stretches: readonly Stretch[];
  /** "… is amended as follows:" and no more. */
  readonly lead: readonly TargetPhrase[] | null;
  readonly timing: Timing;
}

/**
 * What stands between what is amended and the verb, with a time of its own wherever the sentence has room for it:
 *
 *     is hereby · be, and it hereby is, · shall be deemed to be · is, effective as of December 28, 2007, hereby
 */
export function auxiliary(c: Cursor, before: Timing): Timing | null {
  while (c.eat('hereby|each|both|also|further'));
  if (!state(c)) return null;
  let timing = before;
  for (;;) {
    while (state(c) || c.eatAny(BETWEEN));
    const later = adverbials(c, timing);
    if (later === timing) return timing;
    timing = later;
  }
}

const state = (c: Cursor): boolean => c.eat('is|are|be') || c.eat('shall|will hereby|hereafter? be');

const BETWEEN = [
  'and? the same',
  'deemed to be',
  'deemed to have been',
  'hereby|hereafter|further|also|each|both|and|it|they|deemed|,',
];

export const one = (c: Cursor, from: number, said: readonly Said[] | null): readonly Stretch[] | null =>
  said === null ? null : [{ from, to: c.index, said }];
