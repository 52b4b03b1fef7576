import { printProblem } from '@inforce/formats';
import { Access, createApp, openStore, type Store } from '@inforce/server';
import { sql } from 'kysely';
import pino from 'pino';
import { z } from 'zod';
import type { Request, RequestTrigger } from './request-triggers.ts';

const origin = 'http://127.0.0.1:4179';
const clock = (): number => Date.parse('2026-11-23T09:00:00Z');

export interface Answered {
  readonly status: number;
  /** Everything that is wrong, as the command line would print it. */
  readonly text: string;
}

const refused = z.object({ problems: z.array(z.custom<Parameters<typeof printProblem>[0]>()) });

/** The answer to the request of a trigger, from a server with a record of its own. */
export async function asked(trigger: RequestTrigger): Promise<Answered> {
  const store = await openStore(':memory:', clock);
  try {
    const access = new Access(store, { clock });
    const cookie = await annOf(access);
    const parts = { access, clock, log: pino({ level: 'silent' }), config: trigger.config ?? {} };
    const app = createApp({ store: trigger.record === 'broken' ? broken(store) : store, ...parts });
    const now = (await createApp({ store, ...parts }).request(...sent(deal, cookie, ''))).headers.get('ETag');
    const who = trigger.signedOut === true ? '' : cookie;
    for (const each of trigger.before ?? []) await app.request(...sent(each, who, now ?? ''));
    if (trigger.record === 'full') await fill(store);
    const answer = await app.request(...sent(trigger.request, who, now ?? ''));
    const { problems } = refused.parse(await answer.json());
    return { status: answer.status, text: problems.map((each) => `${printProblem(each)}\n`).join('') };
  } finally {
    await store.close();
  }
}

const deal: Request = { method: 'GET', path: '/api/deals/harbor' };

/** Ann, signed in, and the deal that she keeps for the holders; gives her cookie. */
async function annOf(access: Access): Promise<string> {
  const link = await access.firstLink();
  const given = { email: 'ann@example.com', name: 'Ann', password: 'six violet anchors' };
  const used = await access.useFirstLink(link?.secret ?? '', given, '192.0.2.1');
  if (!used.ok) throw new Error('Ann is not let in');
  await access.found(used.viewer, 'harbor', 'holders', [
    { kind: 'deal-stated', body: { deal: 'Harbor', calendar: null } },
  ]);
  return `inforce=${used.secret}`;
}

function sent({ method, path, headers = {}, body }: Request, cookie: string, now: string) {
  const all = Object.entries(headers).map(([name, value]) => [name, value === 'now' ? now : value]);
  const who = cookie === '' ? {} : { Cookie: cookie };
  const init = { method, headers: { Origin: origin, ...who, ...Object.fromEntries(all) } };
  return [`${origin}${path}`, body === undefined ? init : { ...init, body }] as const;
}

const broken = (store: Store): Store =>
  new Proxy(store, {
    get: (of, name) =>
      name === 'heads' ? () => Promise.reject(new Error('the database is away')) : Reflect.get(of, name, of),
  });

/** No page can be added any more. */
async function fill(store: Store): Promise<void> {
  await store.transaction((transaction) => sql`PRAGMA max_page_count = 1`.execute(transaction));
}
