import type { Clause, EffectivenessClause, GatePhrase } from '../clause.ts';
import type { Opening, Preface } from '../grammar/frame.ts';
import { openingTime } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { paper } from '../phrases/document.ts';
import { gate } from '../phrases/gate.ts';
import { quoted } from '../phrases/label.ts';
import { provisions } from '../phrases/provisions.ts';
import { amendingText } from './text.ts';

/**
 * An amending sentence that says from when it speaks; without such words it is no clause of effect:
 *
 *     Effective as of the Amendment Effective Date, and subject to the satisfaction of the conditions precedent set forth in
 *     Section 2 hereof, the Credit Agreement is hereby amended as follows:
 *
 *     The Credit Agreement is, effective as of December 28, 2007, hereby amended as follows:
 *     Effective immediately, Section 6.3 of the Loan Agreement is amended to read: “…”
 *
 * The instructions themselves are the words, or the sentences, that follow.
 */
export function amendedAsFollows(c: Cursor, before: Preface, start: number): readonly Clause[] | null {
  let timing: Timing = { on: before.on, gate: before.gate, atOnce: false };
  timing = more(c, timing);
  if (followingMade(c)) return amending(c, more(c, timing), start);
  if (!amended(c)) return null;
  if (!c.eat('is|are') && !c.eat('shall be')) return null;
  timing = more(c, timing);
  c.eat(',');
  if (!c.eat(`and? hereby? is|are? further? ${AMENDED} and? ${AMENDED}?`)) return null;
  timing = more(c, timing);
  c.eat('as follows') ||
    c.eat('as set forth below') ||
    c.eat('in the manner provided|set? forth? in this section');
  return amending(c, more(c, timing), start);
}

function amending(c: Cursor, timing: Timing, start: number): readonly Clause[] | null {
  const how = effectOf(timing);
  return how === null || !amendingText(c) ? null : [clauseOf(c, start, timing, how)];
}

/** `the following amendments shall be made to the Credit Agreement`. */
function followingMade(c: Cursor): boolean {
  return (
    c.attempt(() => {
      const noun = 'amendment|amendments|modification|modifications|change|changes';
      if (!c.eat(`the following ${noun}`)) return null;
      if (!c.eatAny(['shall be hereby? made', 'is|are hereby? made']) || !c.eat('to|in')) return null;
      return amended(c) ? true : null;
    }) === true
  );
}

const AMENDED = 'amended|restated|modified|supplemented|deleted|replaced|added|redesignated';

interface Timing {
  readonly on: Opening | null;
  readonly gate: GatePhrase | null;
  /** "Effective immediately": no day is named. */
  readonly atOnce: boolean;
}

/** Adverbials between commas, wherever the sentence has room for them. */
function more(c: Cursor, before: Timing): Timing {
  let all = before;
  for (;;) {
    const next = c.attempt(() => {
      c.eat(',');
      return adverbial(c, all);
    });
    if (next === null) return all;
    all = next;
    c.sees(', hereby|the|section|a') && c.eat(',');
  }
}

function adverbial(c: Cursor, all: Timing): Timing | null {
  if (!all.atOnce && all.on === null && c.eat('effective immediately')) return { ...all, atOnce: true };
  const on = all.on === null && !all.atOnce && c.sees('effective|on|as|from') ? openingTime(c) : null;
  if (on !== null) return { ...all, on };
  const condition = all.gate === null ? gate(c) : null;
  return condition && { ...all, gate: condition };
}

/** What is amended: an agreement, or provisions or definitions of one. */
function amended(c: Cursor): boolean {
  const provisioned = c.attempt(() => {
    definition(c);
    const refs = provisions(c);
    return refs === null || refs.some(({ agreement }) => agreement === 'this') ? null : refs;
  });
  if (provisioned !== null) return true;
  const target = c.attempt(() => paper(c));
  return target !== null && target !== 'this';
}

function definition(c: Cursor): void {
  c.attempt(() => {
    if (!c.eat('the definition|definitions of') && !c.eat('the defined? term')) return null;
    c.eat('the term|terms');
    if (quoted(c) === null) return null;
    c.eat('appearing|contained|found|set? forth?');
    return c.eat('in') ? true : null;
  });
}

type Effect = Pick<EffectivenessClause, 'mode' | 'day' | 'label'>;

/** "Subject to" conditions alone says no time; "upon" their satisfaction does. */
function effectOf({ on, gate: condition, atOnce }: Timing): Effect | null {
  if (atOnce) return { mode: 'on-execution', day: null, label: null };
  if (on !== null) return on.how === 'after' ? null : { mode: 'as-of', day: on.when, label: on.label };
  return condition?.upon === true && condition.conditions.length > 0
    ? { mode: 'first-day', day: null, label: null }
    : null;
}

function clauseOf(c: Cursor, start: number, timing: Timing, effect: Effect): Clause {
  return {
    kind: 'effectiveness',
    ...c.base(start),
    parts: [c.at],
    ...effect,
    conditions: timing.gate?.conditions ?? [],
    outside: null,
    reachesBack: null,
  };
}
