import type { Address } from '../deal/facts.ts';
import { type Day, isoDay } from '../time/day.ts';
import type { CalendarKind, Found } from './calendar/found.ts';
import { datesOverTime, type Tracked } from './calendar/over-time.ts';
import { meaningOf, titleOf } from './calendar/words.ts';
import { citation } from './citation.ts';
import type { Asked } from './question.ts';
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
  /** How often it was moved or taken away. */
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

/**
 * The days of a deal: ends of what runs, tests and conditions to come, clocks, maturities. A day that was moved by what was
 * learnt later, or is no more, stands there as cancelled, so that nobody waits for it.
 */
export function calendarReport(asked: Asked): CalendarReport {
  const { deal, asOf, knownAt } = asked;
  const entries = datesOverTime(asked).flatMap((tracked) => entriesOf(tracked, asked));
  return {
    deal: deal.name,
    asOf: isoDay(asOf),
    knownAt: isoDay(knownAt),
    entries: entries.toSorted((a, b) => order(a.day, b.day) || order(a.id, b.id)),
    notice: notLegalAdvice,
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entriesOf({ found, gone, moves, revised, before }: Tracked, asked: Asked): CalendarEntry[] {
  const moved = before.map((earlier) => ({
    ...entryOf(earlier.found, 'cancelled', earlier.moves, earlier.revised, asked),
    id: `${earlier.found.id}, before: ${isoDay(earlier.found.day)}`,
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
