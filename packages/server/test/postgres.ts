// A PostgreSQL server for tests: the one that DATABASE_URL names, else one that is started here, once for a whole run of
// vitest, and ends with it. Tests never do without: where there is no server, they fail and say what to install.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { startServer } from './postgres-server.ts';

export interface TestDatabase {
  readonly url: string;
  /** Takes the database away; the server stays for the other tests. */
  readonly stop: () => Promise<void>;
}

/** An empty database that nobody else uses. */
export async function testPostgres(): Promise<TestDatabase> {
  const server = process.env['DATABASE_URL'] ?? (await serverOfRun());
  const name = `inforce_test_${randomBytes(6).toString('hex')}`;
  try {
    return await freshDatabase(server, name);
  } catch (error) {
    // A role that may make no databases has a schema of its own instead.
    if (error instanceof DatabaseError && error.code === '42501') return freshSchema(server, name);
    throw error;
  }
}

async function freshDatabase(server: string, name: string): Promise<TestDatabase> {
  await sql(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => sql(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function freshSchema(server: string, name: string): Promise<TestDatabase> {
  await sql(server, `CREATE SCHEMA ${name}`);
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${name}`);
  return { url: url.href, stop: () => sql(server, `DROP SCHEMA IF EXISTS ${name} CASCADE`) };
}

/** One statement on a connection of its own. */
export async function sql(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  // A server that ends a connection is no reason for the test to end.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/**
 * The files of one run of vitest are tried by several processes: the first that asks starts the server, the others wait
 * for its address. Outside of vitest the run is this process.
 */
async function serverOfRun(): Promise<string> {
  const run = Number(process.env['INFORCE_TEST_RUN'] ?? process.pid);
  const folder = join(tmpdir(), `inforce-postgres-${run}`);
  const address = join(folder, 'address');
  if (isFirst(folder)) {
    const started = await startServer({ folder, until: run, sync: false }).then(
      ({ url }) => url,
      (error: unknown) => `! ${String(error)}`,
    );
    writeFileSync(`${address}.new`, started);
    renameSync(`${address}.new`, address);
  }
  while (!existsSync(address)) await pause(50);
  const found = readFileSync(address, 'utf8');
  if (found.startsWith('!')) throw new Error(found.slice(2));
  return found;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o755 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
