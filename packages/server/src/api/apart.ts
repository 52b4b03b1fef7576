import { Worker } from 'node:worker_threads';
import type { ReadingWork } from './reading-work.ts';

/** How long documents may be read, how much memory that may take, and how many are read at once. */
const limits = { ms: 60_000, megabytes: 1024, atOnce: 2, waiting: 20 } as const;

/** `busy`: too many wait already. `excessive`: it took too long, or too much memory. */
export type Apart<T> = T | 'busy' | 'excessive';

/** Reads documents in threads of their own: nothing in one can hold up, or end, a request of somebody else. */
export class Readers {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async have<K extends keyof ReadingWork>(
    does: K,
    takes: ReadingWork[K]['takes'],
  ): Promise<Apart<ReadingWork[K]['gives']>> {
    if (this.waiting.length >= limits.waiting) return 'busy';
    if (this.running >= limits.atOnce) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.running++;
    try {
      return await inThread(does, takes);
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }
}

function inThread<K extends keyof ReadingWork>(
  does: K,
  takes: ReadingWork[K]['takes'],
): Promise<ReadingWork[K]['gives'] | 'excessive'> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: { does, ...takes },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  return new Promise((done) => {
    const timer = setTimeout(() => end('excessive'), limits.ms);
    const end = (says: ReadingWork[K]['gives'] | 'excessive'): void => {
      clearTimeout(timer);
      void worker.terminate();
      done(says);
    };
    worker.once('message', end);
    worker.once('error', () => end('excessive'));
    worker.once('exit', () => end('excessive'));
  });
}
