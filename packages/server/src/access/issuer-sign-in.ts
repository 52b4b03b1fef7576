import type { Context, Sql } from './context.ts';
import { type Claims } from './oidc/id-token.ts';
import { IssuerFault } from './oidc/ask.ts';
import { localPerson } from './local.ts';
import type { Issuer, Returned } from './oidc/issuer.ts';
import { type PersonRow, personOfEmail } from './people.ts';
import { startSession } from './sessions.ts';
import type { SignedIn } from './sign-in.ts';
import { attempted, senderAttempt, succeeded } from './throttle.ts';

/** Ends a sign-in at the issuer. Nobody comes in whom an administrator has not made a person here. */
export async function signInByIssuer(
  context: Context,
  issuer: Issuer,
  secret: string,
  returned: Returned,
  from: string,
): Promise<SignedIn> {
  const attempt = senderAttempt(from);
  const wait = await attempted(context, attempt);
  if (wait > 0) return { ok: false, wait };
  const claims = await claimsOf(issuer, secret, returned);
  if (claims === null) return failed(context, 'bad-token', null);
  const result = await context.store.transaction(async (sql) => {
    const person = await personOf(context, sql, claims);
    if (person === null || person.disabled === 1) return person;
    await succeeded(context, sql, attempt);
    return startSession(context, sql, person);
  });
  if (result === null) return failed(context, 'unknown-person', null);
  if (!('secret' in result)) return failed(context, 'disabled', result.id);
  context.note({ what: 'signed-in', person: result.viewer.person, by: 'issuer' });
  return { ok: true, ...result };
}

async function claimsOf(issuer: Issuer, secret: string, returned: Returned): Promise<Claims | null> {
  try {
    return await issuer.finish(secret, returned);
  } catch (error) {
    if (error instanceof IssuerFault) return null;
    throw error;
  }
}

function failed(
  context: Context,
  why: 'bad-token' | 'unknown-person' | 'disabled',
  person: string | null,
): SignedIn {
  context.note({ what: 'sign-in-failed', why, person });
  return { ok: false, wait: 0 };
}

/**
 * The person of this subject; or, the first time, the one of the verified address, who is this subject from then on: whoever
 * is given that address later is another subject, and not that person.
 */
async function personOf(
  context: Context,
  sql: Sql,
  { issuer, subject, email }: Claims,
): Promise<PersonRow | null> {
  const row = await sql
    .selectFrom('person')
    .selectAll()
    .where('tenant', '=', context.tenant)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (row !== undefined) return row;
  const person = email === null ? null : await personOfEmail(context, sql, email);
  if (person === null || person.subject !== null || person.disabled === 1) return null;
  if (person.id === localPerson) return null;
  await sql
    .updateTable('person')
    .set({ issuer, subject })
    .where('tenant', '=', context.tenant)
    .where('id', '=', person.id)
    .execute();
  return { ...person, issuer, subject };
}
