import { type Also, type Context, day, hour, instant, type Sql } from './context.ts';
import { hashPassword } from './password.ts';
import { faultOfPassword, type PasswordFault } from './password-rule.ts';
import { faultOfPerson, insertPerson, personOfEmail, personOfId } from './people.ts';
import { localPerson } from './local.ts';
import { digestOf, newSecret } from './secret.ts';
import { type NewSession, startSession, viewerOf, endSessions } from './sessions.ts';
import { setPassword } from './sign-in.ts';
import { attemptOf, succeeded } from './throttle.ts';
import { revokeTokens } from './tokens.ts';
import { administers, type Viewer } from './viewer.ts';

/** An invitation, or the way back in: good for one use within three days. The first administrator's is good for an hour. */
const lasts = { person: 3 * day, first: hour } as const;

/** Whose link it is that makes the first administrator: nobody's yet. */
const nobody = '';

export interface Link {
  /** Goes into the link, after the `#`, so that no server's log has it. Shown once. */
  readonly secret: string;
  readonly expiry: string;
}

/** An administrator hands the link over; the program sends no mail. A new one takes the place of those before. */
export async function createLink(
  context: Context,
  viewer: Viewer,
  person: string,
  also?: Also<Link>,
): Promise<Link | null> {
  // The local viewer is let in by where they sit, and by nothing that could be taken elsewhere.
  if (!administers(viewer) || person === localPerson) return null;
  const link = await context.store.transaction(async (sql) => {
    const row = await personOfId(context, sql, person);
    if (row === null || row.disabled === 1) return null;
    const made = await insertLink(context, sql, person, viewer.person, lasts.person);
    await also?.(sql, made);
    return made;
  });
  if (link !== null) context.note({ what: 'link-made', person, by: viewer.person });
  return link;
}

/** The way back in where no administrator is left who can come in: for the terminal of whoever runs the machine. */
export async function linkAtTerminal(context: Context, email: string): Promise<Link | null> {
  const made = await context.store.transaction(async (sql) => {
    const row = await personOfEmail(context, sql, email);
    if (row === null || row.disabled === 1 || row.id === localPerson) return null;
    return { person: row.id, link: await insertLink(context, sql, row.id, nobody, lasts.first) };
  });
  if (made === null) return null;
  context.note({ what: 'link-made', person: made.person, by: 'terminal' });
  return made.link;
}

async function insertLink(
  context: Context,
  sql: Sql,
  person: string,
  by: string,
  milliseconds: number,
): Promise<Link> {
  const { tenant } = context;
  await sql.deleteFrom('link').where('tenant', '=', tenant).where('person', '=', person).execute();
  const secret = newSecret();
  const expiry = instant(context.clock() + milliseconds);
  await sql
    .insertInto('link')
    .values({ tenant, secret: digestOf(secret), person, by, expiry })
    .execute();
  return { secret, expiry };
}

export type LinkUsed =
  | ({ readonly ok: true } & NewSession)
  | { readonly ok: false; readonly why: 'link' | 'email' | 'name' | PasswordFault };

/**
 * Sets a password and signs in; every session before ends, and every token, since whoever needs a link may have lost more
 * than a password. The link lives on where the password is not taken. Not counted with the sign-ins: nobody guesses a
 * link, and a person whose account is being tried comes in by one.
 */
export async function useLink(
  context: Context,
  secret: string,
  password: string,
  from: string,
): Promise<LinkUsed> {
  const person = await context.store.transaction(async (sql) => {
    const id = await personOfLink(context, sql, secret);
    return id === null || id === nobody ? null : personOfId(context, sql, id);
  });
  if (person === null || person.disabled === 1) return noLink(context);
  const fault = faultOfPassword(password, [person.email, person.name], context.stolen);
  if (fault !== null) return { ok: false, why: fault };
  const hash = await hashPassword(password);
  const session = await context.store.transaction(async (sql) => {
    if (!(await consumed(context, sql, secret))) return null;
    await setPassword(context, sql, person.id, hash);
    await endSessions(context, sql, viewerOf(person, ''), 'all');
    await succeeded(context, sql, attemptOf(person.email, from));
    const tokens = await revokeTokens(context, sql, person.id);
    return { tokens, ...(await startSession(context, sql, person)) };
  });
  if (session === null) return noLink(context);
  const { tokens, ...started } = session;
  context.note({ what: 'signed-in', person: person.id, by: 'link' });
  context.note({ what: 'password-changed', person: person.id, tokens });
  return { ok: true, ...started };
}

function noLink(context: Context): LinkUsed {
  context.note({ what: 'sign-in-failed', why: 'no-link', person: null });
  return { ok: false, why: 'link' };
}

async function personOfLink(context: Context, sql: Sql, secret: string): Promise<string | null> {
  const row = await sql
    .selectFrom('link')
    .select('person')
    .where('tenant', '=', context.tenant)
    .where('secret', '=', digestOf(secret))
    .where('expiry', '>', instant(context.clock()))
    .executeTakeFirst();
  return row?.person ?? null;
}

/** Of two that use a link at the same time one finds it gone. */
async function consumed(context: Context, sql: Sql, secret: string): Promise<boolean> {
  const { numDeletedRows } = await sql
    .deleteFrom('link')
    .where('tenant', '=', context.tenant)
    .where('secret', '=', digestOf(secret))
    .where('expiry', '>', instant(context.clock()))
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/**
 * A new record has nobody who could let anybody in. Whoever starts the server has the record's file, so a link on their
 * terminal gives nothing away that they do not have. `null` once there is an administrator.
 */
export function firstLink(context: Context): Promise<Link | null> {
  return context.store.transaction(async (sql) =>
    (await hasAdministrator(context, sql)) ? null : insertLink(context, sql, nobody, nobody, lasts.first),
  );
}

async function hasAdministrator({ tenant }: Context, sql: Sql): Promise<boolean> {
  const row = await sql
    .selectFrom('person')
    .select('id')
    .where('tenant', '=', tenant)
    .where('administrator', '=', 1)
    .where('id', '!=', localPerson)
    .executeTakeFirst();
  return row !== undefined;
}

export interface FirstPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Uses the first link: makes the first administrator, and signs them in. */
export async function useFirstLink(
  context: Context,
  secret: string,
  given: FirstPerson,
  from: string,
): Promise<LinkUsed> {
  const whose = await context.store.transaction((sql) => personOfLink(context, sql, secret));
  if (whose !== nobody) return noLink(context);
  const why =
    faultOfPerson(given) ?? faultOfPassword(given.password, [given.email, given.name], context.stolen);
  if (why !== null) return { ok: false, why };
  const hash = await hashPassword(given.password);
  const session = await context.store.transaction(async (sql) => {
    if (!(await consumed(context, sql, secret)) || (await hasAdministrator(context, sql))) return null;
    const made = await insertPerson(context, sql, { ...given, administrator: true });
    const person = made.ok ? await personOfId(context, sql, made.person) : null;
    if (person === null) return null;
    await setPassword(context, sql, person.id, hash);
    await succeeded(context, sql, attemptOf(given.email, from));
    return startSession(context, sql, person);
  });
  if (session === null) return noLink(context);
  context.note({ what: 'person-created', person: session.viewer.person, by: 'terminal' });
  return { ok: true, ...session };
}
