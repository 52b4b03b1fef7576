import type { When } from '../deal/terms.ts';
import { addBusinessDays } from '../time/business-days.ts';
import type { Day } from '../time/day.ts';
import { Builder, step, type Timeline } from '../time/timeline.ts';
import type { OnDay } from '../deal/facts.ts';
import type { Truth } from '../time/truth.ts';
import {
  all,
  any,
  type Beginning,
  beginning,
  both,
  butNot,
  come,
  doubted,
  either,
  everSoFar,
  later,
  NO,
  since,
  type TruthLine,
} from './truth-lines.ts';
import type { Overlay } from './plan.ts';
import { covers } from './default-set.ts';
import type { World } from './world.ts';

/** The day an overlay's span begins: stated, else the day its part takes effect. */
export function begin(world: World, overlay: Overlay): Beginning {
  return overlay.from === null ? world.effectDay(overlay.part) : { open: overlay.from, yes: overlay.from };
}

/** In effect, begun, and not ended. */
export function running(world: World, overlay: Overlay): TruthLine {
  const begun = both(world.effective(overlay.part), since(begin(world, overlay)));
  return butNot(begun, world.over(overlay));
}

/** [W6] Past its last day. */
export function over(world: World, overlay: Overlay): TruthLine {
  if (overlay.to === null) return NO;
  const came = cameOf(world, overlay.to, overlay);
  return overlay.toIncluded ? later(came, 1) : came;
}

/** Has the day of `when` come, for the span that it ends [T3] [W7]? */
export function cameOf(world: World, when: When, overlay: Overlay): TruthLine {
  return came(world, when, overlay, begin(world, overlay));
}

function came(world: World, when: When, overlay: Overlay, from: Beginning): TruthLine {
  switch (when.kind) {
    case 'day':
      return step<Truth>('no', when.day, 'yes');
    case 'trigger':
      return triggered(world, when.address, from);
    case 'met':
      return any(world.record.about('satisfied', when.condition).map((f) => event(f.on, from)));
    case 'end-of':
      return endOf(world, when.overlay, overlay);
    case 'default':
      return defaulted(world, when, from);
    case 'earliest':
      return earliest(world, when.of, overlay, from);
    case 'latest':
      return all(when.of.map((w) => came(world, w, overlay, from)));
    case 'after':
      return after(world, came(world, when.of, overlay, from), when.count, when.unit);
  }
}

function earliest(world: World, limbs: readonly When[], overlay: Overlay, from: Beginning): TruthLine {
  let line = NO;
  for (const limb of limbs) line = either(line, came(world, limb, overlay, from));
  return line;
}

/** [W8] What hangs on another runs through that one's last day, whether the words include the day or not. */
function endOf(world: World, name: string, overlay: Overlay): TruthLine {
  const ended = world.overByName(name, overlay);
  return overlay.toIncluded ? later(ended, -1) : ended;
}

/** [W7] Looked for from the first day of the span; something raised and not judged leaves it open. */
function triggered(world: World, address: string, from: Beginning): TruthLine {
  let line = NO;
  for (const { kind, on } of world.record.of(address)) {
    if (kind === 'occurred') line = either(line, event(on, from));
    if (kind === 'raised') line = either(line, doubted(event(on, from)));
  }
  return line;
}

/** One event: none before the span begins; `open` where the span may not have begun. */
function event(on: OnDay, from: Beginning): TruthLine {
  if (from.open === null || on.by < from.open) return NO;
  const line = come(on);
  return from.yes === null || on.by < from.yes ? doubted(line) : line;
}

function defaulted(world: World, when: Extract<When, { kind: 'default' }>, from: Beginning): TruthLine {
  const lines = world.instances().map((instance) => {
    const named = butNot(covers(world, when.of, instance), covers(world, when.except, instance));
    return both(named, world.continuingOf(instance));
  });
  return everSoFar(both(any(lines), since(from)));
}

/** [T4] N days after, not counting the first. */
export function after(
  world: World,
  line: TruthLine,
  count: number,
  unit: 'days' | 'business days',
): TruthLine {
  if (unit === 'days') return later(line, count);
  return moved(line, (day) => addBusinessDays(day, count, world.plan.terms.holidays));
}

/** Each change on a later day; where several fall on one, the last stands. */
export function moved<T>(line: Timeline<T>, to: (day: Day) => Day): Timeline<T> {
  const changes = new Map<Day, T>();
  line.days.forEach((day, i) => changes.set(to(day), line.values[i + 1] as T));
  const out = new Builder<T>(line.values[0] as T);
  for (const [day, value] of changes) out.from(day, value);
  return out.done();
}

/** The last day before the span may be over; `null` if it never is. Of one that may always have been: before all days that matter. */
export function lastDay(world: World, line: TruthLine): Day | null {
  const { open } = beginning(line);
  return open === -Infinity ? (world.engine.criticalDays()[0] ?? 0) - 1 : open === null ? null : open - 1;
}
