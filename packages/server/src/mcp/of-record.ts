import type { FileProblem } from '@inforce/formats';
import type { Access } from '../access/access.ts';
import { type OnDeal, sees, writes } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { hashesOf } from '../api/handed-out.ts';
import { forbidden, inRequest } from '../api/problem.ts';
import { channelsOf } from '../api/seen-deal.ts';
import { isChannel } from '../record/event.ts';
import { inWords } from '../record/in-words.ts';
import type { Entry } from '../record/fold.ts';
import { openDeal } from '../record/open-deal.ts';
import { draftsOfFacts } from '../record/recording.ts';
import { write, type WriteResult } from '../record/write.ts';
import type { Store } from '../store/store.ts';
import type { DealOpened, Deals, FactRecorded } from './deals.ts';

/** The deals of a record that a person is on, as that person sees them, asked anew each time. */
export function dealsOfRecord(store: Store, access: Access, viewer: Viewer): Deals {
  const onDeal = async <T>(id: string, work: (on: OnDeal) => Promise<T | null>): Promise<T | null> => {
    const on = await access.roleOn(viewer, id);
    return on === null ? null : work(on);
  };
  return {
    list: async (after, limit) =>
      (await access.dealsOf(viewer, { after, limit })).map(({ deal, role }) => ({ id: deal, role })),
    open: (id, view, extra) =>
      onDeal(id, async (on): Promise<DealOpened | null> => {
        const key = { tenant: viewer.tenant, deal: id };
        const channels = channelsOf({ viewer, on, key }, viewOf(view, on));
        const opened = await openDeal(store, key, channels, { extra });
        if (opened === null) return null;
        const { loaded, folded } = opened;
        const handOut = (files: Iterable<string>): Promise<void> =>
          access.noteRead(viewer, id, on, ...hashesOf(folded, files));
        return { loaded, handOut };
      }),
    record: (id, channel, entry) => onDeal(id, (on) => recorded(store, viewer, id, on, channel, entry)),
  };
}

function viewOf(view: string | undefined, { role }: OnDeal) {
  if (view === undefined || isChannel(view)) return view;
  throw forbidden(`There is no view "${view}".`, `There is ${sees(role).join(', ')}.`);
}

async function recorded(
  store: Store,
  viewer: Viewer,
  deal: string,
  { role }: OnDeal,
  channel: string,
  entry: Entry,
): Promise<FactRecorded | null> {
  const may = writes(role);
  if (!isChannel(channel) || !may.includes(channel)) {
    const todo = may.length === 0 ? 'This role reads.' : `It records in ${may.join(', ')}.`;
    throw forbidden(`The role ${role} does not record in ${channel}.`, todo);
  }
  const key = { tenant: viewer.tenant, deal };
  const channels = sees(role);
  const opened = await openDeal(store, key, channels);
  if (opened === null) return null;
  const drafts = draftsOfFacts(opened.folded, [entry], channel);
  const result = await write(store, key, {
    by: viewer.person,
    channel,
    channels,
    after: opened.etag,
    drafts,
  });
  return result.ok
    ? {
        ok: true,
        says: result.events.map((event) => inWords(event, new Map([[viewer.person, viewer.name]]))),
        events: result.events,
      }
    : { ok: false, problems: problemsOf(result) };
}

function problemsOf(result: Extract<WriteResult, { ok: false }>): readonly FileProblem[] {
  if (result.reason === 'refused') return result.problems;
  const what = `Somebody was faster: ${result.changed.join('; ')}.`;
  return [inRequest('IS412', null, what, 'Look at what changed, and record again.')];
}
