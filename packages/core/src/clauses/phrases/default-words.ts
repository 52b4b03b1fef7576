import type { Place } from '../../text/source.ts';
import type { Day } from '../../time/day.ts';
import type { DefaultPhrase, ProvisionRef } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { paper } from './document.ts';
import { freeWords } from './free.ts';
import { name } from './name.ts';
import { narrowedBy } from './narrowed.ts';
import { provisions } from './provisions.ts';
import { separator } from './separators.ts';
import { testDates } from './test-dates.ts';
import { definedWhere } from './label.ts';
import { who } from './who.ts';

const NOTHING: DefaultPhrase = {
  label: null,
  provisions: [],
  stages: 'any',
  existed: null,
  testDates: [],
  noticed: null,
  described: null,
};

/** A further way to narrow a set of defaults by what stands behind it. */
export type Narrowing = (c: Cursor, members: readonly DefaultPhrase[]) => readonly DefaultPhrase[] | null;

/** Defaults by their label or their own words, with the narrowings that this place of the grammar allows. */
export function defaultsWith(c: Cursor, narrowings: readonly Narrowing[]): readonly DefaultPhrase[] | null {
  return c.attempt(() => {
    const all: DefaultPhrase[] = [];
    for (;;) {
      const more = c.attempt(() => (all.length > 0 && !separator(c) ? null : oneSet(c, narrowings)));
      if (more === null) break;
      all.push(...more);
    }
    return all.length === 0 ? c.fail('a set of defaults') : all;
  });
}

function oneSet(c: Cursor, narrowings: readonly Narrowing[]): readonly DefaultPhrase[] | null {
  return c.first(
    () => byLabel(c),
    () => byWords(c, narrowings),
    () => byBreach(c),
  );
}

/** A label that this instrument gives to defaults; a term of another agreement is known to it alone. */
export function byLabel(c: Cursor): readonly DefaultPhrase[] | null {
  c.eatAny(['each|all|any of', 'each and every? of?', 'any and all? of?', 'all|any|each', 'the foregoing']);
  c.eat('the|said|such|those');
  const label = name(c);
  const members = label === null ? undefined : c.context.defaultLabels.get(label);
  if (label === null || members === undefined) return c.fail('a label given to defaults');
  definedWhere(c);
  return members.map((member) => ({ ...member, label }));
}

type Stages = DefaultPhrase['stages'];

/** `all Defaults and Events of Default`: what stages are meant. */
export function stagesOf(c: Cursor): Stages | null {
  let found: Stages | null = null;
  for (;;) {
    const one = c.attempt(() => {
      if (found !== null && !c.eat('and|or|and/or|, and|or? any|all|each?')) return null;
      c.eat('any|all|each|such|other|certain|existing|potential|actual|the|of|a|an');
      c.eat('and|or potential');
      c.eat('other|existing|such|and|the');
      return stage(c);
    });
    if (one === null) return found;
    found = found === null || found === one ? one : 'any';
  }
}

function stage(c: Cursor): Stages | null {
  if (c.eat('event|events of default|defaults')) return 'event of default';
  if (c.eat('unmatured event|events of default')) return 'default';
  if (!c.sees('default|defaults') || c.item(1)?.lower === 'rate' || c.item(1)?.lower === 'notice')
    return null;
  c.skip();
  return 'default';
}

function byWords(c: Cursor, narrowings: readonly Narrowing[]): readonly DefaultPhrase[] | null {
  c.eatAny(['each and every', 'any and all', 'each of', 'all of', 'any|all|each|every|certain|the']);
  const stages = stagesOf(c);
  if (stages === null) return c.fail('a set of defaults');
  const base = { ...NOTHING, stages: stages === 'default' ? ('any' as const) : stages };
  const members = modified(c, base, narrowings);
  return members.every(bounded) ? members : c.fail('which defaults these are');
}

