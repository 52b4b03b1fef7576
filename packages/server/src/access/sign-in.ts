import type { Context, Sql } from './context.ts';
import type { SignInFailure } from './noted.ts';
import { hashPassword, isPassword, isWeak } from './password.ts';
import { faultOfPassword, type PasswordFault } from './password-rule.ts';
import { type PersonRow, personOfEmail, personOfId } from './people.ts';
import { endSessions, type NewSession, startSession } from './sessions.ts';
import { type Attempt, attempted, attemptOf, succeeded } from './throttle.ts';
import { revokeTokens } from './tokens.ts';
import type { Viewer } from './viewer.ts';

/** `wait`: seconds until another attempt is heard; 0: at once. Why it failed is for the log alone. */
export type SignedIn = ({ readonly ok: true } & NewSession) | NotSignedIn;
export interface NotSignedIn {
  readonly ok: false;
  readonly wait: number;
}

/**
 * By e-mail address and password. Whether the person is unknown, disabled, has no password or gave a wrong one, the answer
 * is the same and takes one hash.
 */
export async function signIn(
  context: Context,
  email: string,
  password: string,
  from: string,
): Promise<SignedIn> {
  const judged = await judge(context, email, password, from);
  if (!judged.ok) return judged;
  const { person, attempt } = judged;
  const better = isWeak(person.password ?? '') ? await hashPassword(password) : null;
  const session = await context.store.transaction(async (sql) => {
    await succeeded(context, sql, attempt);
    if (better !== null) await setPassword(context, sql, person.id, better);
    return startSession(context, sql, person);
  });
  context.note({ what: 'signed-in', person: person.id, by: 'password' });
  return { ok: true, ...session };
}

type Judged = { readonly ok: true; readonly person: PersonRow; readonly attempt: Attempt } | NotSignedIn;

/** How many hashes may wait for each other: each takes 19 MiB while it is made, and others have work for the machine too. */
const hashesMost = 24;
let hashes = 0;

async function judge(context: Context, email: string, password: string, from: string): Promise<Judged> {
  if (hashes >= hashesMost) return { ok: false, wait: 1 };
  hashes++;
  try {
    const attempt = attemptOf(email, from);
    const wait = await attempted(context, attempt);
    if (wait > 0) return { ok: false, wait };
    const person = await context.store.transaction((sql) => personOfEmail(context, sql, email));
    const right = await isPassword(password.slice(0, 1000), person?.password ?? null);
    if (person !== null && right && person.disabled === 0) return { ok: true, person, attempt };
    context.note({ what: 'sign-in-failed', why: failureOf(person, right), person: person?.id ?? null });
    return { ok: false, wait: 0 };
  } finally {
    hashes--;
  }
}

function failureOf(person: PersonRow | null, right: boolean): SignInFailure {
  if (person === null) return 'unknown-person';
  if (person.password === null) return 'no-password';
  return right ? 'disabled' : 'wrong-password';
}

export async function setPassword(
  { tenant }: Context,
  sql: Sql,
  person: string,
  hash: string,
): Promise<void> {
  await sql
    .updateTable('person')
    .set({ password: hash })
    .where('tenant', '=', tenant)
    .where('id', '=', person)
    .execute();
}

export type PasswordChanged =
  | ({ readonly ok: true } & NewSession)
  | { readonly ok: false; readonly why: 'forbidden' | 'wrong' | PasswordFault; readonly wait: number };

export interface PasswordChange {
  readonly before: string;
  readonly after: string;
  /** Takes back the tokens too: for whoever changes it because somebody else may have had it. */
  readonly tokens: boolean;
  readonly from: string;
}

/**
 * The old one is asked for, and counted like a sign-in: a browser left open is no way to guess it. Every session ends, and
 * the person goes on in a new one.
 */
export async function changePassword(
  context: Context,
  viewer: Viewer,
  { before, after, tokens, from }: PasswordChange,
): Promise<PasswordChanged> {
  const person = await context.store.transaction((sql) => personOfId(context, sql, viewer.person));
  if (viewer.via !== 'session' || person === null) return { ok: false, why: 'forbidden', wait: 0 };
  const fault = faultOfPassword(after, [person.email, person.name], context.stolen);
  if (fault !== null) return { ok: false, why: fault, wait: 0 };
  const judged = await judge(context, person.email, before, from);
  if (!judged.ok) return { ok: false, why: 'wrong', wait: judged.wait };
  const hash = await hashPassword(after);
  const { revoked, ...session } = await context.store.transaction(async (sql) => {
    await succeeded(context, sql, judged.attempt);
    await setPassword(context, sql, person.id, hash);
    await endSessions(context, sql, viewer, 'all');
    const revoked = tokens ? await revokeTokens(context, sql, person.id) : 0;
    return { revoked, ...(await startSession(context, sql, person)) };
  });
  context.note({ what: 'password-changed', person: person.id, tokens: revoked });
  return { ok: true, ...session };
}
