import { hash as digest } from 'node:crypto';
import { canonical, canonicalText as text } from './canonical.ts';
import type { Channel, Draft, Recorded } from './event.ts';

/** The end of a channel: how many events it has, and the hash of the last. */
export interface Head {
  readonly channel: Channel;
  readonly version: number;
  /** `''` where the channel is empty. */
  readonly hash: string;
  /** The instant of the last event, or `''`. */
  readonly at: string;
}

export const emptyHead = (channel: Channel): Head => ({ channel, version: 0, hash: '', at: '' });

/** Everything about an event but its place in the chain. */
export type Unchained = Draft & Pick<Recorded, 'deal' | 'id' | 'at' | 'by'>;

/**
 * The event as it stands after `head`: its version, the hash before it, its own hash. Whoever has the canonical text of the
 * body at hand gives it.
 */
export function chained(head: Head, event: Unchained, body = canonical(event.body)): Recorded {
  const at = event.at < head.at ? head.at : event.at;
  const unhashed = { ...event, at, channel: head.channel, version: head.version + 1, previous: head.hash };
  return { ...unhashed, hash: hashOf(unhashed, body) };
}

export const headAfter = ({ channel, version, hash, at }: Recorded): Head => ({ channel, version, hash, at });

/** SHA-256 in hex over the canonical text of the event without its hash. */
export function hashOf(event: Omit<Recorded, 'hash'>, body = canonical(event.body)): string {
  const { deal, channel, version, id, at, by, kind, previous } = event;
  // What `canonical` gives for all of it: the keys in their order.
  const before = `{"at":${text(at)},"body":${body},"by":${text(by)},"channel":${text(channel)},"deal":${text(deal)}`;
  const after = `"id":${text(id)},"kind":${text(kind)},"previous":${text(previous)},"version":${canonical(version)}}`;
  return digest('sha256', `${before},${after}`);
}
