import type { TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { freeWords } from '../phrases/free.ts';
import { name } from '../phrases/name.ts';
import { amendingText, payload } from './payload.ts';
import { auxiliary, one, type Sentenced } from './sentenced.ts';
import { narrowing, type Scope } from './scope.ts';
import { newWords, spoken } from './spoken.ts';
import { onEach, type Said } from './step.ts';
import { type Known, targets } from './target.ts';
import type { Timing } from './timed.ts';

/**
 * Words that give way wherever they stand, each half of it said in the passive:
 *
 *     The name “A LLC” is deleted each place it appears in the Agreement, its Schedules and its Exhibits included, and the name
 *     “B LLC” is substituted for it
 */
export function everyPlace(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const old = spoken(c, known, known.targets);
  const timing = old === null ? null : auxiliary(c, before);
  if (old === null || timing === null || !c.eat('deleted')) return null;
  const scope = andIn(c, known, narrowing(c, known, old.scope));
  c.eat(', its schedules and its? exhibits included') ||
    c.eat('( including its schedules and its? exhibits )');
  if (scope.times?.kind !== 'each' || scope.targets.length === 0 || !c.eat(', and')) return null;
  const put = newWords(c);
  if (put === null || !substituted(c)) return null;
  const { times, targets: all } = scope;
  const stretches = one(c, from, onEach(all, { kind: 'replace-words', old: old.words, new: put, times }));
  return stretches && { stretches, lead: null, timing };
}

/** `in Section 1.1 and in Section 8.1(a) of the Agreement`: both of the agreement that is named behind the last. */
function andIn(c: Cursor, known: Known, scope: Scope): Scope {
  const more = c.attempt(() => (c.eat('and in') ? targets(c, known) : null));
  const agreement = more?.at(-1)?.agreement;
  if (more === null || agreement === undefined) return scope;
  const own = (target: TargetPhrase): TargetPhrase =>
    target.presumed ? { ...target, agreement, presumed: false } : target;
  return { ...scope, targets: [...scope.targets.map(own), ...more] };
}

function substituted(c: Cursor): boolean {
  if (!c.eat('is|are|shall hereby? be? substituted|inserted')) return false;
  return (
    c.eat('for it|them') || c.eat('therefor') || c.eat('in its|their place|stead') || c.eat('in lieu thereof')
  );
}

/** `each outstanding Note shall be deemed to be amended accordingly`: papers other than the agreement, of which no words are told. */
export function conforming(c: Cursor, timing: Timing): Sentenced | null {
  const start = c.index;
  if (!c.eat('each outstanding?') || name(c) === null) return null;
  if (!c.eat('is|shall hereby? be? deemed to be amended accordingly')) return null;
  c.attempt(() => (c.eat(', whether or not') ? freeWords(c, { operative: 'shown' }) : null));
  c.presume(`“${c.textFrom(start)}”: no words are told, and none are changed.`);
  return { stretches: [], lead: null, timing };
}

/** `is amended (a) by deleting … and (b) by …, so that it shall read as follows: “…”`: what comes of it is told whole. */
export function resulting(c: Cursor, all: readonly TargetPhrase[]): readonly Said[] | null {
  const [target, ...more] = all;
  if (target === undefined || more.length > 0 || target.path === '' || !c.eat('amended')) return null;
  while (!c.done && !c.sees('so that it shall read')) {
    // Another provision could be what "it" speaks of.
    if (c.sees('section|sections|article|schedule|exhibit|.|;')) return null;
    c.skip();
  }
  if (!c.eat('so that it shall read') || !(c.eat('in its entirety'), c.eat('as follows'))) return null;
  const text = /\bAmendment\b/.test(target.agreement) ? amendingText(c) : payload(c);
  return text && onEach(all, { kind: 'restate', payload: text.phrase }, text);
}
