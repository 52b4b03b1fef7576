import type { OnDay } from '../../src/deal/facts.ts';
import type { Ripens } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import { and, not, or, type Truth } from '../../src/time/truth.ts';
import type { Default } from './defaults.ts';
import { names } from './members.ts';
import type { Oracle, World } from './oracle.ts';
import { by } from './words.ts';
import { daysBack } from './when.ts';

type After = Extract<Ripens, { kind: 'after' }>;
type Clock = After['clocks'][number];

/** `ripe(i, D)` [D3]. */
export function ripeOn(o: Oracle, w: World, i: Default, day: Day): Truth {
  const clocks = clocksRipe(o, w, i, day);
  if (i.breach.stage !== null) return clocks;
  const unripe = o.any(endings(o, w, i), (end) => and(by(end, day), not(clocksRipe(o, w, i, end.by))));
  if (clocks !== 'no' && unripe !== 'no') o.decided('D5');
  return and(clocks, not(unripe));
}

function clocksRipe(o: Oracle, w: World, i: Default, day: Day): Truth {
  if (i.breach.stage !== null) return i.breach.stage === 'default' ? 'no' : o.existsIn(w, i, day);
  const ripens = i.covenant?.ripens ?? null;
  if (ripens === null) return and('open', o.existsIn(w, i, day));
  if (ripens.kind === 'at-once') return o.existsIn(w, i, day);
  const x = daysBack(o, day - 1, ripens.count, ripens.unit);
  const began = o.existsIn(w, i, x);
  const ripe = and(
    began,
    o.any(ripens.clocks, (clock) => started(o, i, clock, x)),
  );
  if (ripe !== o.existsIn(w, i, day)) o.decided('D3');
  return ripe;
}

/** The clock has started by day x. */
function started(o: Oracle, i: Default, clock: Clock, x: Day): Truth {
  if (clock === 'occurrence') return 'yes';
  if (clock === 'awareness') {
    const aware = o.seen.filter((fact) => fact.kind === 'aware').filter((fact) => names(fact.of, i));
    return aware.length === 0 ? 'open' : o.any(aware, (fact) => by(fact.on, x));
  }
  const notices = o.seen
    .filter((fact) => fact.kind === 'notice')
    .filter((fact) => fact.of.some((each) => names(each, i)) && (!i.later || fact.on.by >= i.first));
  if (notices.length === 0) return 'open';
  return o.any(notices, (fact) => {
    if (clock === 'notice-given') return by(fact.on, x);
    return fact.received === null ? and('open', by(fact.on, x)) : by(fact.received, x);
  });
}

/** The days on which it may have ended before it ripened. */
function endings(o: Oracle, w: World, i: Default): readonly OnDay[] {
  const isHeld = i.covenant?.tested?.kind === 'all-times';
  return i.breach.until !== null && isHeld ? [...cures(o, w, i), i.breach.until] : cures(o, w, i);
}

function cures(o: Oracle, w: World, i: Default): readonly OnDay[] {
  return o.seen
    .filter((fact) => fact.kind === 'cured')
    .filter((fact) => fact.breach === i.breach.id || fact.breach === i.id)
    .map((fact) => fact.on)
    .filter((on) => o.existsIn(w, i, on.by) !== 'no');
}

/** `ended(i, D)` [D5]. */
export function defaultEndedOn(o: Oracle, w: World, i: Default, day: Day): Truth {
  const cured = o.any(cures(o, w, i), (on) => {
    const come = by(on, day);
    return come === 'no' ? 'no' : and(come, curable(o, w, i, on));
  });
  return or(cured, compliedAgain(o, w, i, day));
}

function curable(o: Oracle, w: World, i: Default, on: OnDay): Truth {
  const ripe = clocksRipe(o, w, i, on.by);
  o.decided('D5');
  if (ripe !== 'no') o.decided('K5');
  return o.terms.readings.cureAfterRipening === 'can' ? 'yes' : not(ripe);
}

function compliedAgain(o: Oracle, w: World, i: Default, day: Day): Truth {
  const { until } = i.breach;
  const tested = i.covenant?.tested ?? null;
  if (until === null || (tested !== null && tested.kind !== 'all-times')) return 'no';
  const over = and(by(until, day), not(clocksRipe(o, w, i, until.by)));
  return tested === null ? and(over, 'open') : over;
}
