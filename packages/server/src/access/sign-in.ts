import type { Context, Sql } from './context.ts';
import type { SignInFailure } from './noted.ts';
import { hashPassword, isPassword, isWeak } from './password.ts';
import { type PersonRow, personOfEmail } from './people.ts';
import { type NewSession, startSession } from './sessions.ts';

/** `wait`: seconds until another attempt is heard. Why it failed is for the log alone. */
export type SignedIn = ({ readonly ok: true } & NewSession) | { readonly ok: false; readonly wait: number };

/**
 * By e-mail address and password. Whether the person is unknown, disabled, has no password or gave a wrong one, the answer
 * is the same and takes one hash.
 */
export async function signIn(
  context: Context,
  email: string,
  password: string,
  _from: string,
): Promise<SignedIn> {
  const { store } = context;
  const person = await store.transaction((sql) => personOfEmail(context, sql, email));
  const right = await isPassword(password, person?.password ?? null);
  if (person === null || !right || person.disabled === 1) {
    context.note({ what: 'sign-in-failed', why: failureOf(person, right), person: person?.id ?? null });
    return { ok: false, wait: 0 };
  }
  const better = person.password !== null && isWeak(person.password) ? await hashPassword(password) : null;
  const session = await store.transaction(async (sql) => {
    if (better !== null) await setPassword(context, sql, person.id, better);
    return startSession(context, sql, person);
  });
  context.note({ what: 'signed-in', person: person.id, by: 'password' });
  return { ok: true, ...session };
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
