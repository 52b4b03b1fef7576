import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import { emptyHead, type Head } from './chain.ts';
import { type Channel, channels } from './event.ts';

/** The channels in their one order, each once. */
export const ordered = (some: readonly Channel[]): Channel[] =>
  channels.filter((each) => some.includes(each));

/** The heads of these channels, also of those to which nobody wrote. */
export function headsOf(known: readonly Head[], some: readonly Channel[]): Head[] {
  return ordered(some).map((channel) => known.find((head) => head.channel === channel) ?? emptyHead(channel));
}

/**
 * What a viewer has seen, as one word: `12-3-9f86d081…`, the versions of the channels that they see and a hash over where
 * these end. Nothing of any other channel is in it.
 */
export function etagOf(heads: readonly Head[]): string {
  const ends = headsOf(
    heads,
    heads.map(({ channel }) => channel),
  );
  const hash = createHash('sha256').update(
    canonical(ends.map(({ channel, version, hash: end }) => [channel, version, end])),
  );
  return [...ends.map(({ version }) => String(version)), hash.digest('hex').slice(0, 32)].join('-');
}

/** The versions that an etag of these channels speaks of; `null`: it is none of theirs. */
export function versionsIn(etag: string, some: readonly Channel[]): Map<Channel, number> | null {
  const of = ordered(some);
  const parts = etag.split('-');
  if (parts.length !== of.length + 1 || !parts.slice(0, -1).every((part) => /^\d{1,15}$/.test(part)))
    return null;
  return new Map(of.map((channel, i) => [channel, Number(parts[i])]));
}
