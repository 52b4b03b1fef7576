import type { Clause } from '../clause.ts';
import { date } from '../phrases/date.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { thisInstrument } from '../phrases/document.ts';
import { provisions } from '../phrases/provisions.ts';
import { upTo } from '../phrases/span.ts';
import { people } from '../phrases/who.ts';
import type { WhenClause } from '../clause.ts';

/**
 * The last day on which something can still take effect, told in a sentence of its own:
 *
 *     If the foregoing conditions have not been satisfied by May 31, 1999, this Amendment shall be void and of no effect.
 *     If that day has not come by June 30, 2006, Section 3 shall be of no force or effect.
 */
export function lapse(c: Cursor): readonly Clause[] | null {
  const start = c.index;
  if (!c.eat('if|unless') || !notMet(c)) return null;
  const outside = c.first(
    () => closeOfBusiness(c),
    () => bounded(c),
  );
  if (outside === null || !c.eat(',')) return c.fail('the last day');
  const parts = partsOf(c);
  if (parts === null || !c.eatAny(NOTHING)) return c.fail('what is then of no effect');
  const words = c.placeFrom(start);
  rest(c);
  return [{ kind: 'lapse', ...c.base(start), words, parts, outside }];
}

/** `such conditions have not all been satisfied`, `that day has not come`, `this Waiver has not become effective`. */
function notMet(c: Cursor): boolean {
  const unless = c.item(-1)?.lower === 'unless';
  if (c.eat('they|it')) return negated(c, unless);
  if (thisInstrument(c) !== null) return negated(c, unless);
  c.eat('each|any|all of?');
  c.eat('the|such|these|said|that');
  c.eat('foregoing|above|following');
  if (c.eat('conditions|condition precedent?')) {
    c.eat('set forth|out') || c.eat('contained|stated|specified');
    c.attempt(() => (c.eat('in|above') ? (provisions(c) ?? true) : null));
    return negated(c, unless);
  }
  if (c.eat('day|date')) return negated(c, unless);
  return people(c) !== null && c.item(-1)?.lower === 'date' && negated(c, unless);
}

/** "If … has not"; "unless … has". */
function negated(c: Cursor, unless: boolean): boolean {
  if (!c.eat('has|have|shall|is|are|does|do')) return false;
  if (!unless && !c.eat('not')) return false;
  c.eat('all|each');
  c.eat('have');
  c.eat('been');
  return (
    c.eat('satisfied|fulfilled|met|come|occurred|occur') ||
    c.eat('become|became effective') ||
    c.eat('taken effect')
  );
}

interface Outside {
  readonly when: WhenClause;
  readonly included: boolean;
}

/** `by the close of business in New York City on March 11, 2005`: that day counts to its end. */
function closeOfBusiness(c: Cursor): Outside | null {
  if (!c.eat('by|before the? close of business')) return null;
  c.attempt(() => (c.eat('in|at') && people(c) !== null ? true : null));
  c.eat('time');
  return c.eat('on') ? dated(c) : null;
}

function dated(c: Cursor): Outside | null {
  const start = c.index;
  const day = date(c);
  return day === null
    ? null
    : { when: { kind: 'date', day, clock: null, words: c.placeFrom(start) }, included: true };
}

function bounded(c: Cursor): Outside | null {
  if (c.eat('by')) return dated(c);
  const bound = upTo(c);
  return bound === null || bound.included === null || bound.when.kind !== 'date'
    ? null
    : { when: bound.when, included: bound.included };
}

function partsOf(c: Cursor): readonly string[] | null {
  c.eat('then');
  if (thisInstrument(c) !== null) return [''];
  const refs = provisions(c);
  return refs === null || refs.some(({ agreement }) => agreement !== 'this')
    ? null
    : refs.map(({ path }) => path);
}

const NOTHING = [
  'shall be null? and? void and of no further? force|effect or|and? effect?',
  'shall be null? and? void',
  'shall be|have of? no further? force|effect or|and? effect?',
  'shall not become effective',
  'shall lapse|terminate',
] as const;

/** `and the rest of this Amendment shall not be affected`. */
function rest(c: Cursor): void {
  c.attempt(() => {
    c.eat(',');
    if (!c.eat('and|but the rest|remainder of') || thisInstrument(c) === null) return null;
    return c.eatAny(['shall not be affected', 'shall remain in? full? force? and? effect?']) ? true : null;
  });
}
