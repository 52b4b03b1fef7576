import { sql as raw } from 'kysely';
import { senderOf } from './address.ts';
import { type Context, day, hour, instant, minute, type Sql } from './context.ts';
import { foldedEmail } from './people.ts';
import { digestOf } from './secret.ts';

/**
 * Failed attempts are counted for an account, for a sender, and for the two together; each count beyond what is free doubles
 * the time until the next attempt is heard. So far the usual; but whoever fails on purpose must not keep the person out:
 *
 * - a sender from which the person has signed in before answers for its own failures alone;
 * - from elsewhere, an account that many senders try waits for at most a minute.
 *
 * An attempt counts before it is judged, so that many at once do not pass together; one that succeeds is taken back.
 */
const counts = {
  both: { free: 5, longest: 15 * minute },
  account: { free: 20, longest: minute },
  sender: { free: 30, longest: 15 * minute },
} as const;
type Count = keyof typeof counts;

/** A count is forgotten after a day without a failure; where somebody has signed in from, after ninety. */
const forgotten = day;
const remembered = 90 * day;

export interface Attempt {
  /** `null`: not known beforehand, as when an issuer says who it is. */
  readonly account: string | null;
  readonly sender: string;
}

export const senderAttempt = (from: string): Attempt => ({ account: null, sender: senderOf(from) });

export const attemptOf = (email: string, from: string): Attempt => ({
  account: foldedEmail(email) ?? email.slice(0, 300),
  sender: senderOf(from),
});

/** Seconds to wait; 0: heard, and counted as failed until `succeeded` says otherwise. */
export async function attempted(context: Context, attempt: Attempt): Promise<number> {
  try {
    await context.store.transaction(async (sql) => {
      for (const count of await countsFor(context, sql, attempt)) await counted(context, sql, attempt, count);
    });
    return 0;
  } catch (error) {
    if (!(error instanceof Closed)) throw error;
    context.note({ what: 'sign-in-delayed', seconds: error.seconds });
    return error.seconds;
  }
}

class Closed extends Error {
  readonly seconds: number;
  constructor(milliseconds: number) {
    super('not heard');
    this.seconds = Math.ceil(milliseconds / 1000);
  }
}

async function countsFor(context: Context, sql: Sql, attempt: Attempt): Promise<readonly Count[]> {
  if (attempt.account === null) return ['sender'];
  const known = await rowOf(context, sql, keyOf('known', attempt));
  return known !== null && known.open > instant(context.clock()) ? ['both'] : ['both', 'account', 'sender'];
}

/** One statement finds the count open and raises it, so that no two attempts see the same count. */
async function counted(context: Context, sql: Sql, attempt: Attempt, count: Count): Promise<void> {
  const what = keyOf(count, attempt);
  const now = context.clock();
  const at = instant(now);
  const raised = await sql
    .insertInto('attempt')
    .values({ tenant: context.tenant, what, failures: 1, last: at, open: at })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'what'])
        .doUpdateSet({
          failures: raw<number>`case when attempt.last < ${instant(now - forgotten)} then 1 else attempt.failures + 1 end`,
          last: at,
        })
        .where('attempt.open', '<=', at),
    )
    .returning('failures')
    .executeTakeFirst();
  if (raised === undefined) throw new Closed(await leftOf(context, sql, what));
  await opens(context, sql, what, now + delayOf(count, raised.failures));
}

export function delayOf(count: Count, failures: number): number {
  const { free, longest } = counts[count];
  return failures < free ? 0 : Math.min(longest, 1000 * 2 ** (failures - free));
}

async function leftOf(context: Context, sql: Sql, what: string): Promise<number> {
  const row = await rowOf(context, sql, what);
  return row === null ? 0 : Math.max(0, Date.parse(row.open) - context.clock());
}

async function opens({ tenant }: Context, sql: Sql, what: string, at: number): Promise<void> {
  await sql
    .updateTable('attempt')
    .set({ open: instant(at) })
    .where('tenant', '=', tenant)
    .where('what', '=', what)
    .execute();
}

/** The person was right: their counts go, the sender's is lowered by this attempt, and the sender is known from now on. */
export async function succeeded(context: Context, sql: Sql, attempt: Attempt): Promise<void> {
  const { tenant } = context;
  if (attempt.account === null) return takenBack(context, sql, keyOf('sender', attempt));
  const own = [keyOf('both', attempt), keyOf('account', attempt)];
  await sql.deleteFrom('attempt').where('tenant', '=', tenant).where('what', 'in', own).execute();
  const known = keyOf('known', attempt);
  if ((await rowOf(context, sql, known)) === null) await takenBack(context, sql, keyOf('sender', attempt));
  const now = context.clock();
  const row = { failures: 0, last: instant(now), open: instant(now + remembered) };
  await sql
    .insertInto('attempt')
    .values({ tenant, what: known, ...row })
    .onConflict((conflict) => conflict.columns(['tenant', 'what']).doUpdateSet(row))
    .execute();
}

async function takenBack(context: Context, sql: Sql, what: string): Promise<void> {
  await sql
    .updateTable('attempt')
    .set({ failures: raw<number>`failures - 1`, open: instant(context.clock()) })
    .where('tenant', '=', context.tenant)
    .where('what', '=', what)
    .where('failures', '>', 0)
    .execute();
}

/** Digests: the record holds no list of what people typed as their address. */
function keyOf(count: Count | 'known', { account, sender }: Attempt): string {
  const of: Readonly<Record<Count | 'known', readonly (string | null)[]>> = {
    both: [account, sender],
    known: [account, sender],
    account: [account],
    sender: [sender],
  };
  return digestOf(JSON.stringify([count, ...of[count]]));
}

async function rowOf({ tenant }: Context, sql: Sql, what: string): Promise<{ readonly open: string } | null> {
  const row = await sql
    .selectFrom('attempt')
    .select('open')
    .where('tenant', '=', tenant)
    .where('what', '=', what)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes away what no longer counts. */
export async function sweep(context: Context): Promise<void> {
  const now = context.clock();
  await context.store.transaction(async (sql) => {
    const { tenant } = context;
    const past = instant(now);
    await sql
      .deleteFrom('attempt')
      .where('tenant', '=', tenant)
      .where('last', '<', instant(now - forgotten))
      .where('open', '<', past)
      .execute();
    await sql.deleteFrom('session').where('tenant', '=', tenant).where('expiry', '<', past).execute();
    await sql.deleteFrom('session').where('tenant', '=', tenant).where('idle_expiry', '<', past).execute();
    await sql.deleteFrom('link').where('tenant', '=', tenant).where('expiry', '<', past).execute();
  });
}

export const sweepEvery = hour;
