import type { Token } from '../../text/token.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Problem } from '../problem.ts';
import { MOST_OF_A_KIND, problem } from './codes.ts';
import { type Inspected, spoken, wordsAround } from './inspected.ts';
import { isAboutAnother } from './own-text.ts';

/**
 * A quotation that runs over several paragraphs is no problem: only a quote that opens in the middle of a sentence, where the
 * next mark opens again, or one that closes where nothing is open.
 */
export function quoteProblems(inspected: Inspected): Problem[] {
  const { reading } = inspected;
  const { tokens } = reading;
  const another = isAboutAnother(inspected);
  const [unclosed, unopened] = [new Set(reading.quotes.unclosed), new Set(reading.quotes.unopened)];
  const found: Problem[] = [];
  let waiting = 0;
  let last: number | null = null;
  tokens.forEach((token, index) => {
    if (token.text !== '“' && token.text !== '”') return;
    if (last !== null && token.text === '“' && isLeftOpen(last)) found.push(said('IR103', last));
    if (unclosed.has(index)) waiting++;
    if (unopened.has(index) && waiting-- <= 0) {
      waiting = 0;
      if (closesWords(tokens, index)) found.push(said('IR104', index));
    }
    last = index;
  });
  if (last !== null && isLeftOpen(last)) found.push(said('IR103', last));
  return found.slice(0, MOST_OF_A_KIND);

  function isLeftOpen(at: number): boolean {
    const before = tokens[at - 1];
    if (!unclosed.has(at) || reading.starts[at] === 1 || tokens[at + 1]?.spaced === true) return false;
    // What an amendment sets out may run over pages; the name of a term does not.
    if (another && !isNamed(tokens, at)) return false;
    return (
      before !== undefined && (before.kind === 'word' || before.text === '(') && !LEADS.has(before.lower)
    );
  }

  function said(code: 'IR103' | 'IR104', at: number): Problem {
    const token = tokens[at];
    const place = { from: token?.from ?? 0, to: token?.to ?? 0 };
    const [does, not] = code === 'IR103' ? ['opens', 'closes'] : ['closes', 'opens'];
    return problem(code, place, {
      what: `A quotation in ${spoken(reading.locator.at(place.from))} ${does} and never ${not}: “${wordsAround(reading, at)}”.`,
      why: 'Which words are quoted decides what an amendment inserts or deletes, and what a term stands for.',
      todo: `Say where the quotation ${not}; until then the words around it are read without it.`,
    });
  }
}

/** What leads to a quotation that may be long: `the following “…`. */
const LEADS = wordSet('follows read reads thereof therefor therefore following means mean is are');

/** `(the “X` and `(“X`. */
function isNamed(tokens: readonly Token[], quote: number): boolean {
  return tokens[quote - 1]?.text === '(' || tokens[quote - 2]?.text === '(';
}

/** A mark behind a figure is one of inches, one within a word stands for an apostrophe, one that both sides touch may be either. */
function closesWords(tokens: readonly Token[], quote: number): boolean {
  const [token, before, after] = [tokens[quote], tokens[quote - 1], tokens[quote + 1]];
  if (token === undefined || before === undefined || token.spaced || before.kind === 'number') return false;
  return after === undefined || after.spaced || after.kind === 'mark';
}
