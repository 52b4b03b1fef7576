import { ask, type Asked, type Deal } from '@inforce/core';
import type { LoadedDeal } from '@inforce/formats';
import type { z } from 'zod';
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
export interface SeenDeal extends OnIt, OpenedDeal {
  readonly channels: readonly Channel[];
}

export interface AskedDeal extends SeenDeal {
  readonly asked: Asked;
}

interface Spec<Q extends z.ZodRawShape> extends Pick<Described, 'path' | 'summary' | 'tag'> {
  readonly query: Q;
  readonly gives: Omit<Gives, 'status'>;
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
    const onIt = await onDeal(api, c, 'read');
    const given = queryOf(c, perspective, Object.keys(query));
    const own = queryOf(c, spec.query, Object.keys(query));
    const channels = channelsOf(onIt, given.view);
    const until = instantOf(given.recordedAt);
    const heads = await headsOf(api, onIt.key, channels, until);
    const tag = answerTag(etagOf(heads), [c.req.url, onIt.on, today(api.clock()), api.version]);
    c.header('ETag', `"${tag}"`);
    if (isKnown(c, tag)) return c.body(null, 304);
    const opened = await openDeal(api.store, onIt.key, channels, until === null ? {} : { until });
    if (opened === null) throw absent();
    const value = await answer({ ...onIt, ...opened, channels }, own, c);
    return value instanceof Response ? value : json(c, value);
  });
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
