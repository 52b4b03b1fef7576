import type { Ending, WaiverTerm, When } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import { constant, splice, valueOn } from '../time/timeline.ts';
import { and, or, type Truth } from '../time/truth.ts';
import { covers, naming } from './default-set.ts';
import type { Found } from './instances.ts';
import { type Overlay, waiverOverlay } from './plan.ts';
import { begin, cameOf, lastDay } from './spans.ts';
import {
  both,
  butNot,
  doubted,
  either,
  later,
  NO,
  since,
  type TruthLine,
  whereTheyAgree,
} from './truth-lines.ts';
import type { World } from './world.ts';

/** [W3] [W5] In effect and not ended; ended with effect from the beginning, it never was. */
export function activeLine(world: World, waiver: WaiverTerm): TruthLine {
  const overlay = waiverOverlay(waiver);
  const begun = both(world.effective(waiver.part), since(begin(world, overlay)));
  const ended = world.over(overlay);
  const gone = waiver.ends?.then === 'retroactive' ? asAtLeastKnown(ended, world.knownAt) : ended;
  return butNot(begun, gone);
}

/** What holds on D or on K, whichever is later. */
function asAtLeastKnown(line: TruthLine, knownAt: Day): TruthLine {
  return splice(constant(valueOn(line, knownAt)), knownAt, line);
}

/** When a waiver is past its last day, with its extension and its chance to become permanent [W5]. */
export function waiverOver(world: World, waiver: WaiverTerm): TruthLine {
  if (waiver.ends === null) return NO;
  const ended = extendedEnd(world, waiver.ends, waiverOverlay(waiver));
  return waiver.ends.permanentIf === null ? ended : unlessPermanent(world, ended, waiver.ends.permanentIf);
}

function extendedEnd(world: World, ends: Ending, overlay: Overlay): TruthLine {
  const asStated = endedBy(world, ends, ends.when, overlay);
  if (ends.extended === null) return asStated;
  const moved = endedBy(world, ends, movedTo(ends.when, ends.extended.to), overlay);
  const met = world.engine.base.conditionOn(ends.extended.if, ends.extended.by);
  return met === 'yes' ? moved : met === 'no' ? asStated : whereTheyAgree(asStated, moved);
}

function endedBy(world: World, ends: Ending, when: When, overlay: Overlay): TruthLine {
  const came = cameOf(world, when, overlay);
  return ends.included ? later(came, 1) : came;
}

/** The same end with its stated days moved. */
function movedTo(when: When, day: Day): When {
  switch (when.kind) {
    case 'day':
      return { ...when, day };
    case 'earliest':
    case 'latest':
      return { ...when, of: when.of.map((w) => movedTo(w, day)) };
    case 'after':
      return { ...when, of: movedTo(when.of, day) };
    default:
      return when;
  }
}

function unlessPermanent(world: World, ended: TruthLine, condition: string): TruthLine {
  const last = lastDay(world, ended);
  const permanent = last === null ? 'no' : world.engine.base.conditionOn(condition, last);
  if (permanent === 'yes') return NO;
  return permanent === 'no' ? ended : doubted(ended);
}

/** `waivedLine` on one day. */
export function waivedOn(world: World, instance: Found, day: Day): Truth {
  let waived: Truth = 'no';
  for (const waiver of world.plan.terms.waivers) {
    const named = naming(world, waiver.covers, instance);
    if (named !== 'no') waived = or(waived, and(named, valueOn(world.active(waiver.id), day)));
    if (waived === 'yes') break;
  }
  return waived;
}

/** [W2] [W4] The instance is one of those that the waiver names, and the waiver is in effect. */
export function waivedLine(world: World, instance: Found): TruthLine {
  let waived = NO;
  for (const waiver of world.plan.terms.waivers) {
    const named = covers(world, waiver.covers, instance);
    if (named !== NO) waived = either(waived, both(named, world.active(waiver.id)));
  }
  return waived;
}
