import type { Channel, Recorded } from '../record/event.ts';
import { channels } from '../record/event.ts';
import type { Store } from '../store/store.ts';
import { giveBack, holds, type Lease, takeWork } from './lease.ts';
import { replaceRows } from './replace-rows.ts';
import { type DealOfEvents, type WorkedOut, workOut } from './work-out.ts';

export interface Worker {
  readonly store: Store;
  /** A name that no other worker has, also not the one that ran here before. */
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly leaseMilliseconds: number;
  /** The deal that events of these channels make. */
  readonly make: (
    tenant: string,
    channels: readonly Channel[],
    events: readonly Recorded[],
  ) => Promise<DealOfEvents>;
}

/** `lost`: it took too long, and somebody else has taken the deal on; nothing was written. */
export type Worked = 'done' | 'lost' | 'nothing due';

/** Takes one deal on, works out its rows and puts them in the place of the old ones, all or nothing. */
export async function workOnce(worker: Worker): Promise<Worked> {
  const { store, owner, leaseMilliseconds: milliseconds } = worker;
  const lease = await takeWork(store, { owner, milliseconds, now: worker.clock(), chance: worker.chance() });
  if (lease === null) return 'nothing due';
  // Read after the lease: everything that its numbers count is in the events.
  const events = await store.events(lease.key, channels);
  const all = await workOut(events, (some, seen) => worker.make(lease.key.tenant, some, seen));
  return (await put(worker, lease, all)) ? 'done' : 'lost';
}

function put({ store, clock }: Worker, lease: Lease, all: readonly WorkedOut[]): Promise<boolean> {
  return store.transaction(async (transaction) => {
    if (!(await holds(transaction, lease))) return false;
    await replaceRows(transaction, lease.key, all);
    await giveBack(transaction, lease, lease.pending, clock());
    return true;
  });
}

/** Until nothing is due, or `signal` says that it is enough. Gives how many deals were worked out. */
export async function workAll(worker: Worker, signal?: AbortSignal): Promise<number> {
  let done = 0;
  for (;;) {
    if (signal?.aborted === true) return done;
    const worked = await workOnce(worker);
    if (worked === 'nothing due') return done;
    if (worked === 'done') done++;
  }
}

/**
 * Goes on until it is told to stop. A deal that fails (a database that is away, a record that somebody else wrote into) is
 * reported and stays taken on until its lease is over, so that it is tried again, and others come first.
 */
export async function goOnWorking(
  worker: Worker,
  { signal, idleMilliseconds, onError }: GoingOn,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await workAll(worker, signal);
    } catch (error) {
      onError(error);
    }
    await pause(idleMilliseconds, signal);
  }
}

export interface GoingOn {
  readonly signal: AbortSignal;
  readonly idleMilliseconds: number;
  readonly onError: (error: unknown) => void;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(end, milliseconds);
    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    }
    signal.addEventListener('abort', end);
  });
}
