import { uuidv7 } from '../record/uuid.ts';
import { type Context, hour, instant, minute, type Sql } from './context.ts';
import type { PersonRow } from './people.ts';
import { digestOf, newSecret } from './secret.ts';
import type { Viewer } from './viewer.ts';

/** After half an hour without a request, and after twelve hours in any case, a person signs in again. */
export const idleFor = 30 * minute;
export const lastsFor = 12 * hour;

export interface NewSession {
  /** For the cookie alone; the record keeps its digest. */
  readonly secret: string;
  readonly viewer: Viewer;
  readonly expiry: string;
}

/** A session always has a new secret: one that was known before signing in is worth nothing after it. */
export async function startSession(context: Context, sql: Sql, person: PersonRow): Promise<NewSession> {
  const now = context.clock();
  const secret = newSecret();
  const id = uuidv7(now);
  const expiry = instant(now + lastsFor);
  await sql
    .insertInto('session')
    .values({
      tenant: context.tenant,
      secret: digestOf(secret),
      id,
      person: person.id,
      created: instant(now),
      seen: instant(now),
      idle_expiry: instant(now + idleFor),
      expiry,
    })
    .execute();
  return { secret, viewer: viewerOf(person, id), expiry };
}

export const viewerOf = (person: PersonRow, credential: string): Viewer => ({
  tenant: person.tenant,
  person: person.id,
  name: person.name,
  via: 'session',
  credential,
  scopes: null,
  deals: null,
  administrator: person.administrator === 1,
});

/** Whether a request is an act of the person, which the session lives on by, or only a program's that waits for news. */
export type Use = 'act' | 'wait';

/** Who holds this cookie; `null` alike for one that never was, that ended, or whose person is disabled. */
export async function viewerOfSession(context: Context, secret: string, use: Use): Promise<Viewer | null> {
  const now = context.clock();
  return context.store.transaction(async (sql) => {
    const row = await sql
      .selectFrom('session')
      .innerJoin('person', (join) =>
        join.onRef('person.tenant', '=', 'session.tenant').onRef('person.id', '=', 'session.person'),
      )
      .selectAll('person')
      .select(['session.id as session', 'session.seen'])
      .where('session.tenant', '=', context.tenant)
      .where('session.secret', '=', digestOf(secret))
      .where('session.idle_expiry', '>', instant(now))
      .where('session.expiry', '>', instant(now))
      .where('person.disabled', '=', 0)
      .executeTakeFirst();
    if (row === undefined) return null;
    if (use === 'act' && row.seen <= instant(now - minute)) await seen(context, sql, row.session, now);
    return viewerOf(row, row.session);
  });
}

/** Written at most once a minute, so that reading stays reading. */
async function seen({ tenant }: Context, sql: Sql, id: string, now: number): Promise<void> {
  await sql
    .updateTable('session')
    .set({ seen: instant(now), idle_expiry: instant(now + idleFor) })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute();
}

/** `id`: that one of the person's own. */
export type Which = 'this' | 'others' | 'all' | { readonly id: string };

/** Ends sessions of the person; gives how many. */
export async function endSessions(context: Context, sql: Sql, viewer: Viewer, which: Which): Promise<number> {
  let ended = sql
    .deleteFrom('session')
    .where('tenant', '=', context.tenant)
    .where('person', '=', viewer.person);
  if (which === 'this') ended = ended.where('id', '=', viewer.credential);
  if (typeof which === 'object') ended = ended.where('id', '=', which.id);
  if (which === 'others') ended = ended.where('id', '!=', viewer.credential);
  const { numDeletedRows } = await ended.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Ends the session of a cookie that another sign-in takes the place of. */
export async function endReplaced(context: Context, secret: string): Promise<void> {
  await context.store.transaction((sql) =>
    sql
      .deleteFrom('session')
      .where('tenant', '=', context.tenant)
      .where('secret', '=', digestOf(secret))
      .execute(),
  );
}

/** A session of a person, to be shown to them. */
export interface OpenSession {
  readonly id: string;
  readonly created: string;
  readonly seen: string;
  readonly current: boolean;
}

export async function sessionsOf(context: Context, viewer: Viewer): Promise<readonly OpenSession[]> {
  const now = instant(context.clock());
  const rows = await context.store.transaction((sql) =>
    sql
      .selectFrom('session')
      .select(['id', 'created', 'seen'])
      .where('tenant', '=', context.tenant)
      .where('person', '=', viewer.person)
      .where('idle_expiry', '>', now)
      .where('expiry', '>', now)
      .orderBy('id')
      .execute(),
  );
  return rows.map((row) => ({ ...row, current: row.id === viewer.credential }));
}
