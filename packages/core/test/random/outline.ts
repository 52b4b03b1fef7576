import type { Address, PartyId } from '../../src/deal/facts.ts';
import type { When } from '../../src/deal/terms.ts';
import { type Day, dayOf } from '../../src/time/day.ts';
import type { Dice } from './dice.ts';

/** What is fixed about a random deal before its terms and facts are drawn, so that they can refer to each other. */
export interface Outline {
  readonly dice: Dice;
  readonly parties: readonly PartyId[];
  readonly instruments: readonly string[];
  /** `a0` is the agreement with covenants; the later ones waive, suspend and amend. */
  readonly agreements: readonly string[];
  readonly parts: readonly Address[];
  readonly conditions: readonly Address[];
  readonly provisions: readonly Address[];
  readonly breaches: readonly string[];
  readonly triggers: readonly Address[];
  /** Waivers, suspensions, waivers of compliance, forbearances and consents to be drawn. */
  readonly spans: readonly SpanOutline[];
  /** The day on which each agreement is meant to close. */
  readonly closings: Readonly<Record<string, Day>>;
  readonly start: Day;
  /** Few days on which most things happen, so that boundaries collide. */
  readonly busy: readonly Day[];
}

export interface SpanOutline {
  readonly kind: 'waiver' | 'suspension' | 'compliance' | 'forbearance' | 'consent';
  readonly id: string;
  readonly address: Address;
  readonly part: Address;
}

export const LENGTH = 60;

export function outline(dice: Dice): Outline {
  const start = dice.pick([dayOf(1996, 9, 12) ?? 0, dayOf(1996, 11, 20) ?? 0]);
  const busy = dice.times(7, () => start + dice.below(LENGTH));
  const agreements = dice.times(dice.between(1, 4), (i) => `a${i}`);
  const parts = agreements.flatMap((id, i) => [
    id,
    ...dice.times(dice.below(i === 0 ? 2 : 3), (n) => `${id}/${n + 1}`),
  ]);
  return {
    dice,
    start,
    busy,
    agreements,
    parts,
    parties: dice.times(dice.between(2, 4), (i) => `p${i}`),
    instruments: dice.times(dice.between(1, 2), (i) => `n${i}`),
    conditions: agreements.flatMap((id) => dice.times(dice.between(1, 3), (n) => `${id}/4.${n + 1}`)),
    provisions: [
      'a0/6.1',
      'a0/6.2',
      'a0/6.1(a)',
      'a0/1.1',
      ...agreements.slice(1, 2).map((id) => `${id}/6.1`),
    ],
    breaches: dice.times(dice.between(1, 4), (i) => `b${i}`),
    triggers: [`${agreements.at(-1) ?? 'a0'}/1(a)`, `${agreements.at(-1) ?? 'a0'}/1(b)`],
    spans: spans(dice, parts),
    closings: Object.fromEntries(agreements.map((id) => [id, dice.pick(busy)])),
  };
}

function spans(dice: Dice, parts: readonly Address[]): readonly SpanOutline[] {
  const kinds = [
    'waiver',
    'waiver',
    'suspension',
    'suspension',
    'compliance',
    'forbearance',
    'consent',
  ] as const;
  return dice.times(dice.below(6), (i) => {
    const part = dice.pick(parts.length > 1 ? parts.slice(1) : parts);
    const address = part.includes('/') ? part : `${part}/1`;
    return { kind: dice.pick(kinds), id: `${address}#${i + 1}`, address, part };
  });
}

/** Mostly a busy day or a neighbour of one. */
export function someDay({ dice, busy, start }: Outline): Day {
  return dice.chance(0.8) ? dice.pick(busy) + dice.pick([-1, 0, 0, 0, 1]) : start + dice.below(LENGTH);
}

export function maybe<T>(dice: Dice, p: number, make: () => T): T | null {
  return dice.chance(p) ? make() : null;
}

/** A moment or event: all kinds, some of them within others. */
export function someWhen(
  o: Outline,
  draw: { readonly set: () => Extract<When, { kind: 'default' }> },
  depth = 2,
): When {
  const { dice } = o;
  const inner = (): When => someWhen(o, draw, depth - 1);
  const several = (): readonly When[] => dice.times(dice.between(1, 3), inner);
  const nested = depth > 0 ? 1 : 0;
  return dice.weighed<When>([
    [6, () => ({ kind: 'day', day: someDay(o), clock: maybe(dice, 0.3, () => '5:00 p.m., Dallas time') })],
    [4, () => ({ kind: 'trigger', address: dice.pick(o.triggers) })],
    [1, () => ({ kind: 'met', condition: dice.pick(o.conditions) })],
    [o.spans.length === 0 ? 0 : 2, () => ({ kind: 'end-of', overlay: pickSpan(o) })],
    [2, () => draw.set()],
    [3 * nested, () => ({ kind: 'earliest', of: several() })],
    [1.5 * nested, () => ({ kind: 'latest', of: several() })],
    [
      2 * nested,
      () => ({
        kind: 'after',
        of: inner(),
        count: dice.below(6),
        unit: dice.pick(['days', 'business days']),
      }),
    ],
  ]);
}

function pickSpan({ dice, spans: all }: Outline): string {
  const span = dice.pick(all);
  return dice.chance(0.3) ? span.address : span.id;
}
