import { z } from 'zod';
import { uuidv7 } from '../record/uuid.ts';
import { type Also, type Context, day, instant, minute, type Sql } from './context.ts';
import { digestOf, newSecret } from './secret.ts';
import { isScope, type Scope, scopes, type Viewer } from './viewer.ts';

/** Starts every token, so that one that was pasted somewhere can be found and taken back. */
const mark = 'inforce_';

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Left out: every deal that the person is on. */
  readonly deals?: readonly string[];
  /** At most 366. */
  readonly days: number;
}

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly deals: readonly string[] | null;
  readonly created: string;
  readonly expiry: string;
  readonly used: string | null;
}

export interface NewSecret {
  readonly id: string;
  /** Shown once. */
  readonly secret: string;
}

export type TokenMade =
  | ({ readonly ok: true } & NewSecret)
  | { readonly ok: false; readonly why: 'forbidden' | 'name' | 'scopes' | 'days' | 'deals' };

/**
 * A token is made by the person that it speaks for, signed in: a token makes no tokens, or one that was stolen could
 * outlive its end. It never can do more than its person can at the time it is used.
 */
export async function createToken(
  context: Context,
  viewer: Viewer,
  given: NewToken,
  also?: Also<NewSecret>,
): Promise<TokenMade> {
  if (viewer.via === 'token') return { ok: false, why: 'forbidden' };
  const why = faultOf(viewer, given);
  if (why !== null) return { ok: false, why };
  const now = context.clock();
  const secret = mark + newSecret();
  const id = uuidv7(now);
  await context.store.transaction(async (sql) => {
    await sql
      .insertInto('token')
      .values({
        tenant: context.tenant,
        secret: digestOf(secret),
        id,
        person: viewer.person,
        name: given.name.trim(),
        scopes: scopes.filter((each) => given.scopes.includes(each)).join(' '),
        deals: given.deals === undefined ? null : JSON.stringify(given.deals),
        created: instant(now),
        expiry: instant(now + given.days * day),
        used: null,
      })
      .execute();
    await also?.(sql, { id, secret });
  });
  context.note({ what: 'token-made', token: id, person: viewer.person });
  return { ok: true, id, secret };
}

function faultOf(viewer: Viewer, given: NewToken): 'name' | 'scopes' | 'days' | 'deals' | null {
  const name = given.name.trim();
  if (name === '' || name.length > 200 || !name.isWellFormed()) return 'name';
  if (given.scopes.length === 0 || !given.scopes.every(isScope)) return 'scopes';
  if (given.scopes.includes('admin') && !viewer.administrator) return 'scopes';
  // It stands in an address: what else it could do would be for whoever sees that.
  if (given.scopes.includes('calendar') && given.scopes.length > 1) return 'scopes';
  if (!Number.isInteger(given.days) || given.days < 1 || given.days > 366) return 'days';
  if (given.deals !== undefined && (given.deals.length === 0 || given.deals.length > 1000)) return 'deals';
  return null;
}

/** Whom a program speaks for; `null` alike for a token that never was, that ended, or whose person is disabled. */
export async function viewerOfToken(context: Context, secret: string): Promise<Viewer | null> {
  const now = context.clock();
  return context.store.transaction(async (sql) => {
    const row = await sql
      .selectFrom('token')
      .innerJoin('person', (join) =>
        join.onRef('person.tenant', '=', 'token.tenant').onRef('person.id', '=', 'token.person'),
      )
      .select(['token.id', 'token.person', 'token.scopes', 'token.deals', 'token.used'])
      .select(['person.name', 'person.administrator'])
      .where('token.tenant', '=', context.tenant)
      .where('token.secret', '=', digestOf(secret))
      .where('token.expiry', '>', instant(now))
      .where('person.disabled', '=', 0)
      .executeTakeFirst();
    if (row === undefined) return null;
    if (row.used === null || row.used <= instant(now - minute)) {
      await sql
        .updateTable('token')
        .set({ used: instant(now) })
        .where('tenant', '=', context.tenant)
        .where('id', '=', row.id)
        .execute();
    }
    const deals = dealsIn(row.deals);
    return {
      tenant: context.tenant,
      person: row.person,
      name: row.name,
      via: 'token',
      credential: row.id,
      scopes: new Set(scopesIn(row.scopes)),
      deals: deals === null ? null : new Set(deals),
      administrator: row.administrator === 1,
    };
  });
}

const dealList = z.array(z.string());
const dealsIn = (text: string | null): readonly string[] | null =>
  text === null ? null : dealList.parse(JSON.parse(text));
const scopesIn = (text: string): readonly Scope[] => text.split(' ').filter(isScope);

/** The tokens of the person who asks, without their secrets. */
export async function tokensOf(context: Context, viewer: Viewer): Promise<readonly Token[]> {
  const rows = await context.store.transaction((sql) =>
    sql
      .selectFrom('token')
      .select(['id', 'name', 'scopes', 'deals', 'created', 'expiry', 'used'])
      .where('tenant', '=', context.tenant)
      .where('person', '=', viewer.person)
      .orderBy('id')
      .execute(),
  );
  return rows.map((row) => ({ ...row, scopes: scopesIn(row.scopes), deals: dealsIn(row.deals) }));
}

/** Takes back every token of somebody; gives how many. */
export async function revokeTokens({ tenant }: Context, sql: Sql, person: string): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('token')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Whether there was such a token of this person. A token may take back itself. */
export async function revokeToken(context: Context, viewer: Viewer, id: string): Promise<boolean> {
  if (viewer.via === 'token' && viewer.credential !== id) return false;
  const { numDeletedRows } = await context.store.transaction((sql) =>
    sql
      .deleteFrom('token')
      .where('tenant', '=', context.tenant)
      .where('person', '=', viewer.person)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  if (numDeletedRows === 0n) return false;
  context.note({ what: 'token-revoked', token: id, person: viewer.person });
  return true;
}
