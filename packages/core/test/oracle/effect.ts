import type { Effect, PartTerm } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import { and, not, type Truth } from '../../src/time/truth.ts';
import type { Oracle } from './oracle.ts';
import { by, sure } from './words.ts';

/** `effective(part, D)` on the record [E1] [E4] [E7] [T6]. */
export function effectiveOn(o: Oracle, part: PartTerm, day: Day): Truth {
  if (!o.isOnRecord(part.agreement)) {
    o.decided('T5');
    return 'no';
  }
  const own = byItsTerms(o, part, part.effect, day);
  const over = terminated(o, part.agreement, day);
  if (over !== 'no' && own !== 'no') o.decided('E7');
  return part.survives ? own : and(own, not(over));
}

export function terminated(o: Oracle, agreement: string, day: Day): Truth {
  const facts = o.seen
    .filter((fact) => fact.kind === 'terminated')
    .filter((fact) => fact.agreement === agreement);
  return o.any(facts, (fact) => by(fact.on, day));
}

function byItsTerms(o: Oracle, part: PartTerm, effect: Effect, day: Day): Truth {
  const dated = o.agreement(part.agreement)?.dated ?? null;
  switch (effect.kind) {
    case 'in-force':
      return sure(day >= effect.from);
    case 'unknown':
      return dated !== null && day < dated ? 'no' : 'open';
    case 'fixed': {
      if (day < effect.on) return 'no';
      const value = o.every(effect.conditions, (each) => o.condition(each, effect.on));
      if (value !== 'yes') o.decided('E4');
      return value;
    }
    case 'first-day':
      return firstDay(o, effect, effect.notBefore ?? dated ?? o.first, day);
  }
}

type FirstDay = Extract<Effect, { kind: 'first-day' }>;

function firstDay(o: Oracle, effect: FirstDay, start: Day, day: Day): Truth {
  if (effect.reachesBack === null) return satisfiedWithin(o, effect, start, day);
  if (day < effect.reachesBack) return 'no';
  const value = satisfiedWithin(o, effect, start, Math.max(day, o.knownAt));
  if (value !== satisfiedWithin(o, effect, start, day)) o.decided('T6');
  return value;
}

/** On some day from `start` through `through`, and not past the outside date, each condition is met. */
function satisfiedWithin(o: Oracle, effect: FirstDay, start: Day, through: Day): Truth {
  const last = Math.min(through, o.last, effect.outside ?? Number.POSITIVE_INFINITY);
  const value = o.anyDay(start, last, (d) => o.every(effect.conditions, (each) => o.condition(each, d)));
  if (last === effect.outside && last < through && value !== 'yes') o.decided('E4');
  return value;
}
