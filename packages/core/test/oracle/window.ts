import type { Fact } from '../../src/deal/facts.ts';
import type { Terms } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';

/** Days before the earliest one that anything mentions count as the beginning of time; a quarter is left for tests. */
const BEFORE = 95;
const BEFORE_WITHOUT_QUARTERS = 10;

export function windowOf(
  terms: Terms,
  facts: readonly Fact[],
  ...also: readonly Day[]
): { first: Day; last: Day } {
  const days = [...also];
  const counts: number[] = [];
  collect(terms, days, counts);
  collect(facts, days, counts);
  const quarterly = terms.covenants.some((each) => each.tested?.kind === 'calendar-quarters');
  const slack = counts.reduce((all, each) => all + each * 2 + 5, 5);
  const first = Math.min(...days) - (quarterly ? BEFORE : BEFORE_WITHOUT_QUARTERS);
  return { first, last: Math.max(...days) + slack };
}

/** Every number in terms and facts is a day, but for those of these names. */
const NOT_DAYS: ReadonlySet<string> = new Set(['position', 'count']);

function collect(value: unknown, days: Day[], counts: number[]): void {
  if (typeof value === 'number') days.push(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'count' && typeof inner === 'number') counts.push(inner);
    if (!NOT_DAYS.has(key)) collect(inner, days, counts);
  }
}
