import { ask, type Asked, type Deal } from '@inforce/core';
import type { LoadedDeal } from '@inforce/formats';
import type { z } from 'zod';
import { sees } from '../access/roles.ts';
import { etagOf } from '../record/etag.ts';
import type { Channel } from '../record/event.ts';
import { openDeal, type OpenedDeal } from '../record/open-deal.ts';
import { json } from './answer.ts';
import { type Described, describe, type Gives, routed } from './describe.ts';
import type { Api, Asking } from './env.ts';
import { answerTag, isKnown } from './etag.ts';
import { absent, Refused } from './problem.ts';
import { days, daysOf, instantOf, perspective, queryOf, today } from './question.ts';
import { channelsOf, headsOf, type OnIt, onDeal } from './seen-deal.ts';

/** A deal as the asker sees it. */
export interface SeenDeal extends View, OpenedDeal {}

export interface AskedDeal extends SeenDeal {
  readonly asked: Asked;
}

interface Spec<Q extends z.ZodRawShape> extends Pick<Described, 'path' | 'summary' | 'tag'> {
  readonly query: Q;
  readonly gives: Omit<Gives, 'status'>;
  /** Of everything that the asker may read, and not of the deal as it stands for one side. */
  readonly whole?: true;
}

type Query<Q extends z.ZodRawShape> = z.output<z.ZodObject<Q>>;

/** What a route answers with: a value as JSON, or an answer of its own. */
type Answer<D, Q extends z.ZodRawShape> = (deal: D, query: Query<Q>, c: Asking) => unknown;

/**
 * A GET of something about a deal. The same question of the same record has the same ETag, which is known before the deal
 * is put together. `also` are parameters that the answer takes beside its own.
 */
export function seeing<Q extends z.ZodRawShape>(
  api: Api,
  spec: Spec<Q>,
  answer: Answer<SeenDeal, Q>,
  also: z.ZodRawShape = {},
): void {
  const path = `/api/deals/{deal}${spec.path}`;
  const query = { ...perspective, ...also, ...spec.query };
  describe(api, { ...spec, method: 'get', path, query, gives: { ...spec.gives, status: 200 } });
  api.app.get(routed(path), async (c) => {
    const seen = await viewFor(api, c, Object.keys(query), spec.whole === true);
    const own = queryOf(c, spec.query, Object.keys(query));
    const heads = await headsOf(api, seen.key, seen.channels, seen.until);
    const tag = answerTag(etagOf(heads), [c.req.url, seen.on, today(api.clock()), api.version]);
    c.header('ETag', `"${tag}"`);
    if (isKnown(c, tag)) return c.body(null, 304);
    const value = await answer(await opened(api, seen), own, c);
    return value instanceof Response ? value : json(c, value);
  });
}

/** The asker's deal, for a question that is sent in a body; `names` are the parameters that it takes. */
export async function openedFor(api: Api, c: Asking, names: readonly string[]): Promise<SeenDeal> {
  return opened(api, await viewFor(api, c, names, false));
}

interface View extends OnIt {
  readonly channels: readonly Channel[];
  /** The record as it was at this instant; `null`: as it is. */
  readonly until: string | null;
}

async function viewFor(api: Api, c: Asking, names: readonly string[], whole: boolean): Promise<View> {
  const onIt = await onDeal(api, c, 'read');
  const { view, recordedAt } = queryOf(c, perspective, names);
  const channels = whole && view === undefined ? sees(onIt.on.role) : channelsOf(onIt, view);
  return { ...onIt, channels, until: instantOf(recordedAt) };
}

async function opened({ store }: Api, view: View): Promise<SeenDeal> {
  const { key, channels, until } = view;
  const deal = await openDeal(store, key, channels, until === null ? {} : { until });
  if (deal === null) throw absent();
  return { ...view, ...deal };
}

/** The same of a question about a day. */
export function asking<Q extends z.ZodRawShape>(api: Api, spec: Spec<Q>, answer: Answer<AskedDeal, Q>): void {
  const others = [...Object.keys(perspective), ...Object.keys(spec.query)];
  const askDay: Answer<SeenDeal, Q> = (deal, query, c) => {
    const day = daysOf(queryOf(c, days, others), api.clock());
    return answer({ ...deal, asked: ask({ deal: soundDeal(deal.loaded), ...day }) }, query, c);
  };
  seeing(api, spec, askDay, days);
}

/** The deal, where nothing in the record is wrong; what is wrong is said, all of it. */
export function soundDeal({ deal, problems }: LoadedDeal): Deal {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (deal === null || errors.length > 0)
    throw new Refused(422, errors, 'The deal cannot be read as it stands.');
  return deal;
}
