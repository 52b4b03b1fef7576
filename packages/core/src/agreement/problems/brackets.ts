import type { Problem } from '../problem.ts';
import { MOST_OF_A_KIND, problem, type ProblemCode } from './codes.ts';
import { type Inspected, spoken, wordsAround } from './inspected.ts';

/** `(the "Noticed Events of Default," such term to include … (as hereinafter defined) and the Company has …` */
export function bracketProblems({ reading }: Inspected): Problem[] {
  const unclosed = reading.brackets.unclosed.slice(0, MOST_OF_A_KIND).map((at) => one('IR101', at));
  const unopened = reading.brackets.unopened.slice(0, MOST_OF_A_KIND).map((at) => one('IR102', at));
  return [...unclosed, ...unopened].filter((found) => found !== null);

  function one(code: ProblemCode, at: number): Problem | null {
    const token = reading.tokens[at];
    if (token === undefined) return null;
    const where = reading.locator.at(token.from);
    if (where.endsWith('signature page') || where.endsWith('cover')) return null;
    const opens = code === 'IR101';
    return problem(
      code,
      { from: token.from, to: token.to },
      {
        what: `A parenthesis in ${spoken(where)} is ${opens ? 'opened' : 'closed'} and never ${opens ? 'closed' : 'opened'}: “${wordsAround(reading, at)}”.`,
        why: opens
          ? 'Where the words in the parenthesis end, and the sentence goes on, is left to the reader.'
          : 'Where the words in the parenthesis begin is left to the reader.',
        todo: `Say where the parenthesis ${opens ? 'closes' : 'opens'}; the words are read here as if it were not a boundary.`,
      },
    );
  }
}
