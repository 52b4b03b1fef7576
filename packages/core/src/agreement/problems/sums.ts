import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import type { Inspected } from './inspected.ts';

/** `Ten Million Dollars ($1,000,000)` [M2]. */
export function sumProblems({ amounts }: Inspected): Problem[] {
  return amounts
    .filter((amount) => !amount.agree)
    .map((amount) =>
      problem('IR131', amount.place, {
        what: `The sum is “${amount.words ?? ''}” in words and “${amount.figures ?? ''}” in figures.`,
        why: `The two are different amounts. The words are taken to prevail, which makes it ${amount.value} ${amount.currency}.`,
        todo: 'Find out which was meant; where it is the figures, have the sum corrected or state it as a reading.',
      }),
    );
}
