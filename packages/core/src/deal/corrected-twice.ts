import { errorCatalogue } from '../errors/catalogue.ts';
import { atEntry, type DealProblem } from './deal-problem.ts';
import type { FactEntry } from './facts-from-file.ts';

/** Of several corrections of one fact all but one have to be corrected themselves. A warning, since two sides can correct a fact without knowing of each other. */
export function correctedTwice(entries: readonly FactEntry[]): DealProblem[] {
  const corrected = new Set(entries.map(({ fact }) => fact.corrects));
  const standing = entries.filter(({ fact }) => fact.corrects !== null && !corrected.has(fact.id));
  const first = new Map<string, string>();
  return standing.flatMap(({ fact, file, index }): DealProblem[] => {
    const of = fact.corrects ?? '';
    const before = first.get(of);
    if (before === undefined) {
      first.set(of, fact.id);
      return [];
    }
    return [
      {
        code: 'IF131',
        severity: 'warning',
        file,
        where: atEntry([index, 'corrects']),
        what: `"${of}" is corrected by "${before}" already.`,
        why: errorCatalogue.IF131.why,
        todo: `Correct "${before}" instead: what is right takes its place.`,
      },
    ];
  });
}
