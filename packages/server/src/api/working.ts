import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { makeDeal } from '../portfolio/make-deal.ts';
import { goOnWorking } from '../portfolio/worker.ts';
import type { Store } from '../store/store.ts';

const idleMilliseconds = 1000;
const leaseMilliseconds = 120_000;

/**
 * A server keeps the portfolio of its own record up to date, so that nobody has to start anything else; other workers may
 * work beside it. Gives what brings it to an end: the deal under way is finished.
 */
export function keepWorking(store: Store, log: Logger): () => Promise<void> {
  const end = new AbortController();
  const ended = goOnWorking(
    {
      store,
      owner: randomUUID(),
      clock: Date.now,
      chance: Math.random,
      leaseMilliseconds,
      make: makeDeal(store),
    },
    {
      signal: end.signal,
      idleMilliseconds,
      onError: (error) => log.error({ err: error, work: 'portfolio' }),
    },
  );
  return async () => {
    end.abort();
    await ended;
  };
}
