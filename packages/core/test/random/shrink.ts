import type { PartTerm, Terms } from '../../src/deal/terms.ts';
import { isoDay } from '../../src/time/day.ts';
import type { RandomDeal } from './generate.ts';

/**
 * Takes away facts and terms, one after the other, for as long as the deal still fails. What is left is small enough
 * to be worked out by hand.
 */
export function shrink(deal: RandomDeal, fails: (deal: RandomDeal) => boolean): RandomDeal {
  let smallest = deal;
  for (;;) {
    const smaller = smallerOnes(smallest).find(fails);
    if (smaller === undefined) return smallest;
    smallest = smaller;
  }
}

const lists = [
  'waivers',
  'suspensions',
  'compliance',
  'overlays',
  'amendments',
  'values',
  'covenants',
  'representations',
  'conditions',
  'parts',
  'instruments',
  'provisions',
  'agreements',
  'parties',
] as const satisfies readonly (keyof Terms)[];

/** The deal without one fact, one term, or one detail of a term; what terms refer to stays. */
function smallerOnes(deal: RandomDeal): readonly RandomDeal[] {
  return parted(deal).filter(({ terms }) => isWhole(terms));
}

function isWhole(terms: Terms): boolean {
  const parts = new Set(terms.parts.map((each) => each.address));
  const conditions = new Set(terms.conditions.map((each) => each.address));
  const agreements = new Set(terms.agreements.map((each) => each.id));
  const spans = [
    ...terms.waivers,
    ...terms.suspensions,
    ...terms.compliance,
    ...terms.overlays,
    ...terms.amendments,
  ];
  return (
    parts.has('a0') &&
    spans.every((each) => parts.has(each.part)) &&
    terms.parts.every((each) => agreements.has(each.agreement)) &&
    terms.parts.every(
      ({ effect }) => !('conditions' in effect) || effect.conditions.every((each) => conditions.has(each)),
    )
  );
}

function parted(deal: RandomDeal): readonly RandomDeal[] {
  const { terms, facts } = deal;
  return [
    ...facts.map((fact) => ({ ...deal, facts: facts.filter((each) => each !== fact) })),
    ...lists.flatMap((list) =>
      terms[list].map((gone) => ({
        ...deal,
        terms: { ...terms, [list]: terms[list].filter((each) => each !== gone) },
      })),
    ),
    ...simplerTerms(terms).map((simpler) => ({ ...deal, terms: simpler })),
  ];
}

function simplerTerms(terms: Terms): readonly Terms[] {
  return [
    ...terms.waivers.flatMap((each) =>
      each.ends === null
        ? []
        : [{ ...terms, waivers: terms.waivers.map((w) => (w === each ? { ...w, ends: null } : w)) }],
    ),
    ...terms.waivers.flatMap((each) =>
      each.covers.length < 2
        ? []
        : each.covers.map((gone) => ({
            ...terms,
            waivers: terms.waivers.map((w) =>
              w === each ? { ...w, covers: w.covers.filter((m) => m !== gone) } : w,
            ),
          })),
    ),
    ...terms.suspensions.flatMap((each) =>
      each.to === null
        ? []
        : [{ ...terms, suspensions: terms.suspensions.map((s) => (s === each ? { ...s, to: null } : s)) }],
    ),
    ...terms.parts.flatMap((each) =>
      'conditions' in each.effect
        ? each.effect.conditions.map((gone) => ({
            ...terms,
            parts: terms.parts.map((p) => (p === each ? needless(p, gone) : p)),
          }))
        : [],
    ),
    ...terms.conditions.flatMap((each) =>
      each.requires.length < 2
        ? []
        : each.requires.map((gone) => ({
            ...terms,
            conditions: terms.conditions.map((c) =>
              c === each ? { ...c, requires: c.requires.filter((r) => r !== gone) } : c,
            ),
          })),
    ),
  ];
}

/** The part without one of its conditions. */
function needless(part: PartTerm, gone: string): PartTerm {
  const { effect } = part;
  if (!('conditions' in effect)) return part;
  return { ...part, effect: { ...effect, conditions: effect.conditions.filter((each) => each !== gone) } };
}

function line(value: unknown): string {
  return JSON.stringify(value, replacer);
}

/** A deal as text: one line for each term and fact, days as people write them. */
export function written({ terms, facts, knownAt, from, horizon }: RandomDeal): string {
  const sections = Object.entries(terms).map(([name, value]) =>
    Array.isArray(value)
      ? value.map((each) => `${name}: ${line(each)}`).join('\n')
      : `${name}: ${line(value)}`,
  );
  return [
    `known at ${isoDay(knownAt)}, asked from ${isoDay(from)} through ${isoDay(horizon)}`,
    ...sections.filter((each) => each !== ''),
    ...facts.map((fact) => `fact: ${line(fact)}`),
  ].join('\n');
}

/** Whole numbers that can only be days are written as such. */
function replacer(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'number' && value > 5000 ? isoDay(value) : value;
}
