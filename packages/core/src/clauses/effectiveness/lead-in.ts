import type { Clause, ConditionClause, EffectivenessClause } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { paper } from '../phrases/document.ts';
import { printedLabel } from '../phrases/label.ts';
import { name } from '../phrases/name.ts';
import { provisions } from '../phrases/provisions.ts';
import { upTo } from '../phrases/span.ts';
import { when } from '../phrases/when.ts';

/**
 * An amending sentence that reaches back once its conditions are met, some of its paragraphs excepted:
 *
 *     Subject to the satisfaction, on or before May 31, 1999, of every condition in Section 3 (the first day on which all of
 *     them are satisfied being the "Closing Date"), the Loan Agreement is hereby amended, effective as of March 31, 1999
 *     (except that paragraphs (c) and (d) of this Section 1 shall be effective on and after the Closing Date only), as follows:
 */
export function amendedSubjectTo(c: Cursor): readonly Clause[] | null {
  const start = c.index;
  const gate = satisfaction(c);
  if (gate === null || !c.eat(',') || !amended(c)) return null;
  const back = c.eat(', effective as of') ? when(c) : null;
  if (back === null || back.when.kind !== 'date' || back.label !== null) return null;
  const later = excepted(c, gate.label);
  c.eat(',');
  if (!c.eat('as follows|hereinafter') || !endsHere(c)) return null;
  const shared = {
    kind: 'effectiveness',
    ...c.base(start),
    outside: gate.outside,
    conditions: gate.conditions,
  } as const;
  const all: EffectivenessClause = {
    ...shared,
    parts: [c.at],
    mode: 'as-of',
    day: null,
    label: later === null ? gate.label : null,
    reachesBack: back.when,
  };
  if (later === null) return [all];
  return [
    all,
    { ...shared, parts: later, mode: 'first-day', day: null, label: gate.label, reachesBack: null },
  ];
}

/** The instructions stand below, in sentences of their own. */
const endsHere = (c: Cursor): boolean => c.item(1) === undefined && c.eat(':|.');

interface Satisfaction {
  readonly conditions: readonly string[];
  readonly outside: EffectivenessClause['outside'];
  readonly label: string | null;
}

function satisfaction(c: Cursor): Satisfaction | null {
  if (!c.eat('subject to the? satisfaction|fulfillment')) return null;
  const bound = c.attempt(() => (c.eat(',') ? upTo(c) : null));
  if (bound !== null && (bound.included === null || !c.eat(','))) return null;
  if (!c.eat('of each|every|all of? the? conditions|condition precedent?')) return null;
  c.eat('set forth|out') || c.eat('contained|specified|stated');
  const refs = c.eat('in|of') ? provisions(c) : null;
  if (refs === null || refs.some(({ agreement }) => agreement !== 'this')) return null;
  const label = printedLabel(c)?.label ?? null;
  const outside =
    bound === null || bound.included === null ? null : { when: bound.when, included: bound.included };
  return { conditions: refs.map(({ path }) => path), outside, label };
}

function amended(c: Cursor): boolean {
  const target = c.attempt(() => paper(c)) ?? c.attempt(() => provisions(c));
  if (target === null || target === 'this') return false;
  return c.eat('is|are hereby? further? amended') || c.eat('shall be hereby? further? amended');
}

/** `(except that paragraphs (c) and (d) of this Section 1 shall be effective on and after the Closing Date only)`. */
function excepted(c: Cursor, label: string | null): readonly string[] | null {
  return c.attempt(() => {
    if (!c.eat('( except that') || !c.eat('paragraph|paragraphs|clause|clauses|subsection|subsections'))
      return null;
    const paths: string[] = [];
    for (let more = limbLabel(c); more !== null; more = limbLabel(c)) {
      paths.push(`${c.at}(${more})`);
      c.eat(', and') || c.eat(',|and');
    }
    if (paths.length === 0 || !c.eat('of|in this section|paragraph')) return null;
    if (c.item()?.kind === 'number') c.skip();
    if (!c.eat('shall be|become effective only? on|upon') && !c.eat('shall take effect only? on|upon'))
      return null;
    c.eat('and after');
    c.eat('the');
    if (label === null || name(c) !== label) return c.fail('the day of the conditions');
    c.eat('only');
    return c.eat(')') ? paths : null;
  });
}

function limbLabel(c: Cursor): string | null {
  const limb = c.item()?.limb ?? null;
  if (limb !== null) {
    c.skip();
    return limb.label.replaceAll(/[()]/g, '');
  }
  const label = c.sees('(') && c.item(2)?.text === ')' ? (c.item(1)?.text ?? null) : null;
  if (label !== null) c.skip(3);
  return label;
}

/**
 * `Upon the Waiver Effective Date (as the Waiver Agreement defines it), the Warrant Agreement shall be amended by:`: it waits
 * for another paper to take effect.
 */
export function amendedWithAnother(c: Cursor): readonly Clause[] | null {
  const start = c.index;
  if (!c.eat('effective? upon|on|from|as and? after? of?')) return null;
  const of = effectiveDateOf(c);
  if (of === null || !c.eat(',') || !amended(c)) return null;
  const words = c.placeFrom(start);
  c.eat('as follows|hereinafter') || c.eat('by');
  if (!endsHere(c)) return null;
  const base = c.base(start);
  const condition: ConditionClause = {
    kind: 'condition',
    ...base,
    words,
    requires: [{ kind: 'effective', what: of, words }],
  };
  return [
    {
      kind: 'effectiveness',
      ...base,
      parts: [c.at],
      mode: 'first-day',
      day: null,
      label: null,
      conditions: [c.at],
      outside: null,
      reachesBack: null,
    },
    condition,
  ];
}

/** `the Waiver Effective Date (as defined in the Waiver Agreement)`: the paper on whose effect that day is. */
function effectiveDateOf(c: Cursor): string | null {
  c.eat('the');
  const label = name(c);
  if (label === null || !/\bEffective Date$/.test(label) || !c.eat('( as')) return null;
  const of = c.eat('such? term? is? defined in|by') ? paper(c) : definer(c);
  return of !== null && of !== 'this' && c.eat(')') ? of : null;
}

function definer(c: Cursor): string | null {
  const of = paper(c);
  return of !== null && c.eat('defines it|that? such? term?') ? of : null;
}
