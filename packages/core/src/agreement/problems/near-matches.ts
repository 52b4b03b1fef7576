import type { Place } from '../../text/source.ts';
import type { Problem } from '../problem.ts';
import { formsOf, hasPluralTail, isTermLike, type Use } from '../terms-used.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';
import { stemsOf } from './word-index.ts';

/**
 * Terms that differ from another by a plural in the wrong place or by one letter: `Events of Defaults` beside `Events of
 * Default`, `Intial Purchase Price` beside `Initial Purchase Price`.
 */
export function nearMatches({ reading, definitions, uses }: Inspected): Problem[] {
  const others = new Map<string, { term: string; place: Place; count: number }>();
  const known = new Set(
    definitions.filter(({ how }) => how !== 'elsewhere').flatMap(({ term }) => formsOf(term)),
  );
  for (const { term, place } of definitions) {
    if (uses.get(term) === undefined || known.has(term)) note(term, place, MANY);
  }
  for (const use of uses.values()) {
    note(use.term, { from: use.first, to: use.end }, hasPluralTail(use.term) ? 0 : use.count);
  }
  return [...uses.values()]
    .filter((use) => isTermLike(use.term) && !NUMBERED.test(use.term) && !known.has(use.term))
    .flatMap(near);

  function note(term: string, place: Place, count: number): void {
    for (const key of keysOf(term)) {
      const held = others.get(key);
      if (held === undefined || held.count < count) others.set(key, { term, place, count });
    }
  }

  /**
   * `EVENT OF DEFAULT` beside `Event of Default`, `Euro-Dollar` beside `Eurodollar`: capitals and hyphens make no other term.
   * `Events of Defaults` is a slip where `Events of Default` stands too.
   */
  function isSameButForPrint(term: string, other: string): boolean {
    return letters(term) === letters(other) && !(hasPluralTail(term) && uses.has(term.replace(/s$/, '')));
  }

  /** `Letters of Credi` / `t`: a word that the file parts, and no other word. */
  function isParted({ term, end }: Use, other: string): boolean {
    const rest = /^\s{1,3}([a-z]{1,4})\b/.exec(reading.source.text.slice(end, end + 9))?.[1];
    return rest !== undefined && formsOf(other).includes(term + rest);
  }

  function near(use: Use): Problem[] {
    for (const key of keysOf(use.term)) {
      const other = others.get(key);
      if (
        other === undefined ||
        formsOf(other.term).includes(use.term) ||
        formsOf(use.term).includes(other.term) ||
        isSameButForPrint(use.term, other.term) ||
        isParted(use, other.term)
      )
        continue;
      return [said(use, other.term, other.place, reading.locator.at(use.first))];
    }
    return [];
  }
}

function letters(words: string): string {
  return stemsOf(words.replaceAll('-', ' ')).join('');
}

const NUMBERED = /^(?:Articles?|Schedules?|Exhibits?|Sections?|Annex|Appendix|Parts?) | [IVXL]+$/;
const MANY = 1_000_000;
const SHORTEST_FOR_SLIPS = 12;

/** Keys that near terms share: all words in the singular; for longer terms also each form with one letter left out. */
function keysOf(term: string): string[] {
  const letters = term
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/(?<=[a-z]{3})s$/, ''))
    .join(' ');
  if (letters.length < SHORTEST_FOR_SLIPS || letters.length > 60 || /\d/.test(term)) return [letters];
  const keys = [letters];
  for (let index = 0; index < letters.length; index++)
    keys.push(letters.slice(0, index) + letters.slice(index + 1));
  return keys;
}

function said(use: Use, other: string, place: Place, at: string): Problem {
  return problem(
    'IR113',
    { from: use.first, to: use.end },
    {
      what: `“${use.term}” in ${spoken(at)} is almost, and not quite, the term “${other}”.`,
      why: 'It is either a slip, or a term of its own without a definition. It is read as the term that it resembles only if somebody says so.',
      todo: `If “${other}” was meant, note the slip as a reading; if not, say where “${use.term}” gets its meaning.`,
    },
    [place],
  );
}
