import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';
import { SqlStore } from './sql-store.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** The record in one file, with no set-up; the file is made where there is none. `:memory:` is kept nowhere. */
export async function openSqlite(path: string, clock: () => number = Date.now): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: databaseAt(path) }) });
  await migrate(db, { bytes: 'blob' });
  return new SqlStore('sqlite', db, clock);
}

/**
 * Write-ahead log, and a sync at every commit: what is acknowledged survives the loss of power. A writer waits for another
 * process up to ten seconds.
 */
function databaseAt(path: string): SqliteDatabase {
  const database = openDatabase(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;');
  database.exec('PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;');
  return {
    close: () => database.close(),
    prepare: (sql) => statementOf(database.prepare(sql)),
  };
}

function openDatabase(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path);
    database.exec('SELECT count(*) FROM sqlite_schema');
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      'IS102',
      `The record ${path} cannot be opened: ${reason}.`,
      'Check the path and its rights; a file that is no record is left as it is.',
    );
  }
}

/** Node's own statements, in the shape that Kysely asks for. */
function statementOf(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(inputOf)),
    run: (parameters) => statement.run(...parameters.map(inputOf)),
    iterate: (parameters) => statement.iterate(...parameters.map(inputOf)),
  };
}

function inputOf(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite keeps no ${typeof value}`);
}
