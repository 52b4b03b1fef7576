import type { FileProblem } from '@inforce/formats';
import { headsWithin } from '../store/heads-within.ts';
import type { Change, Conflict, DealKey, Store, Within, Written } from '../store/store.ts';
import { chained, type Head, headAfter } from './chain.ts';
import { etagOf, headsOf, versionsIn } from './etag.ts';
import type { Channel, Draft, Recorded } from './event.ts';
import { fold } from './fold.ts';
import { inWords, namesIn } from './in-words.ts';
import { openEvents, type OpenedDeal } from './open-deal.ts';
import { idleProblem, privateIds, tooLarge, unkeepable } from './record-problem.ts';
import { uuidv7 } from './uuid.ts';

export interface Writing {
  /** Who records. */
  readonly by: string;
  /** Where it is written. */
  readonly channel: Channel;
  /** What the writer has seen, as an etag or as versions; `null`: whatever stands there now. */
  readonly after: ReadonlyMap<Channel, number> | string | null;
  /** What the writer sees. */
  readonly channels: readonly Channel[];
  readonly drafts: readonly Draft[];
  /** What is written with them, all or nothing, to channels beside theirs: nothing that an answer depends on. */
  readonly more?: readonly Change[];
  readonly within?: Within;
}

export type WriteResult =
  | {
      readonly ok: true;
      readonly events: readonly Recorded[];
      readonly heads: readonly Head[];
      readonly etag: string;
    }
  /** Somebody was faster: what the writer has not seen, as events and in words. */
  | {
      readonly ok: false;
      readonly reason: 'conflict';
      readonly since: readonly Recorded[];
      readonly changed: readonly string[];
      readonly etag: string;
    }
  /** The deal would be wrong: what is, as the command line would say it. */
  | { readonly ok: false; readonly reason: 'refused'; readonly problems: readonly FileProblem[] };

/**
 * Records drafts. They are tried first on the deal that they would make, and what adds an error to it is refused whole:
 * nobody else finds a deal that cannot be answered because of it.
 */
export async function write(store: Store, key: DealKey, writing: Writing): Promise<WriteResult> {
  const { channels, drafts, after } = writing;
  const before = await store.events(key, channels);
  const heads = headsOf(fold(before).heads, channels);
  const seen = seenBy(after, channels, heads);
  if (heads.some((head) => seen.get(head.channel) !== head.version)) return conflict(before, seen, heads);
  const problems = drafts.length === 0 ? [] : await tried(store, key, writing, before);
  if (problems.length > 0) return { ok: false, reason: 'refused', problems };
  const written = await appended(store, key, writing, seen);
  if (!written.ok) return conflict([...before, ...written.since], seen, heads);
  const now = heads.map((head) => {
    const last = written.events.findLast((event) => event.channel === head.channel);
    return last === undefined ? head : headAfter(last);
  });
  return { ok: true, events: written.events, heads: now, etag: etagOf(now) };
}

/** A channel that the writer reads, and does not write to, has gone on. */
class Stale extends Error {}

async function appended(
  store: Store,
  key: DealKey,
  { by, channel, channels, drafts, more = [], within }: Writing,
  seen: ReadonlyMap<Channel, number>,
): Promise<Written | Conflict> {
  const changes = [{ channel, after: seen.get(channel) ?? 0, drafts }, ...more];
  const others = channels.filter((each) => changes.every((change) => change.channel !== each));
  const resting = others.length === 0 ? within : restingOn(key, others, seen, within);
  try {
    return await store.append(key, by, changes, resting);
  } catch (error) {
    if (error instanceof Stale) return { ok: false, since: await store.events(key, others, seen) };
    throw error;
  }
}

/** The append sees to the channels that it writes to; of the others it is asked where it is written. */
const restingOn =
  (
    key: DealKey,
    channels: readonly Channel[],
    seen: ReadonlyMap<Channel, number>,
    within: Within | undefined,
  ): Within =>
  async (transaction, events) => {
    for (const { channel, version } of await headsWithin(transaction, key, channels))
      if (version !== seen.get(channel)) throw new Stale();
    await within?.(transaction, events);
  };

