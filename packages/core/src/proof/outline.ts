import type { Ask, Proof, Step } from './proof.ts';

/** A step of a proof as people read it: what decides first, and nothing twice. */
export interface Branch {
  /** The step's place in the proof. */
  readonly place: number;
  readonly step: Step;
  /** Said before; what it rests on is not said again. */
  readonly isRepeat: boolean;
  readonly branches: readonly Branch[];
}

/**
 * A proof as a tree, from the answer down. A proof is a list in which every day of every status has its step; people
 * want the reason. So a step that only hands on what the next one says is passed over, the counting of days from which
 * instances are found is left out, and of several branches the open ones come first.
 *
 *     6.3 is not in force
 *       the suspension in Section 1 runs
 *         Section 1 is in effect
 *           the condition in Section 4.1 is met …
 */
export function outline(proof: Proof): Branch | null {
  const last = proof.steps.length - 1;
  return last < 0 ? null : (new Outliner(proof).branch(last) ?? null);
}

class Outliner {
  private readonly said = new Set<number>();
  private readonly proof: Proof;

  constructor(proof: Proof) {
    this.proof = proof;
  }

  branch(place: number): Branch | undefined {
    const step = this.proof.steps[place];
    if (step === undefined) return undefined;
    if (this.said.has(place)) return { place, step, isRepeat: true, branches: [] };
    this.said.add(place);
    return {
      place,
      step,
      isRepeat: false,
      branches: COUNTS_DAYS.has(step.subject.ask) ? [] : this.below(step, place),
    };
  }

  private below(step: Step, place: number): readonly Branch[] {
    const places = [...new Set(step.premises.map((p) => p.step))].filter(
      (p) => p < place && !this.countsDays(p),
    );
    const branches = places.flatMap((p) => this.unlessHandedOn(p));
    return step.value === 'open' ? branches.toSorted((a, b) => openFirst(a) - openFirst(b)) : branches;
  }

  private countsDays(place: number): boolean {
    const step = this.proof.steps[place];
    return step !== undefined && COUNTS_DAYS.has(step.subject.ask);
  }

  /** The branch, or the branches below a step that says nothing of its own. */
  private unlessHandedOn(place: number): readonly Branch[] {
    const step = this.proof.steps[place];
    if (step === undefined || !handsOn(step)) return [this.branch(place) ?? []].flat();
    if (this.said.has(place)) return [];
    this.said.add(place);
    return this.below(step, place);
  }
}

const openFirst = (branch: Branch): number => (branch.step.value === 'open' ? 0 : 1);

/** How instances are told apart: their steps are in the proof, but say little to a reader. */
const COUNTS_DAYS: ReadonlySet<Ask> = new Set<Ask>(['runs', 'begins', 'takes-effect']);
const HANDS_ON: ReadonlySet<Ask> = new Set<Ask>([
  'requirement',
  'over',
  'begun',
  'arising',
  'clocks',
  'came',
]);

function handsOn({ subject, premises, presumes, settings, queries }: Step): boolean {
  const saysNothing =
    presumes.length === 0 && settings.length === 0 && queries.every((q) => q.found.length === 0);
  return HANDS_ON.has(subject.ask) && saysNothing && premises.length > 0;
}
