import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import type { Tables } from '../store/tables.ts';
import { type Answered, jsonText } from './answer.ts';
import type { Api, Asking } from './env.ts';
import { refused } from './problem.ts';
import { opened, sealed } from './sealed.ts';
import { credentialOf } from './viewer.ts';

/** A request that may come again: who sends it under which key, and a hash of all that it says. */
interface KeyGiven {
  readonly tenant: string;
  readonly person: string;
  readonly key: string;
  readonly request: string;
}

/** An answer as it was given. */
export interface KeptAnswer {
  readonly status: Answered;
  readonly body: string;
  /** `''`: none. */
  readonly etag: string;
}

/** Keeps the answer in the transaction that makes it true: both are there, or neither. */
export type Keep = (transaction: Transaction<Tables>, answer: KeptAnswer) => Promise<void>;

/** Another request with the same key was carried out between the look and the write. */
class AnsweredMeanwhile extends Error {}

/**
 * Carries a request out once: one that comes again under its key has the answer that it had. `said` is all that it says.
 * `secret`: the answer holds what is shown once; it is kept so that only whoever sent the request can read it.
 */
export async function once(
  api: Api,
  c: Asking,
  { viewer, said, secret = false }: Sent,
  carryOut: (keep: Keep) => Promise<KeptAnswer>,
): Promise<Response> {
  const key = keyOf(c, viewer, secret ? [...said, viewer.credential] : said);
  if (key === null) return given(c, await carryOut(() => Promise.resolve()));
  const lock = secret ? `${credentialOf(api, c)} ${key.key}` : null;
  const before = await keptAnswer(api, key, lock);
  if (before !== null) return given(c, before);
  try {
    return given(c, await carryOut((transaction, answer) => keep(api, key, lock, transaction, answer)));
  } catch (error) {
    // Whoever was faster may have been this very request.
    const meanwhile = await keptAnswer(api, key, lock);
    if (meanwhile === null) throw error;
    return given(c, meanwhile);
  }
}

export interface Sent {
  readonly viewer: Viewer;
  readonly said: readonly unknown[];
  readonly secret?: boolean;
}

/** `null` where no key is given: then a request that comes again is another request. */
function keyOf(c: Asking, { tenant, person }: Viewer, said: readonly unknown[]): KeyGiven | null {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined || c.req.method !== 'POST') return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    const what = 'The Idempotency-Key is not of 1 to 200 printable ASCII signs without spaces.';
    throw refused(400, 'IS400', 'header Idempotency-Key', what, 'Send a UUID.');
  }
  const request = createHash('sha256')
    .update(JSON.stringify([c.req.url, said]))
    .digest('hex');
  return { tenant, person, key, request };
}

/** The answer that the request had; the same key with another request is refused. */
async function keptAnswer({ store }: Api, given: KeyGiven, lock: string | null): Promise<KeptAnswer | null> {
  const row = await store.transaction((sql) =>
    sql
      .selectFrom('kept_answer')
      .select(['request', 'status', 'body', 'etag'])
      .where('tenant', '=', given.tenant)
      .where('person', '=', given.person)
      .where('key', '=', given.key)
      .executeTakeFirst(),
  );
  if (row === undefined) return null;
  if (row.request !== given.request) {
    const what = 'Another request was sent under this Idempotency-Key.';
    throw refused(422, 'IS420', 'header Idempotency-Key', what, 'Send each request under a key of its own.');
  }
  const body = lock === null ? row.body : opened(row.body, lock);
  return { body, etag: row.etag, status: status.parse(row.status) };
}

const status = z.union([z.literal(200), z.literal(201)]);

const keptForMs = 7 * 24 * 3600 * 1000;

async function keep(
  { clock }: Api,
  given: KeyGiven,
  lock: string | null,
  sql: Transaction<Tables>,
  answer: KeptAnswer,
): Promise<void> {
  const { tenant, person, key } = given;
  const mine = sql
    .selectFrom('kept_answer')
    .select('key')
    .where('tenant', '=', tenant)
    .where('person', '=', person);
  if ((await mine.where('key', '=', key).executeTakeFirst()) !== undefined) throw new AnsweredMeanwhile();
  const now = clock();
  await sql
    .deleteFrom('kept_answer')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .where('at', '<', new Date(now - keptForMs).toISOString())
    .execute();
  const body = lock === null ? answer.body : sealed(answer.body, lock);
  await sql
    .insertInto('kept_answer')
    .values({ ...given, ...answer, body, at: new Date(now).toISOString() })
    .execute();
}

function given(c: Asking, { status: answered, body, etag }: KeptAnswer): Response {
  if (etag !== '') c.header('ETag', `"${etag}"`);
  return jsonText(c, body, answered);
}
