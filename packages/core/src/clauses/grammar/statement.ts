import { instructions } from '../amendment/read.ts';
import type { Clause, Who } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { extension } from '../extension/read.ts';
import { namedTimes } from '../named-time/read.ts';
import { atEnd, freeWords } from '../phrases/free.ts';
import { separator } from '../phrases/separators.ts';
import { oneInstrument } from '../recorded/predicates.ts';
import { requirementWaived } from '../waiver/read.ts';
import { canCarry, type Frame, type Predicate, type Preface, together } from './frame.ts';
import { PREDICATES } from './predicates.ts';
import { preface } from './preface.ts';
import { provisos } from './proviso.ts';
import { subjects } from './subject.ts';

/**
 * A sentence that does something, read whole:
 *
 *     openings  subject  predicate {and predicate | and subject predicate}  provisos .
 */
export function statement(c: Cursor): readonly Clause[] | null {
  return c.attempt(() => {
    const start = c.index;
    const before = preface(c);
    const clauses = coordinated(c, before, null, start);
    if (clauses === null) return null;
    const limited = provisos(c, clauses, (inner) => coordinated(inner, preface(inner), null, inner.index));
    return limited !== null && closed(c) ? [...limited, ...namedTimes(c)] : c.fail('the end of the sentence');
  });
}

/** At its stop; one that is printed twice says no more. */
function closed(c: Cursor): boolean {
  return (
    atEnd(c) ||
    (c.sees('. .') && c.item(2) === undefined) ||
    (c.sees(';') && c.item(1) === undefined) ||
    (c.sees('; and|or') && c.item(2) === undefined)
  );
}

/** Predicates joined by "and", with the first subject or subjects of their own. */
function coordinated(
  c: Cursor,
  before: Preface,
  grantor: Who | null,
  start: number,
): readonly Clause[] | null {
  return (
    c.attempt(() => requirementWaived(c, before, start)) ??
    c.attempt(() => instructions(c, before, grantor === null ? [] : [grantor], start)) ??
    c.attempt(() => extension(c, before, start)) ??
    c.first(
      ...subjects(c, before).map((way) => () => {
        const opened = way();
        if (opened === null) return null;
        const frame: Frame = { subject: opened.subject, preface: opened.preface, grantor, start };
        const first = predicate(c, frame, true);
        return first && joined(c, frame, first);
      }),
    )
  );
}

function joined(c: Cursor, frame: Frame, first: readonly Clause[]): readonly Clause[] {
  const all = [...first];
  for (;;) {
    const more = c.attempt(() => {
      if (!separator(c)) return null;
      const start = c.index;
      return (
        c.attempt(() => predicate(c, { ...frame, start }, false)) ??
        c.attempt(() => coordinated(c, frame.preface, frame.grantor, start)) ??
        c.attempt(() => oneInstrument(c))
      );
    });
    if (more === null) return all;
    all.push(...more);
  }
}

function predicate(c: Cursor, frame: Frame, first: boolean): readonly Clause[] | null {
  adverbs(c);
  if (frame.subject.kind !== 'people') return oneOf(c, frame);
  if (first) c.limb();
  else c.limb() !== null && adverbs(c);
  return c.attempt(() => oneOf(c, frame)) ?? agreeing(c, frame);
}

function adverbs(c: Cursor): void {
  apposition(c);
  c.eat('each|severally|jointly');
  c.eat('do|does');
  c.eat('also|further');
  c.eat('hereby also|further?');
  c.eat('irrevocably|unconditionally|permanently|knowingly|expressly');
  c.eat('and irrevocably|unconditionally|intentionally|voluntarily');
}

/** `, by its execution of this Amendment,`, `, as Guarantor under its Guaranty,` behind a subject: how and as what they act. */
function apposition(c: Cursor): void {
  c.attempt(() => {
    if (!c.eatAny(APPOSED)) return null;
    return freeWords(c, { until: [','] }) !== null && c.eat(',') ? true : null;
  });
  c.attempt(() => {
    if (!c.eat('( constituting|being|representing')) return null;
    return freeWords(c, { until: [')'] }) !== null && c.eat(')') ? true : null;
  });
}

const APPOSED = [
  ', by its|their|his execution|signature|signatures',
  ', as',
  ', constituting|being|representing',
  ', who|which constitute|constitutes|are|is',
  ', in its|their|such respective? capacity|capacities',
] as const;

/** `agree that …`: what follows is said of a thing, and granted by those who agree. */
function agreeing(c: Cursor, frame: Frame): readonly Clause[] | null {
  if (frame.subject.kind !== 'people' || !c.eat('agree|agrees and? acknowledge|acknowledges? that'))
    return null;
  const { subject, start } = frame;
  return coordinated(c, frame.preface, together(subject.people), start);
}

function oneOf(c: Cursor, frame: Frame): readonly Clause[] | null {
  for (const one of PREDICATES) {
    const clauses =
      one.of === frame.subject.kind && canCarry(one.carries, frame.preface)
        ? c.attempt(() => said(c, one, frame))
        : null;
    if (clauses !== null) return clauses;
  }
  return c.fail('an operative verb');
}

const said = (c: Cursor, one: Predicate, frame: Frame): readonly Clause[] | null => one.read(c, frame);
