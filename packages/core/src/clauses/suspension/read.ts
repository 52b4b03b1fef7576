import type { Clause, ProvisionRef, Who } from '../clause.ts';
import { type Frame, type PeoplePredicate, type ProvisionsPredicate, together } from '../grammar/frame.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { provisions } from '../phrases/provisions.ts';
import { span } from '../phrases/span.ts';

const IS_SUSPENDED = [
  'shall be hereby? temporarily? suspended',
  'is|are hereby? temporarily? suspended',
  'shall not apply',
  'shall not be applicable|effective',
  'shall not be in force|effect',
  'shall be of no force or|and effect',
  'will be temporarily? suspended',
  'shall cease to apply|be in effect',
] as const;

/** `Section 6.3 and Section 6.4 shall be temporarily suspended from and including … to and including …`. */
export const isSuspended: ProvisionsPredicate = {
  of: 'provisions',
  carries: ['gate', 'on', 'span'],
  read: (c, frame) =>
    c.eatAny(IS_SUSPENDED) ? suspensionOf(c, frame, frame.subject.provisions, frame.grantor) : null,
};

/** `hereby suspend the effectiveness of Section 6.3 until …`. */
export const suspends: PeoplePredicate = {
  of: 'people',
  carries: ['gate', 'on', 'span'],
  read: (c, frame) => {
    if (!c.eatAny(['agree|agrees to temporarily? suspend', 'temporarily? suspend|suspends'])) return null;
    c.eat('the effectiveness|application|operation|applicability of') || c.eat('compliance with');
    const refs = provisions(c);
    return refs && suspensionOf(c, frame, refs, together(frame.subject.people));
  },
};

/** A suspension without its time is not one that can be computed. */
function suspensionOf(
  c: Cursor,
  frame: Frame,
  of: readonly ProvisionRef[],
  grantor: Who | null,
): readonly Clause[] | null {
  c.eat(',');
  const opened = frame.preface.span;
  const read = opened === null ? span(c) : { span: opened, label: null };
  const on = frame.preface.on;
  if (read === null || (on !== null && (read.span.from !== null || on.how !== 'from')))
    return c.fail('from when to when');
  const from = on === null ? read.span.from : { when: on.when, included: true };
  return [
    {
      kind: 'suspension',
      ...c.base(frame.start),
      grantor,
      gate: frame.preface.gate,
      provisions: of,
      span: { from, to: read.span.to },
      label: read.label,
    },
  ];
}
