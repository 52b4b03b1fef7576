import { chained, emptyHead, headAfter } from '../src/record/chain.ts';
import type { Channel, Draft, Recorded } from '../src/record/event.ts';

/** Drafts as a record would hold them, a second apart, each after the one before it in its channel. */
export function recorded(drafts: readonly (readonly [Channel, Draft])[], deal = 'd'): Recorded[] {
  const heads = new Map(drafts.map(([channel]) => [channel, emptyHead(channel)]));
  return drafts.map(([channel, draft], i) => {
    const at = new Date(Date.UTC(2026, 0, 2, 0, 0, i)).toISOString();
    const event = chained(heads.get(channel) ?? emptyHead(channel), {
      ...draft,
      deal,
      at,
      by: 'counsel',
      id: `event-${i}`,
    });
    heads.set(channel, headAfter(event));
    return event;
  });
}
