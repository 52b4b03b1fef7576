import type { Selectable } from 'kysely';
import { uuidv7 } from '../record/uuid.ts';
import type { PersonTable } from '../store/access-tables.ts';
import { type Also, type Context, instant, type Sql } from './context.ts';
import { administers, type Viewer } from './viewer.ts';

/** A person as an administrator sees one. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly disabled: boolean;
  /** Whether they can sign in with a password, or by the issuer. */
  readonly password: boolean;
  readonly issuer: boolean;
}

export type PersonRow = Selectable<PersonTable>;

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly administrator?: boolean;
  /** The person at the issuer, where that is known beforehand. */
  readonly at?: { readonly issuer: string; readonly subject: string };
}

export type Created =
  | { readonly ok: true; readonly person: string }
  | { readonly ok: false; readonly why: 'forbidden' | 'email' | 'name' | 'taken' };

export async function createPerson(
  context: Context,
  by: Viewer,
  given: NewPerson,
  also?: Also<string>,
): Promise<Created> {
  if (!administers(by)) return { ok: false, why: 'forbidden' };
  const created = await context.store.transaction(async (sql) => {
    const made = await insertPerson(context, sql, given);
    if (made.ok) await also?.(sql, made.person);
    return made;
  });
  if (created.ok) context.note({ what: 'person-created', person: created.person, by: by.person });
  return created;
}

export async function insertPerson(
  context: Context,
  sql: Sql,
  given: NewPerson,
  id: string = uuidv7(context.clock()),
): Promise<Created> {
  const why = faultOfPerson(given);
  if (why !== null) return { ok: false, why };
  if ((await personOfEmail(context, sql, given.email)) !== null) return { ok: false, why: 'taken' };
  await sql
    .insertInto('person')
    .values({
      tenant: context.tenant,
      id,
      email: given.email.trim(),
      email_folded: foldedEmail(given.email) ?? '',
      name: given.name.trim(),
      password: null,
      issuer: given.at?.issuer ?? null,
      subject: given.at?.subject ?? null,
      administrator: given.administrator === true ? 1 : 0,
      disabled: 0,
      created: instant(context.clock()),
    })
    .execute();
  return { ok: true, person: id };
}

export function faultOfPerson(given: Pick<NewPerson, 'email' | 'name'>): 'email' | 'name' | null {
  if (foldedEmail(given.email) === null) return 'email';
  const name = given.name.trim();
  return name === '' || name.length > 200 || !name.isWellFormed() ? 'name' : null;
}

export async function people(
  context: Context,
  by: Viewer,
  page: { readonly after: string; readonly limit: number },
): Promise<readonly Person[] | null> {
  if (!administers(by)) return null;
  const rows = await context.store.transaction((sql) =>
    sql
      .selectFrom('person')
      .selectAll()
      .where('tenant', '=', context.tenant)
      .where('id', '>', page.after)
      .orderBy('id')
      .limit(page.limit)
      .execute(),
  );
  return rows.map(personOf);
}

const personOf = (row: PersonRow): Person => ({
  id: row.id,
  email: row.email,
  name: row.name,
  administrator: row.administrator === 1,
  disabled: row.disabled === 1,
  password: row.password !== null,
  issuer: row.subject !== null,
});

/** Disabling ends every session at once, and tokens are asked for their person at each use. */
export async function setDisabled(
  context: Context,
  by: Viewer,
  person: string,
  disabled: boolean,
): Promise<boolean> {
  if (!administers(by) || by.person === person) return false;
  const changed = await context.store.transaction(async (sql) => {
    const result = await sql
      .updateTable('person')
      .set({ disabled: disabled ? 1 : 0 })
      .where('tenant', '=', context.tenant)
      .where('id', '=', person)
      .executeTakeFirst();
    if (disabled) await endAllSessions(context, sql, person);
    return result.numUpdatedRows > 0n;
  });
  if (changed) context.note({ what: disabled ? 'person-disabled' : 'person-enabled', person, by: by.person });
  return changed;
}

/** Ends every session of somebody, by an administrator; gives how many, or `null`: may not. */
export async function signOutPerson(context: Context, by: Viewer, person: string): Promise<number | null> {
  if (!administers(by)) return null;
  const sessions = await context.store.transaction((sql) => endAllSessions(context, sql, person));
  context.note({ what: 'signed-out', person, sessions });
  return sessions;
}

async function endAllSessions({ tenant }: Context, sql: Sql, person: string): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('session')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function personOfEmail({ tenant }: Context, sql: Sql, email: string): Promise<PersonRow | null> {
  const folded = foldedEmail(email);
  if (folded === null) return null;
  const row = await sql
    .selectFrom('person')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('email_folded', '=', folded)
    .executeTakeFirst();
  return row ?? null;
}

export async function personOfId({ tenant }: Context, sql: Sql, id: string): Promise<PersonRow | null> {
  const row = await sql
    .selectFrom('person')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function emailOf(context: Context, { via, person }: Viewer): Promise<string | null> {
  if (via !== 'session') return null;
  const row = await context.store.transaction((sql) => personOfId(context, sql, person));
  return row?.email ?? null;
}

/**
 * The form in which addresses are compared; `null` for what is no address. A sign outside ASCII that folds into it (the
 * Kelvin sign into `k`) is refused: two addresses that a mail server keeps apart would be the same person here.
 */
export function foldedEmail(text: string): string | null {
  const email = text.trim();
  if (email.length > 254 || !email.isWellFormed() || !isAddress(email)) return null;
  const disguised = Array.from(email).some((sign) => sign > '\u007f' && /[\0-\u007f]/.test(folded(sign)));
  return disguised ? null : folded(email);
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && at < text.length - 1 && !/[\s\p{Cc}<>,;]/u.test(text);
}
