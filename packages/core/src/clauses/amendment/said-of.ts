import type { OperationPhrase, QuotePhrase, TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { bare, besideWords, newThing, put, type Thing } from './insert.ts';
import { operations, type Stretch } from './operations.ts';
import { directly } from './at-once.ts';
import { termsBelow } from './delete.ts';
import { described } from './described.ts';
import { following } from './following.ts';
import { reads } from './reads.ts';
import { followingDefinitions, readsNow, termsReadNow } from './restate.ts';
import { instead, insteadSaid } from './instead.ts';
import { newWords, spoken } from './spoken.ts';
import { done, participles, whole } from './verbs.ts';
import { onEach, type Said } from './step.ts';
import { type Known, knowing, targets } from './target.ts';
import { placing, type Put } from './where.ts';
import { conforming, everyPlace, resulting } from './told-whole.ts';
import { auxiliary, one, type Sentenced } from './sentenced.ts';
import { adverbials, type Timing } from './timed.ts';
import { withReferences } from './with-references.ts';
import { ONCE, quoted } from './words.ts';

/**
 * A clause in the passive:
 *
 *     Section 6.3 of the Credit Agreement is hereby amended by deleting … and substituting … in lieu thereof
 *     The definition of “X” shall be, and hereby is, amended and restated in its entirety to read as follows: …
 *     A new Section 1.3 is inserted in the Agreement immediately following Section 1.2: …
 */
export function passive(c: Cursor, known: Known, before: Timing): Sentenced | null {
  const from = c.index;
  return c.first(
    () => inPlace(c, known, before, from),
    () => ofDefinitions(c, known, before, from),
    () => ofNew(c, known, before, from),
    () => there(c, known, before, from),
    () => ofWords(c, known, before, from),
    () => wordsAdded(c, known, before, from),
    () => everyPlace(c, known, before, from),
    () => withReferences(c, known, before, from),
    () => conforming(c, before),
    () => ofTargets(c, known, before, from),
  );
}

/** `In Section 4.2 of the Mortgage, “7.11” is hereby deleted and replaced with “7.12”`: the place is told first. */
function inPlace(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const all = c.eat('in') ? targets(c, known) : null;
  if (all === null || all.some(({ path }) => path === '') || !c.eat(',')) return null;
  const there = knowing(known, all);
  return c.first(
    () => opposite(c, all, before, from),
    () => ofWords(c, there, before, from),
    () => ofParts(c, there, before, from),
    () => told(c, there, all, before, from),
  );
}

/** `In Section 4.2, delete “X” and replace it with “Y”`: told as it is to be done. */
function told(
  c: Cursor,
  known: Known,
  all: readonly TargetPhrase[],
  timing: Timing,
  from: number,
): Sentenced | null {
  const stretches = operations(c, known, all);
  return stretches && { stretches: since(stretches, from), lead: null, timing };
}

/** `the line beginning “Year 1” shall be deleted`: of a part alone, where its whole is known. */
function ofParts(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const read = ofTargets(c, known, before, from);
  return read?.lead == null ? read : null;
}

/** `the percentage set forth opposite Level V shall be changed from “1.25%” to “1.50%”`: in the row of that name. */
function opposite(c: Cursor, all: readonly TargetPhrase[], before: Timing, from: number): Sentenced | null {
  c.eat('the');
  if (!c.eat('percentage|ratio|amount|figure|rate set? forth|appearing? opposite')) return null;
  const words = rowName(c);
  const timing = words === null ? null : auxiliary(c, before);
  if (words === null || timing === null || !(done(c, 'change') || done(c, 'amend')) || !c.eat('from'))
    return null;
  const old = quoted(c);
  const put = old !== null && c.eat('to') ? newWords(c) : null;
  if (old === null || put === null) return null;
  const rows = all.map((one) => ({ ...one, within: [...one.within, { kind: 'entry', words } as const] }));
  const stretches = one(c, from, onEach(rows, { kind: 'replace-words', old, new: put, times: ONCE }));
  return stretches && { stretches, lead: null, timing };
}

/** `Level V`: the row whose first column, which is headed Level, has V. */
function rowName(c: Cursor): QuotePhrase | null {
  c.attempt(() => (c.eat('level|tier|category|class|row') ? true : null));
  const start = c.index;
  if (!/^([IVX]{1,5}|\d{1,2})$/.test(c.item()?.text ?? '')) return null;
  c.skip();
  return { text: c.textFrom(start), place: c.placeFrom(start) };
}

function ofDefinitions(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const holder = followingDefinitions(c, known, known.targets);
  const timing = holder === null ? null : auxiliary(c, before);
  if (holder === null || timing === null) return null;
  const made = c.first(
    () => {
      const verbs = participles(c);
      const anew = verbs.has('restate') || (verbs.has('amend') && reads(c));
      return anew ? termsReadNow(c, holder) : null;
    },
    () => deletedDefinitions(c, known, holder),
    () => deletedTerms(c, known, holder),
  );
  const stretches = one(c, from, made);
  return stretches && { stretches, lead: null, timing };
}

/** `are hereby deleted in their entirety from the Loan Agreement and replaced with the following: …`. */
function deletedDefinitions(c: Cursor, known: Known, holder: TargetPhrase): readonly Said[] | null {
  if (!done(c, 'delete')) return null;
  whole(c);
  const from = c.attempt(() => (c.eat('from') ? targets(c, known) : null));
  if (!c.eat('and') || !done(c, 'replace') || (whole(c), !c.eat('with|by'))) return null;
  return termsReadNow(c, from?.[0] ?? holder);
}

/** `are hereby deleted in their entirety from Section 1.1 of the Loan Agreement: “A” and “B”`. */
function deletedTerms(c: Cursor, known: Known, holder: TargetPhrase): readonly Said[] | null {
  if (!done(c, 'delete')) return null;
  whole(c);
  const from = c.attempt(() => (c.eat('from') ? targets(c, known) : null));
  whole(c);
  const all = termsBelow(c, from?.[0] ?? holder);
  return all && onEach(all, { kind: 'delete', leaving: null });
}

/** `A new Section 1.3 of the Agreement is hereby added, to read as follows: …`. */
function ofNew(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const thing = newThing(c) ?? bare(c);
  if (thing === null) return null;
  const of = c.attempt(() => (c.eat('of') ? targets(c, known) : null));
  const timing = auxiliary(c, before);
  if (timing === null || !done(c, 'insert')) return null;
  const open: Put = { where: null, targets: of ?? known.targets };
  const said = c.attempt(() => numberedSo(c, known, open)) ?? { thing, place: open };
  const stretches = one(c, from, put(c, known, said.thing, said.place));
  return stretches && { stretches, lead: null, timing };
}

/** `The following is added to Article II as a new Section 2.17`: its number is told last. */
function numberedSo(
  c: Cursor,
  known: Known,
  open: Put,
): { readonly thing: Thing; readonly place: Put } | null {
  const place = placing(c, known, open);
  const thing = c.eat('as') ? (newThing(c) ?? bare(c)) : null;
  const of = c.attempt(() => (c.eat('of') ? targets(c, known) : null));
  return thing && { thing, place: of === null ? place : { ...place, targets: of } };
}

/** `there is hereby inserted, immediately before Section 10.13 as so renumbered, the following new Section 10.12: …`. */
function there(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const { agreement } = known;
  const timing = c.eat('there') ? auxiliary(c, before) : null;
  if (timing === null || !done(c, 'insert')) return null;
  c.eat(',');
  const open: readonly TargetPhrase[] =
    agreement === null
      ? []
      : [{ agreement, path: '', presumed: false, within: [], words: c.placeFrom(from) }];
  const place = placing(c, known, { where: null, targets: open });
  c.eat(',');
  const thing = place.targets.length === 0 ? null : newThing(c);
  const stretches = thing && one(c, from, put(c, known, thing, place));
  return stretches && { stretches, lead: null, timing };
}

/** `the phrase “X” in Section 9.5 is hereby amended to read “Y”`, `the words “or 9.9” in Section 11(c) shall be deleted`. */
function ofWords(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const term = c.sees('the? defined? term|terms');
  const old = spoken(c, known, known.targets);
  const timing = old === null ? null : auxiliary(c, before);
  if (old === null || timing === null) return null;
  const { words, scope } = old;
  // In the agreement as a whole: only wherever they stand.
  if (scope.times?.kind !== 'each' && scope.targets.some(({ path }) => path === '')) return null;
  const put = givingWay(c);
  // A term that is defined anew, or that gives way to nothing, is a definition and no words.
  if (put === null && (term || !done(c, 'delete'))) return null;
  if (put?.text.startsWith(`“${words.text}`) === true || scope.targets.length === 0) return null;
  const times = scope.times ?? ONCE;
  const operation: OperationPhrase =
    put === null
      ? { kind: 'delete-words', old: words, times }
      : { kind: 'replace-words', old: words, new: put, times };
  const stretches = one(c, from, onEach(scope.targets, operation));
  return stretches && { stretches, lead: null, timing };
}

/** `The words “and tax” are hereby inserted after “rent” in Section 4.2 of the Agreement`. */
function wordsAdded(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const words = newWords(c);
  const timing = words === null ? null : auxiliary(c, before);
  if (words === null || timing === null || !done(c, 'insert')) return null;
  const { where, targets: all } = placing(c, known, { where: null, targets: known.targets });
  if (where === null || !besideWords(where) || all.length === 0 || all.some(({ path }) => path === ''))
    return null;
  const stretches = one(c, from, onEach(all, { kind: 'insert-words', new: words, where }));
  return stretches && { stretches, lead: null, timing };
}

/** `amended to read “Y”`, `deleted and replaced with “Y”`, `deleted and the words “Y” are substituted therefor`. */
function givingWay(c: Cursor): QuotePhrase | null {
  return c.first(
    () => {
      const verbs = participles(c);
      if (verbs.has('change')) return c.eat('to read?') ? newWords(c) : null;
      if (verbs.has('replace')) return c.eat('with|by') ? newWords(c) : null;
      return verbs.has('amend') && c.eat('to read|be') ? newWords(c) : null;
    },
    () => (done(c, 'delete') ? instead(c, () => newWords(c)) : null),
    () => (done(c, 'delete') ? insteadSaid(c, () => newWords(c)) : null),
    () => (done(c, 'delete') && insteadSaid(c, () => following(c)) ? newWords(c) : null),
  );
}

function ofTargets(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const term = c.sees('the? term|terms');
  const all = several(c, known);
  if (all === null) return null;
  described(c);
  const own = adverbials(c, before);
  const alone = (made: readonly Said[] | null, timing: Timing): Sentenced | null => {
    const stretches = one(c, from, made);
    return stretches && { stretches, lead: null, timing };
  };
  return c.first<Sentenced>(
    () => (c.sees('shall|will hereafter|now? read') ? alone(readsNow(c, all), own) : null),
    () => restatedFrom(c, all, auxiliary(c, own), alone),
    () => {
      const timing = auxiliary(c, own);
      if (timing === null) return null;
      return c.first<Sentenced>(
        () => {
          const made = directly(c, known, all);
          return term && !entirely(c, from) && made?.some(deletes) === true ? null : alone(made, timing);
        },
        () => alone(resulting(c, all), timing),
        () => amended(c, known, all, timing, from),
      );
    },
  );
}

/** `amended and restated in its entirety, for the period commencing with the effective date of this Amendment, to read …`. */
function restatedFrom(
  c: Cursor,
  all: readonly TargetPhrase[],
  before: Timing | null,
  alone: (made: readonly Said[] | null, timing: Timing) => Sentenced | null,
): Sentenced | null {
  if (before === null || !participles(c).has('restate')) return null;
  whole(c);
  const timing = adverbials(c, before);
  return timing === before ? null : alone(readsNow(c, all), timing);
}

/** `Section 4.2 of the Agreement and Schedule 1 to the Agreement are hereby`: one behind another, up to their verb. */
function several(c: Cursor, known: Known): readonly TargetPhrase[] | null {
  const first = targets(c, known);
  const more = c.attempt(() => {
    const next =
      first !== null && (c.eat(', and') || c.eat('and')) ? targets(c, knowing(known, first)) : null;
    return next?.every(({ path }) => path !== '') === true && c.sees('is|are|shall|be') ? next : null;
  });
  if (first === null || more === null || first.some(({ path }) => path === '')) return first;
  return [...first, ...more];
}

/** `The term “X” in Section 3 is deleted` may mean a word of Section 3; `… in its entirety`, the definition. */
const entirely = (c: Cursor, from: number): boolean =>
  c.items.slice(from, c.index).some(({ lower }) => lower === 'entirety');
const deletes = ({ operation }: Said): boolean => operation.kind === 'delete';

/** "Amended": by operations, to a new text, or with a colon below which the instructions stand. */
function amended(
  c: Cursor,
  known: Known,
  all: readonly TargetPhrase[],
  before: Timing,
  from: number,
): Sentenced | null {
  const verbs = participles(c);
  if (verbs.size !== 1 || !verbs.has('amend')) return null;
  c.eat('hereby');
  const timing = adverbials(c, before);
  c.eat(',');
  return c.first<Sentenced>(
    () => {
      const stretches = reads(c) ? null : operations(c, knowing(known, all), all);
      return stretches && { stretches: since(stretches, from), lead: null, timing };
    },
    () => {
      const stretches = reads(c) ? one(c, from, readsNow(c, all)) : null;
      return stretches && { stretches, lead: null, timing };
    },
    () => {
      const stretches = one(c, from, soThat(c, knowing(known, all)));
      return stretches && { stretches, lead: null, timing };
    },
    () => (reads(c) ? null : { stretches: [], lead: all, timing: leadingIn(c, timing) }),
  );
}

/** `so that Section 4.2 shall read as follows: …`: of the agreement, told by what comes of it. */
function soThat(c: Cursor, known: Known): readonly Said[] | null {
  const inner = c.eat('so|such that') ? targets(c, known) : null;
  if (inner === null || inner.some(({ path }) => path === '')) return null;
  return c.sees('shall|will|reads|read') ? readsNow(c, inner) : null;
}

function leadingIn(c: Cursor, timing: Timing): Timing {
  const later = adverbials(c, timing);
  c.eatAny([
    'as follows',
    'as hereinafter? set forth below|herein?',
    'to the extent set forth below|herein',
    'in the following respects|manner|particulars|ways',
    'in the manner provided|set? forth? in this section',
    'as provided|set? forth? in this section|article|paragraph',
    'by making the following amendments|changes|modifications',
  ]) || c.attempt(() => (c.eat('by') && c.sees(':') ? true : null));
  return adverbials(c, later);
}

/** The first of several operations begins with the words that lead it in. */
export const since = (stretches: readonly Stretch[], from: number): readonly Stretch[] =>
  stretches.map((stretch, i) => (i === 0 ? { ...stretch, from } : stretch));
