import type { Address, Breach } from '../../deal/facts.ts';
import type { CovenantTerm, Tested } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import type { Bench } from './bench.ts';
import { dayIn, effectiveHere } from './effects.ts';
import { happened, type Moment } from './moment.ts';
import { ANY, any, both, NO, not, type Possible, YES } from './possible.ts';
import { under } from './record.ts';

/** An instance of default [D4]: its breach, and the day after the `@` of its name. */
export interface InstanceName {
  readonly id: string;
  readonly breach: Breach;
  readonly later: Day | null;
}

/** The instance of that name, if the step asks for its breach. */
export function instanceCalled(bench: Bench, id: string): InstanceName | null {
  const at = id.lastIndexOf('@');
  const later = at < 0 ? null : dayIn(id.slice(at + 1));
  const breach = later === null ? null : breachCalled(bench, id.slice(0, at));
  if (breach !== null) return { id, breach, later };
  const own = breachCalled(bench, id);
  return own === null ? null : { id, breach: own, later: null };
}

export function breachCalled(bench: Bench, id: string): Breach | null {
  const fact = bench.facts('breach', id)?.[0];
  return fact?.kind === 'breach' ? fact : null;
}

/** The covenant as stated for the provision; `unknown` if the step does not cite it. */
export function covenantOf(bench: Bench, provision: Address): CovenantTerm | null | 'unknown' {
  const stated = bench.terms.covenants.filter((c) => under(provision, c.address));
  const term = stated.toSorted((a, b) => b.address.length - a.address.length)[0];
  if (term === undefined) return null;
  return bench.cites(term.address) ? term : 'unknown';
}

/** Tested in runs: at all times, or nobody has said how. */
export const isInRuns = (tested: Tested | null): tested is null | Extract<Tested, { kind: 'all-times' }> =>
  tested === null || tested.kind === 'all-times';

export function nonCompliance(breach: Breach, at: Moment): Possible {
  return both(happened(breach.on, at), breach.until === null ? YES : not(happened(breach.until, at)));
}

/** When non-compliance makes a Default: in force, and compliance not waived [D3] [W1]. */
export function arising(bench: Bench, provision: Address, at: Moment): Possible {
  const inForce = bench.truth({ ask: 'in-force', provision, given: bench.given }, at);
  const waivers = bench.terms.compliance.filter((c) => c.provisions.some((above) => under(provision, above)));
  const waived = waivers.map((c) => {
    if (!bench.cites(c.id)) return ANY;
    const dates = any((c.testDates ?? []).map((t) => (at.reached(t) && !at.reached(t + 1) ? YES : NO)));
    const hasSpan = c.testDates === null || c.from !== null || c.to !== null;
    const inSpan = hasSpan && (c.from === null || at.reached(c.from)) && (c.to === null || !at.reached(c.to));
    return both(inSpan ? YES : dates, effectiveHere(bench, c.part, at));
  });
  return both(inForce, not(any(waived)));
}

export const arisingAt = (bench: Bench, provision: Address, at: Moment): Possible =>
  bench.truth({ ask: 'arising', provision, given: bench.given }, at);
