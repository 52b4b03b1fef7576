import type { GatePhrase, TargetPhrase } from '../clause.ts';
import { preface } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { atEnd } from '../phrases/free.ts';
import { people } from '../phrases/who.ts';
import { passive } from './said-of.ts';
import { knowing, UNKNOWN } from './target.ts';
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
  const before = preface(c);
  c.attempt(() => {
    if (people(c) === null) return null;
    c.eat('hereby|each|mutually|hereby');
    return c.eat('agree|agrees that') || c.eat('amend|amends') ? true : null;
  });
  const known = outer === null ? UNKNOWN : knowing(UNKNOWN, outer.targets);
  const timing = adverbials(c, { on: before.on, gate: before.gate, atOnce: false });
  const read = passive(c, known, timing);
  if (read?.lead == null || !(atEnd(c) || (c.sees(':|;|.') && c.item(1) === undefined))) return null;
  return { targets: read.lead, gate: read.timing.gate ?? outer?.gate ?? null };
}
