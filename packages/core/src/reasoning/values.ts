import type { Address } from '../deal/facts.ts';
import type { AmendmentTerm } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import { Builder, constant, type Timeline, valueOn } from '../time/timeline.ts';
import { beginning } from './truth-lines.ts';
import type { World } from './world.ts';

/** A value over time [A5]: `none`, decimal text, or `open:2.50|6.00`. */
export function valueLine(world: World, address: Address): Timeline<string> {
  const base = world.plan.values.get(address);
  if (base === undefined) return constant('none');
  const amendments = inOrder(world, world.plan.amendments.get(address) ?? []);
  const lines = amendments.map((a) => world.effective(a.part));
  const days = [...new Set([base.from, ...lines.flatMap((line) => line.days)])]
    .filter((d) => d >= base.from)
    .sort((a, b) => a - b);
  const out = new Builder<string>('none');
  for (const day of days)
    out.from(
      day,
      standing(
        base.value,
        amendments.map((a, i) => ({ value: a.value, inEffect: valueOn(lines[i] ?? constant('no'), day) })),
      ),
    );
  return out.done();
}

/** The last effective amendment's value; `open` where one that may be effective comes after it. */
function standing(base: string, amendments: readonly { value: string; inEffect: string }[]): string {
  let sure = base;
  let others: string[] = [];
  for (const { value, inEffect } of amendments) {
    if (inEffect === 'yes') {
      sure = value;
      others = [];
    } else if (inEffect === 'open' && value !== sure && !others.includes(value)) others.push(value);
  }
  return others.length === 0 ? sure : `open:${[sure, ...others].join('|')}`;
}

/** [W9] By the day it takes effect, then the day its instrument was executed, then its place. */
function inOrder(world: World, amendments: readonly AmendmentTerm[]): AmendmentTerm[] {
  if (amendments.length < 2) return [...amendments];
  const rank = new Map(
    amendments.map((a) => [a, [effectDay(world, a), executionDay(world, a), a.position] as const]),
  );
  return [...amendments].sort((a, b) => {
    const [ea, xa, pa] = rank.get(a) ?? [0, 0, 0];
    const [eb, xb, pb] = rank.get(b) ?? [0, 0, 0];
    return order(ea, eb) || order(xa, xb) || pa - pb;
  });
}

const order = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function effectDay(world: World, amendment: AmendmentTerm): Day {
  const { open, yes } = beginning(world.effective(amendment.part));
  return yes ?? open ?? Infinity;
}

/** The latest signature that counts; an instrument of which none is recorded comes last. */
function executionDay(world: World, amendment: AmendmentTerm): Day {
  const agreement = world.plan.parts.get(amendment.part)?.agreement ?? '';
  const hash = world.plan.agreements.get(agreement)?.sha256 ?? null;
  const days = world.record
    .about('signed', agreement)
    .filter((s) => s.text === null || hash === null || s.text === hash)
    .map((s) => s.on.by);
  return days.length === 0 ? Infinity : Math.max(...days);
}
