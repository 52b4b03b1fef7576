import type { Place } from '../../text/source.ts';
import type { Cursor } from './cursor.ts';
import { limbFollows } from './separators.ts';

/**
 * Words by which the rest of a sentence can be turned round. No description swallows them: what they do must be
 * read, or the sentence is refused.
 */
export const TURNS = [
  'unless',
  'provided that|,|however|further|the|no|such|if',
  'except',
  'notwithstanding',
  'however',
  'until',
  'if',
  'but',
  'excluding',
  'so long as',
  'only',
  'solely',
  'without prejudice',
  'null and void',
] as const;

const OPERATIVE =
  'waive|waives|waived|suspend|suspends|suspended|consent|consents|consented|amend|amends|amended|agree|agrees|forbear|forbears|terminate|terminates|terminated|release|releases';

/** `as contemplated hereby,` and `is hereby ratified` change nothing. */
const DESCRIBED =
  'hereby in? all? respects? ratified|reaffirmed|confirmed|acknowledged|,|.|;|and|)|to|or|shall';

export interface Bounds {
  /** Stops before the first of these, outside parentheses. */
  readonly until?: readonly string[];
  /** Turns that this description may hold because it shows them whole to the person who judges. */
  readonly allow?: readonly string[];
  /** `shown`: the words are put to a person whole, so that an operative word in them does no harm. */
  readonly operative?: 'refused' | 'shown';
}

/**
 * Words that are put to people as they stand: up to a limb, a bound, or the end. Parentheses and quotations are
 * taken whole. `null` where there are none, or where a word stands among them that could turn the sentence round.
 */
export function freeWords(c: Cursor, bounds: Bounds = {}): Place | null {
  return c.attempt(() => {
    const start = c.index;
    for (let depth = 0; !ends(c, depth, bounds); c.skip()) {
      // What brackets hold turns the words around them only, and these are shown whole.
      const shown = depth > 0 && bounds.operative === 'shown';
      if (!shown && turns(c, bounds)) return c.fail('words that do not turn the sentence round');
      depth = depthAfter(c, depth);
    }
    return c.index === start ? null : c.placeFrom(start);
  });
}

function ends(c: Cursor, depth: number, bounds: Bounds): boolean {
  if (c.done || c.item()?.limb !== null) return true;
  if (depth > 0) return false;
  return atEnd(c) || limbFollows(c) || (bounds.until ?? []).some((phrase) => c.sees(phrase));
}

function turns(c: Cursor, bounds: Bounds): boolean {
  const turn = c.which(TURNS);
  if (turn !== undefined && !(bounds.allow ?? []).includes(turn)) return true;
  return (
    bounds.operative !== 'shown' &&
    ((c.sees('hereby') && !c.sees(DESCRIBED)) || c.sees(`shall be|become? ${OPERATIVE}`))
  );
}

function depthAfter(c: Cursor, depth: number): number {
  const text = c.item()?.text;
  if (text === '(' || text === '“') return depth + 1;
  return text === ')' || text === '”' ? Math.max(0, depth - 1) : depth;
}

/** The period that closes the sentence, or nothing more. */
export function atEnd(c: Cursor): boolean {
  return c.done || (c.sees('.') && c.item(1) === undefined);
}
