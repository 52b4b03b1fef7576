import { canonical } from '../record/canonical.ts';
import type { Recorded } from '../record/event.ts';
import type { DealKey, Store } from './store.ts';

/**
 * Takes in events as somebody else recorded them, with their ids, instants and hashes. What is there already must be the
 * same; `false`: it is not, and nothing was written. The caller has verified the events.
 */
export function adopt(
  store: Store,
  { tenant, deal }: DealKey,
  events: readonly Recorded[],
): Promise<boolean> {
  return store.transaction(async (transaction) => {
    const rows = await transaction
      .selectFrom('event')
      .select(['channel', 'version', 'hash'])
      .where('tenant', '=', tenant)
      .where('deal', '=', deal)
      .execute();
    const held = new Map(rows.map(({ channel, version, hash }) => [`${channel} ${version}`, hash]));
    const isHeld = ({ channel, version }: Recorded): boolean => held.has(`${channel} ${version}`);
    if (events.some((event) => isHeld(event) && held.get(`${event.channel} ${event.version}`) !== event.hash))
      return false;
    for (const event of events) {
      if (isHeld(event)) continue;
      const { channel, version, id, at, by, kind, body, previous, hash } = event;
      await transaction
        .insertInto('event')
        .values({ tenant, deal, channel, version, id, at, by, kind, body: canonical(body), previous, hash })
        .execute();
    }
    return true;
  });
}
