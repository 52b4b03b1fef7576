import type { Clause, WhenClause } from '../clause.ts';
import { STATEMENTS } from '../condition/asked.ts';
import { conditionOver } from '../condition/limbs.ts';
import type { GrantsPredicate } from '../grammar/frame.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { adverb } from '../phrases/ending.ts';
import { endOfPeriod } from '../phrases/period.ts';
import { when } from '../phrases/when.ts';

/** `the foregoing waiver shall become permanent if, on the last day of the Waiver Period, no Event of Default exists`. */
export const becomesPermanent: GrantsPredicate = {
  of: 'grants',
  carries: [],
  read: (c, frame) => {
    const [of, more] = frame.subject.grants;
    if (of === undefined || more !== undefined || !c.eat('shall|will')) return null;
    adverb(c);
    if (!c.eat('become|be permanent')) return null;
    c.eat('and shall? not expire|terminate|lapse');
    c.eat(',');
    if (!c.eat('if')) return c.fail('if what');
    const on = day(c);
    const condition = on && conditionOver(c, c.index, c.items.length, c.at, STATEMENTS);
    if (on === null || condition === null) return null;
    c.skip(c.items.length - c.index);
    const clause: Clause = { kind: 'permanence', ...c.base(frame.start), of, on, condition };
    return [clause];
  },
};

/** `, on the last day of the Waiver Period,`, `as of the Termination Date`. */
function day(c: Cursor): WhenClause | null {
  c.eat(',');
  if (!c.eatAny(['on and as of', 'as of|at', 'on|at'])) return c.fail('the day on which that is asked');
  const time = endOfPeriod(c)?.when ?? when(c)?.when ?? null;
  c.eat(',');
  return time;
}
