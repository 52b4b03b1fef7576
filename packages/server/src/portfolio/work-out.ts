import { emptyHead, type Head, headAfter } from '../record/chain.ts';
import type { Channel, Recorded } from '../record/event.ts';
import { noRows, type Reckoned, type Rows, rowsOf } from './rows.ts';
import { changesAnswers, channelsOf, type View, views } from './views.ts';

/** A deal as the events of some channels make it; without terms and facts where it cannot be read as it stands. */
export interface DealOfEvents {
  readonly name: string;
  readonly reckoned: Reckoned | null;
}
export type MakeDeal = (channels: readonly Channel[], events: readonly Recorded[]) => Promise<DealOfEvents>;

/** What a view of a deal comes to, and what it was worked out from. */
export interface WorkedOut {
  readonly view: View;
  readonly name: string;
  readonly heads: readonly Head[];
  readonly isRead: boolean;
  /** The view whose rows say the same; its own `rows` are then none. */
  readonly rowsView: View;
  readonly rows: Rows;
}

/**
 * Every view of a deal, each from its own channels and nothing else. Where what one side alone sees makes no difference,
 * it has the rows that everybody has: that they are the same was found by working them out.
 */
export async function workOut(events: readonly Recorded[], make: MakeDeal): Promise<WorkedOut[]> {
  const all: WorkedOut[] = [];
  for (const view of views) {
    const seen = events.filter(({ channel }) => channelsOf(view).includes(channel));
    const shared = all.find((each) => each.view === 'shared') ?? null;
    // A deal of which a side sees nothing is none for it.
    if (seen.length > 0) all.push(await ofView(view, seen, shared, make));
  }
  return all;
}

async function ofView(
  view: View,
  seen: readonly Recorded[],
  shared: WorkedOut | null,
  make: MakeDeal,
): Promise<WorkedOut> {
  const heads = headsIn(seen, view);
  const isSilent = seen.every(({ channel, kind }) => channel === 'shared' || !changesAnswers(kind));
  if (shared !== null && isSilent) return { ...shared, view, heads, rows: noRows };
  const { name, reckoned } = await make(channelsOf(view), seen);
  const rows = reckoned === null ? noRows : rowsOf(reckoned);
  const isRead = reckoned !== null;
  const isSame = isRead === shared?.isRead && JSON.stringify(rows) === JSON.stringify(shared.rows);
  const own = { view, name, heads, isRead };
  return isSame ? { ...own, rowsView: 'shared', rows: noRows } : { ...own, rowsView: view, rows };
}

function headsIn(events: readonly Recorded[], view: View): Head[] {
  return channelsOf(view).map((channel) => {
    const last = events.findLast((event) => event.channel === channel);
    return last === undefined ? emptyHead(channel) : headAfter(last);
  });
}
