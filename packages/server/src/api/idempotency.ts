import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Viewer } from '../access/viewer.ts';
import type { Recorded } from '../record/event.ts';
import type { Within } from '../store/store.ts';
import type { Answered } from './answer.ts';
import type { Api, Asking } from './env.ts';
import { refused } from './problem.ts';

/** A request that may come again: who sends it under which key, and a hash of all that it says. */
export interface KeyGiven {
  readonly tenant: string;
  readonly person: string;
  readonly key: string;
  readonly request: string;
}

/** An answer as it was given. */
export interface KeptAnswer {
  readonly status: Answered;
  readonly body: string;
  readonly etag: string;
}

/** Another request with the same key was carried out between the look and the write. */
export class AnsweredMeanwhile extends Error {}

/** `null` where no key is given: then a request that comes again is another request. */
export function keyOf(c: Asking, { tenant, person }: Viewer, said: readonly unknown[]): KeyGiven | null {
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
export async function keptAnswer({ store }: Api, given: KeyGiven | null): Promise<KeptAnswer | null> {
  if (given === null) return null;
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
  return { ...row, status: status.parse(row.status) };
}

const status = z.union([z.literal(200), z.literal(201)]);

const keptForMs = 7 * 24 * 3600 * 1000;

/** Keeps the answer in the transaction that makes it true: both are there, or neither. */
export function keptWithin(
  { clock }: Api,
  given: KeyGiven | null,
  answerTo: (events: readonly Recorded[]) => KeptAnswer,
): Within {
  return async (sql, events) => {
    if (given === null) return;
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
    await sql
      .insertInto('kept_answer')
      .values({ ...given, ...answerTo(events), at: new Date(now).toISOString() })
      .execute();
  };
}
