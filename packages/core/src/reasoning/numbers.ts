/**
 * Numbers things in the order in which they are first asked about: once for all deals with the same papers, so that each
 * deal keeps what it finds out about them in an array.
 */
export class Numbers<Thing> {
  private readonly numbers = new Map<Thing, number>();
  private readonly nothing: undefined[] = [];

  of(thing: Thing): number {
    let number = this.numbers.get(thing);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(thing, number);
      this.nothing.push(undefined);
    }
    return number;
  }

  /** Nothing found out yet, with a place for each thing numbered so far. */
  blank(): undefined[] {
    return this.nothing.slice();
  }
}
