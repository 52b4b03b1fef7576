import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';

/** The database alone, as fast as its driver goes: rows of the length of events, with no chain and no check. */
export interface Bare {
  /** All or none, on disk. */
  insert(rows: readonly BareRow[]): Promise<void>;
  close(): Promise<void>;
}

export type BareRow = readonly [string, string, string, number, ...(readonly string[])];

const columns = [
  'tenant',
  'deal',
  'channel',
  'version',
  'id',
  'at',
  'by',
  'kind',
  'body',
  'previous',
  'hash',
];
const definition = columns.map((c) => `"${c}" ${c === 'version' ? 'integer' : 'text'} NOT NULL`).join(', ');
const table = `CREATE TABLE bare (${definition}, PRIMARY KEY (tenant, deal, channel, version))`;

const body =
  '{"fact":{"breach":{"of":"npa/6.3","until":"1996-11-30"},"on":"1996-10-31"},"id":"notice","numbered":false}';
const [at, hash] = ['2026-11-28T06:30:44.123Z', 'a'.repeat(64)];

export const bareRow = (deal: string, version: number): BareRow => [
  'main',
  deal,
  'shared',
  version,
  randomUUID(),
  at,
  'ann',
  'fact-recorded',
  body,
  hash,
  hash,
];

export function bareSqlite(path: string): Bare {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${table}`);
  const insert = database.prepare(`INSERT INTO bare VALUES (${columns.map(() => '?').join(', ')})`);
  return {
    insert: async (rows) => {
      database.exec('BEGIN IMMEDIATE');
      for (const row of rows) insert.run(...row);
      database.exec('COMMIT');
    },
    close: async () => database.close(),
  };
}

export async function barePostgres(url: string): Promise<Bare> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(table);
  const lists = columns.map((c, i) => `$${i + 1}::${c === 'version' ? 'integer' : 'text'}[]`);
  const text = `INSERT INTO bare SELECT * FROM unnest(${lists.join(', ')})`;
  return {
    insert: async (rows) => {
      const values = columns.map((_, i) => rows.map((row) => row[i]));
      await client.query({ name: 'insert', text, values });
    },
    close: () => client.end(),
  };
}
