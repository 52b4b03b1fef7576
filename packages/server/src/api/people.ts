import type { Changed, Why } from '../access/membership.ts';
import { administers } from '../access/viewer.ts';
import type { Head } from '../record/chain.ts';
import { etagOf, versionsIn } from '../record/etag.ts';
import type { Channel, Recorded } from '../record/event.ts';
import { headsWithin } from '../store/heads-within.ts';
import type { DealKey, Within } from '../store/store.ts';
import { textOf } from './answer.ts';
import { seeing } from './asking.ts';
import { bodies } from './bodies.ts';
import { bodyOf } from './body.ts';
import { type Described, describe, routed } from './describe.ts';
import type { Api, Asking } from './env.ts';
import { restsOn } from './etag.ts';
import { type Keep, type KeptAnswer, once } from './idempotency.ts';
import { page, pageOf } from './page.ts';
import { absent, forbidden, type Refused, refused } from './problem.ts';
import { channelsOf, type OnIt, onDeal } from './seen-deal.ts';
import { viewerOf } from './viewer.ts';
import { changedMeanwhile } from './writing.ts';

const tag = 'people';

/** Who is on a deal: those of one's own side, and those whom everybody sees. */
export function people(api: Api): void {
  seeing(
    api,
    { path: '/people', summary: 'the people on the deal', tag, query: page, gives: { json: 'People' } },
    ({ folded }, wanted) => {
      const { shown, next } = pageOf([...folded.people], wanted, ([person]) => person);
      return { people: shown.map(([person, each]) => ({ person, ...each })), next };
    },
  );
  changing(
    api,
    { method: 'post', path: '/people', summary: 'adds somebody', takes: { json: bodies.Member } },
    async ({ viewer, key }, c) => {
      const member = await bodyOf(c, bodies.Member, api.config.bodyBytesMax);
      return { said: [member], change: (also) => api.access.addToDeal(viewer, key.deal, member, also) };
    },
  );
  changing(
    api,
    { method: 'delete', path: '/people/{person}', summary: 'removes somebody' },
    ({ viewer, key }, c) => ({
      said: [],
      change: (also) => api.access.removeFromDeal(viewer, key.deal, c.req.param('person') ?? '', also),
    }),
  );
}

interface Change {
  /** All that the request says. */
  readonly said: readonly unknown[];
  readonly change: (also: Within) => Promise<Changed>;
}

/** People come and go by way of access, which writes who may come in and what the record says of it in one. */
function changing(
  api: Api,
  spec: Pick<Described, 'method' | 'path' | 'summary' | 'takes'>,
  changeOf: (changer: Changer, c: Asking) => Change | Promise<Change>,
): void {
  const path = `/api/deals/{deal}${spec.path}`;
  describe(api, { ...spec, path, tag, gives: { status: 200, json: 'Done' } });
  api.app.on(spec.method.toUpperCase(), routed(path), async (c) => {
    const changer = await changerOf(api, c);
    const { said, change } = await changeOf(changer, c);
    return once(api, c, { viewer: changer.viewer, said }, (keep) =>
      changed(api, c, changer, { change, keep }),
    );
  });
}

/** `on` is `null` of an administrator who is not on the deal: they bring in the first keeper of a side, and read nothing. */
type Changer = Pick<OnIt, 'viewer' | 'key'> & { readonly on: OnIt['on'] | null };

async function changerOf(api: Api, c: Asking): Promise<Changer> {
  const viewer = await viewerOf(api, c, 'read');
  const deal = c.req.param('deal') ?? '';
  const isOver = administers(viewer) && (await api.access.roleOn(viewer, deal)) === null;
  return isOver ? { viewer, on: null, key: { tenant: viewer.tenant, deal } } : onDeal(api, c, 'write');
}

async function changed(
  api: Api,
  c: Asking,
  changer: Changer,
  { change, keep }: Pick<Change, 'change'> & { readonly keep: Keep },
): Promise<KeptAnswer> {
  const { key } = changer;
  const seen = seenBy(changer, c);
  if (seen !== null) await seenLast(api, key, seen);
  let answer = answerWith('');
  let written: readonly Recorded[] = [];
  const done = await change(async (sql, events) => {
    written = events;
    if (seen !== null) answer = answerWith(etagOf(await headsAfter(sql, key, seen, events)));
    await keep(sql, answer);
  }).catch(async (error: unknown) => {
    if (error instanceof Stale && seen !== null) await seenLast(api, key, seen);
    throw error;
  });
  if (!done.ok) throw refusalOf(done.why);
  for (const { channel } of written) api.changes.wrote(key, channel);
  return answer;
}

/** Asked again where it is written: somebody may have been faster since. */
async function headsAfter(
  sql: Parameters<Within>[0],
  key: DealKey,
  { rests, channels }: Seen,
  events: readonly Recorded[],
): Promise<readonly Head[]> {
  const heads = await headsWithin(sql, key, channels);
  if (etagOf(headsBefore(heads, events)) !== rests) throw new Stale();
  return heads;
}

/** What the request rests on. Whoever sees no version of the deal says that it is there, and no more. */
function seenBy({ on, ...rest }: Changer, c: Asking): Seen | null {
  if (on !== null) return { rests: restsOn(c), channels: channelsOf({ on, ...rest }, undefined) };
  if (c.req.header('If-Match')?.trim() === '*') return null;
  const what = 'An administrator who is not on the deal sees no version of it to rest on.';
  throw refused(428, 'IS428', 'header If-Match', what, 'Send "If-Match: *".');
}

const answerWith = (etag: string): KeptAnswer => ({ status: 200, body: textOf({ ok: true }), etag });

/** Where the channels ended before these events. */
const headsBefore = (heads: readonly Head[], events: readonly Recorded[]): Head[] =>
  heads.map((head) => {
    const first = events.find(({ channel }) => channel === head.channel);
    return first === undefined ? head : { ...head, version: first.version - 1, hash: first.previous };
  });

/** The deal is not any more what the request rests on. */
class Stale extends Error {}

interface Seen {
  readonly rests: string;
  readonly channels: readonly Channel[];
}

async function seenLast({ store }: Api, key: DealKey, { rests, channels }: Seen): Promise<void> {
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
  'too-many': () =>
    refused(
      429,
      'IS429',
      null,
      'Too many addresses came to nobody.',
      'Look at the address, and wait a while.',
    ),
  person: () =>
    refused(
      422,
      'IS422',
      'person',
      'There is nobody by that name or address to add or remove here.',
      'Take the whole e-mail address, or the id, of a person who can come in and is not on the deal; an administrator lets people in.',
    ),
};
