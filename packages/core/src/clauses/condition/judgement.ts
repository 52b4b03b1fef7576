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

/**
 * Whose judgement the words from `start` on ask for: `satisfactory to the Noteholders and their special counsel` [K2].
 * "Satisfactory to them" is to those who act.
 */
export function judgementOf(c: Cursor, start = 0, acting: readonly Who[] = []): readonly Who[] | null {
  const inner = c.within(start, c.index, c.at);
  for (; !inner.done; inner.skip()) {
    const found = inner.attempt(() => judges(inner, acting));
    if (found !== null) return found;
  }
  return null;
}

function judges(c: Cursor, acting: readonly Who[]): readonly Who[] | null {
  const request = c.sees('as');
  if (!c.eatAny(JUDGED)) return null;
  const them = c.eat('them|it|they') ? acting : null;
  const found = them ?? people(c);
  if (found === null || found.length === 0) return null;
  // "As the Agent may reasonably request" needs its verb; "satisfactory to the Agent" stands by itself.
  return !request || c.sees('may|shall reasonably? request|require|deem') ? found : null;
}
