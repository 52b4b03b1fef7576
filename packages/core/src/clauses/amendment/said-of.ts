import type { OperationPhrase, QuotePhrase, TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { freeWords } from '../phrases/free.ts';
import { newThing, put } from './insert.ts';
import { operations, type Stretch } from './operations.ts';
import { asNumbered } from './renumber.ts';
import { deleted } from './delete.ts';
import { followingInstead, leaving, newTexts, restatements } from './new-text.ts';
import { followingDefinitions, readsNow, termsReadNow, whole } from './restate.ts';
import { INSTEAD, instead, newWords, spoken } from './spoken.ts';
import { onEach, type Said } from './step.ts';
import { attachment } from './payload.ts';
import { attached, type Known, knowing, targets } from './target.ts';
import { placing } from './where.ts';
import { conforming, everyPlace, resulting } from './told-whole.ts';
import { auxiliary, one, type Sentenced } from './sentenced.ts';
import { adverbials, type Timing } from './timed.ts';
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
    () => everyPlace(c, known, before, from),
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
  );
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
  if (words === null || timing === null || !c.eat('changed|amended from')) return null;
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
    () => (c.eat('amended and restated') || c.eat('restated') ? termsReadNow(c, holder) : null),
    () => deletedDefinitions(c, known, holder),
  );
  const stretches = one(c, from, made);
  return stretches && { stretches, lead: null, timing };
}

/** `are hereby deleted in their entirety from the Loan Agreement and replaced with the following: …`. */
function deletedDefinitions(c: Cursor, known: Known, holder: TargetPhrase): readonly Said[] | null {
  if (!c.eat('deleted')) return null;
  whole(c);
  const from = c.attempt(() => (c.eat('from') ? targets(c, known) : null));
  if (!c.eat('and replaced with|by')) return null;
  return termsReadNow(c, from?.[0] ?? holder);
}

function ofNew(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const thing = newThing(c);
  const timing = thing === null ? null : auxiliary(c, before);
  if (thing === null || timing === null || !c.eat('inserted|added')) return null;
  const stretches = one(c, from, put(c, known, thing, { where: null, targets: known.targets }));
  return stretches && { stretches, lead: null, timing };
}

/** `there is hereby inserted, immediately before Section 10.13 as so renumbered, the following new Section 10.12: …`. */
function there(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const { agreement } = known;
  if (agreement === null || !c.eat('there is|are|shall hereby? be? inserted|added')) return null;
  c.eat(',');
  const whole: TargetPhrase = { agreement, path: '', presumed: false, within: [], words: c.placeFrom(from) };
  const place = placing(c, known, { where: null, targets: [whole] });
  c.eat(',');
  const thing = place.where === null ? null : newThing(c);
  const stretches = thing && one(c, from, put(c, known, thing, place));
  return stretches && { stretches, lead: null, timing: before };
}

/** `the phrase “X” in Section 9.5 is hereby amended to read “Y”`, `the words “or 9.9” in Section 11(c) shall be deleted`. */
function ofWords(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const term = c.sees('the? defined? term');
  const old = spoken(c, known, known.targets);
  const timing = old === null ? null : auxiliary(c, before);
  if (old === null || timing === null || old.scope.targets.some(({ path }) => path === '')) return null;
  // "The term “X” is deleted in its entirety" with its definition.
  if (term && c.sees('deleted in its|their entirety')) return null;
  const gone = (): boolean => c.eat('deleted') && (whole(c), true);
  const made = c.first(
    () => (c.eatAny(TO_NEW) ? newWords(c) : null),
    () => (gone() ? instead(c, () => newWords(c)) : null),
    () => (gone() ? followingInstead(c, () => newWords(c)) : null),
  );
  const { words, scope } = old;
  const times = scope.times ?? ONCE;
  const stretches = (operation: OperationPhrase | null): readonly Stretch[] | null =>
    operation === null || scope.targets.length === 0 ? null : one(c, from, onEach(scope.targets, operation));
  const replaced = made === null ? null : stretches({ kind: 'replace-words', old: words, new: made, times });
  const read = replaced ?? (gone() ? stretches({ kind: 'delete-words', old: words, times }) : null);
  return read && { stretches: read, lead: null, timing };
}

const TO_NEW = ['amended to read', 'changed to', 'replaced with|by', 'deleted and replaced with|by'];

function ofTargets(c: Cursor, known: Known, before: Timing, from: number): Sentenced | null {
  const all = targets(c, known);
  if (all !== null) described(c);
  const timing = all === null ? null : auxiliary(c, adverbials(c, before));
  if (all === null || timing === null) return null;
  return c.first<Sentenced>(
    () => restatedFrom(c, all, timing, from),
    () => {
      const stretches = one(c, from, directly(c, known, all));
      return stretches && { stretches, lead: null, timing };
    },
    () => {
      const stretches = one(c, from, resulting(c, all));
      return stretches && { stretches, lead: null, timing };
    },
    () => {
      if (!c.eat('amended')) return null;
      const later = adverbials(c, timing);
      c.eat(',');
      return amended(c, known, all, later, from);
    },
  );
}

