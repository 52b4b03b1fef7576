import type { Address, Fact } from '../deal/facts.ts';
import type { ConditionTerm } from '../deal/terms.ts';
import { writtenDay } from '../time/day.ts';
import { plain, recordDecides } from './conditions.ts';
import { isStanding } from './plan.ts';
import type { Conflict } from './reckoning.ts';
import type { World } from './world.ts';

/** Conclusions that the record contradicts [K6], and facts that contradict each other [K3]. */
export function conflictsOf(world: World): Conflict[] {
  return world.plan.terms.conditions.flatMap((condition) => {
    const met = world.record.about('satisfied', condition.address);
    const failed = world.record.about('failed', condition.address);
    return [
      ...againstRecord(world, condition, [...met, ...failed]),
      ...againstEachOther(condition, met, failed),
    ];
  });
}

function againstRecord(world: World, condition: ConditionTerm, conclusions: readonly Fact[]): Conflict[] {
  return conclusions.flatMap((fact) => {
    const decided = recordDecides(world, condition, fact.on.by);
    const said = fact.kind === 'satisfied' ? 'yes' : 'no';
    if ((decided !== 'yes' && decided !== 'no') || decided === said) return [];
    const is = plain(decided) === 'yes' ? 'met' : 'not met';
    return [
      conflict(
        'K6',
        condition.address,
        [fact],
        `${condition.address} is recorded as ${said === 'yes' ? 'met' : 'not met'} on ${writtenDay(fact.on.by)}, but on the record it is ${is}`,
      ),
    ];
  });
}

function againstEachOther(
  condition: ConditionTerm,
  met: readonly Fact[],
  failed: readonly Fact[],
): Conflict[] {
  const clash = (a: Fact, b: Fact): boolean =>
    isStanding(condition) ? a.on.by <= b.on.by : a.on.by === b.on.by;
  return met.flatMap((a) =>
    failed
      .filter((b) => clash(a, b))
      .map((b) =>
        conflict(
          'K3',
          condition.address,
          [a, b],
          `${condition.address} is recorded both as met on ${writtenDay(a.on.by)} and as not met on ${writtenDay(b.on.by)}`,
        ),
      ),
  );
}

function conflict(rule: Conflict['rule'], address: Address, facts: readonly Fact[], says: string): Conflict {
  return { rule, address, facts: facts.map((f) => f.id), says };
}
