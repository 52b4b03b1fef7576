import {
  ask,
  type CalendarEntry,
  type Day,
  type Deal,
  type Growth,
  parseDay,
  type Question,
  standingEntries,
} from '@inforce/core';
import type { LoadedDeal } from '@inforce/formats';
import { Bounded } from '../record/bounded.ts';
import { type Head, headAfter } from '../record/chain.ts';
import { etagOf, headsOf } from '../record/etag.ts';
import type { Channel, EventKind, Recorded } from '../record/event.ts';
import { openEvents } from '../record/open-deal.ts';
import type { DealKey, Store } from '../store/store.ts';

/** What a viewer sees of a record: nothing of any other channel is counted or looked at. */
interface Seen {
  readonly channels: readonly Channel[];
  readonly heads: readonly Head[];
}

/** How the record grew up to these heads: the number of its events, and what stood in the calendar before each change. */
export async function growthOf(
  store: Store,
  key: DealKey,
  { channels, heads }: Seen,
  { asOf, knownAt }: Question,
): Promise<Growth> {
  const ends = new Map(heads.map(({ channel, version }) => [channel, version]));
  const all = await store.events(key, channels);
  const events = all.filter(({ channel, version }) => version <= (ends.get(channel) ?? 0));
  const earlier: (readonly CalendarEntry[])[] = [];
  for (const at of changesOf(events)) {
    const before = events.filter((event) => event.at < at);
    const on = Math.min(knownAt, parseDay(at.slice(0, 10)) ?? knownAt);
    earlier.push(await standingOn(store, key, channels, before, { asOf, knownAt: on }));
  }
  return { events: events.length, earlier };
}

/** More than that long ago, what a record took back is not looked for. */
const changesMax = 100;

/** The instants at which something was recorded that can change an answer, but for the first. */
function changesOf(events: readonly Recorded[]): string[] {
  const instants = new Set(events.filter(({ kind }) => bears[kind]).map(({ at }) => at));
  return [...instants].toSorted().slice(1).slice(-changesMax);
}

/** Whether an event of this kind can change an answer. */
const bears: Readonly<Record<EventKind, boolean>> = {
  'deal-stated': true,
  'party-stated': true,
  'role-stated': true,
  'agreement-stated': true,
  'instrument-stated': true,
  'setting-chosen': true,
  'clause-stated': true,
  'document-filed': true,
  'reading-kept': true,
  'fact-recorded': true,
  'fact-corrected': true,
  'note-written': false,
  'person-added': false,
  'person-removed': false,
  'folder-imported': false,
};

/** What a record once came to never changes: it is worked out once for the day asked about. */
const stood = new Bounded<readonly CalendarEntry[]>(16 * 1024 * 1024);

async function standingOn(
  store: Store,
  { tenant, deal: id }: DealKey,
  channels: readonly Channel[],
  events: readonly Recorded[],
  days: { readonly asOf: Day; readonly knownAt: Day },
): Promise<readonly CalendarEntry[]> {
  const ends = new Map(events.map((event) => [event.channel, event]));
  const etag = etagOf(headsOf([...ends.values()].map(headAfter), channels));
  const key = JSON.stringify([tenant, id, channels, etag, days]);
  const before = stood.get(key);
  if (before !== undefined) return before;
  const deal = answerable((await openEvents(store, tenant, channels, events)).loaded);
  const entries = deal === null ? [] : standingEntries(ask({ deal, ...days }));
  stood.set(key, entries, key.length + JSON.stringify(entries).length);
  return entries;
}

/** `null`: something in the record is wrong, and no calendar was made of it. */
export function answerable({ deal, problems }: LoadedDeal): Deal | null {
  return problems.some(({ severity }) => severity === 'error') ? null : deal;
}
