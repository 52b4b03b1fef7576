import type { OnDay } from '../deal/facts.ts';
import type { Ripens } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import { valueOn } from '../time/timeline.ts';
import { and, not, or, type Truth } from '../time/truth.ts';
import type { Found } from './instances.ts';
import { after } from './spans.ts';
import {
  always,
  any,
  beginning,
  both,
  butNot,
  cameBy,
  come,
  doubted,
  either,
  later,
  NO,
  OPEN,
  type TruthLine,
  YES,
} from './truth-lines.ts';
import { speaksOf } from './default-set.ts';
import type { World } from './world.ts';

/** [D3] A Default ripens into an Event of Default as its clause says, unless it ended before. */
export function ripeLine(world: World, instance: Found): TruthLine {
  const ripe = clocksRun(world, instance);
  // A stage that a person has stated stands, whatever ended when.
  return instance.fact.stage === null ? butNot(ripe, endedUnripe(world, instance, ripe)) : ripe;
}

/** The clocks alone, whatever became of the Default meanwhile. */
function clocksRun(world: World, instance: Found): TruthLine {
  const stage = instance.fact.stage;
  if (stage !== null) return stage === 'default' ? NO : instance.exists;
  const ripens = world.plan.provision(instance.under).covenant?.ripens ?? null;
  if (ripens === null) return doubted(instance.exists);
  if (ripens.kind === 'at-once') return instance.exists;
  let clocks = NO;
  for (const clock of ripens.clocks) clocks = either(clocks, clockFrom(world, instance, clock));
  // No clock starts before the instance. The last day of the period is still in time: ripe from the next.
  return later(after(world, both(instance.exists, clocks), ripens.count, ripens.unit), 1);
}

type Clock = Extract<Ripens, { kind: 'after' }>['clocks'][number];

/** Has the clock started? `open` where no fact speaks of what starts it [K3]. */
function clockFrom(world: World, instance: Found, clock: Clock): TruthLine {
  switch (clock) {
    case 'occurrence':
      return YES;
    case 'awareness':
      return started(world.record.awareness.filter((f) => speaksOf(f.of, instance)).map((f) => come(f.on)));
    case 'notice-given':
      return started(noticesFor(world, instance).map((f) => come(f.on)));
    case 'notice-received':
      return started(
        noticesFor(world, instance).map((f) =>
          f.received === null ? doubted(come(f.on)) : come(f.received),
        ),
      );
  }
}

/** A later instance has a new clock: what was noticed before it began does not start it [D4]. */
function noticesFor(world: World, instance: Found) {
  const isLater = instance.id !== instance.breach;
  return world.record.notices.filter(
    (f) => f.of.some((of) => speaksOf(of, instance)) && (!isLater || f.on.by >= restartOf(instance)),
  );
}

/** The day in the id of a later instance: the first on which it can exist. */
const restartOf = (instance: Found): number => beginning(instance.exists).open ?? Infinity;

const started = (lines: readonly TruthLine[]): TruthLine => (lines.length === 0 ? OPEN : any(lines));

interface Ending {
  readonly on: OnDay;
  readonly how: 'cured' | 'complied';
}

const ENDLESS: readonly Ending[] = [];

/** What can end an instance: a recorded cure, and, tested at all times (or it is not known), compliance again [D4] [D5]. */
function endings({ record }: World, instance: Found): readonly Ending[] {
  const { id, breach, exists, until, tested } = instance;
  const complied = until !== null && (tested === null || tested.kind === 'all-times');
  if (!complied && record.cures.length === 0) return ENDLESS;
  const ends: Ending[] = complied ? [{ on: until, how: 'complied' }] : [];
  for (const { breach: cured, on } of record.cures)
    if ((cured === breach || cured === id) && valueOn(exists, on.by) !== 'no')
      ends.push({ on, how: 'cured' });
  return ends;
}

function endedUnripe(world: World, instance: Found, clocks: TruthLine): TruthLine {
  let ended = NO;
  for (const { on, how } of endings(world, instance)) {
    const inTime = not(valueOn(clocks, on.by));
    if (inTime !== 'no' && (how === 'cured' || instance.tested !== null))
      ended = either(ended, both(come(on), always(inTime)));
  }
  return ended;
}

/** [D5] Cured, or complied with again, before it ripened; ripe, only as the agreement's setting says. */
export function endedLine(world: World, instance: Found): TruthLine {
  const ends = endings(world, instance);
  if (ends.length === 0) return NO;
  const clocks = clocksRun(world, instance);
  let ended = NO;
  for (const end of ends) {
    const counts = worth(world, end, instance, valueOn(clocks, end.on.by));
    if (counts !== 'no') ended = either(ended, both(come(end.on), always(counts)));
  }
  return ended;
}

/** `endedLine` on one day. */
export function endedOn(world: World, instance: Found, day: Day): Truth {
  let ended: Truth = 'no';
  for (const end of endings(world, instance)) {
    const came = cameBy(end.on, day);
    // What has not come by the day need not be weighed.
    if (came === 'no') continue;
    const clocks = clocksRun(world, instance);
    ended = or(ended, and(came, worth(world, end, instance, valueOn(clocks, end.on.by))));
  }
  return ended;
}

/** Whether an ending counts, by what has ripened on its day: ripe from October 2, cured on October 1 in time. */
function worth(world: World, end: Ending, instance: Found, ripe: Truth): Truth {
  if (end.how === 'complied') {
    if (ripe === 'yes') return 'no';
    return ripe === 'no' && instance.tested !== null ? 'yes' : 'open';
  }
  if (ripe === 'no' || world.plan.terms.readings.cureAfterRipening === 'can') return 'yes';
  return ripe === 'yes' ? 'no' : 'open';
}
