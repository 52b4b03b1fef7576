import type { Address } from '../deal/facts.ts';
import type { AmendmentTerm, Effect } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import { Builder, type Timeline, valueOn } from '../time/timeline.ts';
import { type Beginning, beginning, type TruthLine } from './truth-lines.ts';
import type { World } from './world.ts';

/** A value over time [A5]: `none`, decimal text, or `open:2.50|6.00`. */
export function valueLine(world: World, address: Address): Timeline<string> {
  const base = world.plan.values.get(address);
  const amendments = (world.plan.amendments.get(address) ?? []).map((term) => ranked(world, term));
  const days = new Set<Day>(amendments.flatMap((a) => a.effective.days));
  if (base !== undefined) days.add(base.from);
  const standing = (day: Day): string => (base !== undefined && day >= base.from ? base.value : 'none');
  const ascending = [...days].sort((a, b) => a - b);
  const out = new Builder<string>(written(candidates(amendments, 'none', (ascending[0] ?? 0) - 1)));
  for (const day of ascending) out.from(day, written(candidates(amendments, standing(day), day)));
  return out.done();
}

/** An amendment with what puts it in order [W9]. */
interface Ranked {
  readonly term: AmendmentTerm;
  readonly effective: TruthLine;
  /** The day its part takes effect, where the words fix it. */
  readonly fixed: Day | null;
  readonly begins: Beginning;
  /** `Infinity`: not known, or never. */
  readonly executed: Day;
}

function ranked(world: World, term: AmendmentTerm): Ranked {
  const effective = world.effective(term.part);
  const part = world.plan.parts.get(term.part);
  return {
    term,
    effective,
    fixed: part === undefined ? null : fixedDay(part.effect),
    begins: beginning(effective),
    executed: executionDay(world, part?.agreement ?? ''),
  };
}

function fixedDay(effect: Effect): Day | null {
  switch (effect.kind) {
    case 'fixed':
      return effect.on;
    case 'in-force':
      return effect.from;
    case 'first-day':
      return effect.reachesBack;
    case 'unknown':
      return null;
  }
}

/** Values that may stand on the day: what no amendment in effect certainly comes after. */
function candidates(amendments: readonly Ranked[], base: string, day: Day): Set<string> {
  const inEffect = amendments.filter((a) => valueOn(a.effective, day) !== 'no');
  const sure = inEffect.filter((a) => valueOn(a.effective, day) === 'yes');
  const standing = inEffect.filter((a) => !sure.some((b) => b !== a && comesAfter(b, a, day)));
  return new Set([...(sure.length === 0 ? [base] : []), ...standing.map((a) => a.term.value)]);
}

function written(values: ReadonlySet<string>): string {
  const [only, ...others] = [...values].sort();
  return others.length === 0 ? (only ?? 'none') : `open:${[only, ...others].join('|')}`;
}

/** By the day it takes effect, then the day its instrument was executed, then its place [W9]. */
function comesAfter(b: Ranked, a: Ranked, day: Day): boolean {
  const later = tookEffect(b, day);
  const earlier = tookEffect(a, day);
  if (later.first > earlier.last) return true;
  const sameDay =
    later.first === later.last && earlier.first === earlier.last && later.first === earlier.first;
  if (!sameDay) return false;
  return b.executed > a.executed || (b.executed === a.executed && b.term.position > a.term.position);
}

/** A range, where the day is not known exactly. */
function tookEffect(a: Ranked, day: Day): { first: Day; last: Day } {
  if (a.fixed !== null) return { first: a.fixed, last: a.fixed };
  const { open, yes } = a.begins;
  return { first: open ?? day, last: yes !== null && yes <= day ? yes : day };
}

/** The latest first day of a signature, of those who are recorded as signing. */
function executionDay(world: World, agreement: string): Day {
  const parties = new Set(world.record.about('signed', agreement).flatMap((s) => s.parties));
  if (parties.size === 0) return Infinity;
  return Math.max(...[...parties].map((p) => beginning(world.signed(agreement, p)).yes ?? Infinity));
}
