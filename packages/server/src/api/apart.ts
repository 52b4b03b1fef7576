import { Worker } from 'node:worker_threads';
import type { DocumentSays } from './document-says.ts';

/** How long a document may be read, how much memory that may take, and how many are read at once. */
const limits = { ms: 60_000, megabytes: 1024, atOnce: 2, waiting: 20 } as const;

/** `busy`: too many wait already. `excessive`: it took too long, or too much memory. */
export type ReadApart = DocumentSays | 'busy' | 'excessive';

/** Reads documents in threads of their own: nothing in one can hold up, or end, a request of somebody else. */
export class Readers {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async read(name: string, bytes: Uint8Array, on: number): Promise<ReadApart> {
    if (this.waiting.length >= limits.waiting) return 'busy';
    if (this.running >= limits.atOnce) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.running++;
    try {
      return await inThread(name, bytes, on);
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }
}

function inThread(name: string, bytes: Uint8Array, on: number): Promise<DocumentSays | 'excessive'> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: { name, bytes, on },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  return new Promise((done) => {
    const timer = setTimeout(() => end('excessive'), limits.ms);
    const end = (says: DocumentSays | 'excessive'): void => {
      clearTimeout(timer);
      void worker.terminate();
      done(says);
    };
    worker.once('message', end);
    worker.once('error', () => end('excessive'));
    worker.once('exit', () => end('excessive'));
  });
}
