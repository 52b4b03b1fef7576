import { canonical } from '../record/canonical.ts';
import { chained, type Head, headAfter } from '../record/chain.ts';
import { type Channel, type Draft, draftOf, type Recorded } from '../record/event.ts';
import { uuidv7 } from '../record/uuid.ts';
import type { Change, Conflict, DealKey, Written } from './store.ts';

/** A draft that is fit to be kept, with its body as text. Its id is settled, so that trying twice does not write twice. */
interface Entry {
  readonly id: string;
  readonly draft: Draft;
  readonly body: string;
}

/** What somebody asked to be appended, after it was checked. */
export interface Append {
  readonly key: DealKey;
  readonly by: string;
  readonly changes: readonly {
    readonly channel: Channel;
    /** The channel of the deal, as `placeOf` names it. */
    readonly place: string;
    readonly after: number;
    readonly entries: readonly Entry[];
  }[];
  /** About how many bytes it takes. */
  readonly size: number;
}

/** An event as it is to be written, with its tenant, its channel as `placeOf` names it, and the text of its body. */
export interface NewRow {
  readonly tenant: string;
  readonly place: string;
  readonly event: Recorded;
  readonly body: string;
}

/** A transaction of this size is taken by every engine that speaks PostgreSQL's language. */
export const sizeMax = 4 * 1024 * 1024;

/** [R9] Throws a `RangeError` for what could not be kept as it is. */
export function checkedAppend(key: DealKey, by: string, changes: readonly Change[], now: number): Append {
  for (const [what, text] of Object.entries({ tenant: key.tenant, deal: key.deal, by })) {
    if (!isName(text))
      throw new RangeError(`${JSON.stringify(text)} cannot be kept as the name of a ${what}`);
  }
  if (new Set(changes.map(({ channel }) => channel)).size < changes.length)
    throw new RangeError('an append names each channel once');
  const checked = changes.map(({ channel, after, drafts }) => {
    if (!Number.isSafeInteger(after) || after < 0) throw new RangeError(`${after} is no version`);
    return {
      channel,
      place: placeOf(key, channel),
      after,
      entries: drafts.map((draft) => entryOf(draft, now)),
    };
  });
  let size = 0;
  for (const { entries } of checked) for (const { body } of entries) size += body.length + 500;
  if (size > sizeMax) throw new RangeError('an append has at most four megabytes; divide it');
  return { key, by, changes: checked, size };
}

function entryOf({ kind, body }: Draft, now: number): Entry {
  const draft = draftOf(kind, body);
  if (draft === null) throw new RangeError(`the body is none of the kind ${kind}`);
  return { id: uuidv7(now), draft, body: canonical(draft.body) };
}

/** Text that both databases keep as it is, and that can stand in a key. */
export const isName = (text: string): boolean =>
  text.length > 0 && text.length <= 200 && text.isWellFormed() && !text.includes('\0');

/**
 * [R1] [R3] What these appends write, one after another, where the channels end at `heads`; `null` for one that comes too
 * late. The heads move on.
 */
export function decided(
  appends: readonly Append[],
  heads: Map<string, Head>,
  now: number,
): (NewRow[] | null)[] {
  const at = new Date(now).toISOString();
  return appends.map(({ key: { tenant, deal }, by, changes }) => {
    if (changes.some(({ place, after }) => headIn(heads, place).version !== after)) return null;
    return changes.flatMap(({ place, entries }) => {
      let head = headIn(heads, place);
      const rows = entries.map(({ id, draft, body }) => {
        const event = chained(head, { ...draft, deal, by, at, id }, body);
        head = headAfter(event);
        return { tenant, place, event, body };
      });
      heads.set(place, head);
      return rows;
    });
  });
}

/** A channel of a deal of a tenant, as one text. */
export const placeOf = ({ tenant, deal }: DealKey, channel: Channel): string =>
  `${tenant}\0${deal}\0${channel}`;

function headIn(heads: ReadonlyMap<string, Head>, place: string): Head {
  const head = heads.get(place);
  if (head === undefined) throw new Error(`the end of ${place} was not asked for`);
  return head;
}

/**
 * What to answer an append that came too late, from what was written since. If these are its own events, it was written
 * before, and only the acknowledgement was lost.
 */
export function answerLate({ changes }: Append, since: readonly Recorded[]): Written | Conflict {
  const ids = new Set(changes.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const own = since.filter(({ id }) => ids.has(id));
  return own.length > 0 ? { ok: true, events: own } : { ok: false, since };
}
