import { type Level, ordinalsOf, positionOf } from '../../agreement/enumeration.ts';
import type { ConditionClause } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import type { Asked } from './asked.ts';
import { requirements } from './requirement.ts';

/**
 * The limbs of a list of conditions, each a condition of its own, to the end of the sentence. One limb that cannot be
 * a condition refuses the whole list.
 */
export function conditionLimbs(c: Cursor, asked: Asked): readonly ConditionClause[] | null {
  const depth = c.item()?.limb?.depth;
  if (depth === undefined) return c.fail('the first of the conditions');
  if (uncounted(c, depth)) return c.fail('a list whose limbs are counted');
  const starts = limbStarts(c, depth);
  const clauses: ConditionClause[] = [];
  for (const [i, start] of starts.entries()) {
    const clause = limbOf(c, start, starts[i + 1] ?? c.items.length, asked);
    if (clause === null) return null;
    clauses.push(clause);
  }
  c.skip(c.items.length - c.index);
  return clauses;
}

/** "1. … 1. … 1. …": a list whose numbers were lost looks like one limb within another, and nobody knows how many there are. */
function uncounted(c: Cursor, depth: number): boolean {
  const marks = c.items.slice(c.index).flatMap(({ limb }) => limb ?? []);
  const outer = new Set(marks.filter((limb) => limb.depth === depth).map(({ label }) => label));
  return marks.some((limb) => limb.depth > depth && outer.has(limb.label));
}

/**
 * Where the outermost limbs begin. A list within a limb may be printed at the same depth as the limb itself, as where
 * `(a)` and `(b)` run on in the text and `(i)`, `(ii)` stand on lines of their own; only the counting tells.
 */
function limbStarts(c: Cursor, depth: number): readonly number[] {
  const marks = c.items.flatMap((item, i) => (i >= c.index && item.limb?.depth === depth ? [i] : []));
  const counted = marks.map((at) =>
    ordinalsOf((c.items[at]?.limb?.label ?? '').replaceAll(/[^0-9A-Za-z]/g, '')),
  );
  const levels: Level[] = [];
  return marks.filter((_at, n) => {
    const position = positionOf(levels, counted[n] ?? new Map(), counted[n + 1] ?? null);
    if (position === null) return true;
    levels.length = position.depth;
    levels.push({ style: position.style, last: position.ordinal });
    return position.depth === 0;
  });
}

function limbOf(c: Cursor, start: number, end: number, asked: Asked): ConditionClause | null {
  const limb = c.items[start]?.limb;
  if (limb == null) return null;
  return conditionOver(c, start + 1, end, limb.path, asked);
}

/** The words from one index to another as one condition. */
export function conditionOver(
  c: Cursor,
  from: number,
  to: number,
  at: string,
  asked: Asked,
): ConditionClause | null {
  const inner = c.within(from, withoutTail(c, from, to), at);
  const requires = requirements(inner, asked);
  if (requires === null) return c.failAt(from + Math.max(0, inner.stopped.index), inner.stopped.expected);
  return { kind: 'condition', ...inner.base(0), requires };
}

/** Leaves out the `; and` and the period by which a list goes on or ends. */
function withoutTail(c: Cursor, from: number, to: number): number {
  let end = to;
  while (end > from && [',', ';', '.', ':', 'and', 'or'].includes(c.items[end - 1]?.lower ?? '')) end--;
  return end;
}
