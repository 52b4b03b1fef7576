import type { OnDeal } from '../access/roles.ts';
import { sees } from '../access/roles.ts';
import type { Use } from '../access/sessions.ts';
import type { Scope, Viewer } from '../access/viewer.ts';
import type { Head } from '../record/chain.ts';
import type { Channel } from '../record/event.ts';
import type { DealKey } from '../store/store.ts';
import type { Api, Asking } from './env.ts';
import { absent, inRequest, Refused } from './problem.ts';
import { notAnswered } from './question.ts';
import { viewerOf } from './viewer.ts';

/** A deal, and somebody who is on it. */
export interface OnIt {
  readonly viewer: Viewer;
  readonly on: OnDeal;
  readonly key: DealKey;
}

/** A deal that is not there and one that the person is not on are the same to them. */
export async function onDeal(api: Api, c: Asking, scope: Scope, use: Use = 'act'): Promise<OnIt> {
  const viewer = await viewerOf(api, c, scope, use);
  const deal = c.req.param('deal') ?? '';
  const on = await api.access.roleOn(viewer, deal);
  if (on === null) throw absent();
  return { viewer, on, key: { tenant: viewer.tenant, deal } };
}

type View = Channel | undefined;

/**
 * Whose deal is answered from. Somebody who reads several sides is answered for one of them at a time, so that nothing in
 * an answer mixes what two sides keep from each other; left out, the deal that everybody sees.
 */
export function channelsOf({ on }: OnIt, view: View): readonly Channel[] {
  const own = sees(on.role);
  const chosen = view ?? (own.length > 2 ? 'shared' : (own.at(-1) ?? 'shared'));
  if (!own.includes(chosen)) {
    const what = `The deal as it stands for ${chosen} is not for this role.`;
    throw new Refused(
      403,
      [inRequest('IS403', 'query view', what, `There is ${own.join(', ')}.`)],
      notAnswered,
    );
  }
  return chosen === 'shared' ? ['shared'] : ['shared', chosen];
}

/** The heads of these channels, as they were at an instant or as they are. */
export async function headsOf(
  { store }: Api,
  key: DealKey,
  channels: readonly Channel[],
  until: string | null,
): Promise<readonly Head[]> {
  if (until === null) return store.heads(key, channels);
  const events = await store.events(key, channels);
  return channels.map((channel) => {
    const last = events.findLast((event) => event.channel === channel && event.at <= until);
    return { channel, version: last?.version ?? 0, hash: last?.hash ?? '', at: last?.at ?? '' };
  });
}
