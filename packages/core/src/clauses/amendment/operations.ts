import type { TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { inserts } from './insert.ts';
import { renumbers } from './renumber.ts';
import { deletes } from './delete.ts';
import { changes, replaces, substitutes } from './replace.ts';
import { readsNow, restates } from './restate.ts';
import { reads } from './reads.ts';
import type { Operation, Said } from './step.ts';
import { doing } from './verbs.ts';
import { type Known, knowing, targets } from './target.ts';

/** What was said from one index of the sentence up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly said: readonly Said[];
}

const EACH: readonly Operation[] = [deletes, inserts, replaces, substitutes, changes, restates, renumbers];

function operation(c: Cursor, known: Known, on: readonly TargetPhrase[]): readonly Said[] | null {
  return c.first(...EACH.map((one) => () => one(c, known, on)));
}

/** `(i) deleting … and (ii) adding …`, or `to delete … and to insert …`: one behind another, to the end of the list. */
export function operations(c: Cursor, known: Known, on: readonly TargetPhrase[]): readonly Stretch[] | null {
  return c.attempt(() => {
    const all: Stretch[] = [];
    for (;;) {
      const from = c.index;
      const spokenOf = later(known, on, all);
      const more = c.attempt(() => {
        if (all.length > 0 && !joined(c)) return null;
        opened(c);
        return nested(c, spokenOf, on) ?? single(c, spokenOf, on);
      });
      if (more === null) return all.length === 0 ? c.fail('an operation') : all;
      all.push(...more.map((one, i) => (i === 0 ? { ...one, from } : one)));
    }
  });
}

/** Where the agreement as a whole is amended, `clause (b)` is one of the section that was named last. */
function later(known: Known, on: readonly TargetPhrase[], said: readonly Stretch[]): Known {
  const last = said.at(-1)?.said.map(({ target }) => target) ?? [];
  const [only, ...more] = last;
  if (only === undefined || more.length > 0 || on.some(({ path }) => path !== '')) return known;
  return only.path === '' ? known : knowing(known, [{ ...only, within: [] }]);
}

function joined(c: Cursor): boolean {
  if (c.sees('is|are further')) return true;
  return c.eat(',|; and? then?') || c.eat('and') || c.sees('(limb)') || c.item()?.limb != null;
}

/** `by (i)`, `(i) by`, `to`. */
function opened(c: Cursor): void {
  // `…, is further amended by deleting …`
  if (c.eat('is|are? hereby? further amended|modified') || c.eat('is|are hereby amended|modified'))
    c.eat('hereby');
  c.limb();
  c.eat('by|to');
  c.eat(':');
  c.limb();
  c.eat('by|to');
}

function single(c: Cursor, known: Known, on: readonly TargetPhrase[]): readonly Stretch[] | null {
  const from = c.index;
  const made = operation(c, known, on);
  return made && [{ from, to: c.index, said: made }];
}

/** `amending the definition of “X” by deleting …`: operations on something narrower. */
function nested(c: Cursor, known: Known, on: readonly TargetPhrase[]): readonly Stretch[] | null {
  return c.attempt(() => {
    const from = c.index;
    if (!doing(c, 'amend') || c.sees('and')) return null;
    const all = targets(c, knowing(known, on));
    if (all === null) return null;
    if (c.sees('by|to') && !reads(c)) return operations(c, knowing(known, all), all);
    const made = readsNow(c, all);
    return made && [{ from, to: c.index, said: made }];
  });
}