/** `the Borrower's failure to comply with Section 5.3 for the month ended June 30, 1999`. */
function byBreach(c: Cursor): readonly DefaultPhrase[] | null {
  c.eat('any|all|each|such');
  const start = c.index;
  failure(c);
  return c.index === start ? c.fail('a set of defaults') : breachOf(c, [NOTHING]);
}

/** A waiver of any default whatever is too much to read out of a phrase that was not finished. */
function bounded(one: DefaultPhrase): boolean {
  return (
    one.provisions.length > 0 || one.existed !== null || one.testDates.length > 0 || one.described !== null
  );
}

/** What comes behind "any Default": under which provisions, of which tests, when they existed, from what cause. */
function modified(
  c: Cursor,
  base: DefaultPhrase,
  narrowings: readonly Narrowing[],
): readonly DefaultPhrase[] {
  let members: readonly DefaultPhrase[] = [base];
  for (;;) {
    const narrowed = c.first(
      () => arisen(c, members),
      ...narrowings.map((narrowing) => () => narrowing(c, members)),
      () => under(c, members),
      () => cause(c, members),
      () => tested(c, members),
    );
    if (narrowed === null) return members;
    members = narrowed;
  }
}

/** `that has arisen under Section 11(c)`, `which arose from the failure of …`. */
function arisen(c: Cursor, members: readonly DefaultPhrase[]): readonly DefaultPhrase[] | null {
  if (!c.eatAny(['that|which has|have arisen|occurred', 'that|which arose|occurred'])) return null;
  return c.first(
    () => under(c, members),
    () => cause(c, members),
  );
}

/** "Under Section 8.1(b)": what is said further of its cause is not a section more. */
const underSection = (one: DefaultPhrase): boolean => one.provisions.some(({ path }) => path !== '');

function under(c: Cursor, members: readonly DefaultPhrase[]): readonly DefaultPhrase[] | null {
  if (!c.eatAny(['under|of|in|pursuant to?', 'in respect of', 'with respect to', 'relating to'])) return null;
  // A second section narrows what stands under the first; it adds nothing to it.
  if (members.some(underSection)) return null;
  return c.first(
    () => withProvisions(members, provisions(c)),
    () => withWhole(c, members),
  );
}

function withProvisions(
  members: readonly DefaultPhrase[],
  refs: readonly ProvisionRef[] | null,
): readonly DefaultPhrase[] | null {
  if (refs === null) return null;
  return members.map((member) => ({ ...member, provisions: [...member.provisions, ...refs] }));
}

function withWhole(c: Cursor, members: readonly DefaultPhrase[]): readonly DefaultPhrase[] | null {
  const start = c.index;
  const agreement = paper(c);
  if (agreement === null) return null;
  return withProvisions(members, [{ agreement, path: '', presumed: false, words: c.placeFrom(start) }]);
}

function tested(c: Cursor, members: readonly DefaultPhrase[]): readonly DefaultPhrase[] | null {
  const days = testDates(c);
  return days === null
    ? null
    : members.map((member) => ({ ...member, testDates: [...member.testDates, ...days] }));
}

const CAUSE = [
  'because of',
  'arising|resulting from',
  'arising out of',
  'as a result of',
  'caused by',
  'by reason|virtue of',
  'due to',
  'from',
  'based upon|on',
  'in connection with',
  'on account of',
  'relating|attributable to',
] as const;

/** `because of the Borrower's failure to meet the covenants set forth in Sections 7.02 …`; else for people to judge. */
function cause(c: Cursor, members: readonly DefaultPhrase[]): readonly DefaultPhrase[] | null {
  c.eat('solely|only|directly|,') &&
    c.presume('“solely” is taken to bound the waiver to defaults of just this description.');
  if (!c.eatAny(CAUSE)) return null;
  return c.first(
    () => (members.some(underSection) ? null : breachOf(c, members)),
    () => described(c, members),
  );
}

