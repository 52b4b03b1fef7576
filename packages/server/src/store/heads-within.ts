import type { Transaction } from 'kysely';
import { emptyHead, type Head } from '../record/chain.ts';
import type { Channel } from '../record/event.ts';
import type { DealKey } from './store.ts';
import type { Tables } from './tables.ts';

/** [R6] Where these channels end, within a transaction: what rests on it stands or falls with it [R14]. */
export async function headsWithin(
  transaction: Transaction<Tables>,
  { tenant, deal }: DealKey,
  channels: readonly Channel[],
): Promise<Head[]> {
  const heads: Head[] = [];
  for (const channel of channels) {
    const last = await transaction
      .selectFrom('event')
      .select(['version', 'hash', 'at'])
      .where('tenant', '=', tenant)
      .where('deal', '=', deal)
      .where('channel', '=', channel)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    heads.push(last === undefined ? emptyHead(channel) : { channel, ...last });
  }
  return heads;
}
