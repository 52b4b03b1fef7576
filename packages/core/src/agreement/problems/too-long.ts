import { MOST_TOKENS } from '../../text/tokenise.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import type { Inspected } from './inspected.ts';

/** Reading stops at a limit rather than run out of memory, and says so. */
export function tooLong({ reading }: Inspected, most: number = MOST_TOKENS): Problem[] {
  const last = reading.tokens.at(-1);
  if (last === undefined || reading.tokens.length < most) return [];
  return [
    problem(
      'IR151',
      { from: last.from, to: last.to },
      {
        what: `Only the first ${most} words and marks of this text were read, up to this place.`,
        why: 'What stands behind it may change what stands before it; no answer may lean on this reading as a whole.',
        todo: 'Split the file into its instruments, or check that it is the text of an agreement at all.',
      },
    ),
  ];
}
