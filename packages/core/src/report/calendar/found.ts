import type { Address } from '../../deal/facts.ts';
import type { Day } from '../../time/day.ts';

/** What falls on a day of a deal's calendar. */
export const calendarKinds = [
  'suspension ends',
  'waiver ends',
  'waiver of compliance ends',
  'forbearance ends',
  'consent ends',
  'extension due',
  'conditions due',
  'test',
  'cure ends',
  'maturity',
  'date in the text',
] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** A day that matters, on the record as known on one day. */
export interface Found {
  /** What it is, of what: the same from one day as known on to the next, also where the day is another. */
  readonly id: string;
  readonly kind: CalendarKind;
  /** A term by its id (`waiver/1#1`), an address, an instance, or an instrument. */
  readonly subject: string;
  /** The provisions that it is about. */
  readonly about: readonly Address[];
  /** The last day, or the day itself. */
  readonly day: Day;
  /** Whether it is so turns on something that nobody has recorded. */
  readonly open: boolean;
  /** What can make it another day, in sentences. */
  readonly turnsOn: readonly string[];
}

export const idOf = (kind: CalendarKind, subject: string): string => `${kind}: ${subject}`;
