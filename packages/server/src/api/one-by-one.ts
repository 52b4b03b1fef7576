/** How many may wait. */
const waitingMost = 20;

/** Runs one piece of work after another: a printer that many people use. `busy`: too many wait already. */
export class OneByOne {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  async run<T>(work: () => Promise<T>): Promise<T | 'busy'> {
    if (this.waiting > waitingMost) return 'busy';
    this.waiting++;
    const mine = this.last.then(work, work);
    this.last = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      this.waiting--;
    }
  }
}
