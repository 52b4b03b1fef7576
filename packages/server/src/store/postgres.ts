import { Kysely, PostgresDialect } from 'kysely';
import { type ClientBase, Pool } from 'pg';
import { prepared } from './append-sql.ts';
import { migrate } from './migrate.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** The record on a PostgreSQL server; `url` is `postgres://user@host/database`. The tables are made where there are none. */
export async function postgresDatabase(url: string): Promise<Kysely<Tables>> {
  const pool = new Pool({ connectionString: url, max: 16, connectionTimeoutMillis: 10_000 });
  // A connection that breaks is replaced, idle or not; whoever uses one hears of it from his query. Unheard, it would end the
  // program.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('connect', prepare);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, { bytes: 'bytea', text: 'text collate "C"' });
  } catch (error) {
    await db.destroy();
    throw error instanceof StoreError && error.code !== 'IS103' ? error : unreachable(url, error);
  }
  return db;
}

/**
 * What every append asks is planned once by each connection, which takes the server longer than carrying it out. Kysely gives
 * statements no names, so they get them here.
 */
function prepare(client: ClientBase): void {
  const query: unknown = Reflect.get(client, 'query');
  if (typeof query !== 'function') return;
  const ask = (...asked: readonly unknown[]): unknown => Reflect.apply(query, client, asked);
  Object.assign(client, {
    query: (text: unknown, values: unknown, ...more: readonly unknown[]): unknown => {
      const name = typeof text === 'string' ? prepared.get(text) : undefined;
      return name === undefined ? ask(text, values, ...more) : ask({ name, text, values });
    },
  });
}

function unreachable(url: string, error: unknown): StoreError {
  const cause = error instanceof StoreError ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(
    'IS103',
    `The database cannot be used: ${withoutPassword(url, reason)}.`,
    'Check that DATABASE_URL names a PostgreSQL server that runs, and a role that may make tables there.',
  );
}

/** The address may be quoted in the reason, whole or, where it is misspelt, in part. */
function withoutPassword(url: string, reason: string): string {
  const secret = /^[^:]*:\/\/[^:]*:(.*)@/.exec(url)?.[1];
  return secret === undefined || secret === '' ? reason : reason.replaceAll(secret, '…');
}
