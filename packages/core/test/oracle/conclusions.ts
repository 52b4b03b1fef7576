/** Conclusions, each of a condition on a day, by what they are of. */
type Keys = ReadonlySet<string>;
const NONE: Keys = new Set();

/**
 * Which recorded conclusions give way to the record [K6]. First all are taken at their word. Those that the record then
 * decides against give way, and so on with those that are left, until the same ones give way as before. One that gives way
 * and comes back, again and again, is doubtful: it gives way for good.
 */
export class Conclusions {
  private assumed: Keys = NONE;
  private doubtful: Keys = NONE;
  /** What was assumed before. */
  private history: Keys[] = [];

  isTaken(key: string): boolean {
    return !this.assumed.has(key) && !this.doubtful.has(key);
  }

  /** Whether those give way that were assumed to; if not, others are assumed now. */
  stand(against: Keys): boolean {
    const found = against.difference(this.doubtful);
    if (isSame(found, this.assumed)) return true;
    this.history.push(this.assumed);
    const again = this.history.findIndex((each) => isSame(each, found));
    if (again < 0) this.assumed = found;
    else this.doubt(this.history.slice(again));
    return false;
  }

  private doubt(circle: readonly Keys[]): void {
    const some = circle.flatMap((each) => [...each]).filter((key) => circle.some((each) => !each.has(key)));
    this.doubtful = new Set([...this.doubtful, ...some]);
    this.assumed = NONE;
    this.history = [];
  }
}

function isSame(a: Keys, b: Keys): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}