/** `amended and restated in its entirety, for the period commencing with the effective date of this Amendment, to read …`. */
function restatedFrom(
  c: Cursor,
  all: readonly TargetPhrase[],
  before: Timing,
  from: number,
): Sentenced | null {
  if (!c.eat('amended? and? restated')) return null;
  whole(c);
  const timing = adverbials(c, before);
  const stretches = timing === before ? null : one(c, from, readsNow(c, all));
  return stretches && { stretches, lead: null, timing };
}

/** `Section 4(p) of the Loan Agreement requiring the Borrower to maintain cash is hereby …`: what it is about, for finding. */
function described(c: Cursor): void {
  c.eat(', which has not yet? taken effect ,');
  c.attempt(() => {
    if (!c.eat('requiring|prohibiting|limiting|permitting|governing|concerning')) return null;
    return freeWords(c, { until: ['is|are hereby', 'is|are amended|deleted|replaced', 'shall be'] });
  });
}

/** What is done to a target at once: restated, deleted, replaced, renumbered. */
function directly(c: Cursor, known: Known, all: readonly TargetPhrase[]): readonly Said[] | null {
  if (c.eat('amended and restated') || c.eat('restated')) return readsNow(c, all);
  if (c.eat('renumbered|redesignated|relettered')) return asNumbered(c, known, all);
  if (all.some(({ path }) => path === '')) return c.fail('what is done to it');
  if (c.eat('amended and replaced') || c.eat('replaced')) {
    whole(c);
    return c.eat('with|by') ? replacedBy(c, all) : null;
  }
  if (!c.eat('deleted|stricken|removed')) return null;
  whole(c);
  return c.first(
    () => (c.eat(', and|but? replaced') || c.eat('and is|are? hereby? replaced') ? withText(c, all) : null),
    () => followingInstead(c, () => replacedBy(c, all)),
    () => (c.eat(',? and restated') ? readsNow(c, all) : null),
    () => (c.eat(', and') || c.eat('and') ? substituted(c, all) : null),
    () => deleted(c, all),
  );
}

/**
 * `and Schedule 10.6 attached as Annex B hereto is hereby substituted therefor`; or those of this instrument that bear the same
 * names, attached or not.
 */
function substituted(c: Cursor, all: readonly TargetPhrase[]): readonly Said[] | null {
  const named = attached(c);
  if (named === null) return null;
  const same = named.length === all.length && all.every(({ path }, i) => path === named[i]);
  const hereto = same && (c.eat('attached|annexed hereto'), c.sees('is|are'));
  const pointed = hereto ? named.map((path) => ({ kind: 'attached', path }) as const) : attachment(c);
  if (pointed?.length !== named.length || !c.eat('is|are hereby? substituted|inserted')) return null;
  if (!c.eatAny(INSTEAD)) return null;
  c.eat(', respectively');
  return restatements(
    c,
    all,
    pointed.map((phrase) => ({ phrase, payload: null })),
  );
}

function withText(c: Cursor, all: readonly TargetPhrase[]): readonly Said[] | null {
  whole(c);
  return c.eat('with|by') ? replacedBy(c, all) : null;
}

function replacedBy(c: Cursor, all: readonly TargetPhrase[]): readonly Said[] | null {
  const texts = newTexts(c);
  return texts && (leaving(c, all, texts) ?? restatements(c, all, texts));
}

/** Behind "amended": operations, a new text, or a colon below which the instructions stand. */
function amended(
  c: Cursor,
  known: Known,
  all: readonly TargetPhrase[],
  timing: Timing,
  from: number,
): Sentenced | null {
  const entire = whole(c);
  return c.first<Sentenced>(
    () => {
      const stretches = entire || c.sees('to read|be') ? null : operations(c, knowing(known, all), all);
      return stretches && { stretches: since(stretches, from), lead: null, timing };
    },
    () => {
      if (!entire && !c.sees('to read|be') && !c.sees('so as to')) return null;
      const stretches = one(c, from, readsNow(c, all));
      return stretches && { stretches, lead: null, timing };
    },
    () => (entire ? null : { stretches: [], lead: all, timing: leadingIn(c, timing) }),
  );
}

function leadingIn(c: Cursor, timing: Timing): Timing {
  const later = adverbials(c, timing);
  c.eatAny([
    'as follows',
    'as set forth below|herein',
    'in the following respects|manner',
    'in the manner provided|set? forth? in this section',
    'as provided|set? forth? in this section|article|paragraph',
  ]);
  return adverbials(c, later);
}

/** The first of several operations begins with the words that lead it in. */
export const since = (stretches: readonly Stretch[], from: number): readonly Stretch[] =>
  stretches.map((stretch, i) => (i === 0 ? { ...stretch, from } : stretch));
