import type { TargetPhrase, WherePhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { quoted as term } from '../phrases/label.ts';
import { part } from './part.ts';
import { narrowing, type Scope } from './scope.ts';
import { type Known, narrowedTo, parts, targets } from './target.ts';
import { noun, ONCE, quotation, quoted } from './words.ts';

/** Where something new goes, and in what. */
export interface Put {
  readonly where: WherePhrase | null;
  readonly targets: readonly TargetPhrase[];
}

/**
 * The words that say where, in any order and number:
 *
 *     after the words “signed by” in the first sentence thereof · at the end thereof before the period
 *     immediately following Section 2.14 thereof · to said Section 1.01 in alphabetical order
 */
export function placing(c: Cursor, known: Known, before: Put): Put {
  let put = before;
  for (;;) {
    const current = put;
    const more = c.first(
      () => inOrder(c, current),
      () => between(c, known, current),
      () => beforeStop(c, known, current),
      () => atEdge(c, known, current),
      () => beside(c, known, current),
      () => into(c, known, current),
    );
    if (more === null) return put;
    put = more;
  }
}

/** `in the appropriate alphabetical order`, `(in their proper places)`, `alphabetically`. */
function inOrder(c: Cursor, put: Put): Put | null {
  c.eat(',|(');
  c.eat('each');
  if (put.where !== null || !(c.eat('alphabetically') || ordered(c))) return null;
  c.eat('therein|thereto|thereof');
  c.eat(')');
  return { ...put, where: { kind: 'in-order' } };
}

function ordered(c: Cursor): boolean {
  if (!c.eat('in|into the|its|their?')) return false;
  const proper = c.eat('appropriate|proper|correct|respective');
  const of = c.eat('alphabetical|numerical|alphabetic|numeric');
  return (proper || of) && c.eat('order|sequence|position|positions|place|places|location|locations');
}

const STOP = 'the period|semicolon|semi-colon|colon';

/** `before the period at the end thereof`; behind "at the end thereof" it says where exactly. */
function beforeStop(c: Cursor, known: Known, put: Put): Put | null {
  c.eat(',|(');
  c.eat('and? immediately|directly?');
  if (!c.eat(`before|preceding ${STOP}`) && !c.eat(`prior to ${STOP}`)) return null;
  const told = c.eat('at the end');
  const all = c.attempt(() => (c.eat('of') ? holders(c, known, put.targets) : null)) ?? put.targets;
  c.eat('contained? thereof|therein');
  c.eat(')|,');
  if (put.where !== null && put.where.kind !== 'end') return null;
  const atEnd = told || put.where?.kind === 'end' || all.every(isSentence);
  return atEnd ? { targets: all, where: { kind: 'end', beforeStop: true } } : null;
}

/** A sentence has one stop, at its end. */
const isSentence = ({ within }: TargetPhrase): boolean => within.at(-1)?.kind === 'sentence';

/** `at the end of Section 13.1`, `to the end thereof`, `at the beginning thereof`. */
function atEdge(c: Cursor, known: Known, put: Put): Put | null {
  if (put.where !== null || !c.eat('at|to|on the') || !c.eat('very? end|beginning')) return null;
  const kind = c.item(-1)?.lower === 'end' ? 'end' : 'start';
  const where = { kind, beforeStop: false } as const;
  if (c.eat('thereof')) return { ...put, where };
  if (!c.eat('of|to')) return { ...put, where };
  const all = holders(c, known, put.targets);
  return all && { where, targets: all };
}

/** `the second sentence thereof`, `such Section`, `Section 13.1`. */
function holders(c: Cursor, known: Known, inside: readonly TargetPhrase[]): readonly TargetPhrase[] | null {
  return c.first(
    () => {
      const within = parts(c);
      if (within === null || c.sees('of')) return null;
      c.eat('thereof|therein');
      return narrowedTo(inside, within);
    },
    () => targets(c, known),
  );
}

/** `after the word “or”`, `immediately following Section 2.14`, `before clause (f)`, `following “Aggregate Amount”`. */
function beside(c: Cursor, known: Known, put: Put): Put | null {
  if (put.where !== null) return null;
  c.eat(',');
  c.eat('immediately|directly');
  const after = c.eat('after|following|behind');
  if (!after && !c.eat('before|preceding') && !c.eat('prior to')) return null;
  return c.first(
    () => besideWords(c, known, put, after),
    () => besideProvision(c, known, put, after),
  );
}

function besideWords(c: Cursor, known: Known, put: Put, after: boolean): Put | null {
  const lead = narrowing(c, known, { targets: put.targets, times: null });
  const meant = noun(c);
  const words = quotation(c);
  if (words === null) return null;
  const scope: Scope = narrowing(c, known, {
    ...lead,
    times: lead.times ?? (meant.kind === 'once' ? null : meant),
  });
  neighbour(c, known, scope);
  const kind = after ? 'after-words' : 'before-words';
  return { where: { kind, words, times: scope.times ?? ONCE }, targets: scope.targets };
}

/** `and immediately before the word “or” contained therein`: the same place from its other side. */
function neighbour(c: Cursor, known: Known, scope: Scope): void {
  c.attempt(() => {
    c.eat('and|but');
    c.eat('immediately|directly');
    if (!c.eat('after|following|before|preceding') && !c.eat('prior to')) return null;
    noun(c);
    if (quoted(c) === null) return null;
    const other = narrowing(c, known, scope);
    return other.targets.length === scope.targets.length ? true : null;
  });
}

function besideProvision(c: Cursor, known: Known, put: Put, after: boolean): Put | null {
  const kind = after ? 'after' : 'before';
  const named = c.first(
    () => targets(c, known),
    () => {
      const within = part(c);
      if (within === null || c.sees('of|in')) return null;
      c.eat('thereof|therein');
      return narrowedTo(put.targets, within);
    },
  );
  c.eat('contained|appearing therein') || c.eat('as so? renumbered|redesignated|relettered');
  const [only, ...more] = named ?? [];
  if (only === undefined || more.length > 0 || only.within.length > 0 || only.path === '')
    return c.fail('the provision beside which it goes');
  // `(iv)` behind clause (iii) of 7.2 is one of 7.2, also where the agreement as a whole is amended.
  const untold = put.targets.every(({ path }) => path === '');
  const targetsOf = untold ? [{ ...(put.targets[0] ?? only), path: aboveOf(only.path) }] : put.targets;
  return { where: { kind, path: only.path }, targets: targetsOf };
}

/** What `7.2(b)` is a part of; a section, and a definition, of the agreement as a whole. */
const aboveOf = (path: string): string => /^(\d.*)\([^()]+\)$/.exec(path)?.[1] ?? '';

/** `to Section 2.03`, `in the Agreement`, `therein`: what it goes into. */
function into(c: Cursor, known: Known, put: Put): Put | null {
  if (c.eat('thereto|therein|thereof')) return put;
  if (!c.eat('in|into|to|under')) return null;
  const all = holders(c, known, put.targets);
  return all && { ...put, targets: all };
}

/** `between the definitions of “A” and “B”` is a place in the alphabet; `between the words “A” and “B”` is one behind the first. */
function between(c: Cursor, known: Known, put: Put): Put | null {
  c.eat('in');
  if (put.where !== null || !c.eat('between')) return null;
  if (c.eat('the definition|definitions of')) {
    if (term(c) === null || !c.eat('and')) return null;
    c.eat('the definition of');
    if (term(c) === null) return null;
    c.eat('contained|appearing therein') || c.eat('set forth therein');
    return { ...put, where: { kind: 'in-order' } };
  }
  noun(c);
  const words = quotation(c);
  if (words === null || !c.eat('and') || (noun(c), quotation(c)) === null) return null;
  const scope = narrowing(c, known, { targets: put.targets, times: null });
  return { where: { kind: 'after-words', words, times: scope.times ?? ONCE }, targets: scope.targets };
}
