import type { Definition } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { countUses } from '../term-index.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';
import { isAboutAnother, ownText } from './own-text.ts';
import { MOST_TERMS, stemsOf, wordIndex } from './word-index.ts';

/** A label or definition that nothing in the text uses again, in whatever case or number. */
export function neverUsed(inspected: Inspected): Problem[] {
  const { reading, definitions } = inspected;
  const isOwn = ownText(inspected);
  const own = definitions.filter(({ how }) => how !== 'elsewhere').slice(0, MOST_TERMS);
  const counts = countUses(reading.tokens, own);
  const places = new Set(own.map(({ place }) => place.from));
  const standing = wordIndex(reading.tokens);
  const another = isAboutAnother(inspected);
  const seen = new Set<string>();
  return own
    .filter(({ term, at }) => (counts.get(term) ?? 0) === 0 && (!another || isOpening(at)))
    .filter((one) => isOwn({ from: one.place.from - 1, to: one.place.to }) && !isForShow(inspected, one))
    .filter(({ term }) => standing(stemsOf(term)).every((place) => places.has(place)))
    .filter(({ term }) => !seen.has(stemsOf(term).join()) && seen.add(stemsOf(term).join()).size > 0)
    .map(said);
}

/** What an instrument about another defines for itself stands before its sections; behind it may speak that one's text. */
function isOpening(at: string): boolean {
  return /^(?:preamble|recital)/.test(at);
}

/**
 * `“Controlling” and “Controlled” have meanings correlative thereto` is given for completeness, `(e.g., a “Term Loan”)` as an
 * example, and what is `referred to as “Eurocurrency Liabilities” in Regulation D` is a term of that.
 */
function isForShow({ reading: { source } }: Inspected, { term, place }: Definition): boolean {
  const before = source.text.slice(Math.max(0, place.from - 40), place.from);
  const after = source.text.slice(place.to, place.to + 200);
  // Two terms in one pair of quotes, or page numbers that stand within one.
  const isNoTerm = /\b\d{1,3} \d{1,3}\b|;| or | and /i;
  return (
    /e\.g\./.test(before) ||
    /correlative/.test(after) ||
    /^["”']{1,2}\s+(?:in|under|by)\s/.test(after) ||
    isNoTerm.test(term)
  );
}

function said(definition: Definition): Problem {
  return problem('IR111', definition.place, {
    what: `“${definition.term}” is defined in ${spoken(definition.at)} and not used anywhere else in this text.`,
    why: 'Either a sentence that should use it uses other words, or the definition is left over from an earlier draft.',
    todo: 'Look for the sentence that was meant to use it. If another agreement uses the term, nothing needs doing.',
  });
}
