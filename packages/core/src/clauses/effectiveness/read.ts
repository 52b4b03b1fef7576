import type { Clause, EffectivenessClause, WhenClause, Who } from '../clause.ts';
import type { Frame, PartsPredicate } from '../grammar/frame.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { printedLabel } from '../phrases/label.ts';
import { upTo } from '../phrases/span.ts';
import { when } from '../phrases/when.ts';
import { people } from '../phrases/who.ts';
import {
  conditionList,
  type Listed,
  listedBelow,
  NO_CONDITIONS,
  signedPaper,
  subjectTo,
} from './conditions.ts';

const EFFECTIVE = [
  'shall become|be effective',
  'shall be deemed to? be? effective',
  'shall take effect',
  'will become|be effective',
  'becomes|become effective',
  'is|are effective',
  'shall become|be and shall? become|be effective',
  'shall only become effective',
  'is|are hereby made effective',
] as const;

/** `The effectiveness of this Amendment is subject to the satisfaction of the following conditions precedent: …`. */
export const isSubjectTo: PartsPredicate = {
  of: 'parts',
  carries: ['gate'],
  read: (c, frame) => {
    if (!c.eatAny(['is|are|shall be? subject to', 'is|are|shall be? conditioned|contingent upon|on']))
      return null;
    // Said of the effectiveness itself, any condition will do; of the provisions, only one that is set out as such.
    const named = c.items.slice(frame.start, c.index).some(({ lower }) => lower === 'effectiveness');
    const listed = named ? conditionList(c) : listedBelow(c);
    return listed && clauseOf(c, frame, { mode: 'first-day', day: null, label: null }, listed);
  },
};

/** `The waiver … set forth in Section 1 and the amendment described in Section 2 shall become effective …`. */
export const becomesEffective: PartsPredicate = {
  of: 'parts',
  carries: ['gate'],
  read: (c, frame) => {
    datedBefore(c);
    const printed = c.attempt(() => (c.eat('shall become|be effective') ? printedLabel(c) : null));
    if (printed !== null) return labelledFirst(c, frame, printed.label);
    if (c.eat('shall not become|be effective')) return notUntil(c, frame);
    if (!c.eatAny(EFFECTIVE)) return null;
    c.eat(',') && c.eat('without further action ,');
    return c.first(
      () => onDay(c, frame),
      () => onExecution(c, frame),
      () => onFirstDay(c, frame),
    );
  },
};

/** `shall become effective (the date thereof being the "Effective Date") upon …`: no one but a first day can be so labelled. */
function labelledFirst(c: Cursor, frame: PartsFrame, label: string): readonly Clause[] | null {
  return onFirstDay(c, frame)?.map((one) => (one.kind === 'effectiveness' ? { ...one, label } : one)) ?? null;
}

/** `shall not become effective unless and until …`: nothing else that begins with "not" says when it does. */
function notUntil(c: Cursor, frame: PartsFrame): readonly Clause[] | null {
  c.eat(',');
  if (!c.eatAny(['unless and until', 'until and unless', 'unless', 'until'])) return null;
  c.eat(',');
  const label = dateLabel(c, false);
  const listed = conditionList(c);
  return (
    listed &&
    clauseOf(
      c,
      frame,
      { mode: 'first-day', day: null, label: label?.label ?? null, outside: label?.outside ?? null },
      listed,
    )
  );
}

/** `is dated as of January 18, 2008, but`: a day that is not the day of its effect [T7]. */
function datedBefore(c: Cursor): void {
  c.attempt(() => (c.eat('is dated as? of?') && when(c) !== null && c.eat(', but') ? true : null));
}

type Effect = Pick<EffectivenessClause, 'mode' | 'day' | 'label'> & {
  readonly outside?: EffectivenessClause['outside'];
};

function clauseOf(
  c: Cursor,
  frame: Frame<Extract<Frame['subject'], { kind: 'parts' }>>,
  effect: Effect,
  listed: Listed,
): readonly Clause[] {
  const gated = frame.preface.gate?.conditions ?? [];
  const clause: EffectivenessClause = {
    kind: 'effectiveness',
    ...c.base(frame.start),
    parts: frame.subject.parts,
    mode: effect.mode,
    day: effect.day,
    label: effect.label ?? listed.label,
    conditions: [...gated, ...listed.conditions],
    outside: effect.outside ?? listed.outside,
    reachesBack: effect.mode === 'as-of' && listed.conditions.length > 0 ? effect.day : null,
  };
  return [clause, ...listed.clauses];
}

type PartsFrame = Frame<Extract<Frame['subject'], { kind: 'parts' }>>;

