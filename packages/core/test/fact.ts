import type { Fact, OnDay } from '../src/deal/facts.ts';
import { type Day, parseDay } from '../src/time/day.ts';

/** The day of `1996-10-31`; tests write days as people do. */
export function day(iso: string): Day {
  const found = parseDay(iso);
  if (found === null) throw new Error(`No such day: ${iso}`);
  return found;
}

type Base = 'id' | 'on' | 'known' | 'by' | 'evidence' | 'corrects';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a fact says, without when, by whom and how it is known. */
export type Said = Without<Fact, Base>;

/** `1996-10-31`, `..1996-09-23` (on or before) or `1996-07-01..1996-09-23`. */
export function on(words: string): OnDay {
  const [from, by] = words.split('..');
  if (by === undefined) return { from: day(words), by: day(words) };
  return { from: from === undefined || from === '' ? null : day(from), by: day(by) };
}

/** A fact known on the (last) day it happened, unless `more` says otherwise. */
export function fact(
  id: string,
  when: string,
  said: Said,
  more?: { known?: string; corrects?: string },
): Fact {
  const happened = on(when);
  const known = more?.known === undefined ? happened.by : day(more.known);
  return {
    ...said,
    id,
    on: happened,
    known,
    by: 'company',
    evidence: null,
    corrects: more?.corrects ?? null,
  };
}
