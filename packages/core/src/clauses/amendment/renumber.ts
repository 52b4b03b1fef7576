import type { TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { type Operation, type Said, said } from './step.ts';
import { type Known, targets } from './target.ts';

/** `redesignating Section 6.3 as Section 6.4`. */
export const renumbers: Operation = (c, known) => {
  if (!c.eat('renumbering|renumber|redesignating|redesignate|relettering|reletter')) return null;
  c.eat('existing');
  const all = targets(c, known);
  return all && asNumbered(c, known, all);
};

/** `as Sections 6.4 and 6.5, respectively`. */
export function asNumbered(c: Cursor, known: Known, all: readonly TargetPhrase[]): readonly Said[] | null {
  if (!c.eat('as new?') && !c.eat('to be')) return null;
  const next = targets(c, { ...known, targets: all });
  c.eat(',? respectively');
  if (next === null || next.length !== all.length || next.some(({ path }) => path === ''))
    return c.fail('the new numbers');
  const made = all.map((target, i): Said | null => {
    const to = next[i]?.path;
    return to === undefined || target.within.length > 0 ? null : said(target, { kind: 'renumber', to });
  });
  const whole = made.filter((one) => one !== null);
  return whole.length === made.length ? whole : null;
}
