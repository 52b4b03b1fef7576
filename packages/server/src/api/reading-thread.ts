import { Worker } from 'node:worker_threads';
import type { ReadingWork } from './reading-work.ts';

/** How long one piece of work may take and how much memory; when a thread is ended that has done nothing wrong. */
const limits = { ms: 60_000, megabytes: 1024, bytes: 4 * 1024 * 1024, idleMs: 60_000, idle: 2 } as const;

/** Reads documents one after another. What is too much for it ends it. */
class ReadingThread {
  private readonly worker: Worker;
  private readonly over: Promise<'excessive'>;
  private bytes = 0;
  isOver = false;

  constructor() {
    this.worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    this.over = new Promise((done) => {
      for (const event of ['error', 'exit'])
        this.worker.on(event, () => {
          this.isOver = true;
          done('excessive');
        });
    });
  }

  async have<K extends keyof ReadingWork>(
    does: K,
    takes: ReadingWork[K]['takes'],
    bytes: number,
  ): Promise<ReadingWork[K]['gives'] | 'excessive'> {
    this.worker.ref();
    this.bytes += bytes;
    const timer = setTimeout(() => this.end(), limits.ms);
    const said = new Promise<ReadingWork[K]['gives']>((done) => this.worker.once('message', done));
    this.worker.postMessage({ does, ...takes }, []);
    const says = await Promise.race([said, this.over]);
    clearTimeout(timer);
    // One without work keeps no program from ending.
    this.worker.unref();
    return says;
  }

  /** Memory that a large document took is given back. */
  get hasReadMuch(): boolean {
    return this.bytes > limits.bytes;
  }

  end(): void {
    this.isOver = true;
    void this.worker.terminate();
  }
}

/** Threads without work: to start one takes longer than to read most documents. */
const idle = new Map<ReadingThread, NodeJS.Timeout>();

export async function inThread<K extends keyof ReadingWork>(
  does: K,
  takes: ReadingWork[K]['takes'],
  bytes: number,
): Promise<ReadingWork[K]['gives'] | 'excessive'> {
  const thread = rested() ?? new ReadingThread();
  const says = await thread.have(does, takes, bytes);
  if (says === 'excessive' || thread.hasReadMuch || idle.size >= limits.idle) thread.end();
  else rest(thread);
  return says;
}

function rest(thread: ReadingThread): void {
  const timer = setTimeout(() => {
    idle.delete(thread);
    thread.end();
  }, limits.idleMs);
  idle.set(thread, timer.unref());
}

function rested(): ReadingThread | undefined {
  const found = [...idle].find(([thread]) => !thread.isOver);
  if (found === undefined) return undefined;
  const [thread, timer] = found;
  clearTimeout(timer);
  idle.delete(thread);
  return thread;
}
