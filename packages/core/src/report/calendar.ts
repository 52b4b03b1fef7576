import type { Address } from '../deal/facts.ts';
import { type Day, isoDay } from '../time/day.ts';
import type { CalendarKind, Found } from './calendar/found.ts';
import { datesNow, datesOverTime, type Tracked } from './calendar/over-time.ts';
import { meaningOf, titleOf } from './calendar/words.ts';
import { citation } from './citation.ts';
import { type Asked, factsOf } from './question.ts';
import { notLegalAdvice } from './status.ts';
import { wrap, written } from './words.ts';

/** A day in the calendar of a deal. Days are whole days, and the last on which what is said is so. */
export interface CalendarEntry {
  /** The same whenever it is asked, also after the day was moved. */
  readonly id: string;
  readonly kind: CalendarKind;
  readonly subject: string;
  readonly about: readonly Address[];
  readonly day: string;
  /** `open`: turns on what nobody has recorded. `cancelled`: known once, and moved or gone since. */
  readonly status: 'stands' | 'open' | 'cancelled';
  /** Of what was moved: the day that stands in its place. */
  readonly movedTo: string | null;
  /** Goes up as the record grows and when the day is moved or taken away, and never down. */
  readonly sequence: number;
  /** The day as known on which it last was another in anything. */
  readonly revised: string;
  /** Names no term of any paper. */
  readonly title: string;
  readonly means: string;
  /** What can make it another day. */
  readonly turnsOn: readonly string[];
  /** Where it says so; `null`: no text of it is on file. */
  readonly place: string | null;
}

export interface CalendarReport {
  readonly deal: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly entries: readonly CalendarEntry[];
  readonly notice: string;
}

/** What is known of how the record grew, where it has a log. */
export interface Growth {
  /** How many events it has. */
  readonly events: number;
  /** What stood in the calendar as the record was before ({@link standingEntries}), the oldest first. */
  readonly earlier: readonly (readonly CalendarEntry[])[];
}

/**
 * The days of a deal: ends of what runs, tests and conditions to come, clocks, maturities. A day that was moved by what was
 * learnt later, or is no more, stands there as cancelled, so that nobody waits for it.
 */
export function calendarReport(asked: Asked, growth: Growth = factsAlone(asked)): CalendarReport {
  const { deal, asOf, knownAt } = asked;
  const now = datesOverTime(asked).flatMap((tracked) => entriesOf(tracked, asked));
  const entries = [...now, ...lostFrom(now, growth.earlier)];
  return {
    deal: deal.name,
    asOf: isoDay(asOf),
    knownAt: isoDay(knownAt),
    entries: entries
      .map((entry) => ({ ...entry, sequence: sequenceOf(entry.sequence, growth) }))
      .toSorted((a, b) => order(a.day, b.day) || order(a.id, b.id)),
    notice: notLegalAdvice,
  };
}

/** What stands in the calendar on a record as known on its last day: on that day more was recorded, or less. */
export const standingEntries = (asked: Asked): CalendarEntry[] =>
  datesNow(asked).map((found) => entryOf(found, found.open ? 'open' : 'stands', 0, asked.knownAt, asked));

/** A record without a log grows by its facts. */
const factsAlone = (asked: Asked): Growth => ({
  events: factsOf(asked).filter(({ known }) => known <= asked.knownAt).length,
  earlier: [],
});

/**
 * How often a day moved is counted over the days as known, and a fact that was known long before it was recorded makes these
 * others. So what the record grew by goes before: one event more counts more than all moves.
 */
const sequenceOf = (moves: number, { events }: Growth): number =>
  Math.min(events * (movesMax + 1) + Math.min(moves, movesMax), 2 ** 31 - 1);

const movesMax = 999;

/** Days that stood on the record as it was, and of which the record as it is tells nothing. */
function lostFrom(now: readonly CalendarEntry[], earlier: Growth['earlier']): CalendarEntry[] {
  const told = new Map(now.map((entry) => [entry.id, entry]));
  const lost = new Map<string, CalendarEntry>();
  for (const entry of earlier.flat()) {
    const still = told.get(entry.id);
    if (still?.day === entry.day) continue;
    const id = still === undefined ? entry.id : beforeId(entry);
    const movedTo = still === undefined || still.status === 'cancelled' ? null : still.day;
    if (!told.has(id)) lost.set(id, { ...entry, id, movedTo, status: 'cancelled', turnsOn: [] });
  }
  return [...lost.values()];
}

const beforeId = ({ id, day }: { readonly id: string; readonly day: string }): string =>
  `${id}, before: ${day}`;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entriesOf({ found, gone, moves, revised, before }: Tracked, asked: Asked): CalendarEntry[] {
  const moved = before.map((earlier) => ({
    ...entryOf(earlier.found, 'cancelled', earlier.moves, earlier.revised, asked),
    id: beforeId({ id: earlier.found.id, day: isoDay(earlier.found.day) }),
    movedTo: gone ? null : isoDay(found.day),
  }));
  const status = gone ? 'cancelled' : found.open ? 'open' : 'stands';
  return [...moved, entryOf(found, status, moves, revised, asked)];
}

function entryOf(
  found: Found,
  status: CalendarEntry['status'],
  sequence: number,
  revised: Day,
  asked: Asked,
): CalendarEntry {
  const { id, kind, subject, about, day, turnsOn } = found;
  return {
    id,
    kind,
    subject,
    about,
    day: isoDay(day),
    status,
    movedTo: null,
    sequence,
    revised: isoDay(revised),
    title: titleOf(kind),
    means: meaningOf(found, asked),
    turnsOn: status === 'cancelled' ? [] : turnsOn,
    place: citation(asked.deal, subject)?.place ?? null,
  };
}

/** The entry in sentences: what became of the day, what it means, what can make it another. */
export function sentencesOf(entry: CalendarEntry): string[] {
  const means = entry.status === 'cancelled' ? `Before that: ${entry.means}` : entry.means;
  return [standingOf(entry), means, ...entry.turnsOn].filter((sentence) => sentence !== '');
}

function standingOf({ status, movedTo, revised, day }: CalendarEntry): string {
  if (status === 'stands') return '';
  if (status === 'open') return 'Whether this is so is open.';
  const known = `As known from ${written(revised)}`;
  return movedTo === null
    ? `${known} this is so no more.`
    : `${known} it is ${written(movedTo)} in place of ${written(day)}.`;
}

export function printCalendar(report: CalendarReport): string {
  const lines = report.entries.flatMap((entry) => [
    '',
    `${written(entry.day)}: ${entry.title}${entry.status === 'stands' ? '' : ` (${entry.status})`}`,
    ...sentencesOf(entry).map((sentence) => wrap(sentence)),
    ...(entry.place === null ? [] : [wrap(entry.place)]),
  ]);
  const head = `${report.deal}\nThe calendar on ${written(report.asOf)}, as known on ${written(report.knownAt)}.`;
  const none = report.entries.length === 0 ? ['', 'No day is stated.'] : [];
  return `${[head, ...none, ...lines, '', report.notice].join('\n')}\n`;
}
