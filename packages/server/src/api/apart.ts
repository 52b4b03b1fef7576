import { inThread } from './reading-thread.ts';
import type { ReadingWork } from './reading-work.ts';

/** How many documents are read at once, and how many may wait. */
const limits = { atOnce: 2, waiting: 20 } as const;

/** `busy`: too many wait already. `excessive`: it took too long, or too much memory. */
export type Apart<T> = T | 'busy' | 'excessive';

/** Reads documents in threads beside the server's own: nothing in one can hold up, or end, a request of somebody else. */
export class Readers {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** `bytes`: how many come with it. */
  async have<K extends keyof ReadingWork>(
    does: K,
    takes: ReadingWork[K]['takes'],
    bytes: number,
  ): Promise<Apart<ReadingWork[K]['gives']>> {
    if (this.waiting.length >= limits.waiting) return 'busy';
    if (this.running >= limits.atOnce) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.running++;
    try {
      return await inThread(does, takes, bytes);
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }
}
