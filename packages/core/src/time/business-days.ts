import { calendarDate, type Day, dayOf, daysInMonth, weekday } from './day.ts';

/** The city whose bank holidays count, and days off beside them. */
export interface HolidayCalendar {
  readonly city: string;
  readonly also: readonly Day[];
}

/**
 * Business Days [T4]: days that are neither Saturday nor Sunday, nor a bank holiday of the calendar's city, nor
 * one of the days that the calendar lists beside them.
 *
 *     addBusinessDays(November 27, 1996, 2, New York)   // December 2: Thanksgiving and a weekend lie between
 */
export function isBusinessDay(day: Day, calendar: HolidayCalendar): boolean {
  if (isWeekend(day) || calendar.also.includes(day)) return false;
  return !(FEDERAL_RESERVE_CITIES.has(cityName(calendar.city)) && isFederalReserveHoliday(day));
}

/** The `count`-th Business Day after `day`; `day` itself is not counted. Zero Business Days after a day is that day. */
export function addBusinessDays(day: Day, count: number, calendar: HolidayCalendar): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at++;
    if (isBusinessDay(at, calendar)) left--;
  }
  return at;
}

/** The last day of which the `count`-th Business Day after it is on or before `day`: `addBusinessDays` read backwards. */
export function lastDayBefore(day: Day, count: number, calendar: HolidayCalendar): Day {
  let at = day;
  for (let left = count; left > 0; at--) {
    if (isBusinessDay(at, calendar)) left--;
  }
  return at;
}

/** What a count of Business Days leans on, for the list of presumptions. */
export function calendarPresumption(calendar: HolidayCalendar): string {
  return FEDERAL_RESERVE_CITIES.has(cityName(calendar.city))
    ? `Business Days in ${calendar.city} are presumed to be the days on which its Federal Reserve Bank is open`
    : `No bank holidays of ${calendar.city} are on file; every weekday is presumed to be a Business Day there`;
}

/** Cities of the twelve Federal Reserve Banks. What a state adds (Lincoln's Birthday, Election Day) belongs in `also`. */
const FEDERAL_RESERVE_CITIES: ReadonlySet<string> = new Set([
  'atlanta',
  'boston',
  'chicago',
  'cleveland',
  'dallas',
  'kansas city',
  'minneapolis',
  'new york',
  'philadelphia',
  'richmond',
  'san francisco',
  'st. louis',
]);

/** `New York City` and `New York, New York` are New York. */
function cityName(city: string): string {
  const name = (city.split(',')[0] ?? '').trim().toLowerCase();
  return name.endsWith(' city') && name !== 'kansas city' ? name.slice(0, -' city'.length) : name;
}

function isWeekend(day: Day): boolean {
  return weekday(day) === SUNDAY || weekday(day) === SATURDAY;
}

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

/**
 * The standard Federal Reserve holidays. One that falls on a Sunday is kept on the Monday after it; one that
 * falls on a Saturday is not kept, unlike in federal offices, which close on the Friday.
 */
export function isFederalReserveHoliday(day: Day): boolean {
  if (weekday(day) === SUNDAY || weekday(day) === SATURDAY) return false;
  const isKept = (holiday: Day): boolean =>
    holiday === day || (weekday(holiday) === SUNDAY && holiday + 1 === day);
  return holidaysOf(calendarDate(day).year).some(isKept);
}

const known = new Map<number, readonly Day[]>();

function holidaysOf(year: number): readonly Day[] {
  const found = known.get(year);
  if (found !== undefined) return found;
  const days = HOLIDAYS.flatMap((holiday) => holiday(year) ?? []);
  known.set(year, days);
  return days;
}

type Holiday = (year: number) => Day | null;

/** The Uniform Monday Holiday Act took effect on January 1, 1971; Veterans Day went back to November 11 in 1978. */
const HOLIDAYS: readonly Holiday[] = [
  /* New Year's Day */ (year) => dayOf(year, 1, 1),
  /* Martin Luther King */ (year) => (year < 1986 ? null : nth(3, MONDAY, year, 1)),
  /* Washington's Birthday */ (year) => (year < 1971 ? dayOf(year, 2, 22) : nth(3, MONDAY, year, 2)),
  /* Memorial Day */ (year) => (year < 1971 ? dayOf(year, 5, 30) : lastMondayOfMay(year)),
  /* Juneteenth */ (year) => (year < 2021 ? null : dayOf(year, 6, 19)),
  /* Independence Day */ (year) => dayOf(year, 7, 4),
  /* Labor Day */ (year) => nth(1, MONDAY, year, 9),
  /* Columbus Day */ (year) => (year < 1971 ? dayOf(year, 10, 12) : nth(2, MONDAY, year, 10)),
  /* Veterans Day */ (year) => (year >= 1971 && year < 1978 ? nth(4, MONDAY, year, 10) : dayOf(year, 11, 11)),
  /* Thanksgiving */ (year) => nth(4, THURSDAY, year, 11),
  /* Christmas */ (year) => dayOf(year, 12, 25),
];

function nth(count: number, wanted: number, year: number, month: number): Day | null {
  const first = dayOf(year, month, 1);
  if (first === null) return null;
  return first + ((wanted - weekday(first) + 7) % 7) + (count - 1) * 7;
}

function lastMondayOfMay(year: number): Day | null {
  const last = dayOf(year, 5, daysInMonth(year, 5));
  return last === null ? null : last - ((weekday(last) - MONDAY + 7) % 7);
}
