import type { Fact, FactId } from './facts.ts';

/**
 * The facts in whose place a correction stands [T5]: the one that it corrects and, unless it only withdraws that one, what
 * that one stood in the place of, and so on. `facts`: all of the record, by id.
 */
export function replacedBy(facts: ReadonlyMap<FactId, Fact>, correction: Fact): ReadonlySet<FactId> {
  const found = new Set<FactId>();
  for (let id = correction.corrects; id !== null && !found.has(id); id = facts.get(id)?.corrects ?? null) {
    found.add(id);
    if (correction.kind === 'never') break;
  }
  return found;
}
