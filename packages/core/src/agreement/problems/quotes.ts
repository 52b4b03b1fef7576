import type { Problem } from '../problem.ts';
import { MOST_OF_A_KIND, problem } from './codes.ts';
import { type Inspected, spoken, wordsAround } from './inspected.ts';

/**
 * A quotation that runs over several paragraphs is no problem: only a quote that opens, and the next mark opens again
 * in the middle of a line of thought, or one that closes behind another close.
 */
export function quoteProblems({ reading }: Inspected): Problem[] {
  const { tokens, starts } = reading;
  const found: Problem[] = [];
  let last: number | null = null;
  const unclosed = new Set(reading.quotes.unclosed);
  const unopened = new Set(reading.quotes.unopened);
  tokens.forEach((token, index) => {
    if ((token.text !== '“' && token.text !== '”') || found.length >= MOST_OF_A_KIND) return;
    if (last !== null && token.text === '“' && starts[index] === 0 && unclosed.has(last))
      found.push(said('IR103', last));
    // Behind a figure it is a mark for inches or seconds.
    const measures = tokens[index - 1]?.kind === 'number' && !token.spaced;
    if (
      token.text === '”' &&
      !measures &&
      unopened.has(index) &&
      (last === null || tokens[last]?.text === '”')
    )
      found.push(said('IR104', index));
    last = index;
  });
  if (last !== null && unclosed.has(last)) found.push(said('IR103', last));
  return found;

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
