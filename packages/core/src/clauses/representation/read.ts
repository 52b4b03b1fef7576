import type { Place } from '../../text/source.ts';
import type { Clause, DefaultPhrase, RepresentationClause, WhenClause, Who } from '../clause.ts';
import { noDefaultPhrase } from '../condition/state.ts';
import type { RepresentationLead } from '../context.ts';
import { type PeoplePredicate, together } from '../grammar/frame.ts';
import { givingPhrase } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { looseDefaults, otherThan } from '../phrases/default-words.ts';
import { existence } from '../phrases/defaults.ts';
import { freeWords } from '../phrases/free.ts';
import { when } from '../phrases/when.ts';
import { people } from '../phrases/who.ts';
import { contains, harmless } from '../recorded/read.ts';

const SAYS = [
  'warrant|warrants and represent|represents',
  'represent|represents and warrant|warrants',
  'represent|represents , warrant|warrants and acknowledge|acknowledges',
  'further? certify|certifies',
  'represent|represents',
] as const;

/** `the Company warrants and represents to the Noteholders that as of the Effective Date: …`. */
export const represents: PeoplePredicate = {
  of: 'people',
  carries: ['on', 'giving'],
  read: (c, frame) => {
    const lead = leadIn(c, together(frame.subject.people));
    if (lead === null) return null;
    if (c.done) return [{ kind: 'recorded', ...c.base(frame.start), as: 'representation-lead-in' }];
    return made(c, lead, frame.start);
  },
};

/** Who represents to whom as of when, up to the colon or the words themselves. */
export function leadIn(c: Cursor, by: Who | null): RepresentationLead | null {
  if (!c.eatAny(SAYS)) return null;
  const to = c.attempt(() => (c.eat('to') ? people(c) : null));
  c.eat('as follows');
  let asOf = madeAsOf(c);
  c.eat(',');
  c.eat('that');
  c.eat(',');
  asOf ??= madeAsOf(c);
  c.eat(',');
  if (c.item()?.limb == null) c.eat(':');
  return { by, to: to === null ? null : together(to), asOf };
}

function madeAsOf(c: Cursor): WhenClause | null {
  return c.attempt(() => {
    for (let asOf: WhenClause | null = null; ; ) {
      c.eat(',');
      c.eat('and');
      const time = c.attempt(() => (c.eat('on and as of|on') || c.eat('as of|on') ? when(c) : null));
      const giving = time === null ? c.attempt(() => givingPhrase(c)) : null;
      if (time === null && giving === null) return asOf;
      asOf = time?.when ?? asOf;
    }
  });
}

/** The representations themselves: one, or one for each limb of the list. */
export function made(c: Cursor, lead: RepresentationLead, start: number): readonly Clause[] | null {
  const limbs = listLimbs(c);
  if (limbs.length === 0) {
    const clause = over(c, c.index, c.items.length, c.at, lead);
    if (clause === null) return null;
    const words = c.base(start).words;
    c.skip(c.items.length - c.index);
    return [{ ...clause, words: { from: words.from || clause.words.from, to: clause.words.to } }];
  }
  const clauses: RepresentationClause[] = [];
  for (const [i, first] of limbs.entries()) {
    const path = c.items[first]?.limb?.path ?? c.at;
    const clause = over(c, first + 1, limbs[i + 1] ?? c.items.length, path, lead);
    if (clause === null) return null;
    clauses.push(clause);
  }
  c.skip(c.items.length - c.index);
  return flushed(clauses);
}

/** `which violation …, either individually or in the aggregate, would have … a Material Adverse Effect` is said of all. */
function flushed(clauses: readonly RepresentationClause[]): readonly RepresentationClause[] {
  const last = clauses.at(-1);
  if (last === undefined || !last.qualifiers.includes(SHARED)) return clauses;
  const shared = last.qualifiers.filter((one) => one !== SHARED);
  return clauses.map((one) => ({ ...one, qualifiers: shared }));
}

const SHARED = '(of all limbs)';

/** Limbs that are representations, not parts of an exception: those that a colon or "that" leads in. */
function listLimbs(c: Cursor): readonly number[] {
  const first = c.items.findIndex((item, i) => i >= c.index && item.limb !== null);
  const before = c.items[first - 1];
  if (first < 0 || (first > c.index && before?.text !== ':' && before?.lower !== 'that')) return [];
  if (c.items.slice(c.index, first).some((item) => item.lower === 'except')) return [];
  const depth = c.items[first]?.limb?.depth;
  return c.items.flatMap((item, i) =>
    i >= first && item.limb !== null && item.limb.depth === depth ? [i] : [],
  );
}

