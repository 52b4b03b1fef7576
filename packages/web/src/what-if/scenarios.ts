import type { FactEntry } from '../facts/fact-kinds.ts';
import type { Note } from '../notes/use-notes.ts';

/** A scenario kept by name, for all on the deal or for one's own side. */
export interface Scenario {
  readonly name: string;
  readonly channel: string;
  readonly facts: readonly FactEntry[];
  readonly at: string;
  readonly by: string;
}

const under = 'what-if/';

/**
 * Scenarios are notes about `what-if/NAME` that hold their facts as JSON: they change no answer, and nothing else of the record has
 * to know of them. The latest of a name in its channel counts; one without facts was dropped.
 */
export function scenariosOf(notes: readonly Note[]): readonly Scenario[] {
  const latest = new Map<string, Scenario>();
  for (const { about, channel, text, at, by } of notes) {
    if (!about.startsWith(under)) continue;
    const name = about.slice(under.length);
    const facts = factsIn(text);
    if (facts !== null) latest.set(JSON.stringify([channel, name]), { name, channel, facts, at, by });
  }
  return [...latest.values()].filter(({ facts }) => facts.length > 0);
}

/** The note that keeps a scenario; without facts, that drops it. */
export const scenarioNote = (channel: string, name: string, facts: readonly FactEntry[]) => ({
  channel,
  about: `${under}${name.trim()}`,
  text: JSON.stringify(facts),
});

/** `null`: somebody wrote something else there. */
function factsIn(text: string): readonly FactEntry[] | null {
  try {
    const facts: unknown = JSON.parse(text);
    return Array.isArray(facts) && facts.every(isEntry) ? facts : null;
  } catch {
    return null;
  }
}

const isEntry = (each: unknown): each is FactEntry =>
  typeof each === 'object' && each !== null && !Array.isArray(each);
