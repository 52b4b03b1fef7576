import { ask, type Asked, type Deal, type DealProblem, type Fact, whatIf, type WhatIf } from '@inforce/core';
import { openDeal } from '../deal/open-deal.ts';
import type { FactEntry } from '../facts/fact-kinds.ts';
import { whatHappened } from '../facts/fact-sentence.ts';
import { type Lane, type LaneGroup, lanesOf, type Segment } from '../timeline/lanes.ts';
import { writtenDay } from '../ui/days.ts';

/** A lane that is drawn otherwise when the supposed facts are added. */
export interface LaneChange {
  /** The agreement's title. */
  readonly agreement: string;
  readonly id: string;
  readonly name: string;
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

export interface Supposed {
  readonly asked: Asked;
  /** What is supposed, in the order in which it was. */
  readonly says: readonly string[];
  /** Statuses of the day asked about that change. */
  readonly onDay: WhatIf['changes'];
  /** What changes on any day. */
  readonly lanes: readonly LaneChange[];
}

/** The deal with facts that have not happened, and everything that they would change. */
export function suppose(
  sources: unknown,
  before: Asked,
  facts: readonly FactEntry[],
): Supposed | { readonly problems: readonly DealProblem[] } {
  const named = facts.map((fact, i) => ({
    id: `supposed-${i + 1}`,
    by: 'what if',
    evidence: 'assumed',
    ...fact,
  }));
  const opened = openDeal(withFacts(sources, named));
  if (!('deal' in opened)) return opened;
  const errors = opened.problems.filter(({ what }) => named.some(({ id }) => what.includes(id)));
  const added = new Set(named.map(({ id }) => id).filter((id) => isThere(opened.deal, id)));
  if (added.size < named.length) return { problems: errors.length > 0 ? errors : opened.problems };
  const question = { deal: opened.deal, asOf: before.asOf, knownAt: before.knownAt, added };
  const asked = ask(question);
  const says = opened.deal.facts.flatMap((fact) =>
    added.has(fact.id) ? [supposedWords(opened.deal, fact)] : [],
  );
  return {
    asked,
    says,
    onDay: whatIf(question).changes,
    lanes: changedLanes(lanesOf(before), lanesOf(asked)),
  };
}

function supposedWords(deal: Deal, fact: Fact): string {
  return `On ${writtenDay(fact.on.by)}: ${whatHappened(deal, fact)}`;
}

const isThere = ({ facts }: Deal, id: string): boolean => facts.some((fact) => fact.id === id);

function withFacts(sources: unknown, facts: readonly object[]): unknown {
  if (
    typeof sources !== 'object' ||
    sources === null ||
    !('facts' in sources) ||
    !Array.isArray(sources.facts)
  )
    return sources;
  return { ...sources, facts: [...(sources.facts as readonly unknown[]), ...facts] };
}

export function changedLanes(before: readonly LaneGroup[], after: readonly LaneGroup[]): LaneChange[] {
  const was = new Map(
    before.flatMap(({ title, lanes }) =>
      lanes.map((lane) => [keyOf(lane), { agreement: title, lane }] as const),
    ),
  );
  const changed = after.flatMap(({ title, lanes }) =>
    lanes.flatMap((lane): LaneChange[] => {
      const old = was.get(keyOf(lane))?.lane.segments ?? [];
      was.delete(keyOf(lane));
      return isSame(old, lane.segments)
        ? []
        : [{ agreement: title, id: lane.id, name: lane.name, before: old, after: lane.segments }];
    }),
  );
  const gone = [...was.values()].map(({ agreement, lane }) => ({
    agreement,
    id: lane.id,
    name: lane.name,
    before: lane.segments,
    after: [],
  }));
  return [...changed, ...gone];
}

const keyOf = ({ kind, id }: Lane): string => `${kind} ${id}`;
const isSame = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
