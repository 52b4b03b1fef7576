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
  return listed(c, known, on, null);
}

/** `outer`: the letter of the operation of which these are the parts; with the next one of its kind they are over. */
function listed(
  c: Cursor,
  known: Known,
  on: readonly TargetPhrase[],
  outer: string | null,
): readonly Stretch[] | null {
  return c.attempt(() => {
    const all: Stretch[] = [];
    for (;;) {
      const from = c.index;
      const spokenOf = later(known, on, all);
      // Behind a change in another provision, "clause (iii)" alone may be of either.
      const there = strayed(on, all) ? [] : on;
      const more = c.attempt(() => {
        if (all.length > 0 && !joined(c)) return null;
        if (all.length > 0 && follows(c, outer)) return null;
        const letter = opened(c);
        return nested(c, spokenOf, there, letter) ?? single(c, spokenOf, there);
      });
      if (more === null) return all.length === 0 ? c.fail('an operation') : all;
      all.push(...more.map((one, i) => (i === 0 ? { ...one, from } : one)));
    }
  });
}

/** Whether what was done last was done elsewhere than in what is amended. Definitions are held by whatever section they stand in. */
function strayed(on: readonly TargetPhrase[], said: readonly Stretch[]): boolean {
  const sections = on.filter(({ path }) => /^\d/.test(path));
  const last = said.at(-1)?.said ?? [];
  if (sections.length === 0 || sections.length < on.length) return false;
  return last.some(
    ({ target: { path } }) =>
      /^\d/.test(path) && !sections.some((one) => path === one.path || within(path, one.path)),
  );
}

const within = (path: string, holder: string): boolean =>
  path.startsWith(`${holder}(`) || path.startsWith(`${holder}.`);

/** Where the agreement as a whole is amended, `clause (b)` is one of the section that was named last. */
function later(known: Known, on: readonly TargetPhrase[], said: readonly Stretch[]): Known {
  if (strayed(on, said)) return { ...known, targets: [] };
  const last = said.at(-1)?.said.map(({ target }) => target) ?? [];
  const [only, ...more] = last;
  if (only === undefined || more.length > 0 || on.some(({ path }) => path !== '')) return known;
  return only.path === '' ? known : knowing(known, [{ ...only, within: [] }]);
}

function joined(c: Cursor): boolean {
  if (c.sees('is|are further')) return true;
  return c.eat(',|; and? then?') || c.eat('and') || c.sees('(limb)') || c.item()?.limb != null;
}

/** `(c) by`, behind (b): the next of those among which the outer operation stands. */
const follows = (c: Cursor, outer: string | null): boolean =>
  c.ahead(() => {
    c.eat('by|to');
    const label = c.limb()?.label ?? null;
    return label !== null && outer !== null && precedes(outer, label) ? true : null;
  }) !== null;

const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** As letters, as numerals or as figures: what could be the next one is taken for it. */
function precedes(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  if ((first === a) !== (second === b)) return false;
  const numeral = NUMERALS.indexOf(first);
  return (
    (numeral >= 0 && NUMERALS[numeral + 1] === second) ||
    (/^[a-z]$/.test(first) && String.fromCharCode(first.charCodeAt(0) + 1) === second) ||
    (/^\d+$/.test(first) && String(Number(first) + 1) === second)
  );
}

const bare = (label: string): string => label.replace(/[^A-Za-z\d]/g, '');

/** `by (i)`, `(i) by`, `to`; the letter, where there is one. */
function opened(c: Cursor): string | null {
  // `…, is further amended by deleting …`
  if (c.eat('is|are? hereby? further amended|modified') || c.eat('is|are hereby amended|modified'))
    c.eat('hereby');
  const first = c.limb();
  c.eat('by|to');
  c.eat(':');
  const second = c.limb();
  c.eat('by|to');
  return (second ?? first)?.label ?? null;
}

function single(c: Cursor, known: Known, on: readonly TargetPhrase[]): readonly Stretch[] | null {
  const from = c.index;
  const made = operation(c, known, on);
  return made && [{ from, to: c.index, said: made }];
}

/** `amending the definition of “X” by deleting …`: operations on something narrower. */
function nested(
  c: Cursor,
  known: Known,
  on: readonly TargetPhrase[],
  letter: string | null,
): readonly Stretch[] | null {
  return c.attempt(() => {
    const from = c.index;
    if (!doing(c, 'amend') || c.sees('and')) return null;
    const all = targets(c, knowing(known, on));
    if (all === null) return null;
    if (c.sees('by|to') && !reads(c)) return listed(c, knowing(known, all), all, letter);
    const made = readsNow(c, all);
    return made && [{ from, to: c.index, said: made }];
  });
}
