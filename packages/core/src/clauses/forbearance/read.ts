import { type PeoplePredicate, together } from '../grammar/frame.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { defaults } from '../phrases/defaults.ts';
import { freeWords } from '../phrases/free.ts';
import { namedSpan } from '../phrases/span.ts';

const FORBEAR = [
  'agree|agrees to forbear',
  'forbear|forbears',
  'shall|will forbear',
  'agree|agrees to refrain',
  'agree|agrees that it|they shall|will forbear',
] as const;

/** `agree to forbear from exercising their rights and remedies in respect of the Existing Defaults until …`. */
export const forbears: PeoplePredicate = {
  of: 'people',
  carries: ['gate', 'on', 'span'],
  read: (c, frame) => {
    if (!c.eatAny(FORBEAR)) return null;
    c.eat(',');
    const early = frame.preface.span ?? namedSpan(c);
    c.eat(',');
    if (!c.eat('from') || !exercising(c)) return c.fail('“from exercising its rights and remedies”');
    const of = defaults(c);
    if (of === null) return null;
    const late = early === null ? c.attempt(() => (c.eat(','), namedSpan(c))) : null;
    const time = early ?? late;
    return [
      {
        kind: 'forbearance',
        ...c.base(frame.start),
        grantor: together(frame.subject.people),
        gate: frame.preface.gate,
        defaults: of,
        span: time,
      },
    ];
  },
};

const BY_REASON = [
  'in respect of',
  'with respect to',
  'arising from|out of?',
  'as a result of',
  'by reason|virtue of',
  'on account of',
  'because of',
  'solely as a result of',
  'solely by reason of',
  'relating to',
  'due to',
] as const;

/** `exercising any of its rights and remedies under the Credit Agreement in respect of`. */
function exercising(c: Cursor): boolean {
  if (!c.eatAny(['exercising|enforcing|taking', 'the exercise|enforcement of'])) return false;
  return freeWords(c, { until: BY_REASON }) !== null && c.eatAny(BY_REASON);
}
