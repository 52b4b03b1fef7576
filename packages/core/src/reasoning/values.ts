import type { Address } from '../deal/facts.ts';
import type { AmendmentTerm, Effect, PartTerm } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import { type Timeline, valueOn } from '../time/timeline.ts';
import { beginning, dayByDay, type TruthLine } from './truth-lines.ts';
import type { World } from './world.ts';

/** A value over time [A5]: `none`, decimal text, or `open:2.50|6.00`. */
export function valueLine(world: World, address: Address): Timeline<string> {
  const base = world.plan.values.get(address);
  const amendments = (world.plan.amendments.get(address) ?? []).map((term) => new Ranked(world, term));
  const days: Day[] = base === undefined ? [] : [base.from];
  for (const { effective } of amendments) for (const day of effective.days) days.push(day);
  return dayByDay(days, (day) =>
    standing(amendments, base !== undefined && day >= base.from ? base.value : 'none', day),
  );
}

/** An amendment with what puts it in order [W9]. */
class Ranked {
  readonly term: AmendmentTerm;
  readonly effective: TruthLine;
  private readonly world: World;
  private readonly part: PartTerm | undefined;
  private executedOn: Day | null = null;

  constructor(world: World, term: AmendmentTerm) {
    this.world = world;
    this.term = term;
    this.part = world.plan.parts.get(term.part);
    this.effective = world.effective(term.part);
  }

  /** The day its part takes effect, where the words fix it. */
  get fixed(): Day | null {
    return this.part === undefined ? null : fixedDay(this.part.effect);
  }

  /** The last day on which it can take effect. */
  get outside(): Day {
    const effect = this.part?.effect;
    return (effect?.kind === 'first-day' ? effect.outside : null) ?? Infinity;
  }

  /** `Infinity`: not known, or never. */
  get executed(): Day {
    this.executedOn ??= executionDay(this.world, this.part?.agreement ?? '');
    return this.executedOn;
  }
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

/** The values that may stand on the day: those that no amendment in effect certainly comes after. */
function standing(amendments: readonly Ranked[], base: string, day: Day): string {
  let last: Ranked | null = null;
  let count = 0;
  for (const amendment of amendments) {
    if (valueOn(amendment.effective, day) === 'no') continue;
    last = amendment;
    count++;
  }
  if (last === null) return base;
  return count === 1 && valueOn(last.effective, day) === 'yes'
    ? last.term.value
    : among(amendments, base, day);
}

function among(amendments: readonly Ranked[], base: string, day: Day): string {
  const inEffect = amendments.filter((a) => valueOn(a.effective, day) !== 'no');
  const sure = inEffect.filter((a) => valueOn(a.effective, day) === 'yes');
  const values = new Set(sure.length === 0 ? [base] : []);
  for (const a of inEffect) if (!sure.some((b) => b !== a && comesAfter(b, a, day))) values.add(a.term.value);
  return written([...values].sort());
}

function written([only = 'none', ...others]: readonly string[]): string {
  return others.length === 0 ? only : `open:${[only, ...others].join('|')}`;
}

/** By the day it takes effect, then the day its instrument was executed, then its place [W9]. */
function comesAfter(b: Ranked, a: Ranked, day: Day): boolean {
  const later = tookEffect(b, day);
  const earlier = tookEffect(a, day);
  if (later.first > earlier.last) return true;
  // At the earliest on the last day on which the other can have: then the order of execution decides.
  if (later.first !== earlier.last) return false;
  return b.executed > a.executed || (b.executed === a.executed && b.term.position > a.term.position);
}

/** A range, where the day is not known exactly. */
function tookEffect(a: Ranked, day: Day): { first: Day; last: Day } {
  const { fixed } = a;
  if (fixed !== null) return { first: fixed, last: fixed };
  const { open, yes } = beginning(a.effective);
  return { first: open ?? day, last: yes !== null && yes <= day ? yes : a.outside };
}

/** The latest first day of a signature, of those who are recorded as signing. */
function executionDay(world: World, agreement: string): Day {
  const parties = new Set(world.record.about('signed', agreement).flatMap((s) => s.parties));
  if (parties.size === 0) return Infinity;
  return Math.max(...[...parties].map((p) => beginning(world.signed(agreement, p)).yes ?? Infinity));
}