const MAY_HOLD = {
  turns: ['except', 'if', 'but', 'only', 'until', 'solely', 'excluding', 'however'],
  names: ['waived', 'not been waived', 'has been waived'],
};

function over(
  c: Cursor,
  from: number,
  to: number,
  at: string,
  lead: RepresentationLead,
): RepresentationClause | null {
  let end = to;
  while (end > from && [',', ';', '.', 'and'].includes(c.items[end - 1]?.lower ?? '')) end--;
  const inner = c.within(from, end, at);
  if (!harmless(inner, MAY_HOLD)) return c.failAt(from + inner.stopped.index, inner.stopped.expected);
  const qualifiers = qualifiersOf(inner);
  const noDefault = inner.ahead(() => noDefaultExists(inner));
  const exceptions = noDefault === null ? exceptionsOf(inner) : exceptionOf(inner, noDefault.except);
  inner.skip(inner.items.length);
  return { kind: 'representation', ...inner.base(0), ...lead, qualifiers, exceptions, noDefault };
}

/** `No Defaults or Events of Default exist, other than …`; `No event has occurred … that … would constitute a Default …`. */
function noDefaultExists(c: Cursor): RepresentationClause['noDefault'] {
  givingPhrase(c);
  c.eat(',');
  return c.first(
    () => whole(c, noDefaultPhrase(c)),
    () => whole(c, wouldConstitute(c)),
  );
}

const whole = <T>(c: Cursor, read: T | null): T | null => (c.done ? read : null);

function wouldConstitute(c: Cursor): RepresentationClause['noDefault'] {
  if (!c.eat('no event has occurred')) return null;
  c.eat('and is continuing');
  c.eat('and|or no? condition exists');
  if (!c.eat('that|which')) return null;
  while (!c.done && !c.sees('constitute|constitutes') && !c.sees('unless|except|if')) c.skip();
  if (!c.eat('constitute|constitutes')) return null;
  const read = looseDefaults(c);
  if (read === null || read.of.some((one) => one.provisions.length > 0)) return null;
  const except = read.except.length > 0 ? read.except : (otherThan(c, [existence]) ?? []);
  return { agreement: c.context.termsFrom ?? '', except };
}

const QUALIFIERS: readonly (readonly [string, string])[] = [
  ['material adverse effect', 'material adverse effect'],
  ['in any material respect', 'in any material respect'],
  ['in all material respects', 'in all material respects'],
  ['knowledge of', 'knowledge'],
  ["company's|borrower's|its knowledge", 'knowledge'],
];

function qualifiersOf(c: Cursor): readonly string[] {
  const found = QUALIFIERS.filter(([phrase]) => contains(c, [phrase])).map(([, name]) => name);
  const shared = contains(c, ['; which violation|failure', '; which violation or']);
  return [...new Set(found), ...(shared ? [SHARED] : [])];
}

type Exceptions = RepresentationClause['exceptions'];

/** Every "except …" and "other than …", in its words up to the comma that ends an opening one, or to the end. */
function exceptionsOf(c: Cursor): Exceptions {
  const scout = c.within(0, c.items.length, c.at);
  const found: { words: Place; defaults: readonly DefaultPhrase[] }[] = [];
  for (; !scout.done; scout.skip()) {
    if (!scout.sees('except') && !scout.sees('other than')) continue;
    const start = scout.index;
    scout.eat('except') || scout.eat('other than');
    const opening = start === 0;
    if (
      !opening ||
      freeWords(scout, { until: [', the|each|no|neither|all|there|such', ', borrower|company'] }) === null
    )
      scout.skip(scout.items.length);
    found.push({ words: scout.placeFrom(start), defaults: [] });
  }
  return found;
}

function exceptionOf(c: Cursor, except: readonly DefaultPhrase[]): Exceptions {
  if (except.length === 0) return [];
  const [at] = c.items.flatMap((item, i) => (item.lower === 'other' || item.lower === 'except' ? [i] : []));
  const inner = c.within(at ?? 0, c.items.length, c.at);
  inner.skip(inner.items.length);
  return [{ words: inner.placeFrom(0), defaults: except }];
}
