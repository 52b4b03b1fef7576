import { addBusinessDays, type HolidayCalendar, lastDayBefore } from '../../time/business-days.ts';
import type { OnDay } from '../../deal/facts.ts';
import type { Day } from '../../time/day.ts';
import { either, NO, OPEN, type Possible, YES } from './possible.ts';

/**
 * A day on which a definition is worked out, and how long what came out stays so. A definition learns of the day only
 * through these methods, and each narrows `until` to the last day that would have been told the same. So a claim about
 * ten years is checked in as many evaluations as there are changes in it, and none is passed over.
 */
export class Moment {
  readonly day: Day;
  /** The last day of which all that was asked would be answered alike. */
  until: Day = Infinity;
  private readonly tell: (until: Day) => void;

  private constructor(day: Day, tell: (until: Day) => void) {
    this.day = day;
    this.tell = tell;
  }

  static on(day: Day): Moment {
    return new Moment(day, () => {});
  }

  /** Narrows how long this stays so. */
  limit(until: Day): void {
    if (until >= this.until) return;
    this.until = until;
    this.tell(until);
  }

  reached(day: Day): boolean {
    if (this.day >= day) return true;
    this.limit(day - 1);
    return false;
  }

  /** For what differs from day to day. */
  today(): Day {
    this.limit(this.day);
    return this.day;
  }

  /** As many days before; negative for after. */
  before(days: number): Moment {
    return new Moment(this.day - days, (until) => this.limit(until + days));
  }

  /** The last day of which `count` Business Days after it are over by this one. */
  beforeBusinessDays(count: number, calendar: HolidayCalendar): Moment {
    return new Moment(lastDayBefore(this.day, count, calendar), (until) =>
      this.limit(addBusinessDays(until + 1, count, calendar) - 1),
    );
  }

  /** This day, but no later than `last`. */
  atMost(last: Day | null): Moment {
    return last !== null && this.reached(last) ? Moment.on(last) : this.before(0);
  }

  /** This day, but no earlier than `first`. */
  atLeast(first: Day): Moment {
    return this.reached(first) ? this.before(0) : Moment.on(first);
  }
}

/** Has it happened by then? `open` within a range [K3]. */
export function happened(on: OnDay, at: Moment): Possible {
  if (at.reached(on.by)) return YES;
  return on.from === null || at.reached(on.from) ? OPEN : NO;
}

/** *Or* over the days from `first` through `last`: was it so on any of them [E4]? */
export function onAnyDay(first: Day, last: Moment, isSo: (at: Moment) => Possible): Possible {
  let found: Possible = NO;
  if (!last.reached(first)) return found;
  for (let day = first; day <= last.day; ) {
    const at = Moment.on(day);
    found = either(found, isSo(at));
    if (found === YES) return found;
    if (at.until >= last.day) last.limit(at.until);
    day = at.until + 1;
  }
  return found;
}
