import { type Asked, allInWords, type ChecklistItem, stretches, valueOn } from '@inforce/core';
import { type Day, isoDay, parseDay, writtenDay } from '../ui/days.ts';

/** What became of the parts of a paper that wait for conditions, on the day asked about. */
export interface TakingEffect {
  readonly state: 'in effect' | 'waiting' | 'open' | 'never';
  readonly parts: string;
  readonly says: string;
  /** The day it took effect. */
  readonly on: Day | null;
}

/** A line of the list with what is missing under it, in words. */
export interface Standing {
  readonly item: ChecklistItem;
  readonly missing: string;
}

/** Parts that share their conditions and their fate are told of once. */
export function effectsOf(
  asked: Asked,
  agreement: string,
  standings: readonly Standing[],
): readonly TakingEffect[] {
  const waiting = asked.bound.terms.parts.flatMap((part) =>
    part.agreement === agreement && 'conditions' in part.effect && part.effect.conditions.length > 0
      ? [{ address: part.address, conditions: part.effect.conditions }]
      : [],
  );
  const groups = Map.groupBy(waiting, ({ address, conditions }) =>
    JSON.stringify([conditions, asked.reckoning.effective(address)]),
  );
  return [...groups.values()].map((same) => {
    const addresses = same.map(({ address }) => address);
    const conditions = new Set(same.flatMap((part) => part.conditions));
    const own = standings.filter(({ item }) => conditions.has(item.section));
    return {
      parts: allInWords(asked.deal, addresses),
      ...fateOf(asked, addresses[0] ?? '', own),
    };
  });
}

type Fate = Omit<TakingEffect, 'parts'>;

function fateOf(asked: Asked, address: string, standings: readonly Standing[]): Fate {
  const line = asked.reckoning.effective(address);
  const value = valueOn(line, asked.asOf);
  const effective = stretches(line).filter((each) => each.value === 'yes');
  if (value === 'yes') {
    const on = effective.find(({ to }) => to === null || to > asked.asOf)?.from ?? null;
    return { state: 'in effect', on, says: tookEffect(on, standings) };
  }
  if (value === 'open')
    return { state: 'open', on: null, says: `Whether it is in effect is open: ${missing(standings)}.` };
  const coming = effective.find(({ from }) => from !== null && from > asked.asOf)?.from ?? null;
  return coming === null ? notInEffect(asked.asOf, standings) : foreseen(coming);
}

const foreseen = (on: Day): Fate => ({
  state: 'waiting',
  on,
  says: `Not yet in effect. On what is recorded it takes effect on ${writtenDay(on)}.`,
});

function tookEffect(on: Day | null, standings: readonly Standing[]): string {
  if (on === null) return 'In effect.';
  const count = numberInWords(standings.length);
  const took = `Took effect on ${writtenDay(on)}`;
  const last = standings.reduce<string>(
    (latest, { item }) => ((item.done ?? '') > latest ? (item.done ?? '') : latest),
    '',
  );
  if (standings.length < 2) return `${took}, when its condition was met.`;
  if (last === isoDay(on)) return `${took}, with the last of ${count} conditions.`;
  const lastDay = parseDay(last);
  return `${took}; all ${count} conditions are met${lastDay === null ? '' : `, the last on ${writtenDay(lastDay)}`}.`;
}

/** In time it still waits; past its last day it never takes effect. */
function notInEffect(asOf: Day, standings: readonly Standing[]): Fate {
  const due = standings.flatMap(({ item }) => (item.by === null ? [] : [item.by])).toSorted()[0] ?? null;
  const last = due === null ? null : parseDay(due);
  const until = last === null ? '' : `, to be met by ${writtenDay(last)}`;
  if (last !== null && last < asOf)
    return {
      state: 'never',
      on: null,
      says: `Did not take effect by ${writtenDay(last)}. Missing: ${missing(standings)}.`,
    };
  return {
    state: 'waiting',
    on: null,
    says: `Not yet in effect. Still open${until}: ${missing(standings)}.`,
  };
}

function missing(standings: readonly Standing[]): string {
  const open = standings.filter(({ item }) => item.status !== 'done');
  return open.length === 0 ? 'nothing on this list' : open.map((each) => each.missing).join('; ');
}

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
export const numberInWords = (count: number): string => numbers[count] ?? String(count);
