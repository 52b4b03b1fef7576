import type { FactId } from '../deal/facts.ts';
import type { Presumption, Proof, SettingId, Step } from './proof.ts';

/** What an answer turns on: the data of "what would settle it" [K4] and of "what does it lean on" [K3] [K5]. */
export interface Because {
  /** Steps that are open of themselves: nobody has recorded what they turn on. Empty unless the answer is open. */
  readonly open: readonly Step[];
  /** What the answer takes for granted. */
  readonly presumes: readonly Presumption[];
  readonly settings: readonly SettingId[];
  readonly facts: readonly FactId[];
  readonly clauses: readonly string[];
}

/**
 * Reads it off a proof. A proof names nothing that does not decide, so all that its steps presume the answer leans on;
 * and an open answer rests on open steps all the way down to those that rest on none.
 */
export function because(proof: Proof): Because {
  const { steps } = proof;
  return {
    open: openLeaves(proof),
    presumes: unique(
      steps.flatMap((s) => s.presumes),
      (p) => `${p.kind} ${p.of}`,
    ),
    settings: unique(
      steps.flatMap((s) => s.settings),
      String,
    ),
    facts: unique(
      steps.flatMap((s) => s.queries.flatMap((q) => q.found)),
      String,
    ),
    clauses: unique(
      steps.flatMap((s) => s.clauses),
      String,
    ),
  };
}

function unique<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function openLeaves(proof: Proof): readonly Step[] {
  const leaves = new Set<Step>();
  const seen = new Set<number>();
  const walk = (place: number): void => {
    const step = proof.steps[place];
    if (step === undefined || seen.has(place) || !isOpen(step)) return;
    seen.add(place);
    const below = step.premises.map((p) => p.step).filter((p) => p < place && isOpen(proof.steps[p]));
    if (below.length === 0) leaves.add(step);
    for (const p of below) walk(p);
  };
  walk(proof.steps.length - 1);
  return [...leaves];
}

/** `not yes` days of a condition are no question of their own: one of its days is shown to be open beside them. */
const isOpen = (step: Step | undefined): boolean =>
  step !== undefined && (step.value === 'open' || step.value.startsWith('open:'));
