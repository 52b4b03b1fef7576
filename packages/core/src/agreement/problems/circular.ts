import type { Definition } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';
import { ownText } from './own-text.ts';
import { stemsOf } from './word-index.ts';

/** `“Closing” means the Effective Date`, and `“Effective Date” means the Closing`: neither says what it is. */
export function circularDefinitions(inspected: Inspected): Problem[] {
  const isOwn = ownText(inspected);
  const own = inspected.definitions.filter(
    ({ how, place }) => how === 'means' && isOwn({ from: place.from - 1, to: place.to }),
  );
  const byTerm = new Map(own.map((one) => [keyOf(one.term), one]));
  const means = new Map(own.map((one) => [keyOf(one.term), keyOf(meaningOf(inspected, one))]));
  const seen = new Set<string>();
  const found: Problem[] = [];
  for (const start of own) {
    const circle: Definition[] = [];
    let key = keyOf(start.term);
    while (byTerm.has(key) && !seen.has(key)) {
      seen.add(key);
      circle.push(byTerm.get(key) ?? start);
      key = means.get(key) ?? '';
    }
    const first = circle.findIndex(({ term }) => keyOf(term) === key);
    if (first >= 0) found.push(said(circle.slice(first)));
  }
  return found;
}

const LONGEST = 120;

/** A meaning that is nothing but a few words, `the Effective Date.`; else nothing. */
function meaningOf({ reading: { source } }: Inspected, { meaning }: Definition): string {
  if (meaning === null || meaning.to - meaning.from > LONGEST) return '';
  return source.text
    .slice(meaning.from, meaning.to)
    .replace(/^\s*(?:,|:)?\s*(?:the|a|an|any|each)\s+/i, '')
    .replace(/[.;,\s]{1,9}$/, '');
}

function keyOf(words: string): string {
  return words.length > LONGEST ? '' : stemsOf(words).join(' ');
}

function said(circle: readonly Definition[]): Problem {
  const [first] = circle;
  const terms = circle.map(({ term }) => `“${term}”`);
  const chain = [...terms.slice(1), terms[0]].map((term) => `means ${term}`).join(', which ');
  return problem(
    'IR115',
    first?.place ?? { from: 0, to: 0 },
    {
      what: `${terms[0] ?? ''} in ${spoken(first?.at ?? '')} ${chain}: the definition goes in a circle.`,
      why: 'Neither term has a meaning; whatever uses one of them cannot be applied.',
      todo: 'Find the meaning that one of them was to have, and have it stated.',
    },
    circle.slice(1).map(({ place }) => place),
  );
}
