import type { OnDay } from '../../deal/facts.ts';
import { addBusinessDays, type HolidayCalendar, lastDayBefore } from '../../time/business-days.ts';
import type { Day } from '../../time/day.ts';
import { stretchOn, type Timeline } from '../../time/timeline.ts';
import type { Truth } from '../../time/truth.ts';

/**
 * The first day of a stretch that is being explained. What is read there narrows the stretch to the days that read
 * alike, so that one explanation serves them all. A day that moves with the stretch is asked about on all of it.
 */
export class At {
  readonly day: Day;
  /** The day that this one has become so many days on: a day that stays is always itself. */
  readonly on: (days: number) => Day;
  until: Day = Infinity;
  private readonly tell: (until: Day) => void;

  private constructor(on: (days: number) => Day, tell: (until: Day) => void) {
    this.day = on(0);
    this.on = on;
    this.tell = tell;
  }

  static first(day: Day): At {
    return new At(
      (days) => day + days,
      () => {},
    );
  }
  static only(day: Day): At {
    return new At(
      () => day,
      () => {},
    );
  }

  limit(until: Day): void {
    if (until >= this.until) return;
    this.until = until;
    this.tell(until);
  }

  reached(day: Day): boolean {
    if (this.day < day) this.limit(day - 1);
    return this.day >= day;
  }

  reads<T>(line: Timeline<T>): T {
    const { value, to } = stretchOn(line, this.day);
    if (to !== null) this.limit(to - 1);
    return value;
  }

  /** For what differs from day to day. */
  today(): Day {
    this.limit(this.day);
    return this.day;
  }

  before(days: number): At {
    return new At(
      (later) => this.on(later) - days,
      (until) => this.limit(until + days),
    );
  }

  /** The last day of which so many Business Days after it are over. */
  beforeBusinessDays(count: number, calendar: HolidayCalendar): At {
    return new At(
      (later) => lastDayBefore(this.on(later), count, calendar),
      (until) => this.limit(addBusinessDays(until + 1, count, calendar) - 1),
    );
  }

  atMost(last: Day | null): At {
    return last !== null && this.reached(last) ? At.only(last) : this;
  }
  atLeast(first: Day): At {
    return this.reached(first) ? this : At.only(first);
  }
}

export function come(on: OnDay, at: At): Truth {
  if (at.reached(on.by)) return 'yes';
  return on.from === null || at.reached(on.from) ? 'open' : 'no';
}
