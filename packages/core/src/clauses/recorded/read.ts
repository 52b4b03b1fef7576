import type { Clause, RecordedKind } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { TURNS } from '../phrases/free.ts';
import { RECORDED, type RecordedSay } from './kinds.ts';
import { DESCRIBING, OPERATIVE } from './operative.ts';

/** A whole sentence that is typed and has no effect on any status; never one in which an operative word stands. */
export function recorded(c: Cursor): readonly Clause[] | null {
  const kind = RECORDED.find((one) => matches(c, one));
  if (kind === undefined) return c.fail('an operative clause');
  return harmless(c, kind) ? asRecorded(c, kind.as) : null;
}

/** Waivers and consents of procedure, which say nothing about the agreement's provisions and are known before all else. */
export function boilerplate(c: Cursor): readonly Clause[] | null {
  const kind = RECORDED.find(
    (one) => (one.as === 'jury-trial' || one.as === 'jurisdiction') && matches(c, one),
  );
  return kind !== undefined && harmless(c, kind) ? asRecorded(c, kind.as) : null;
}

export function asRecorded(c: Cursor, as: RecordedKind): readonly Clause[] {
  c.skip(c.items.length - c.index);
  return [{ kind: 'recorded', ...c.base(0), as }];
}

function matches(c: Cursor, one: RecordedSay): boolean {
  return contains(c, one.says) && (one.and === undefined || contains(c, one.and));
}

/** Whether one of the phrases stands anywhere ahead. */
export function contains(c: Cursor, phrases: readonly string[]): boolean {
  const scout = c.within(c.index, c.items.length, c.at);
  for (; !scout.done; scout.skip()) if (scout.which(phrases) !== undefined) return true;
  return false;
}

const NOTHING: readonly string[] = [];

/** Goes through every word; stops at one that does something, or turns round what the kind says. */
export function harmless(c: Cursor, kind: Pick<RecordedSay, 'names' | 'turns'>): boolean {
  const scout = c.within(c.index, c.items.length, c.at);
  while (!scout.done) {
    const known = scout.which(kind.names ?? NOTHING) ?? scout.which(DESCRIBING);
    if (known !== undefined && scout.eat(known)) continue;
    const turn = scout.which(TURNS);
    const turned = turn !== undefined && !(kind.turns ?? []).includes(turn);
    if (turned || scout.which(OPERATIVE) !== undefined) return false;
    scout.skip();
  }
  return true;
}
