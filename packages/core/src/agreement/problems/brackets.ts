import type { Problem } from '../problem.ts';
import { MOST_OF_A_KIND, problem, type ProblemCode } from './codes.ts';
import type { Matching } from '../brackets.ts';
import { type Inspected, spoken, wordsAround } from './inspected.ts';
import { isBody } from './own-text.ts';

/** `(the "Noticed Events of Default," such term to include … (as hereinafter defined) and the Company has …` */
export function bracketProblems({ reading }: Inspected): Problem[] {
  const { unclosed: open, unopened: close } = unmatched(reading.brackets);
  const unclosed = open.slice(0, MOST_OF_A_KIND).map((at) => one('IR101', at));
  const unopened = close.slice(0, MOST_OF_A_KIND).map((at) => one('IR102', at));
  return [...unclosed, ...unopened].filter((found) => found !== null);

  /** In a line of columns the words of several cells stand side by side. */
  function isTable(at: number): boolean {
    const token = reading.tokens[at];
    const { text } = reading.source;
    if (token === undefined) return false;
    const start = text.lastIndexOf('\n', token.from) + 1;
    const end = text.indexOf('\n', token.from);
    // What parts a label from the text that it opens is no column.
    const line = text.slice(start, end < 0 ? text.length : end).replace(/^ {0,200}\S{1,8} {1,200}/, '');
    return line.length < 200 && /\S {4,}\S/.test(line);
  }

  function one(code: ProblemCode, at: number): Problem | null {
    const token = reading.tokens[at];
    if (token === undefined) return null;
    const where = reading.locator.at(token.from);
    if (!isBody(where) || isTable(at)) return null;
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

const FARTHEST = 250;

/** A parenthesis that closes in a later paragraph (behind a table, a list, a page) is closed. */
function unmatched({ unclosed, unopened }: Matching): Pick<Matching, 'unclosed' | 'unopened'> {
  const closed = new Set<number>();
  const left: number[] = [];
  let next = 0;
  const waiting: number[] = [];
  for (const at of unopened) {
    while (next < unclosed.length && (unclosed[next] ?? 0) < at) waiting.push(unclosed[next++] ?? 0);
    const open = waiting.pop();
    if (open !== undefined && at - open <= FARTHEST) closed.add(open);
    else left.push(at);
  }
  return { unclosed: unclosed.filter((at) => !closed.has(at)), unopened: left };
}
