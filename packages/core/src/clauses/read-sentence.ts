import type { Sentence } from '../agreement/agreement.ts';
import type { Clause, SentenceOutcome } from './clause.ts';
import type { Context } from './context.ts';
import { statement } from './grammar/statement.ts';
import { Cursor } from './phrases/cursor.ts';

/** One sentence, read whole: what it does, or the place where reading stopped and what was expected there. */
export function readClause(sentence: Sentence, context: Context): SentenceOutcome {
  const c = Cursor.over(sentence, context);
  const clauses = statement(c);
  const { at, place } = sentence;
  if (clauses !== null) {
    return { outcome: clauses.every(isRecorded) ? 'recorded' : 'computed', clauses, place, at };
  }
  return { outcome: 'refused', stopped: stoppedAt(c, place.to), expected: c.stopped.expected, place, at };
}

const isRecorded = (clause: Clause): boolean => clause.kind === 'recorded';

function stoppedAt(c: Cursor, end: number): { readonly from: number; readonly to: number } {
  const item = c.items[Math.max(0, c.stopped.index)];
  return item === undefined ? { from: end, to: end } : { from: item.from, to: item.to };
}
