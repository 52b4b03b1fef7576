import { agreementOf } from '../../deal/address.ts';
import type { Deal } from '../../deal/deal.ts';
import type { Address } from '../../deal/facts.ts';
import type { When } from '../../deal/terms.ts';
import type { Engine } from '../../reasoning/engine.ts';
import { type Overlay, waiverOverlay } from '../../reasoning/plan.ts';
import { beginning } from '../../reasoning/truth-lines.ts';
import { type Day, writtenDay } from '../../time/day.ts';
import { type Timeline, valueOn } from '../../time/timeline.ts';
import type { Truth } from '../../time/truth.ts';
import { inWords, list } from '../words.ts';
import { type CalendarKind, type Found, idOf } from './found.ts';

/** Something that runs and comes to an end. */
interface Running {
  readonly kind: CalendarKind;
  readonly overlay: Overlay;
  readonly about: readonly Address[];
  /** Whether it runs on a day. */
  readonly line: Timeline<Truth>;
}

/** The last days of suspensions, waivers, forbearances and consents. */
export function endsOf(engine: Engine, deal: Deal): Found[] {
  const { terms } = engine;
  const running: Running[] = [
    ...terms.suspensions.map(
      (term): Running => ({
        kind: 'suspension ends',
        overlay: term,
        about: term.provisions,
        line: engine.suspended(term.id),
      }),
    ),
    ...terms.waivers.map(
      (term): Running => ({
        kind: 'waiver ends',
        overlay: waiverOverlay(term),
        about: [...new Set(term.covers.flatMap(({ provisions }) => provisions))],
        // One that ends as if it had never been had a last day all the same [W5].
        line: term.ends?.then === 'retroactive' ? engine.effective(term.part) : engine.active(term.id),
      }),
    ),
    ...terms.overlays.map(
      (term): Running => ({
        kind: term.kind === 'consent' ? 'consent ends' : 'forbearance ends',
        overlay: term,
        about: term.of,
        line: engine.overlay(term.id),
      }),
    ),
  ];
  return running.flatMap((each) => endOf(engine, deal, each));
}

function endOf(engine: Engine, deal: Deal, { kind, overlay, about, line }: Running): Found[] {
  if (overlay.to === null || !engine.onRecord(agreementOf(overlay.part))) return [];
  const { open, yes } = beginning(engine.base.over(overlay));
  if (yes === null || !Number.isFinite(yes)) return [];
  const day = yes - 1;
  const runs = valueOn(line, day);
  const mayBeOver = open !== null && open < yes;
  if (runs === 'no') return [];
  return [
    {
      id: idOf(kind, overlay.id),
      kind,
      subject: overlay.id,
      about,
      day,
      open: runs === 'open',
      turnsOn: [
        ...(mayBeOver ? [maybeOver(open)] : []),
        ...eventsOf(engine, deal, overlay, day),
        ...hoursIn(overlay.to, day),
      ],
    },
  ];
}

const maybeOver = (open: Day): string =>
  Number.isFinite(open)
    ? `Whether it ends at the end of ${writtenDay(open - 1)} already is open.`
    : 'Whether it ends earlier is open.';

/** The events that its end turns on: those that have ended it, and those that still may, before its last day. */
function eventsOf(engine: Engine, deal: Deal, overlay: Overlay, last: Day): string[] {
  const events = overlay.to === null ? [] : eventsIn(deal, overlay.to, []);
  const [came, may] = [true, false].map((hasCome) =>
    events
      .filter(({ path }) => {
        const { yes } = beginning(engine.came(overlay.id, path));
        return (yes !== null && yes <= last + 1) === hasCome;
      })
      .map(({ words }) => words),
  );
  return [
    ...(came === undefined || came.length === 0 ? [] : [`Its last day follows from ${list(came)}.`]),
    ...(may === undefined || may.length === 0 ? [] : [`It ends earlier with ${may.join(' or ')}.`]),
  ];
}

interface EventNamed {
  readonly path: readonly number[];
  readonly words: string;
}

/** A time that is the later of several is moved by none of them to an earlier day alone; it is named all the same. */
function eventsIn(deal: Deal, when: When, path: readonly number[]): EventNamed[] {
  switch (when.kind) {
    case 'day':
      return [];
    case 'trigger':
      return [{ path, words: `what ${inWords(deal, when.address)} names` }];
    case 'met':
      return [{ path, words: `what is recorded under ${inWords(deal, when.condition)}` }];
    case 'end-of':
      return [{ path, words: `the end of ${inWords(deal, when.overlay.replace(/#\d+$/, ''))}` }];
    case 'default':
      return [{ path, words: 'a default that it names' }];
    case 'earliest':
    case 'latest':
      return when.of.flatMap((limb, i) => eventsIn(deal, limb, [...path, i]));
    case 'after':
      return eventsIn(deal, when.of, [...path, 0]);
  }
}

/** [T8] The hour at which it ends on that day, where one is stated. */
function hoursIn(when: When, day: Day): string[] {
  switch (when.kind) {
    case 'day':
      return when.clock === null || when.day !== day
        ? []
        : [`On that day it turns on the hour: ${when.clock}.`];
    case 'earliest':
    case 'latest':
      return when.of.flatMap((limb) => hoursIn(limb, day));
    default:
      return [];
  }
}
