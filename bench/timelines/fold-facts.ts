import type { Fact, OnDay } from '../../packages/core/src/deal/facts.ts';
import { effectiveDate, knownAt, noteholders, parties, textOnFile } from './papers.ts';

/**
 * What a rules engine's user does by hand before any rule can run: see which facts count, and turn each into the days on
 * which something is said. A level is 0 (no), 1 (open) or 2 (yes).
 */
export type Level = 0 | 1 | 2;

/** Open from `o`, yes from `y`. */
export interface Rise {
  readonly o: number;
  readonly y: number;
}

export const NEVER = Infinity;
const never: Rise = { o: NEVER, y: NEVER };

export const levelOn = ({ o, y }: Rise, day: number): Level => (day >= y ? 2 : day >= o ? 1 : 0);
export const rise = (on: OnDay): Rise => ({ o: on.from ?? -Infinity, y: on.by });
const either = (a: Rise, b: Rise): Rise => ({ o: Math.min(a.o, b.o), y: Math.min(a.y, b.y) });
const both = (a: Rise, b: Rise): Rise => ({ o: Math.max(a.o, b.o), y: Math.max(a.y, b.y) });

export function seen(facts: readonly Fact[]): Fact[] {
  const known = facts.filter((fact) => fact.known <= knownAt);
  const corrections = known.filter((fact) => fact.corrects !== null);
  const withdrawn = new Set(corrections.filter(({ kind }) => kind === 'never').map((fact) => fact.corrects));
  const standing = new Set(
    corrections.filter((fact) => !withdrawn.has(fact.id)).map((fact) => fact.corrects),
  );
  return known.filter((fact) => fact.kind !== 'never' && !standing.has(fact.id));
}

/** When each party's signature stands. */
export function signatures(facts: readonly Fact[]): ReadonlyMap<string, Rise> {
  const released = new Map<string, Rise>();
  for (const fact of facts)
    if (fact.kind === 'released')
      for (const party of fact.parties)
        released.set(party, either(released.get(party) ?? never, rise(fact.on)));
  const signed = new Map<string, Rise>();
  for (const fact of facts) {
    if (fact.kind !== 'signed' || (fact.text !== null && fact.text !== textOnFile)) continue;
    for (const party of fact.parties) {
      const own = fact.held ? both(rise(fact.on), released.get(party) ?? never) : rise(fact.on);
      signed.set(party, either(signed.get(party) ?? never, own));
    }
  }
  for (const party of parties) if (!signed.has(party)) signed.set(party, { o: effectiveDate, y: NEVER });
  return signed;
}

/** Whether a condition that an act meets was met by the day of Sections 1 and 2. */
export function metOnTheDay(facts: readonly Fact[], condition: string): Level {
  const met = facts.filter((fact) => meets(fact, condition)).map((fact) => fact.on);
  const failed = facts.filter((fact) => fact.kind === 'failed' && fact.of === condition);
  const lastFailed = Math.max(...failed.map((fact) => fact.on.by));
  const levels = met.map((on) => Math.min(levelOn(rise(on), effectiveDate), on.by <= lastFailed ? 1 : 2));
  const concluded = met.length > 0 ? Math.max(...levels) : failed.length > 0 ? 0 : 1;
  return asLevel(Math.max(concluded, givenUp(facts, condition)));
}

function meets(fact: Fact, condition: string): boolean {
  if (fact.kind === 'satisfied') return fact.of === condition;
  if (fact.kind === 'delivered') return fact.what === condition;
  return fact.kind === 'paid' && fact.under === condition;
}

/** By all five whom it protects. */
function givenUp(facts: readonly Fact[], condition: string): Level {
  const waivers = facts.filter((fact) => fact.kind === 'waived' && fact.condition === condition);
  if (waivers.length === 0) return 0;
  const byHolder = noteholders.map((holder) =>
    waivers
      .filter((fact) => fact.kind === 'waived' && fact.parties.includes(holder))
      .map((fact) => rise(fact.on))
      .reduce(either, never),
  );
  return levelOn(byHolder.reduce(both), effectiveDate);
}

export const asLevel = (n: number): Level => (n >= 2 ? 2 : n >= 1 ? 1 : 0);