/** `on October 31, 1996 (the "Effective Date"), subject to …`; `as of March 17, 1995, subject to …`. */
function onDay(c: Cursor, frame: PartsFrame): readonly Clause[] | null {
  const asOf = c.eatAny([
    'retroactively? as of',
    'retroactive|retroactively to',
    'from and after',
    'on and after',
  ]);
  if (!asOf && !c.eat('on')) return null;
  const time = when(c);
  if (time === null || time.when.kind === 'event') return null;
  if (asOf && time.label === null) {
    const met = c.attempt(() => onDateMet(c, frame, time.when));
    if (met !== null) return met;
  }
  c.eat(',');
  const listed = subjectTo(c) ?? NO_CONDITIONS;
  // "Subject to … on or prior to such date" fixes the day; without it the day only says from when.
  const fixed = !asOf && listed.byThatDay && listed.conditions.length > 0;
  const mode = fixed ? 'fixed' : 'as-of';
  return clauseOf(c, frame, { mode, day: time.when, label: time.label?.label ?? null }, listed);
}

/**
 * `as of March 17, 1995 on the date (the "Effective Date") that the Agent shall have received …`: it reaches back, and the
 * label is that of the day on which the conditions are met.
 */
function onDateMet(c: Cursor, frame: PartsFrame, back: WhenClause): readonly Clause[] | null {
  c.eat(',');
  const met = c.sees('on|upon') ? dateLabel(c, false) : null;
  const listed = met === null ? null : conditionList(c);
  if (met === null || listed === null) return null;
  const effect: Effect = { mode: 'as-of', day: back, label: met.label, outside: met.outside };
  const all = clauseOf(c, frame, effect, listed);
  return all.map((one) => (one.kind === 'effectiveness' && one.label !== null ? { ...one, day: null } : one));
}

/** `upon satisfaction of the following conditions:`, `on the date (the "Effective Date") on which …`. */
function onFirstDay(c: Cursor, frame: PartsFrame): readonly Clause[] | null {
  c.eat('only|immediately|automatically');
  const bare = c.eat('if and when ,');
  c.eat('and only');
  const label = labelAlone(c) ?? dateLabel(c, bare);
  if (
    label === null &&
    !c.eat('upon|when|if') &&
    !c.eat('subject to') &&
    !c.eat('until|following|after|once')
  )
    return null;
  c.eat(', and only when|upon|if ,?') || c.eat('and|, when|if ,? on a date');
  c.eat('( and only when|upon|if )');
  c.eat(',');
  const outside = label === null ? null : label.outside;
  const listed = conditionList(c);
  if (listed === null) return null;
  const day = label?.notBefore ?? null;
  return clauseOf(c, frame, { mode: 'first-day', day, label: label?.label ?? null, outside }, listed);
}

/** `upon ("Effective Date"), the following conditions having been satisfied`: the label stands for that day. */
function labelAlone(c: Cursor): ReturnType<typeof dateLabel> {
  return c.attempt(() => {
    const label = c.eat('on|upon') ? printedLabel(c) : null;
    c.eat(',');
    return label && { label: label.label, outside: null, notBefore: null };
  });
}

interface DateLabel {
  readonly label: string | null;
  readonly outside: EffectivenessClause['outside'];
  /** "on or after the Closing Date". */
  readonly notBefore: WhenClause | null;
}

/** `on the first date (the "Amendment Effective Date") on which`, `as of the date that`. */
function dateLabel(c: Cursor, bare: boolean): DateLabel | null {
  return c.attempt(() => {
    if (!c.eat('on|as|upon of?')) return null;
    c.eat('the|any|such|a');
    c.eat('first|earliest');
    c.eat('business');
    if (!c.eat('date|day|time')) return null;
    const label = printedLabel(c)?.label ?? null;
    c.eat(',');
    const outside = c.attempt(() => outsideDay(c));
    const notBefore = c.attempt(() => (c.eat('on or|and after') ? (when(c)?.when ?? null) : null));
    if (!bare && !c.eatAny(['on|upon which', 'that', 'when', 'of'])) return null;
    return { label, outside, notBefore };
  });
}

function outsideDay(c: Cursor): EffectivenessClause['outside'] {
  const bound = upTo(c);
  if (bound === null || bound.included === null) return null;
  c.eat(',');
  return { when: bound.when, included: bound.included };
}

/** `upon execution by the Company and the Required Lenders`, `when executed by …`: signing alone. */
function onExecution(c: Cursor, frame: PartsFrame): readonly Clause[] | null {
  if (
    !c.eatAny([
      'upon the? due? execution and? delivery?',
      'when|once duly? executed and delivered?',
      'when|once it|counterparts shall have been duly? executed and? delivered?',
      'when|once it|counterparts has|have been duly? executed and? delivered?',
      'when|once counterparts hereof shall have been duly? executed and? delivered?',
      'when|once counterparts hereof has|have been duly? executed and? delivered?',
      'upon its|the execution and? delivery?',
      'upon being executed|signed and delivered?',
    ])
  )
    return null;
  signedPaper(c);
  const by: readonly Who[] | null = c.eat('by') ? people(c) : [];
  if (by === null) return null;
  const [effectiveness] = clauseOf(c, frame, { mode: 'on-execution', day: null, label: null }, NO_CONDITIONS);
  return effectiveness === undefined
    ? null
    : [
        effectiveness,
        ...(by.length === 0 ? [] : [{ kind: 'execution' as const, ...c.base(frame.start), by }]),
      ];
}
