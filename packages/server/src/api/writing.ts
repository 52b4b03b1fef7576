import { z } from 'zod';
import { writes } from '../access/roles.ts';
import { type Head, headAfter } from '../record/chain.ts';
import { etagOf } from '../record/etag.ts';
import { type Channel, channels, type Draft, type Recorded } from '../record/event.ts';
import { openDeal, type OpenedDeal } from '../record/open-deal.ts';
import { write, type WriteResult, type Writing } from '../record/write.ts';
import type { Within } from '../store/store.ts';
import { textOf } from './answer.ts';
import { bodyOf } from './body.ts';
import { type Described, describe, routed } from './describe.ts';
import type { Api, Asking } from './env.ts';
import { restsOn } from './etag.ts';
import { type Keep, type KeptAnswer, once } from './idempotency.ts';
import { queryOf } from './question.ts';
import { absent, forbidden, inRequest, Refused } from './problem.ts';
import { channelsOf, type OnIt, onDeal } from './seen-deal.ts';

/** A deal as its writer sees it. */
export interface WritersDeal extends OnIt, OpenedDeal {
  readonly channels: readonly Channel[];
}

/** Of what is written it is always said who may see it. */
type Placed = z.ZodType<{ readonly channel: Channel }>;

interface Spec<S extends Placed> extends Pick<Described, 'method' | 'path' | 'summary' | 'tag'> {
  readonly body: S;
  /** A body may be as large as a document. */
  readonly large?: true;
}

/** A write to a deal out of a body of JSON. */
export function writing<S extends Placed>(
  api: Api,
  spec: Spec<S>,
  decide: (deal: WritersDeal, body: z.output<S>, c: Asking) => readonly Draft[] | Promise<readonly Draft[]>,
): void {
  describeWrite(api, { ...spec, takes: { json: spec.body } });
  api.app.on(spec.method.toUpperCase(), routed(`/api/deals/{deal}${spec.path}`), async (c) => {
    const onIt = await onDeal(api, c, 'write');
    const { documentBytesMax, bodyBytesMax } = api.config;
    const body = await bodyOf(c, spec.body, spec.large === true ? documentBytesMax : bodyBytesMax);
    return recordOnce(api, c, onIt, [body], body.channel, (deal) => decide(deal, body, c));
  });
}

export const where = {
  channel: z.enum(channels).optional().meta({ description: 'where it stands; shared unless said' }),
};

/** Takes back what was stated. */
export function withdrawing<Q extends z.ZodRawShape>(
  api: Api,
  spec: Pick<Described, 'path' | 'summary' | 'tag'> & { readonly query: Q },
  draft: (c: Asking, query: z.output<z.ZodObject<Q>>) => Draft,
): void {
  const query = { ...where, ...spec.query };
  describeWrite(api, { ...spec, method: 'delete', query });
  api.app.delete(routed(`/api/deals/{deal}${spec.path}`), async (c) => {
    const onIt = await onDeal(api, c, 'write');
    const { channel = 'shared' } = queryOf(c, where, Object.keys(query));
    const drafts = [draft(c, queryOf(c, spec.query, Object.keys(query)))];
    return recordOnce(api, c, onIt, [], channel, () => drafts);
  });
}

type WriteDescribed = Omit<Described, 'gives'>;

export function describeWrite(api: Api, spec: WriteDescribed): void {
  describe(api, {
    ...spec,
    path: `/api/deals/{deal}${spec.path}`,
    gives: { status: 201, json: 'Recorded' },
  });
}

/**
 * Records what is decided, once: a request that comes again under its key has the answer that it had, and nothing is
 * recorded a second time. `said` is all that the request says.
 */
export async function recordOnce(
  api: Api,
  c: Asking,
  onIt: OnIt,
  said: readonly unknown[],
  channel: Channel,
  decide: (deal: WritersDeal) => readonly Draft[] | Promise<readonly Draft[]>,
): Promise<Response> {
  mayWrite(onIt, channel);
  return once(api, c, { viewer: onIt.viewer, said }, async (keep) => {
    const after = restsOn(c);
    const deal = await writersDeal(api, onIt);
    return recorded(api, deal, { channel, drafts: await decide(deal), after }, keep);
  });
}

async function writersDeal(api: Api, onIt: OnIt): Promise<WritersDeal> {
  const channels = channelsOf(onIt, undefined);
  const opened = await openDeal(api.store, onIt.key, channels);
  if (opened === null) throw absent();
  return { ...onIt, ...opened, channels };
}

function mayWrite({ on }: OnIt, channel: Channel): void {
  const may = writes(on.role);
  if (may.includes(channel)) return;
  const todo = may.length === 0 ? 'This role reads.' : `It records in ${may.join(', ')}.`;
  throw forbidden(`The role ${on.role} does not record in ${channel}.`, todo);
}

async function recorded(
  api: Api,
  deal: WritersDeal,
  part: Pick<Writing, 'channel' | 'drafts' | 'after'>,
  keep: Keep,
): Promise<KeptAnswer> {
  const { key, viewer, channels } = deal;
  const answerTo = (events: readonly Recorded[]): KeptAnswer => ({
    status: 201,
    body: textOf({ events }),
    etag: etagOf(headsWith(deal, events)),
  });
  const within: Within = (sql, events) => keep(sql, answerTo(events));
  const result = await write(api.store, key, { by: viewer.person, channels, ...part, within });
  if (!result.ok) throw refusalOf(result);
  api.changes.wrote(key, part.channel);
  return answerTo(result.events);
}

/** Where the writer's channels end with these events. */
function headsWith({ heads }: WritersDeal, events: readonly Recorded[]): Head[] {
  return heads.map((head) => {
    const last = events.findLast(({ channel }) => channel === head.channel);
    return last === undefined ? head : headAfter(last);
  });
}

function refusalOf(result: Extract<WriteResult, { ok: false }>): Refused {
  return result.reason === 'refused'
    ? new Refused(422, result.problems, nothingRecorded)
    : changedMeanwhile(result.since);
}

/** With what the writer had not seen. */
export function changedMeanwhile(changed: readonly Recorded[]): Refused {
  const what = 'The deal has changed since it was read.';
  const todo = 'Read it again, look whether what you write still holds, and send it with the new ETag.';
  return new Refused(412, [inRequest('IS412', 'header If-Match', what, todo)], nothingRecorded, { changed });
}

const nothingRecorded = 'Nothing was recorded.';
