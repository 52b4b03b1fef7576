import type { PartsPredicate } from '../grammar/frame.ts';
import { openingTime } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';

/** `This Agreement and the waivers and amendments contained herein shall have and be in effect on and after …`. */
export const isInEffect: PartsPredicate = {
  of: 'parts',
  carries: [],
  read: (c, frame) => {
    if (
      !c.eatAny([
        'shall have and be in effect',
        'shall have effect and be in effect',
        'shall be in full? force? and? effect',
        'shall have effect',
        'is in effect',
      ])
    )
      return null;
    const on = from(c);
    return (
      on && [
        { kind: 'in-effect', ...c.base(frame.start), from: { when: on.when, included: on.how !== 'after' } },
      ]
    );
  },
};

function from(c: Cursor): ReturnType<typeof openingTime> {
  const on = openingTime(c);
  return on === null || on.label !== null || on.how === 'at' ? c.fail('from when it is in effect') : on;
}
