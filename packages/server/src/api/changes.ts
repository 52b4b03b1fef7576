import type { Channel } from '../record/event.ts';
import type { DealKey } from '../store/store.ts';

/**
 * Wakes whoever waits for news of a deal, in this process, as soon as something was written where they can see it. It
 * carries nothing: who is woken looks for themselves. A write in a channel wakes nobody who does not see that channel.
 */
export class Changes {
  private readonly waiting = new Map<string, Set<() => void>>();

  /** Calls `wake` after each write in one of these channels, until the function that it gives is called. */
  listen(key: DealKey, channels: readonly Channel[], wake: () => void): () => void {
    const names = channels.map((channel) => nameOf(key, channel));
    for (const name of names) this.of(name).add(wake);
    return () => {
      for (const name of names) this.forget(name, wake);
    };
  }

  wrote(key: DealKey, channel: Channel): void {
    for (const wake of this.waiting.get(nameOf(key, channel)) ?? []) wake();
  }

  private of(name: string): Set<() => void> {
    const known = this.waiting.get(name) ?? new Set();
    this.waiting.set(name, known);
    return known;
  }

  private forget(name: string, wake: () => void): void {
    const known = this.waiting.get(name);
    known?.delete(wake);
    if (known?.size === 0) this.waiting.delete(name);
  }
}

const nameOf = ({ tenant, deal }: DealKey, channel: Channel): string =>
  JSON.stringify([tenant, deal, channel]);
