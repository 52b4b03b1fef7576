import type { Clause, WhenClause } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { when } from '../phrases/when.ts';
import { OPERATIVE } from '../recorded/operative.ts';
import { contains } from '../recorded/read.ts';

/**
 * The opening paragraph, or the testimonium, where it says *effective* as of a day and not only dated:
 * `THIS THIRD AMENDMENT … effective as of June 1, 1995, is by and among …`.
 */
export function opensEffective(c: Cursor): readonly Clause[] | null {
  const as = opening(c);
  if (as === null) return null;
  const start = c.index;
  const day = c.attempt(() => effectiveAsOf(c));
  // A sentence that does something is read for what it does, or refused; it is no opening.
  if (as === 'parties' && contains(c.within(start, c.items.length, c.at), DOING)) return null;
  c.skip(c.items.length - c.index);
  const recorded: Clause = { kind: 'recorded', ...c.base(start), as };
  if (day === null) return [recorded];
  return [
    {
      kind: 'effectiveness',
      ...c.base(start),
      parts: [''],
      mode: 'as-of',
      day,
      label: null,
      conditions: [],
      outside: null,
      reachesBack: null,
    },
    recorded,
  ];
}

const DOING = [
  ...OPERATIVE.filter((phrase) => !/agree/.test(phrase)),
  'shall be|become|take|have|not|only',
  'subject to',
  'conditions precedent',
];

function opening(c: Cursor): 'parties' | 'witness' | null {
  if (c.sees('in witness whereof')) return 'witness';
  const named = c.sees('this|waiver|amendment|first|second|third|consent|agreement');
  if (!named && !contains(c, ['by and between|among', 'is entered into', 'is made'])) return null;
  return contains(c, [
    'by and between|among',
    'is among|between',
    'is entered into',
    'is made',
    'among',
    'between',
  ]) &&
    contains(c, ['dated', 'effective as of', 'entered into as of', 'made as of', 'made this', 'entered into'])
    ? 'parties'
    : null;
}

function effectiveAsOf(c: Cursor): WhenClause | null {
  // Past the parties another agreement may be named, with a day of its own.
  const witness = c.sees('in witness whereof');
  for (let i = 0; i < 60 && !c.done; i++) {
    if (!witness && c.sees('among|between|amends|amending|which|whereas|reference')) return null;
    if (!c.eat('effective as of')) {
      c.skip();
      continue;
    }
    const time = when(c);
    if (time === null) return null;
    return time.when.kind === 'date' || (witness && time.when.kind === 'label') ? time.when : null;
  }
  return null;
}
