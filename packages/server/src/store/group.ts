/** Work that waits for its turn, with how to tell whoever asked for it. */
interface Waiting<Work, Answer> {
  readonly work: Work;
  readonly done: (answer: Answer) => void;
  readonly failed: (reason: unknown) => void;
}

/**
 * Does together what is asked for at the same time. While one group is under way the next one gathers, so that a slow disk
 * makes larger groups, not longer waits. Nobody is answered before the group is done.
 */
export class Grouped<Work, Answer> {
  private readonly all: (works: readonly Work[]) => Promise<readonly Answer[]>;
  /** How many of these, from the first on, make one group; at least one. */
  private readonly first: (works: readonly Work[]) => number;
  private waiting: Waiting<Work, Answer>[] = [];
  private isRunning = false;

  constructor(all: Grouped<Work, Answer>['all'], first: Grouped<Work, Answer>['first']) {
    this.all = all;
    this.first = first;
  }

  do(work: Work): Promise<Answer> {
    return new Promise((done, failed) => {
      this.waiting.push({ work, done, failed });
      if (!this.isRunning) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    // Whoever asks in the same breath belongs to the first group.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, this.first(this.waiting.map(({ work }) => work)));
      await this.answer(group);
    }
    this.isRunning = false;
  }

  /** If a group fails, each of it is tried alone: what is wrong with one is no harm to the others. */
  private async answer(group: readonly Waiting<Work, Answer>[]): Promise<void> {
    try {
      const answers = await this.all(group.map(({ work }) => work));
      for (const [i, answer] of answers.entries()) group[i]!.done(answer);
    } catch (error) {
      if (group.length === 1) group[0]!.failed(error);
      else for (const each of group) await this.answer([each]);
    }
  }
}
