import type { GatePhrase, TargetPhrase } from '../clause.ts';
import { amendedSubjectTo, amendedWithAnother } from '../effectiveness/lead-in.ts';
import { preface } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { atEnd } from '../phrases/free.ts';
import { people } from '../phrases/who.ts';
import { headed } from './heading.ts';
import { passive } from './said-of.ts';
import { knowing, targets, UNKNOWN } from './target.ts';
import { adverbials } from './timed.ts';

/** What a lead-in says of the instructions in the provisions below it: what is amended, and behind which conditions. */
export interface AmendmentLead {
  readonly targets: readonly TargetPhrase[];
  readonly gate: GatePhrase | null;
}

/** `The Company and the Banks agree that, subject to Section 4, the Credit Agreement is hereby amended as follows:`. */
export function amendmentLead(c: Cursor): AmendmentLead | null {
  const outer = c.context.amendmentOver(c.at);
  if (outer === 'unread') return null;
  return c.first(
    () => ledIn(c, outer),
    () => timedBefore(c),
  );
}

/** A lead-in whose time and conditions are read as clauses of their own: what it amends is left to be found. */
function timedBefore(c: Cursor): AmendmentLead | null {
  if (c.ahead(() => amendedSubjectTo(c) ?? amendedWithAnother(c)) === null) return null;
  for (; !c.done; c.skip()) {
    const found = c.attempt(() => {
      const all = targets(c, UNKNOWN);
      return all !== null && (c.eat(`is|are ${AMENDED}`) || c.eat(`shall be ${AMENDED}`)) ? all : null;
    });
    if (found !== null) return { targets: found, gate: null };
  }
  return null;
}

const AMENDED = 'hereby? further? amended|modified';

function ledIn(c: Cursor, outer: AmendmentLead | null): AmendmentLead | null {
  headed(c);
  const before = preface(c);
  c.attempt(() => {
    if (people(c) === null) return null;
    c.eat('hereby|each|mutually|hereby');
    return c.eat('agree|agrees that') || c.eat('amend|amends|modify|modifies') ? true : null;
  });
  const known = outer === null ? UNKNOWN : knowing(UNKNOWN, outer.targets);
  const timing = adverbials(c, { on: before.on, gate: before.gate, atOnce: false });
  const read = passive(c, known, timing);
  if (read?.lead == null || !(atEnd(c) || (c.sees(':|;|.') && c.item(1) === undefined))) return null;
  return { targets: read.lead, gate: read.timing.gate ?? outer?.gate ?? null };
}
