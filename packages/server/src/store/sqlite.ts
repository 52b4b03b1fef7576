import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type SqliteDatabase,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';
import { migrate } from './migrate.ts';
import { retried } from './retry.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** The record in one file, with no set-up; the file is made where there is none. `:memory:` is kept nowhere. */
export async function sqliteDatabase(path: string): Promise<Kysely<Tables>> {
  const database = await retried(async () => openDatabase(path)).catch((error: unknown) => {
    throw error instanceof StoreError ? error : unusable(path, error);
  });
  const db = new Kysely<Tables>({ dialect: new WritingDialect({ database }) });
  try {
    await migrate(db, { bytes: 'blob', text: 'text' });
  } catch (error) {
    database.close();
    throw error instanceof StoreError ? error : unusable(path, error);
  }
  return db;
}

/**
 * Write-ahead log, and a sync at every commit: what is acknowledged survives the loss of power. A lock is waited for here
 * only as long as no other work of this program suffers; `retried` waits longer.
 */
function openDatabase(path: string): SqliteDatabase {
  madeForItsOwner(path);
  const database = new DatabaseSync(path, { timeout: 100 });
  try {
    if (!isRecord(database)) throw unusable(path, new Error('it is the database of another program'));
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    database.exec('PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;');
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = statements.get(sql) ?? statementOf(database.prepare(sql));
      if (statements.size < 500) statements.set(sql, statement);
      return statement;
    },
  };
}

/** What each side keeps for itself is in the file, so that nobody else on the machine reads it. One that is there keeps its rights. */
function madeForItsOwner(path: string): void {
  if (path === ':memory:') return;
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch {
    // It is there, or cannot be made, which the database says.
  }
}

/** Empty, or made by this program. */
function isRecord(database: DatabaseSync): boolean {
  const names = database.prepare('SELECT name FROM sqlite_schema').all();
  return names.length === 0 || names.some(({ name }) => name === 'schema_version');
}

function unusable(path: string, error: unknown): StoreError {
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError(
    'IS102',
    `The record ${path} cannot be opened: ${reason}.`,
    'Check the path and its rights; a file that is no record is left as it is.',
  );
}

/**
 * A transaction takes the right to write when it begins: one that had to ask for it later, after somebody else wrote, could
 * only start again. One that only reads holds up nobody.
 */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings = {},
  ): Promise<void> {
    await connection.executeQuery(
      CompiledQuery.raw(accessMode === 'read only' ? 'BEGIN' : 'BEGIN IMMEDIATE'),
    );
  }

  /** One that found no room SQLite has taken back by itself; what is thrown then is why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!/no transaction is active/.test(String(error))) throw error;
    }
  }
}

class WritingDialect extends SqliteDialect {
  private readonly database: SqliteDatabase;
  constructor(config: { readonly database: SqliteDatabase }) {
    super(config);
    this.database = config.database;
  }
  override createDriver(): SqliteDriver {
    return new WritingDriver({ database: this.database });
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
