import type { Address } from '../deal/facts.ts';
import { combine, constant, type Timeline } from '../time/timeline.ts';
import { sameLine } from './truth-lines.ts';

type Days = Timeline<boolean>;
/** Days, by condition; none of what is not in it. */
export type DaysOf = ReadonlyMap<Address, Days>;

export const NEVER: Days = constant(false);
const NONE: DaysOf = new Map();

/**
 * Which recorded conclusions give way to the record [K6], where a conclusion bears on what the record decides. First all
 * are taken at their word. Those that the record then decides against give way, and so on with those that are left, until
 * the same ones give way as before. One that gives way and comes back, again and again, is doubtful: it gives way for good.
 */
export class Conclusions {
  private assumed = NONE;
  private doubtful = NONE;
  /** What was assumed before. */
  private history: DaysOf[] = [];

  /** The days on which the conclusion of the condition gives way. */
  givesWay(condition: Address): Days {
    return either(daysOf(this.assumed, condition), daysOf(this.doubtful, condition));
  }

  /** The days on which it is doubtful. */
  doubts(condition: Address): Days {
    return daysOf(this.doubtful, condition);
  }

  /** Whether those give way that were assumed to; if not, others are assumed now. */
  stand(against: DaysOf): boolean {
    const found = new Map([...against].map(([of, days]) => [of, without(days, daysOf(this.doubtful, of))]));
    if (isSame(found, this.assumed)) return true;
    this.history.push(this.assumed);
    const again = this.history.findIndex((each) => isSame(each, found));
    if (again < 0) this.assumed = found;
    else this.doubt(this.history.slice(again));
    return false;
  }

  private doubt(circle: readonly DaysOf[]): void {
    const all = new Set([this.doubtful, ...circle].flatMap((each) => [...each.keys()]));
    const changed = (of: Address): Days => changing(circle.map((each) => daysOf(each, of)));
    this.doubtful = new Map([...all].map((of) => [of, either(daysOf(this.doubtful, of), changed(of))]));
    this.assumed = NONE;
    this.history = [];
  }
}

const daysOf = (assumed: DaysOf, condition: Address): Days => assumed.get(condition) ?? NEVER;
const either = (a: Days, b: Days): Days => combine(a, b, (x, y) => x || y);
const without = (a: Days, b: Days): Days => combine(a, b, (x, y) => x && !y);

/** The days on which some of them say so and others do not. */
function changing([first = NEVER, ...others]: readonly Days[]): Days {
  return others.map((each) => combine(first, each, (x, y) => x !== y)).reduce(either, NEVER);
}

function isSame(a: DaysOf, b: DaysOf): boolean {
  return [...a.keys(), ...b.keys()].every((of) => sameLine(daysOf(a, of), daysOf(b, of)));
}
