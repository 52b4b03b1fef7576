import { type CalendarEntry, type CalendarReport, isoDay, parseDay, sentencesOf } from '@inforce/core';
import { sha256 } from '../../sha256.ts';
import { contentLine, text } from './content-line.ts';

/** The calendar of one deal, for a file of one or of several. */
export interface DealCalendar {
  /** Tells the deal from others: what entries are known again by is made from it. */
  readonly key: string;
  readonly report: CalendarReport;
  /**
   * The instant (`2026-11-28T06:30:44.123Z`) at which the record last changed. What time alone told after it, and all where it
   * is left out, has the day on which the entry changed.
   */
  readonly changed?: string;
}

export interface CalendarWords {
  readonly name: string;
  /** Says in the titles, too, what the entries mean. They are seen by whoever sees that one is busy. */
  readonly terms?: boolean;
  /** What a reader of the whole must know. */
  readonly note?: string;
}

/**
 * A calendar as other programs read it (RFC 5545). Every entry is a whole day, free, and has the same UID in every version of
 * the calendar; nothing in it comes from a clock, so that the same record gives the same bytes [P2].
 */
export function calendarFile(deals: readonly DealCalendar[], words: CalendarWords): string {
  const events = deals.flatMap((deal) => eventsOf(deal, words));
  return [
    'BEGIN:VCALENDAR\r\n',
    'VERSION:2.0\r\n',
    'PRODID:-//Inforce//Inforce//EN\r\n',
    'CALSCALE:GREGORIAN\r\n',
    contentLine('NAME', text(words.name)),
    contentLine('X-WR-CALNAME', text(words.name)),
    ...(words.note === undefined
      ? []
      : [contentLine('DESCRIPTION', text(words.note)), contentLine('X-WR-CALDESC', text(words.note))]),
    // A calendar holds at least one component (3.6).
    ...(events.length === 0 ? [utc] : events),
    'END:VCALENDAR\r\n',
  ].join('');
}

const utc = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/** The events of one deal, each as its lines. */
function eventsOf(deal: DealCalendar, words: CalendarWords): string[] {
  return deal.report.entries.flatMap((entry) => eventOf(deal, entry, words.terms === true));
}

function eventOf({ key, report, changed }: DealCalendar, entry: CalendarEntry, terms: boolean): string[] {
  const start = dateOf(entry.day, 0);
  if (start === null) return [];
  // The day after the last is the end (3.6.1): through November 30 is DTEND December 1.
  const end = dateOf(entry.day, 1);
  const stamp = stampOf(changed !== undefined && changed > entry.revised ? changed : entry.revised);
  return [
    'BEGIN:VEVENT\r\n',
    contentLine('UID', uidOf(key, entry.id)),
    contentLine('DTSTAMP', stamp),
    contentLine('LAST-MODIFIED', stamp),
    contentLine('SEQUENCE', String(entry.sequence)),
    contentLine('DTSTART;VALUE=DATE', start),
    ...(end === null ? [] : [contentLine('DTEND;VALUE=DATE', end)]),
    contentLine('STATUS', statuses[entry.status]),
    contentLine('SUMMARY', text(summaryOf(report, entry, terms))),
    contentLine('DESCRIPTION', text(descriptionOf(report, entry))),
    'CLASS:CONFIDENTIAL\r\n',
    'TRANSP:TRANSPARENT\r\n',
    'END:VEVENT\r\n',
  ];
}

const statuses: Readonly<Record<CalendarEntry['status'], string>> = {
  stands: 'CONFIRMED',
  open: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

const uidOf = (key: string, id: string): string =>
  `${sha256(new TextEncoder().encode(JSON.stringify([key, id]))).slice(0, 40)}@inforce`;

/** `19961201` of `1996-11-30` and the day after; `null`: no four digits write its year. */
function dateOf(iso: string, after: number): string | null {
  const day = parseDay(iso);
  const date = day === null ? '' : isoDay(day + after).replaceAll('-', '');
  return /^\d{8}$/.test(date) ? date : null;
}

/** `20261128T063044Z`; of a day its first second. */
const stampOf = (at: string): string =>
  at.includes('T') ? `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z` : `${at.replaceAll('-', '')}T000000Z`;

function summaryOf(
  { deal }: CalendarReport,
  { title, means, status }: CalendarEntry,
  terms: boolean,
): string {
  const mark = status === 'stands' ? '' : `${status}: `;
  return `${mark}${deal}: ${terms ? means : title}`;
}

function descriptionOf({ notice }: CalendarReport, entry: CalendarEntry): string {
  return [...sentencesOf(entry), entry.place ?? entry.subject, notice].join('\n');
}
