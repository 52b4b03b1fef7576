import type { Place } from '../../text/source.ts';
import type { Definition } from '../agreement.ts';
import type { Problem } from '../problem.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';
import { ownText } from './own-text.ts';
import { firstFrom } from './set-out.ts';

/** One term with two definitions of this instrument's own, in its sections, that say different things. */
export function definedTwice(inspected: Inspected): Problem[] {
  const isOwn = ownText(inspected);
  const first = new Map<string, Definition>();
  const found: Problem[] = [];
  for (const definition of inspected.definitions) {
    const { how, meaning, place, at, term } = definition;
    if (how !== 'means' || meaning === null || !/^\(?(?:\d|[A-Z]|Article|Section)/.test(at)) continue;
    if (!isOwn({ from: place.from - 1, to: place.to }) || isLimited(inspected, definition)) continue;
    const earlier = first.get(term);
    if (earlier === undefined) first.set(term, definition);
    else if (differ(inspected, earlier, definition)) found.push(said(definition, earlier));
  }
  return found;
}

const ELSEWHERE =
  /^(?:,|\s)*(?:as|is|are|shall be|has|have|set forth|specified|given|ascribed|assigned|attributed|provided|the meaning|such term|it in|to it|to such|to that|in |under |pursuant)/i;
const LIMITED =
  /(?:for|solely for|only for)\s+(?:the\s+)?purposes?\s+of|as\s+used\s+(?:in|herein)|used\s+in\s+this|in\s+this\s+(?:section|paragraph|clause)|the\s+following\s+(?:terms|definitions)/i;

/** Whether a definition points to another, or holds for one section alone. */
function isLimited({ reading }: Inspected, { place, meaning }: Definition): boolean {
  const { text } = reading.source;
  if (meaning === null || ELSEWHERE.test(text.slice(meaning.from, meaning.from + 40))) return true;
  return (
    !opensSentence(reading, place) || LIMITED.test(text.slice(Math.max(0, place.from - 600), place.from))
  );
}

/** Behind `With respect to Prime Rate Loans,` or `if none is available, then` a definition is one of several. */
function opensSentence({ tokens, starts }: Inspected['reading'], place: Place): boolean {
  const quote = firstFrom(tokens, place.from) - 1;
  const before = tokens[quote - 1]?.text ?? '.';
  return starts[quote] === 1 || starts[quote + 1] === 1 || /^[.;:)]$/.test(before);
}

const LONGEST = 2000;

function differ({ reading: { source } }: Inspected, one: Definition, other: Definition): boolean {
  const words = ({ meaning }: Definition): string =>
    meaning === null
      ? ''
      : source.text
          .slice(meaning.from, Math.min(meaning.to, meaning.from + LONGEST))
          .toLowerCase()
          .replaceAll(/[^a-z0-9]/g, '');
  // A meaning is read to the end of its paragraph: what stands behind the first sentence may be no part of it.
  const [first, second] = [words(one), words(other)];
  return !first.startsWith(second) && !second.startsWith(first);
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
      what: `“${definition.term}” is defined ${places}, and not in the same words.`,
      why: 'A sentence that uses the term could mean either; the two may differ.',
      todo: 'Check that both stand for the same thing; if they do not, say by a setting which one each sentence means.',
    },
    [earlier.place],
  );
}
