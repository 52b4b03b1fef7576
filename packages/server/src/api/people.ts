import type { Changed, Why } from '../access/membership.ts';
import { etagOf, versionsIn } from '../record/etag.ts';
import type { Channel } from '../record/event.ts';
import { json } from './answer.ts';
import { seeing } from './asking.ts';
import { bodies } from './bodies.ts';
import { bodyOf } from './body.ts';
import { type Described, describe, routed } from './describe.ts';
import type { Api, Asking } from './env.ts';
import { restsOn } from './etag.ts';
import { absent, forbidden, type Refused, refused } from './problem.ts';
import { channelsOf, type OnIt, onDeal } from './seen-deal.ts';
import { changedMeanwhile, ifMatch } from './writing.ts';

const tag = 'people';

/** Who is on a deal: those of one's own side, and those whom everybody sees. */
export function people(api: Api): void {
  seeing(
    api,
    { path: '/people', summary: 'the people on the deal', tag, query: {}, gives: { json: 'People' } },
    ({ folded }) => ({ people: [...folded.people].map(([person, each]) => ({ person, ...each })) }),
  );
  changing(
    api,
    { method: 'post', path: '/people', summary: 'adds somebody', takes: { json: bodies.Member } },
    async (onIt, c) => {
      const member = await bodyOf(c, bodies.Member, api.config.bodyBytesMax);
      return api.access.addToDeal(onIt.viewer, onIt.key.deal, member);
    },
  );
  changing(api, { method: 'delete', path: '/people/{person}', summary: 'removes somebody' }, (onIt, c) =>
    api.access.removeFromDeal(onIt.viewer, onIt.key.deal, c.req.param('person') ?? ''),
  );
}

type Change = (onIt: OnIt, c: Asking) => Promise<Changed>;

/** People come and go by way of access, which writes who may come in and what the record says of it in one. */
function changing(
  api: Api,
  spec: Pick<Described, 'method' | 'path' | 'summary' | 'takes'>,
  change: Change,
): void {
  const path = `/api/deals/{deal}${spec.path}`;
  describe(api, { ...spec, path, tag, headers: ifMatch, gives: { status: 200, json: 'Done' } });
  api.app.on(spec.method.toUpperCase(), routed(path), async (c) => {
    const onIt = await onDeal(api, c, 'write');
    const rests = restsOn(c);
    const channels = channelsOf(onIt, undefined);
    await seenLast(api, onIt, channels, rests);
    const changed = await change(onIt, c);
    if (!changed.ok) throw refusalOf(changed.why);
    for (const channel of channels) api.changes.wrote(onIt.key, channel);
    return json(c, { ok: true });
  });
}

async function seenLast(
  { store }: Api,
  { key }: OnIt,
  channels: readonly Channel[],
  rests: string,
): Promise<void> {
  if (rests === etagOf(await store.heads(key, channels))) return;
  throw changedMeanwhile(await store.events(key, channels, versionsIn(rests, channels) ?? new Map()));
}

function refusalOf(why: Why): Refused {
  return refusals[why]();
}

const refusals: Readonly<Record<Why, () => Refused>> = {
  absent,
  'not-keeper': () =>
    forbidden('Only a keeper adds and removes people, and only those of their own side.', 'Ask a keeper.'),
  person: () =>
    refused(
      422,
      'IS422',
      'person',
      'There is nobody by that name to add or remove here.',
      'Take the id of a person who can.',
    ),
};
