import type { Frame, Opening, ProvisionsPredicate } from '../grammar/frame.ts';
import { openingTime } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';

const BACK = [
  'shall again? be in full force and effect again?',
  'shall again be in force|effect',
  'shall be reinstated',
  'shall be in effect',
  'shall again be applicable',
  'shall again apply',
  'shall be in force',
  'will again? be in full force and effect',
  'shall be automatically reinstated',
  'shall automatically be reinstated',
  'shall again be subject to compliance',
] as const;

/** `After the Reinstatement Date, Section 6.3 and Section 6.4 shall be in full force and effect`. */
export const isReinstated: ProvisionsPredicate = {
  of: 'provisions',
  carries: ['on', 'upon'],
  read: (c, frame) => {
    if (!c.eatAny(BACK)) return null;
    c.eat('in its|their form immediately prior to the foregoing amendment|amendments');
    const on = atAnEnd(c, frame) ?? frame.preface.on ?? openingTime(c);
    if (on === null || on.label !== null) return c.fail('from when');
    return [
      {
        kind: 'reinstatement',
        ...c.base(frame.start),
        provisions: frame.subject.provisions,
        from: { when: on.when, included: on.how !== 'after' },
        then: 'prospective',
      },
    ];
  },
};

/** `Upon the expiration of the Waiver Period`. */
function atAnEnd(c: Cursor, { preface: { upon } }: Frame): Opening | null {
  if (upon === null) return null;
  const { to, of } = upon;
  if (of === null) return to && { when: to.when, how: 'from', label: null, words: to.when.words };
  const { words } = of;
  const when = { kind: 'event', at: c.at, event: { kind: 'end-of', what: of }, words } as const;
  return { when, how: 'after', label: null, words };
}