/** The version that the writer has seen of each channel; what was not said counts as seen. */
function seenBy(
  after: Writing['after'],
  channels: readonly Channel[],
  heads: readonly Head[],
): Map<Channel, number> {
  const now = new Map(heads.map(({ channel, version }) => [channel, version]));
  if (after === null || after === etagOf(heads)) return now;
  // An etag that is none of this deal has seen nothing of it.
  const seen = typeof after === 'string' ? versionsIn(after, channels) : after;
  return new Map(
    heads.map(({ channel, version }) => [channel, seen === null ? 0 : (seen.get(channel) ?? version)]),
  );
}

function conflict(
  events: readonly Recorded[],
  seen: ReadonlyMap<Channel, number>,
  heads: readonly Head[],
): WriteResult {
  const since = events.filter(({ channel, version }) => version > (seen.get(channel) ?? 0));
  const names = namesIn(events);
  const now = headsOf(
    fold(events).heads,
    heads.map(({ channel }) => channel),
  );
  return {
    ok: false,
    reason: 'conflict',
    since,
    changed: since.map((event) => inWords(event, names)),
    etag: etagOf(now),
  };
}

/** What the drafts would make wrong, for the writer and, where everybody will read them, for everybody. */
export async function tried(
  store: Store,
  key: DealKey,
  writing: Writing,
  before: readonly Recorded[],
): Promise<FileProblem[]> {
  const { channel, channels } = writing;
  const unkept = unkeepable(writing.drafts);
  if (unkept.length > 0) return unkept;
  const large = tooLarge(key.deal, writing.drafts);
  if (large !== null) return [large];
  const added = thoughtOf(key, writing, before);
  const views = channel === 'shared' && channels.length > 1 ? [['shared' as const], channels] : [channels];
  const problems: FileProblem[] = [...privateIds(channel, writing.drafts)];
  for (const view of views) {
    const seen = before.filter((event) => view.includes(event.channel));
    const [was, is] = [await open(store, key, view, seen), await open(store, key, view, [...seen, ...added])];
    problems.push(...newProblems(was, is, added));
  }
  return distinct(problems);
}

const open = (store: Store, key: DealKey, view: readonly Channel[], events: readonly Recorded[]) =>
  events.length === 0 ? null : openEvents(store, key.tenant, view, events);

/** The drafts as they would stand in the record. */
export function thoughtOf(
  key: DealKey,
  { by, channel, drafts }: Writing,
  before: readonly Recorded[],
): Recorded[] {
  const now = Date.now();
  let [head] = headsOf(fold(before).heads, [channel]);
  return drafts.flatMap((draft) => {
    if (head === undefined) return [];
    const event = chained(head, {
      ...draft,
      deal: key.deal,
      by,
      at: new Date(now).toISOString(),
      id: uuidv7(now),
    });
    head = headAfter(event);
    return [event];
  });
}

function newProblems(
  was: OpenedDeal | null,
  is: OpenedDeal | null,
  added: readonly Recorded[],
): FileProblem[] {
  // A second correction of a fact is a slip where it is written; what a folder has comes in as the folder has it.
  const slips: ReadonlySet<string> = new Set(
    added.some(({ kind }) => kind === 'folder-imported') ? [] : ['IF131'],
  );
  const errorsOf = (opened: OpenedDeal | null): readonly FileProblem[] =>
    (opened?.loaded.problems ?? []).filter(({ severity, code }) => severity === 'error' || slips.has(code));
  const before = new Map<string, number>();
  for (const problem of errorsOf(was)) before.set(same(problem), (before.get(same(problem)) ?? 0) + 1);
  const fresh = errorsOf(is).filter((problem) => {
    const left = before.get(same(problem)) ?? 0;
    before.set(same(problem), left - 1);
    return left <= 0;
  });
  const idle = (is?.folded.idle ?? []).filter(({ event }) => added.includes(event));
  return [...idle.map(idleProblem), ...fresh];
}

const same = ({ code, file, at, what }: FileProblem): string => JSON.stringify([code, file, at, what]);

function distinct(problems: readonly FileProblem[]): FileProblem[] {
  return [...new Map(problems.map((problem) => [same(problem), problem])).values()];
}
