/** A calendar day as a whole number: days since January 1, 1970. The unit of effect [T1]. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day of a calendar date; `null` where no such date exists (February 30). Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  // Date.UTC reads 0..99 as 1900..1999; four-digit years are all that instruments use.
  if (year < 1000 || year > 9999) return null;
  // `| 0`: a quotient of doubles stays a double inside, also where it is whole, and arrays of days would be of doubles.
  return (Date.UTC(year, month - 1, date) / MS_PER_DAY) | 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Takes `1996-10-31` and nothing else; `null` for any other text or a date that does not exist. */
export function parseDay(iso: string): Day | null {
  if (iso.length !== 10 || iso[4] !== '-' || iso[7] !== '-') return null;
  const digits = iso.slice(0, 4) + iso.slice(5, 7) + iso.slice(8, 10);
  for (const c of digits) if (c < '0' || c > '9') return null;
  return dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Civil date of a day number (Howard Hinnant's days-to-civil, for the proleptic Gregorian calendar). */
export function calendarDate(day: Day): CalendarDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const date = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** `1996-10-31`. */
export function isoDay(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `October 31, 1996`, as the instruments write it. */
export function writtenDay(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${MONTHS[month - 1] ?? ''} ${date}, ${year}`;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}
