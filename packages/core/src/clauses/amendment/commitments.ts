import type { PeoplePredicate } from '../grammar/frame.ts';
import { openingTime } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { freeWords } from '../phrases/free.ts';

/**
 * `terminates, pursuant to Section 3, effective as of July 1, 2001, the Term Commitments`: from when it speaks. By how much is no status; without a time it is no clause of effect.
 */
export const changesCommitments: PeoplePredicate = {
  of: 'people',
  carries: ['on'],
  read: (c, frame) => {
    if (!c.eat('reduce|reduces|terminate|terminates|increase|increases')) return null;
    idle(c);
    const on = c.attempt(() => {
      c.eat(',');
      const read = openingTime(c);
      c.eat(',');
      return read;
    });
    const time = frame.preface.on ?? on;
    if (time === null || (on !== null && frame.preface.on !== null) || time.how === 'after') return null;
    if (time.label !== null || !commitments(c)) return null;
    return [
      {
        kind: 'effectiveness',
        ...c.base(frame.start),
        parts: [c.at],
        mode: 'as-of',
        day: time.when,
        label: null,
        conditions: [],
        outside: null,
        reachesBack: null,
      },
    ];
  },
};

/** `, pursuant to Section 3 of the Loan Agreement`: the power that is used. */
function idle(c: Cursor): void {
  c.attempt(() => {
    if (!c.eatAny([', in accordance with', ', pursuant to'])) return null;
    return freeWords(c, { until: [','] });
  });
}

function commitments(c: Cursor): boolean {
  const start = c.index;
  if (freeWords(c, { until: ['effective', ', and', '; and'] }) === null) return false;
  return c.items.slice(start, c.index).some(({ lower }) => /^commitments?$/.test(lower));
}
