import type { Draft } from './draft.ts';
import { atOrBelow } from '../../deal/address.ts';
import type { Address, Breach } from '../../deal/facts.ts';
import type { CovenantTerm, Tested } from '../../deal/terms.ts';
import { type Day, parseDay } from '../../time/day.ts';
import type { Truth } from '../../time/truth.ts';
import { and, not } from '../../time/truth.ts';
import { type At, come } from './at.ts';
import { allOf, also, anyOf, given, notOf, type Reason } from './reason.ts';
import { effectiveHere, longest, type Scene } from './scene.ts';

/** An instance, its breach, and the day after the `@` of its name. */
export interface InstanceName {
  readonly id: string;
  readonly breach: Breach;
  readonly later: Day | null;
}

export function instanceCalled(scene: Scene, id: string): InstanceName | null {
  const at = id.lastIndexOf('@');
  const later = at < 0 ? null : parseDay(id.slice(at + 1));
  const breach = later === null ? undefined : scene.breach(id.slice(0, at));
  if (breach !== undefined) return { id, breach, later };
  const own = scene.breach(id);
  return own === undefined ? null : { id, breach: own, later: null };
}

/** Names the breach of the instance in the step; of a later one, also that no breach has its name. */
export const citeBreach = (to: Draft, scene: Scene, { breach }: InstanceName): void =>
  scene.query('breach', breach.id).cite(to);

export const covenantOf = (scene: Scene, provision: Address): CovenantTerm | undefined =>
  longest(scene.terms.covenants, provision);

export function citeCovenant(to: Draft, scene: Scene, provision: Address): void {
  const covenant = covenantOf(scene, provision);
  if (covenant !== undefined) to.clause(covenant.address);
}

export const testedOf = (scene: Scene, breach: Breach): Tested | null =>
  covenantOf(scene, breach.of)?.tested ?? null;
export const isInRuns = (tested: Tested | null): tested is null | Extract<Tested, { kind: 'all-times' }> =>
  tested === null || tested.kind === 'all-times';

export function nonCompliance(breach: Breach, at: At): Truth {
  return and(come(breach.on, at), breach.until === null ? 'yes' : not(come(breach.until, at)));
}

/** When non-compliance makes a Default: in force, and compliance not waived. */
export function arising(scene: Scene, provision: Address, at: At): Reason {
  const waivers = scene.terms.compliance.filter((c) =>
    c.provisions.some((above) => atOrBelow(provision, above)),
  );
  const waived = waivers.map((c) => {
    const isDate = (c.testDates ?? []).some((t) => at.reached(t) && !at.reached(t + 1));
    const hasSpan = c.testDates === null || c.from !== null || c.to !== null;
    const inSpan = hasSpan && (c.from === null || at.reached(c.from)) && (c.to === null || !at.reached(c.to));
    const so = allOf([given(inSpan || isDate ? 'yes' : 'no'), effectiveHere(scene, c.part, at)]);
    return also(so, (to) => to.clause(c.id));
  });
  return allOf([scene.ask({ ask: 'in-force', provision, given: scene.given }, at), notOf(anyOf(waived))]);
}

export const arisingAt = (scene: Scene, provision: Address, at: At): Reason =>
  scene.ask({ ask: 'arising', provision, given: scene.given }, at);