function described(c: Cursor, members: readonly DefaultPhrase[]): readonly DefaultPhrase[] | null {
  const words = freeWords(c, {
    until: [
      ', and agree|agrees|consent',
      ', provided',
      '; provided',
      ', until',
      ', through',
      ', for the period',
      ', subject',
    ],
  });
  return words && narrowedBy(c, members, words);
}

/** A failure to meet named provisions, each group of them with its own test dates. */
function breachOf(c: Cursor, members: readonly DefaultPhrase[]): readonly DefaultPhrase[] | null {
  failure(c);
  const groups: DefaultPhrase[] = [];
  for (;;) {
    const more = c.attempt(() => (groups.length > 0 && !c.eat(',? and|or') ? null : failed(c, members)));
    if (more === null) break;
    groups.push(...more);
  }
  return groups.length === 0 || !bounds(c) ? null : groups;
}

/** A breach told in closed words ends where something else begins; otherwise it is a description for people. */
function bounds(c: Cursor): boolean {
  const next = c.item();
  return (
    next === undefined ||
    next.limb !== null ||
    next.kind === 'mark' ||
    c.sees('and|or|until|through|provided|unless|on|from|for|except')
  );
}

function failed(c: Cursor, members: readonly DefaultPhrase[]): readonly DefaultPhrase[] | null {
  const refs = provisions(c);
  if (refs === null) return null;
  const days: readonly Day[] = testDates(c) ?? [];
  return members.map((member) => ({
    ...member,
    provisions: [...member.provisions, ...refs],
    testDates: [...member.testDates, ...days],
  }));
}

function failure(c: Cursor): void {
  c.attempt(() => {
    c.eat('the|any|its|their');
    c.attempt(() => (who(c) !== null && (c.eat("'s") || c.eat("'") || true) ? true : null));
    if (
      !c.eat(
        'failure|non-compliance|noncompliance|breach|violation|default|inability|failures|breaches|violations',
      )
    )
      return null;
    c.attempt(() =>
      c.eat('by|of') && !c.sees('section|sections|the provisions|section|sections|covenant|covenants')
        ? who(c)
        : c.sees('by') && c.eat('by')
          ? who(c)
          : null,
    );
    c.eatAny([
      'to comply|be? in? compliance? with',
      'to be in compliance with',
      'to meet|satisfy|perform|observe|maintain',
      'to meet|satisfy and|or satisfy|meet',
      'with|of|under|in',
    ]);
    return true;
  });
}

/** Any default at all, in a trigger or a condition: `any other Default or Event of Default (other than …)`. */
export function looseDefaults(
  c: Cursor,
  narrowings: readonly Narrowing[] = [],
): { readonly of: readonly DefaultPhrase[]; readonly except: readonly DefaultPhrase[] } | null {
  return c.attempt(() => {
    c.eatAny(['the occurrence of', 'any|a|an|no|all|the']);
    c.eat('other|further|new|additional');
    const stages = stagesOf(c);
    if (stages === null) return c.fail('a default');
    const base = { ...NOTHING, stages };
    const of = modified(c, base, narrowings);
    return { of, except: otherThan(c, narrowings) ?? [] };
  });
}

/** `(other than the Existing Defaults)`, `, other than in respect of the Noticed Events of Default`. */
export function otherThan(c: Cursor, narrowings: readonly Narrowing[] = []): readonly DefaultPhrase[] | null {
  return c.attempt(() => {
    const parenthesis = c.eat('(');
    if (!parenthesis) c.eat(',');
    if (!c.eatAny(['other than', 'except for?', 'excluding', 'not including'])) return null;
    c.eat('in respect of|to?') || c.eat('with respect to');
    const except = defaultsWith(c, narrowings);
    return except === null || (parenthesis && !c.eat(')')) ? null : except;
  });
}

export const describedDefaults = (words: Place): readonly DefaultPhrase[] => [
  { ...NOTHING, described: words },
];
