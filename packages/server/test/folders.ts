import { parseDay } from '@inforce/core';
import { type Channel } from '../src/record/event.ts';
import { openDeal, type OpenedDeal } from '../src/record/open-deal.ts';
import { openStore } from '../src/store/open.ts';
import type { DealKey, Store } from '../src/store/store.ts';

export const importing = { by: 'counsel', on: parseDay('2026-11-28') ?? 0 };

export const memoryStore = (): Promise<Store> => openStore(':memory:');

/** The deal with every channel of these. */
export async function openAll(
  store: Store,
  key: DealKey,
  channels: readonly Channel[] = ['shared'],
): Promise<OpenedDeal> {
  const opened = await openDeal(store, key, channels);
  if (opened === null) throw new Error(`there is no ${key.deal}`);
  return opened;
}
