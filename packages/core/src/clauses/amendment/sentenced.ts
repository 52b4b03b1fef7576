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

/** `is hereby`, `shall be, and hereby is,`, `is, effective as of December 28, 2007, hereby`. */
export function auxiliary(c: Cursor, before: Timing): Timing | null {
  if (
    !c.eatAny([
      'shall be , and hereby is|are ,',
      'shall be ,? and it? hereby? is|are hereby? ,?',
      'is|are',
      'shall be',
      'be and hereby? is|are',
    ])
  )
    return null;
  const timing = adverbials(c, before);
  c.eat(',');
  c.eat('further');
  c.eat('hereby further?');
  return timing;
}

export const one = (c: Cursor, from: number, said: readonly Said[] | null): readonly Stretch[] | null =>
  said === null ? null : [{ from, to: c.index, said }];
