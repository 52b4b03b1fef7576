import type { Definition } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { countUses } from '../term-index.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';
import { isSetOut } from './set-out.ts';

/** A label or definition that nothing in the text uses again. */
export function neverUsed({ reading, definitions }: Inspected): Problem[] {
  const own = definitions.filter((definition) => definition.how !== 'elsewhere');
  const counts = countUses(reading.tokens, own);
  return own
    .filter((definition) => (counts.get(definition.term) ?? 0) === 0 && !isSetOut(reading, definition.place))
    .map(said);
}

function said(definition: Definition): Problem {
  return problem('IR111', definition.place, {
    what: `“${definition.term}” is defined in ${spoken(definition.at)} and not used anywhere else in this text.`,
    why: 'Either a sentence that should use it uses other words, or the definition is left over from an earlier draft.',
    todo: 'Look for the sentence that was meant to use it. If another agreement uses the term, nothing needs doing.',
  });
}
