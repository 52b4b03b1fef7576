import { channels, type Channel, type Recorded } from '../record/event.ts';
import { ordered } from '../record/etag.ts';
import { seeing } from './asking.ts';
import type { Api } from './env.ts';
import { z } from 'zod';
import { historyOf } from '../record/recording.ts';
import { limitMax, noCursor, page } from './page.ts';

/** Everything that was recorded where the asker may see it, in the order of time; somebody who reads all sides sees all. */
export function history(api: Api): void {
  seeing(
    api,
    {
      path: '/history',
      summary: 'everything that was recorded, as it stands in the record',
      tag: 'record',
      query: { ...page, of },
      gives: { json: 'History' },
      whole: true,
    },
    async ({ key, channels: seen, until }, { after, limit = limitMax, of: id }) => {
      const from = versionsOf(after, seen);
      const all =
        id === undefined
          ? await api.store.events(key, seen, from)
          : historyOf(await api.store.events(key, seen), id).filter(isAfter(from));
      const events = inTime(all.filter(({ at }) => until === null || at <= until));
      return pageOf(events, from, seen, limit);
    },
  );
}

const of = z
  .string()
  .max(300)
  .optional()
  .meta({ description: 'of this fact, party, agreement, document or clause alone' });

const isAfter =
  (from: ReadonlyMap<Channel, number>) =>
  ({ channel, version }: Recorded): boolean =>
    version > (from.get(channel) ?? 0);

/** The versions that a cursor speaks of: `12-3`, in the order of the channels. */
function versionsOf(after: string | undefined, seen: readonly Channel[]): Map<Channel, number> {
  const versions = (after ?? '').split('-');
  const isOurs = versions.length === seen.length && versions.every((each) => /^\d{1,15}$/.test(each));
  if (after !== undefined && !isOurs) throw noCursor();
  return new Map(ordered(seen).map((channel, i) => [channel, after === undefined ? 0 : Number(versions[i])]));
}

const sheet = ({ channel }: Recorded): number => channels.indexOf(channel);

/** By instant; within a channel the order of the record, which never runs against it. */
function inTime(events: readonly Recorded[]): Recorded[] {
  return events.toSorted(
    (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) || sheet(a) - sheet(b) || a.version - b.version,
  );
}

function pageOf(
  events: readonly Recorded[],
  from: ReadonlyMap<Channel, number>,
  seen: readonly Channel[],
  limit: number,
) {
  const shown = events.slice(0, limit);
  const reached = new Map(from);
  for (const { channel, version } of shown) reached.set(channel, version);
  const next = ordered(seen)
    .map((channel) => reached.get(channel) ?? 0)
    .join('-');
  return { events: shown, next: events.length > limit ? next : null };
}
