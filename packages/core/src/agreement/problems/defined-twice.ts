import type { Definition } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import { type Inspected, instrumentOf, spoken } from './inspected.ts';
import { isSetOut } from './set-out.ts';

/** One term with two definitions of this instrument's own. */
export function definedTwice({ reading, definitions }: Inspected): Problem[] {
  const first = new Map<string, Definition>();
  const found: Problem[] = [];
  for (const definition of definitions) {
    if (definition.how === 'elsewhere' || isSetOut(reading, definition.place)) continue;
    const key = `${instrumentOf(definition.at)} ${definition.term}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, definition);
    else found.push(said(definition, earlier));
  }
  return found;
}

function said(definition: Definition, earlier: Definition): Problem {
  const places =
    earlier.at === definition.at
      ? `twice in ${spoken(definition.at)}`
      : `in ${spoken(earlier.at)} and again in ${spoken(definition.at)}`;
  return problem(
    'IR114',
    definition.place,
    {
      what: `“${definition.term}” is defined ${places}.`,
      why: 'A sentence that uses the term could mean either; the two may differ.',
      todo: 'Check that both stand for the same thing; if they do not, say by a setting which one each sentence means.',
    },
    [earlier.place],
  );
}
