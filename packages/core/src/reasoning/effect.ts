import type { Effect, PartTerm } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import { Builder, constant, splice, step, type Timeline, valueOn } from '../time/timeline.ts';
import { and, type Truth } from '../time/truth.ts';
import { conditionOn } from './conditions.ts';
import type { Gate } from './plan.ts';
import {
  all,
  both,
  butNot,
  come,
  either,
  everSoFar,
  NO,
  onAndAfter,
  type TruthLine,
  YES,
} from './truth-lines.ts';
import type { RecordAt } from './record.ts';
import type { World } from './world.ts';

/** When a part is in effect, on the record as it is [E1] [E4] [E7] [T6]. */
export function effectLine(world: World, part: PartTerm): TruthLine {
  if (!world.engine.onRecord(part.agreement)) return NO;
  const line = ownEffect(world, part, part.effect);
  return part.survives ? line : butNot(line, terminatedLine(world.record, part.agreement));
}

/** Has the agreement ended [E7]? */
export function terminatedLine(record: RecordAt, agreement: string): TruthLine {
  let ended = NO;
  for (const { agreement: of, on } of record.terminations)
    if (of === agreement) ended = either(ended, come(on));
  return ended;
}

function ownEffect(world: World, part: PartTerm, effect: Effect): TruthLine {
  switch (effect.kind) {
    case 'in-force':
      return step<Truth>('no', effect.from, 'yes');
    case 'fixed':
      return world.gate(effect);
    case 'first-day':
      return firstDay(world, part, effect);
    case 'unknown':
      return onAndAfter(dated(world, part), null);
  }
}

/** The first day on which a part can be in effect, whatever is recorded. */
export function earliestEffect(world: World, part: PartTerm): Day {
  const { effect } = part;
  switch (effect.kind) {
    case 'in-force':
      return effect.from;
    case 'fixed':
      return effect.on;
    case 'first-day':
      return effect.reachesBack ?? effect.notBefore ?? dated(world, part) ?? -Infinity;
    case 'unknown':
      return dated(world, part) ?? -Infinity;
  }
}

const dated = (world: World, part: PartTerm): Day | null =>
  world.plan.agreements.get(part.agreement)?.dated ?? null;

/** Each condition is asked on the day itself: met a day late is never [E4]. */
export function gateLine(world: World, { on, conditions }: Gate): TruthLine {
  let met: Truth = 'yes';
  for (let i = 0; i < conditions.length && met !== 'no'; i++) {
    const condition = conditions[i] ?? null;
    met = and(met, condition === null ? 'open' : conditionOn(world, condition, on));
  }
  return step<Truth>('no', on, met);
}

function firstDay(world: World, part: PartTerm, effect: Extract<Effect, { kind: 'first-day' }>): TruthLine {
  const met = all(effect.conditions.map((c) => world.condition(c)));
  const window = between(effect.notBefore ?? dated(world, part), effect.outside);
  const satisfied = everSoFar(both(met, window));
  return effect.reachesBack === null ? satisfied : reachingBack(satisfied, effect.reachesBack, world.knownAt);
}

/** From the first day (included; `null`: always) through the last (included; `null`: for good). */
function between(first: Day | null, last: Day | null): TruthLine {
  const begun: TruthLine = first === null ? YES : step<Truth>('no', first, 'yes');
  const open: TruthLine = last === null ? YES : step<Truth>('yes', last + 1, 'no');
  return both(begun, open);
}

/** [T6] In effect from the earlier day, once satisfied; known from the day that was recorded. */
function reachingBack(satisfied: TruthLine, from: Day, knownAt: Day): TruthLine {
  const asKnown: Timeline<Truth> = splice(constant(valueOn(satisfied, knownAt)), knownAt, satisfied);
  const out = new Builder<Truth>('no');
  out.from(from, valueOn(asKnown, from));
  asKnown.days.forEach((day, i) => {
    if (day > from) out.from(day, asKnown.values[i + 1] as Truth);
  });
  return out.done();
}
