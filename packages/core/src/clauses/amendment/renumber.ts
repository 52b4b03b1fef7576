import type { TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { type Operation, type Said, said } from './step.ts';
import { type Known, knowing, parts, targets } from './target.ts';
import { doing } from './verbs.ts';

/** `redesignating Section 6.3 as Section 6.4`. */
export const renumbers: Operation = (c, known) => {
  if (!doing(c, 'renumber')) return null;
  c.eat('existing');
  const all = targets(c, known);
  return all && asNumbered(c, known, all);
};

/** `as Sections 6.4 and 6.5, respectively`, `as clauses (c) and (d)`. */
export function asNumbered(c: Cursor, known: Known, all: readonly TargetPhrase[]): readonly Said[] | null {
  c.eat('as') || c.eat('to be');
  c.eat('new');
  const next = c.first(
    () => relettered(c, all),
    () => targets(c, { ...knowing(known, all), targets: all })?.map(({ path }) => path) ?? null,
  );
  c.eat(',? respectively');
  if (next === null || next.length !== all.length || next.includes('')) return c.fail('the new numbers');
  const made = all.map((target, i): Said | null => {
    const to = next[i];
    return to === undefined || target.within.length > 0 ? null : said(target, { kind: 'renumber', to });
  });
  const whole = made.filter((one) => one !== null);
  return whole.length === made.length ? whole : null;
}

/** New letters for the last of each path. */
function relettered(c: Cursor, all: readonly TargetPhrase[]): readonly string[] | null {
  const labels = parts(c)?.map((chain) =>
    chain.length === 1 && chain[0]?.kind === 'limb' ? chain[0].label : '',
  );
  if (labels?.length !== all.length || labels.includes('') || c.sees('of')) return null;
  return all.map(({ path }, i) => path.replace(/\([^()]+\)$/, `(${labels[i] ?? ''})`));
}
