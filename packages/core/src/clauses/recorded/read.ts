import type { Clause, RecordedKind } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { TURNS } from '../phrases/free.ts';
import { RECORDED, type RecordedSay } from './kinds.ts';
import { asksForDone, DESCRIBING, OPERATIVE } from './operative.ts';

/** A whole sentence that is typed and has no effect on any status; never one in which an operative word stands. */
export function recorded(c: Cursor): readonly Clause[] | null {
  const kind = kindAmong(c, EVERY_KIND);
  if (kind === undefined) return c.fail('an operative clause');
  return harmless(c, kind) ? asRecorded(c, kind.as) : null;
}

/** Waivers and consents of procedure, which say nothing about the agreement's provisions and are known before all else. */
export function boilerplate(c: Cursor): readonly Clause[] | null {
  const kind = kindAmong(c, PROCEDURE);
  return kind !== undefined && harmless(c, kind) ? asRecorded(c, kind.as) : null;
}

export function asRecorded(c: Cursor, as: RecordedKind): readonly Clause[] {
  c.skip(c.items.length - c.index);
  return [{ kind: 'recorded', ...c.base(0), as }];
}

/** Kinds with all the phrases by which any of them is known, so that a sentence is gone through once for all. */
interface Kinds {
  readonly kinds: readonly RecordedSay[];
  readonly phrases: readonly string[];
}

const kindsOf = (kinds: readonly RecordedSay[]): Kinds => ({
  kinds,
  phrases: [...new Set(kinds.flatMap(({ says, and }) => [...says, ...(and ?? [])]))],
});

const EVERY_KIND = kindsOf(RECORDED);
const PROCEDURE = kindsOf(RECORDED.filter(({ as }) => as === 'jury-trial' || as === 'jurisdiction'));

/** The first of the kinds whose phrases stand ahead. */
function kindAmong(c: Cursor, { kinds, phrases }: Kinds): RecordedSay | undefined {
  const standing = new Set<string>();
  const scout = c.within(c.index, c.items.length, c.at);
  for (; !scout.done; scout.skip()) for (const phrase of scout.all(phrases)) standing.add(phrase);
  if (standing.size === 0) return undefined;
  const anyOf = (some: readonly string[]): boolean => some.some((phrase) => standing.has(phrase));
  return kinds.find(
    ({ says, and, form }) =>
      anyOf(says) && (and === undefined || anyOf(and)) && (form === undefined || form(c)),
  );
}

/** Whether one of the phrases stands anywhere ahead. */
export function contains(c: Cursor, phrases: readonly string[]): boolean {
  const scout = c.within(c.index, c.items.length, c.at);
  for (; !scout.done; scout.skip()) if (scout.which(phrases) !== undefined) return true;
  return false;
}

const NOTHING: readonly string[] = [];
const NOTABLE: readonly string[] = [...DESCRIBING, ...TURNS, ...OPERATIVE];

/** Goes through every word; stops at one that does something, or turns round what the kind says. */
export function harmless(c: Cursor, kind: Pick<RecordedSay, 'names' | 'turns'>): boolean {
  const scout = c.within(c.index, c.items.length, c.at);
  while (!scout.done) {
    if (asksForDone(scout)) return false;
    if (scout.beginningHere(kind.names ?? NOTHING).length + scout.beginningHere(NOTABLE).length === 0) {
      scout.skip();
      continue;
    }
    const known = scout.which(kind.names ?? NOTHING) ?? scout.which(DESCRIBING);
    if (known !== undefined && scout.eat(known)) continue;
    const turn = scout.which(TURNS);
    const turned = turn !== undefined && !(kind.turns ?? []).includes(turn);
    if (turned || scout.which(OPERATIVE) !== undefined) return false;
    scout.skip();
  }
  return true;
}
