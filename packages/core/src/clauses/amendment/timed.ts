import type { Clause, EffectivenessClause, GatePhrase, WhenClause } from '../clause.ts';
import type { Opening } from '../grammar/frame.ts';
import { openingTime } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { thisInstrument } from '../phrases/document.ts';
import { gate } from '../phrases/gate.ts';
import { when } from '../phrases/when.ts';

/**
 * From when an amending sentence speaks, and behind which conditions:
 *
 *     Effective as of the Amendment Effective Date, and subject to the satisfaction of the conditions precedent set forth in
 *     Section 2 hereof, the Credit Agreement is hereby amended as follows:
 *
 *     The Credit Agreement is, effective as of December 28, 2007, hereby amended as follows:
 *     Effective immediately, Section 6.3 of the Loan Agreement is amended to read: “…”
 */
export interface Timing {
  readonly on: Opening | null;
  readonly gate: GatePhrase | null;
  /** "Effective immediately": no day is named. */
  readonly atOnce: boolean;
}

/** Adverbials between commas, wherever the sentence has room for them. */
export function adverbials(c: Cursor, before: Timing): Timing {
  let all = before;
  for (;;) {
    const next = c.attempt(() => {
      c.eat(',');
      return adverbial(c, all);
    });
    if (next === null) return all;
    all = next;
    c.sees(', hereby|the|section|a|to|by') && c.eat(',');
  }
}

function adverbial(c: Cursor, all: Timing): Timing | null {
  if (!all.atOnce && all.on === null && atOnce(c)) return { ...all, atOnce: true };
  const free = all.on === null && !all.atOnce;
  const on =
    free && c.sees('effective|on|as|from|for') ? (openingTime(c) ?? withThis(c) ?? forPeriod(c)) : null;
  if (on !== null) return { ...all, on };
  const condition = all.gate === null ? gate(c) : null;
  return condition && { ...all, gate: condition };
}

/** `Effective as of the effective date hereof`: with this instrument. */
function withThis(c: Cursor): Opening | null {
  const start = c.index;
  return c.attempt(() => {
    if (!c.eat('effective? as of') && !c.eat('effective? on|upon')) return null;
    const own = ownEffectiveDate(c);
    return own && { how: 'at', label: null, words: c.placeFrom(start), when: own };
  });
}

/** `for the period commencing with the effective date of this Amendment`, which has no end. */
function forPeriod(c: Cursor): Opening | null {
  const start = c.index;
  return c.attempt(() => {
    if (!c.eat('for the period commencing|beginning|starting with|on|upon|from')) return null;
    const first = ownEffectiveDate(c) ?? namedDay(c);
    // A change that is over one day is not one that stands.
    if (first === null || c.sees(',? and? ending|continuing|through|until') || c.sees('to and|the'))
      return null;
    return { how: 'from', label: null, words: c.placeFrom(start), when: first };
  });
}

function ownEffectiveDate(c: Cursor): WhenClause | null {
  const start = c.index;
  return c.attempt(() => {
    if (!c.eat('the effective date') || !(c.eat('hereof') || (c.eat('of') && thisInstrument(c) !== null)))
      return null;
    const event = { kind: 'effectiveness', of: 'this' } as const;
    return { kind: 'event', at: c.at, event, words: c.placeFrom(start) };
  });
}

/** A date, or a label that names one. */
function namedDay(c: Cursor): WhenClause | null {
  const time = when(c);
  return time?.label === null && (time.when.kind === 'label' || time.when.kind === 'date') ? time.when : null;
}

/** `Effective immediately`; `Upon your acceptance hereof in the space provided for that purpose below`: by signing. */
function atOnce(c: Cursor): boolean {
  if (c.eat('effective immediately')) return true;
  if (c.eat('effective? upon|on the? execution and? delivery? hereof|of'))
    return c.item(-1)?.lower === 'hereof' || ofThis(c);
  if (!c.eat('upon your|the|its acceptance hereof|of')) return false;
  if (c.item(-1)?.lower === 'of' && thisInstrument(c) === null) return false;
  c.eat('by you') || c.eat('by the lender|bank|agent');
  c.eat('in the space|spaces provided for that? purpose? below');
  return true;
}

type Effect = Pick<EffectivenessClause, 'mode' | 'day' | 'label'>;

/** "Subject to" conditions alone says no time; "upon" their satisfaction does. */
function effectOf({ on, gate: condition, atOnce }: Timing): Effect | null {
  if (atOnce) return { mode: 'on-execution', day: null, label: null };
  if (on !== null) return { mode: 'as-of', day: on.when, label: on.label };
  return condition?.upon === true && condition.conditions.length > 0
    ? { mode: 'first-day', day: null, label: null }
    : null;
}

/** The time of the part in which the sentence stands, where it gives one. */
export function effectiveness(c: Cursor, start: number, timing: Timing): readonly Clause[] {
  const effect = effectOf(timing);
  if (effect === null) return [];
  return [
    {
      kind: 'effectiveness',
      ...c.base(start),
      parts: [c.at],
      ...effect,
      conditions: timing.gate?.conditions ?? [],
      outside: null,
      reachesBack: null,
    },
  ];
}

/** The instruction's own time; "after" a day is none that can be said. */
export const ownTime = ({ on }: Timing): WhenClause | null => on?.when ?? null;

export const isSayable = ({ on }: Timing): boolean => on?.how !== 'after';

/** `of this Amendment by the parties hereto`. */
function ofThis(c: Cursor): boolean {
  if (thisInstrument(c) === null) return false;
  c.eat('by each? of? the? parties hereto');
  return true;
}
