import type { Kysely } from 'kysely';
import { retried } from './retry.ts';
import { StoreError } from './store-error.ts';
import { migrations } from './migrations/index.ts';
import type { ColumnTypes } from './migrations/migration.ts';
import type { Tables } from './tables.ts';

/**
 * [R10] Brings the tables to the version of this program: new ones into an empty database, the missing steps into an older
 * one. Refuses one that a newer program made: what it holds this program could lose. Throws `StoreError` IS101.
 */
export const migrate = (db: Kysely<Tables>, types: ColumnTypes): Promise<void> =>
  retried(() => migrateOnce(db, types));

async function migrateOnce(db: Kysely<Tables>, types: ColumnTypes): Promise<void> {
  const version = await versionOf(db);
  if (version > migrations.length) throw newer(version);
  if (version === migrations.length) return;
  await db.transaction().execute(async (transaction) => {
    // Asked again inside: another process may have been faster.
    const now = await versionOf(transaction);
    if (now > migrations.length) throw newer(now);
    for (const migration of migrations.slice(now)) await migration(transaction, types);
    await transaction.deleteFrom('schema_version').execute();
    await transaction.insertInto('schema_version').values({ version: migrations.length }).execute();
  });
}

async function versionOf(db: Kysely<Tables>): Promise<number> {
  await db.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (c) => c.notNull().primaryKey())
    .execute();
  const row = await db.selectFrom('schema_version').select('version').executeTakeFirst();
  return row?.version ?? 0;
}

const newer = (version: number): StoreError =>
  new StoreError(
    'IS101',
    `The record has version ${version} of the tables, and this program knows ${migrations.length}.`,
    'Use the program that wrote it, or a newer one. Nothing was changed.',
  );
