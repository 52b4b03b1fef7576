import { compare, describe } from './compare.ts';
import { generate } from './generate.ts';
import { shrink, written } from './shrink.ts';

/** What comes of asking engine and oracle about many random deals. */
export interface Report {
  readonly deals: number;
  /** Seeds of which nothing was concluded, each with the reason. */
  readonly passedOver: readonly string[];
  readonly rules: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<string, number>;
  /** Seed, what differs, and the smallest deal in which it does. */
  readonly disagreements: readonly string[];
}

/** More than this many shrunk disagreements tell no more. */
const ENOUGH = 3;

export function askAboutMany(base: number, deals: number): Report {
  const rules = new Map<string, number>();
  const answers = new Map<string, number>();
  const disagreements: string[] = [];
  const passedOver: string[] = [];
  let asked = 0;
  for (let seed = base; seed < base + deals && disagreements.length < ENOUGH; seed++) {
    const { oracle, disagreement, passedOver: why, answers: some } = compare(generate(seed));
    asked++;
    add(rules, oracle.rules);
    add(answers, some);
    if (why !== null) passedOver.push(`${seed} (${why})`);
    if (disagreement !== null) disagreements.push(explain(seed, disagreement.kind));
  }
  return { deals: asked, passedOver, rules, answers, disagreements };
}

function add(all: Map<string, number>, some: ReadonlyMap<string, number>): void {
  for (const [key, count] of some) all.set(key, (all.get(key) ?? 0) + count);
}

function explain(seed: number, kind: string): string {
  const small = shrink(generate(seed), (deal) => compare(deal).disagreement?.kind === kind);
  const { disagreement } = compare(small);
  const what = disagreement === null ? '' : describe(disagreement);
  return `Seed ${seed}: ${what}\n${written(small)}`;
}

/** Counts as aligned columns. */
export function table(counts: ReadonlyMap<string, number>): string {
  const rows = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(0, ...rows.map(([key]) => key.length));
  return rows.map(([key, count]) => `  ${key.padEnd(width)} ${String(count).padStart(12)}`).join('\n');
}
