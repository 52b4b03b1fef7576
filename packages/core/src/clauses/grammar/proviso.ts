import type { Place } from '../../text/source.ts';
import type { Clause, EndPhrase } from '../clause.ts';
import { STATEMENTS } from '../condition/asked.ts';
import { conditionLimbs, conditionOver } from '../condition/limbs.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { freeWords } from '../phrases/free.ts';
import { narrowedBy } from '../phrases/narrowed.ts';
import { when } from '../phrases/when.ts';

type Nested = (c: Cursor) => readonly Clause[] | null;

/**
 * What stands behind "provided that": an end of the waiver, a limit to it, a clause of its own, or conditions. A
 * proviso that is none of these refuses the sentence.
 */
export function provisos(c: Cursor, clauses: readonly Clause[], nested: Nested): readonly Clause[] | null {
  let all = clauses;
  while (lead(c)) {
    const before = all;
    const more = c.first(
      () => onGrant(c, before),
      () => furtherClause(c, before, nested),
      () => conditions(c, before),
    );
    if (more === null) return c.fail('a proviso that is understood');
    all = more;
  }
  return all;
}

const lead = (c: Cursor): boolean =>
  c.eat('.|,|; and? provided ,? however|further? , that') ||
  c.eat('.|,|; and? provided however|further? ,? that') ||
  c.eat('provided ,? however? ,? that');

function furtherClause(c: Cursor, before: readonly Clause[], nested: Nested): readonly Clause[] | null {
  c.eat(',');
  const more = nested(c);
  return more && [...before, ...more];
}

const GRANT = 'waiver|waivers|consent|consents|suspension|forbearance|extension';

/** `the foregoing waiver shall not be effective for purposes of any additional Borrowing … and shall cease …`. */
function onGrant(c: Cursor, before: readonly Clause[]): readonly Clause[] | null {
  if (!c.eat(`the|this|such foregoing? limited|temporary? ${GRANT}`)) return null;
  c.eat('set forth|contained|granted in|above|herein|hereby');
  let all = before;
  for (let first = true; ; first = false) {
    const current = all;
    const more = c.attempt(() => {
      if (!first && !c.eat(',? and')) return null;
      return c.first(
        () => narrowed(c, current),
        () => ended(c, current),
      );
    });
    if (more === null) return first ? null : all;
    all = more;
  }
}

/** What the grant does not reach, in words that people apply. */
function narrowed(c: Cursor, clauses: readonly Clause[]): readonly Clause[] | null {
  const start = c.index;
  if (
    !c.eatAny([
      'shall not be effective for the? purposes of',
      'shall not apply|extend to',
      'shall not be effective|applicable with respect to',
      'shall be limited to',
      'is limited to',
    ])
  )
    return null;
  if (freeWords(c, { until: ['and shall', ', and shall', 'and will'] }) === null) return null;
  const words = c.placeFrom(start);
  const narrower = clauses.map((one) => narrowerOf(c, one, words));
  return narrower.includes(null) || !clauses.some(isGrant) ? null : narrower.filter((one) => one !== null);
}

type Grant = Extract<Clause, { kind: 'waiver' | 'compliance' }>;
const isGrant = (one: Clause): one is Grant => one.kind === 'waiver' || one.kind === 'compliance';

function narrowerOf(c: Cursor, one: Clause, words: Place): Clause | null {
  if (!isGrant(one)) return one;
  const whole = { from: one.words.from, to: words.to };
  if (one.kind === 'compliance') return { ...one, words: whole, described: [...one.described, words] };
  const defaults = narrowedBy(c, one.defaults, words);
  return defaults && { ...one, words: whole, defaults };
}

const ENDS: readonly (readonly [string, boolean | null])[] = [
  ['shall cease to be effective|in on|upon', null],
  ['shall cease to be in? effect|effective on|upon', null],
  ['shall automatically? terminate|expire|lapse on|upon', null],
  ['shall terminate|expire automatically? on|upon|at', null],
  ['shall be of no further force or|and effect on|after|from', null],
  ['shall be effective only? until|through', null],
];

/** `shall cease to be effective on the earlier of (a) … and (b) …`. */
function ended(c: Cursor, clauses: readonly Clause[]): readonly Clause[] | null {
  const found = ENDS.find(([phrase]) => c.eat(phrase));
  const time = found === undefined ? null : when(c);
  if (found === undefined || time === null) return null;
  const end: EndPhrase = { to: { when: time.when, included: found[1] }, then: 'unstated' };
  const { to } = c.placeFrom(0);
  if (!clauses.some((one) => isGrant(one) && one.ends === null)) return null;
  return clauses.map((one) =>
    isGrant(one) && one.ends === null ? { ...one, words: { from: one.words.from, to }, ends: end } : one,
  );
}

/** `(i) the date the Proposed Sale is consummated shall be on or prior to January 31, 2004, (ii) …`. */
function conditions(c: Cursor, before: readonly Clause[]): readonly Clause[] | null {
  if (c.sees('nothing|no|neither|none')) return null;
  if (c.sees('the|this|such|these foregoing|waiver|waivers|consent|consents|agreement|amendment|suspension'))
    return null;
  if (c.item()?.limb != null) {
    const limbs = conditionLimbs(c, STATEMENTS);
    return limbs && [...before, ...limbs];
  }
  const one = conditionOver(c, c.index, c.items.length, c.at, STATEMENTS);
  if (one === null) return null;
  c.skip(c.items.length - c.index);
  return [...before, one];
}
