import type { Who } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { people } from '../phrases/who.ts';

const JUDGED = [
  'satisfactory|acceptable in form and substance? to',
  'satisfactory|acceptable to',
  'to the reasonable? satisfaction of',
  'as',
  'in form and? substance? and? satisfactory|acceptable to',
  'reasonably satisfactory|acceptable to',
  'in the reasonable? judgment|opinion|discretion of',
] as const;

/** Whose judgement the words ask for: `satisfactory to the Noteholders and their special counsel` [K2]. */
export function judgementOf(c: Cursor): readonly Who[] | null {
  const whole = c.within(0, c.items.length, c.at);
  while (!whole.done) {
    const found = whole.attempt(() => (whole.eatAny(JUDGED) ? people(whole) : null));
    if (found !== null && (whole.item(0) === undefined || requested(whole, found))) return found;
    whole.skip();
  }
  return null;
}

/** "as the Agent may reasonably request" needs its verb; "satisfactory to the Agent" stands by itself. */
function requested(c: Cursor, _found: readonly Who[]): boolean {
  return (
    c.sees('may|shall reasonably? request|require|deem') || !c.sees('may|shall|is|are|has|have|described|if')
  );
}
