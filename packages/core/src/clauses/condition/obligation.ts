import type { Clause } from '../clause.ts';
import { conditionList } from '../effectiveness/conditions.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { freeWords } from '../phrases/free.ts';
import { people } from '../phrases/who.ts';
import { statement } from '../grammar/statement.ts';
import { contains } from '../recorded/read.ts';

/**
 * `The obligation of the Agent and the Lenders to execute and deliver this Consent … is subject to the following: (a) …`:
 * conditions without a word of effect.
 */
export function obligationSubjectTo(c: Cursor): readonly Clause[] | null {
  c.eat('the');
  if (!c.eat('obligation|obligations|agreement|willingness|effectiveness of')) return null;
  if (people(c) === null || !c.eat('to')) return null;
  const start = c.index;
  if (
    freeWords(c, { until: ['is|are|shall be? subject', 'is|are|shall be? conditioned', 'subject to'] }) ===
    null
  )
    return null;
  // Of lending under the agreement, conditions are no part of what this instrument does.
  if (!contains(c.within(start, c.index, c.at), ['this', 'hereof|herein|hereby|hereunder'])) return null;
  c.eat('is|are|shall be?');
  if (!c.eat('subject to') && !c.eat('conditioned upon|on')) return null;
  if (c.eat(', and')) return statement(c);
  const listed = conditionList(c);
  return listed !== null && listed.clauses.length > 0 ? listed.clauses : c.fail('the conditions');
}
