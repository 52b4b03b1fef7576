import type { Token } from '../../text/token.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Definition } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';
import { ownText } from './own-text.ts';
import { firstFrom } from './set-out.ts';
import { MOST_TERMS, stemsOf, wordIndex } from './word-index.ts';

/**
 * `any event of default` where “Event of Default” is defined and nearly always written so. Only where it is plainly that term:
 * behind a word that points to one thing, outside its own definition, and not followed by what makes it another's.
 */
export function wrongCase(inspected: Inspected): Problem[] {
  const { reading, definitions } = inspected;
  const isOwn = ownText(inspected);
  const standing = wordIndex(reading.tokens);
  const seen = new Set<string>();
  return definitions.slice(0, MOST_TERMS).flatMap((definition) => {
    const stems = stemsOf(definition.term);
    const fits = definition.how === 'means' && stems.length > 1 && !seen.has(stems.join());
    if (!fits || !isOwn({ from: definition.place.from - 1, to: definition.place.to })) return [];
    seen.add(stems.join());
    const places = standing(stems).map((place) => firstFrom(reading.tokens, place));
    const [small, large] = [places.filter(isSmall), places.filter((at) => !isSmall(at))];
    if (small.length > FEW || large.length < MANY) return [];
    return small
      .filter((at) => isPlain(reading.tokens, at, stems.length) && isApart(at, definition))
      .filter((at) => isOwn({ from: reading.tokens[at]?.from ?? 0, to: reading.tokens[at]?.to ?? 0 }))
      .map((at) => said(inspected, at, stems.length, definition));
  });

  /** All its words of some length are in small letters. */
  function isSmall(at: number): boolean {
    const token = reading.tokens[at];
    return token !== undefined && token.text === token.lower;
  }

  function isApart(at: number, { place, meaning }: Definition): boolean {
    const from = reading.tokens[at]?.from ?? 0;
    return from < place.from - NEAR || from > (meaning?.to ?? place.to);
  }
}

const FEW = 2;
const MANY = 6;
const NEAR = 300;

const POINTING = wordSet('any each such no the every all applicable');
/** What follows a term that stands for one thing, and not for another paper's: `such interest period.`, `any default exists`. */
const FOLLOWING = wordSet('. ; has have shall is exists occurs');

function isPlain(tokens: readonly Token[], at: number, length: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + length]];
  if (before === undefined || after === undefined || !POINTING.has(before.lower)) return false;
  return (
    FOLLOWING.has(after.lower) && tokens.slice(at, at + length).every((token) => token.text === token.lower)
  );
}

function said({ reading }: Inspected, at: number, length: number, { term, place }: Definition): Problem {
  const [first, last] = [reading.tokens[at], reading.tokens[at + length - 1]];
  const here = { from: first?.from ?? 0, to: last?.to ?? 0 };
  const printed = reading.source.text.slice(here.from, here.to).replaceAll(/\s+/g, ' ');
  return problem(
    'IR116',
    here,
    {
      what: `“${printed}” stands in small letters in ${spoken(reading.locator.at(here.from))}, and “${term}” is a defined term.`,
      why: 'In small letters the words have their ordinary meaning, which may be wider or narrower than the term’s.',
      todo: `If the term is meant, have it written “${term}”; if not, nothing needs doing.`,
    },
    [place],
  );
}
