import type { Token } from '../../text/token.ts';
import type { Sentence } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import type { Inspected } from './inspected.ts';

/**
 * A list of the amendments so far that leaves one out: `as amended by the First Amendment and the Third Amendment`, and no
 * Second anywhere in the text.
 */
export function amendmentChain({ reading, title }: Inspected): Problem[] {
  const own = title === null ? null : numberIn(title);
  const named = new Set(namedIn(reading.tokens).map(({ number }) => number));
  return reading.sentences
    .filter(({ at }) => /^(?:preamble|recital|paragraph|1$)/.test(at))
    .flatMap((sentence) => listsIn(sentence).flatMap((list) => missingOf(list, named, own)))
    .slice(0, 1);
}

interface Named {
  readonly number: number;
  /** Index of the first token. */
  readonly at: number;
  readonly token: Token;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `Third Amendment`, `Amendment No. 3`, `Amendment Number Three`. */
function namedIn(tokens: readonly Token[]): Named[] {
  return tokens.flatMap((token, at) => {
    if (token.lower !== 'amendment' || token.text === token.lower) return [];
    const before = ORDINALS.indexOf(tokens[at - 1]?.lower ?? '') + 1;
    if (before > 0) return [{ number: before, at: at - 1, token: tokens[at - 1] ?? token }];
    const word = tokens[at + 1]?.lower;
    if (word !== 'no' && word !== 'no.' && word !== 'number') return [];
    const next = tokens[at + 2]?.text === '.' ? tokens[at + 3] : tokens[at + 2];
    const number = Number(next?.text ?? '') || NUMBERS.indexOf(next?.lower ?? '') + 1;
    return number > 0 && number <= MOST ? [{ number, at, token }] : [];
  });
}

const MOST = 40;

function numberIn(title: string): number | null {
  const words = title.toLowerCase().split(/\s+/);
  const at = words.indexOf('amendment');
  const ordinal = ORDINALS.indexOf(words[at - 1] ?? '') + 1;
  return at > 0 && ordinal > 0 ? ordinal : null;
}

/** The amendments that a sentence lists behind `as amended by`, in ascending order; two or more. */
function listsIn({ tokens }: Sentence): readonly (readonly Named[])[] {
  const from = tokens.findIndex(({ lower }, at) => lower === 'amended' && tokens[at + 1]?.lower === 'by');
  if (from < 0) return [];
  const list = namedIn(tokens.slice(from));
  const ascending = list.every((one, index) => index === 0 || one.number > (list[index - 1]?.number ?? 0));
  return list.length > 1 && ascending ? [list] : [];
}

function missingOf(list: readonly Named[], named: ReadonlySet<number>, own: number | null): Problem[] {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined || first.number !== 1) return [];
  const end = own !== null && own > last.number ? own : last.number;
  const missing = Array.from({ length: end - 1 }, (_, index) => index + 1).filter(
    (number) => number !== own && !named.has(number),
  );
  if (missing.length === 0) return [];
  const names = missing.map((number) => ORDINALS[number - 1] ?? `${number}th`).join(', ');
  return [
    problem(
      'IR171',
      { from: first.token.from, to: last.token.to },
      {
        what: `The list of earlier amendments goes from number ${first.number} to number ${last.number}${end > last.number ? `, in number ${end},` : ''} and leaves out the ${names}.`,
        why: 'An amendment that is not recited may have been overlooked, and with it the words that it changed.',
        todo: 'Find the amendment that is left out, or have it confirmed that there is none.',
      },
    ),
  ];
}
