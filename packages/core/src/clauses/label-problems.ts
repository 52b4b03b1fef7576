import type { Problem } from '../agreement/problem.ts';
import type { Clause } from './clause.ts';

/** A label printed where it could name more than one time [K5]. */
export function labelProblems(clauses: readonly Clause[]): readonly Problem[] {
  return clauses.flatMap((clause) => {
    if (clause.kind !== 'suspension' || clause.label === null || clause.label.antecedents.length < 2)
      return [];
    const { label, words, antecedents } = clause.label;
    return [
      {
        code: 'IR201',
        severity: 'warning',
        place: words,
        related: antecedents.map((one) => one.words),
        what: `“${label}” is printed behind the last of several times, and can name that time alone or the whole of which it is part.`,
        why: 'Whatever is said elsewhere of the day so named depends on which of them is meant.',
        todo: `Choose the reading of “${label}” in the deal’s settings; unless you do, it is read as the whole, since the other times would otherwise have no name.`,
      } satisfies Problem,
    ];
  });
}
