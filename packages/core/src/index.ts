/** The whole public surface of `@inforce/core`; what is not named here may change without notice. */
export {
  type CalendarDate,
  calendarDate,
  type Day,
  dayOf,
  isoDay,
  parseDay,
  weekday,
  writtenDay,
} from './time/day.ts';
export type { Truth } from './time/truth.ts';
