import type { Token } from '../../text/token.ts';
import { sameDecimal } from '../decimals.ts';
import { numberWordsAt } from '../number-words.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import type { Inspected } from './inspected.ts';

/** `thirty (60) days`, `one hundred percent (10%)` [M2]; sums of money are checked with their currency. */
export function countProblems({ reading }: Inspected): Problem[] {
  const { tokens } = reading;
  const found: Problem[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const words = numberWordsAt(tokens, index);
    if (words === null) continue;
    if (isPartOf(tokens, index)) {
      index = words.end - 1;
      continue;
    }
    const open = tokens[words.end]?.lower === 'percent' ? words.end + 1 : words.end;
    const figures = tokens[open + 1];
    const closes =
      tokens[open + 2]?.text === ')' || (tokens[open + 2]?.text === '%' && tokens[open + 3]?.text === ')');
    if (tokens[open]?.text === '(' && figures?.kind === 'number' && closes && isPlain(figures.text)) {
      if (!sameDecimal(figures.text.replaceAll(',', ''), `${words.value}`)) {
        const place = { from: tokens[index]?.from ?? 0, to: figures.to };
        const printed = tokens
          .slice(index, words.end)
          .map((token) => token.text)
          .join(' ');
        found.push(
          problem('IR132', place, {
            what: `The number is “${printed}” in words and “${figures.text}” in figures.`,
            why: 'A period, a share or a count that reads two ways gives two different days or majorities. The words are taken to prevail.',
            todo: 'Find out which was meant, and have it corrected or state it as a reading.',
          }),
        );
      }
    }
    index = words.end - 1;
  }
  return found;
}

const PARTS = /^(?:half|third|fourth|fifth|sixth|eighth|tenth|sixteenth|quarter|hundredth)s?$/;

/** `one-quarter of one percent (0.25%)`: the figures give the part. */
function isPartOf(tokens: readonly Token[], at: number): boolean {
  const part = tokens[at - 1]?.lower === 'of' ? tokens[at - 2] : tokens[at - 1];
  return PARTS.test(part?.lower.split('-').at(-1) ?? '');
}

function isPlain(figures: string): boolean {
  return /^[\d,]+(?:\.\d+)?$/.test(figures);
}
