import type { Place } from '../../text/source.ts';
import type { WhenClause } from '../clause.ts';
import { type PeoplePredicate, together } from '../grammar/frame.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { freeWords } from '../phrases/free.ts';

const PAY = [
  'shall|will|must also? promptly? pay|reimburse',
  'agree|agrees to promptly? pay|reimburse',
  'shall|will , promptly? upon demand , pay|reimburse',
  'agree|agrees that it shall|will pay',
] as const;

/** `On the Effective Date, the Company shall pay all costs and expenses of the Noteholders related hereto, …`. */
export const pays: PeoplePredicate = {
  of: 'people',
  carries: ['on'],
  read: (c, frame) => {
    const by = together(frame.subject.people);
    if (by === null || !c.eatAny(PAY)) return null;
    const each = everyTime(c);
    const of = owed(c);
    if (of === null) return null;
    const when: WhenClause | null = frame.preface.on?.when ?? null;
    return [{ kind: 'payment', ...c.base(frame.start), by, of, when, each }];
  },
};

/** `upon receipt of any statement thereof,`: owed as each arises. */
function everyTime(c: Cursor): boolean {
  return (
    c.attempt(() => {
      c.eat(',');
      if (!c.eatAny(['promptly? upon receipt of any|each|a', 'upon|on demand', 'from time to time']))
        return null;
      while (!c.done && !c.sees(',') && c.item()?.limb === null && !c.sees('unless|except|until')) c.skip();
      return c.eat(',') ? true : null;
    }) === true
  );
}

function owed(c: Cursor): Place | null {
  const start = c.index;
  return freeWords(c, { allow: ['but'], until: [', and the', '; and'] }) === null ||
    c.placeFrom(start).to === 0
    ? c.fail('what is owed')
    : c.placeFrom(start);
}
