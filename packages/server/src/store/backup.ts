import {
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  closeSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { isServer, openDatabase } from './open.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** How many rows of each table were copied. */
export type Copied = ReadonlyMap<string, number>;

/**
 * The record at `where` as it is at this moment, in an SQLite file at `path`, while others go on reading and writing. The
 * file is there whole or not at all. Throws `StoreError` IS104 where there is a file already.
 */
export async function backup(where: string, path: string): Promise<Copied> {
  if (!isServer(where)) mustExist(where);
  if (existsSync(path)) throw occupied(path);
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  try {
    const copied = await between(where, partial, copyAll);
    synced(partial);
    renameSync(partial, path);
    synced(dirname(path));
    return copied;
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${partial}${rest}`, { force: true });
  }
}

/**
 * Fills the empty record at `where` from a backup, or from any SQLite record that nobody has open: all of it or nothing. Throws
 * `StoreError` IS104 where the record holds something already, IS102 where `path` is no record.
 */
export async function restore(path: string, where: string): Promise<Copied> {
  mustExist(path);
  const folder = mkdtempSync(join(tmpdir(), 'inforce-restore-'));
  try {
    // A copy is read, since an older one is brought to this version of the tables first.
    const copy = join(folder, 'record');
    copyFileSync(path, copy);
    return await between(copy, where, async (from, to) => {
      for (const { name } of await tablesOf(from)) {
        const { rows } = await sql`SELECT 1 FROM ${sql.table(name)} LIMIT 1`.execute(to);
        if (rows.length > 0) throw occupied('where it should go');
      }
      return copyAll(from, to);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opening would make one. */
function mustExist(path: string): void {
  if (!existsSync(path))
    throw new StoreError('IS102', `There is no record ${path}.`, 'Name the file of a record.');
}

const occupied = (what: string): StoreError =>
  new StoreError(
    'IS104',
    `There is something already: ${what}.`,
    'Name a place that is empty; nothing was changed.',
  );

type Copy = (from: Kysely<Tables>, to: Kysely<Tables>) => Promise<Copied>;

/** Both opened, what is read seen at one moment, what is written all or nothing. */
async function between(source: string, target: string, copy: Copy): Promise<Copied> {
  const from = await openDatabase(source);
  try {
    const to = await openDatabase(target);
    try {
      return await from
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((reading) => to.transaction().execute((writing) => copy(reading, writing)));
    } finally {
      await to.destroy();
    }
  } finally {
    await from.destroy();
  }
}

/** One of the two is SQLite, and it says which tables there are: both have been brought to the same version. */
async function copyAll(from: Kysely<Tables>, to: Kysely<Tables>): Promise<Copied> {
  const copied = new Map<string, number>();
  for (const table of await tablesOf(isSqlite(from) ? from : to))
    copied.set(table.name, await copyTable(table, from, to));
  return copied;
}

const isSqlite = (db: Kysely<Tables>): boolean =>
  db.getExecutor().adapter.supportsMultipleConnections === false;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** Rows at a time: few where they hold documents. */
  readonly page: number;
}

async function tablesOf(db: Kysely<Tables>): Promise<Table[]> {
  const { rows } = await sql<{ name: string; column: string; type: string; place: number }>`
    SELECT s.name AS name, c.name AS "column", lower(c.type) AS type, c.pk AS place
    FROM sqlite_schema AS s, pragma_table_info(s.name) AS c
    WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite_%' AND s.name <> 'schema_version'
    ORDER BY s.name, c.cid`.execute(db);
  return [...Map.groupBy(rows, ({ name }) => name)].map(([name, columns]) => ({
    name,
    columns: columns.map(({ column }) => column),
    key: columns
      .filter(({ place }) => place > 0)
      .toSorted((a, b) => a.place - b.place)
      .map(({ column }) => column),
    page: columns.some(({ type }) => type === 'blob') ? 16 : 500,
  }));
}

type Row = Readonly<Record<string, unknown>>;

async function copyTable(table: Table, from: Kysely<Tables>, to: Kysely<Tables>): Promise<number> {
  let [count, last]: [number, Row | null] = [0, null];
  for (;;) {
    const rows = await pageAfter(table, last, from);
    if (rows.length === 0) return count;
    const values = rows.map((row) => sql`(${sql.join(table.columns.map((column) => row[column]))})`);
    await sql`INSERT INTO ${sql.table(table.name)} (${refs(table.columns)}) VALUES ${sql.join(values)}`.execute(
      to,
    );
    count += rows.length;
    last = rows.at(-1) ?? null;
  }
}

/** In the order of the key, from after a row on: no page reads what an earlier one has read. */
async function pageAfter(
  { name, columns, key, page }: Table,
  last: Row | null,
  db: Kysely<Tables>,
): Promise<Row[]> {
  const after =
    last === null ? sql`` : sql`WHERE (${refs(key)}) > (${sql.join(key.map((column) => last[column]))})`;
  const { rows } = await sql<Row>`SELECT ${refs(columns)} FROM ${sql.table(name)} ${after}
    ORDER BY ${refs(key)} LIMIT ${sql.lit(page)}`.execute(db);
  return rows;
}

const refs = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));

function synced(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
