import type { TargetPhrase, TimesPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { bracketed } from './part.ts';
import { type Known, narrowedTo, parts, targets } from './target.ts';

/** Where, within what is amended, words are meant, and how often. */
export interface Scope {
  readonly targets: readonly TargetPhrase[];
  /** `null`: not said. */
  readonly times: TimesPhrase | null;
}

/**
 * Words that narrow a place, wherever the sentence has room for them:
 *
 *     therefrom · appearing in clause (f) of the definition of “X” · in the first sentence thereof · wherever it appears
 */
export function narrowing(c: Cursor, known: Known, before: Scope): Scope {
  let scope = before;
  for (;;) {
    const current = scope;
    const more = c.first(
      () => once(c, current),
      () => everywhere(c, known, current),
      () => atAnEdge(c, known, current),
      () => beforeClause(c, known, current),
      () => inside(c, known, current),
      () => idle(c, current),
    );
    if (more === null) return scope;
    scope = more;
  }
}

const APPEARS = 'appearing|defined|contained|found|located|stated|used|specified|appear|appears|set';

/** `therefrom`, `where it appears therein`, `in each such Section`: nothing that was not said. */
function idle(c: Cursor, scope: Scope): Scope | null {
  const appears = c.attempt(() => {
    if (c.eat('where|as')) return appearing(c);
    if (c.eat('that|which appears|appear')) return true;
    if (!c.eat(APPEARS)) return null;
    c.item(-1)?.lower === 'set' && c.eat('forth|out');
    return true;
  });
  const there =
    c.eat('therefrom|therein|thereof|thereto') ||
    c.eat('in each of? such section|sections|subsection|subsections|definition|definitions|clause|clauses');
  return appears !== null || there ? scope : null;
}

function once(c: Cursor, scope: Scope): Scope | null {
  if (scope.times !== null || !c.eat(`in both ${PLACES}`)) return null;
  c.attempt(() => (c.eat('where|that') || c.eat('in which') ? appearing(c) : null));
  return { ...scope, times: { kind: 'times', count: 2 } };
}

const PLACES = 'place|places|instance|instances|case|cases|time|times|location|locations';
const NAMED =
  'word|words|phrase|phrases|term|terms|amount|amounts|date|dates|reference|references|figure|number|percentage|text|language|name';

/** `it appears`, `such words shall occur`, `the same is used`. */
function appearing(c: Cursor): true | null {
  if (!c.eat('it|they|same') && !c.eat('the same') && !c.eat(`such|said|those|the ${NAMED}`)) return null;
  c.eat('shall');
  return c.eat('appear|appears|occur|occurs') || c.eat('is|are used|found|contained') ? true : null;
}

/** `wherever it appears`, `in each instance where such term is used`, `each time the same occurs`. */
function everyPlace(c: Cursor): true | null {
  if (c.eat('wherever')) return c.eat('contained|used|appearing') ? true : appearing(c);
  const within = c.eat('in');
  if (!c.eat('each and every') && !c.eat('each|every|all')) return null;
  if (!c.eat(PLACES)) return null;
  const where = c.attempt(() => {
    c.eat('where|that') || c.eat('in which');
    return appearing(c);
  });
  return within || where !== null ? true : null;
}

function everywhere(c: Cursor, known: Known, scope: Scope): Scope | null {
  if (scope.times !== null || c.attempt(() => everyPlace(c)) === null) return null;
  const all: Scope = { ...scope, times: { kind: 'each' } };
  return c.attempt(() => inside(c, known, all)) ?? all;
}

/** `at the end of subsection (f)`: the last time that the words stand there; `at the beginning thereof`: the first. */
function atAnEdge(c: Cursor, known: Known, scope: Scope): Scope | null {
  if (scope.times !== null || !c.eat('at the')) return null;
  const count = c.eat('end') ? -1 : c.eat('beginning') ? 1 : 0;
  if (count === 0) return null;
  const edge: Scope = { ...scope, times: { kind: 'nth', count } };
  if (c.eat('thereof')) return edge;
  return c.eat('of') ? place(c, known, edge) : edge;
}

/** `immediately before clause (f) of such definition`: at the end of the clause before it. */
function beforeClause(c: Cursor, known: Known, scope: Scope): Scope | null {
  if (scope.times !== null) return null;
  c.eat('immediately|directly');
  if (!c.eat('before|preceding') && !c.eat('prior to')) return null;
  if (!c.eat('clause|subclause|paragraph|subparagraph|subsection|subdivision')) return null;
  const label = labelBefore(bracketed(c));
  if (label === null) return c.fail('a clause with another before it');
  const whole = c.attempt(() => (c.eat('of|in') ? targets(c, known) : null));
  if (whole === null) c.eat('thereof|therein');
  const within = (whole ?? scope.targets).map((one) => ({
    ...one,
    within: [...one.within, { kind: 'limb', label } as const],
  }));
  return { targets: within, times: { kind: 'nth', count: -1 } };
}

const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** `e` before `f`, `ii` before `iii`; `null` where a label can be read as a letter and as a numeral. */
function labelBefore(label: string | null): string | null {
  if (label === null || label === 'i' || label === 'v' || label === 'x') return null;
  const numeral = NUMERALS.indexOf(label);
  if (numeral > 0) return NUMERALS[numeral - 1] ?? null;
  if (/^[b-z]$/.test(label)) return String.fromCharCode(label.charCodeAt(0) - 1);
  return /^\d+$/.test(label) && label !== '1' ? String(Number(label) - 1) : null;
}

/** `in the second line thereof`, `from clause (iii)`, `in the definition of “X”`, `in said clause (i)`. */
function inside(c: Cursor, known: Known, scope: Scope): Scope | null {
  if (!c.eat('in|from|on|under|within|of')) return null;
  c.eat('both');
  return place(c, known, scope);
}

function place(c: Cursor, known: Known, scope: Scope): Scope | null {
  return c.first(
    () => said(c, scope),
    () => (c.eat('that clause') && !c.sees('(') ? scope : null),
    () => {
      const within = parts(c);
      if (within === null) return null;
      c.attempt(() => {
        c.eat('contained');
        c.eat('of the text');
        return c.eat('thereof|therein|hereof') || (c.eat('of') && again(c, known)) ? true : null;
      });
      // `of Section 3.1` behind a part names the whole of which it is one, and is read as a target.
      return c.sees('of') ? null : { ...scope, targets: narrowedTo(scope.targets, within) };
    },
    () => {
      const all = targets(c, known);
      // `“Section 6.2” of the Note` speaks of the reference, not of where it stands: a place is never wider than what is amended.
      const wider =
        all?.some(({ path }) => path === '') === true && scope.targets.some(({ path }) => path !== '');
      return all === null || wider ? null : { ...scope, targets: all };
    },
  );
}

/** `said clause (i)` of `10.08(a)(i)` is that clause. */
function said(c: Cursor, scope: Scope): Scope | null {
  if (!c.eat('said|such clause|subclause|paragraph|subparagraph|subsection|section')) return null;
  const label = bracketed(c);
  const same = scope.targets.every(({ path }) => label === null || path.endsWith(`(${label})`));
  return label !== null && same ? scope : null;
}

function again(c: Cursor, known: Known): boolean {
  return (
    c.attempt(() =>
      c.sees('such|said|that|the section|definition|subsection') && c.item(2)?.lower !== 'of'
        ? targets(c, known)
        : null,
    ) !== null
  );
}
