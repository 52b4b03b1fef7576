// A disk that is full. What was acknowledged is there; what found no room is told so by its own code and is nowhere, not even in
// part; reading goes on; and once there is room the same is written. By the pages that SQLite may have, and where this machine
// lets us mount one, on a real file system of a few megabytes under SQLite, and under the tables of PostgreSQL.
import { randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, expect, it, type TestContext } from 'vitest';
import { losses } from '../../test/crash/acknowledged.ts';
import { startServer } from '../../test/postgres-server.ts';
import { smallDisk } from '../../test/small-disk.ts';
import { verifyDeal } from '../record/verify.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'inforce-full-'));
chmodSync(folder, 0o755);
const ending: (() => void | Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ending.toReversed()) await end();
  rmSync(folder, { recursive: true, force: true });
});

const key = { tenant: 'main', deal: 'full' };

/** One note in each of two channels: all or nothing. About twenty thousand letters that nothing makes shorter. */
async function append(store: Store, n: number): Promise<string[]> {
  const text = `${n} 1 1 ${randomBytes(7500).toString('base64')}`;
  const drafts = [{ kind: 'note-written', body: { about: null, text } }] as const;
  const result = await store.append(key, 'ann', [
    { channel: 'shared', after: n, drafts },
    { channel: 'company', after: n, drafts },
  ]);
  if (!result.ok) throw new Error('somebody else writes here');
  return result.events.map((e) => `event ${e.deal} ${e.channel} ${e.version} ${e.hash}`);
}

/** Writes until there is no room; gives what was acknowledged, and by what the next one was refused. */
async function untilFull(store: Store): Promise<{ told: string[]; count: number; refusal: unknown }> {
  const told: string[] = [];
  for (let count = 0; count < 2000; count++) {
    try {
      told.push(...(await append(store, count)));
    } catch (refusal) {
      return { told, count, refusal };
    }
  }
  throw new Error('the disk is never full');
}

async function expectHeld(where: string, store: Store, makeRoom: () => void | Promise<void>): Promise<void> {
  const { told, count, refusal } = await untilFull(store);
  expect(count).toBeGreaterThan(5);
  expect(refusal).toMatchObject({ code: 'IS105' });
  // It is full for everybody, a document too; and everything can be read.
  await expect(append(store, count)).rejects.toMatchObject({ code: 'IS105' });
  await expect(store.putDocument('main', randomBytes(2_000_000))).rejects.toMatchObject({ code: 'IS105' });
  expect(await losses(store, told)).toEqual([]);
  expect(await store.events(key, ['shared', 'company'])).toHaveLength(told.length);
  await makeRoom();
  told.push(...(await append(store, count)), ...(await append(store, count + 1)));
  await store.close();
  const again = await openStore(where);
  expect(await losses(again, told)).toEqual([]);
  expect(await again.events(key, ['shared', 'company'])).toHaveLength(2 * (count + 2));
  expect(await verifyDeal(again, key, ['shared', 'company'])).toEqual([]);
  await again.close();
}

const pages = (store: Store, most: number): Promise<unknown> =>
  store.transaction((transaction) => sql.raw(`PRAGMA max_page_count = ${most}`).execute(transaction));

it('[R2] [R11] SQLite that may have no more pages', async () => {
  const where = join(folder, 'pages.db');
  const store = await openStore(where);
  await pages(store, 400);
  await expectHeld(where, store, async () => void (await pages(store, 100_000)));
});

const notMounted = 'this machine lets nobody mount a small file system here';

it('[R2] [R11] SQLite on a file system of eight megabytes', async (test: TestContext) => {
  const disk = smallDisk(join(folder, 'disk'), 8, process.getuid?.() ?? 0);
  if (disk === null) return test.skip(notMounted);
  ending.push(disk.stop);
  const where = join(disk.path, 'record.db');
  const store = await openStore(where);
  disk.fill(1_500_000);
  await expectHeld(where, store, disk.makeRoom);
});

it('[R2] [R11] PostgreSQL whose tables are on a file system of thirty megabytes', async (test: TestContext) => {
  const home = mkdtempSync(join(folder, 'postgres-'));
  chmodSync(home, 0o755);
  const server = await startServer({ folder: home, until: process.pid, sync: true });
  ending.push(() => server.stop());
  const owner = statSync(new URL(server.url).searchParams.get('host') ?? '').uid;
  const disk = smallDisk(join(home, 'disk'), 30, owner);
  if (disk === null) return test.skip(notMounted);
  ending.push(disk.stop);
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE TABLESPACE small LOCATION '${disk.path}'`);
  await client.query('ALTER ROLE inforce SET default_tablespace = small');
  await client.end();
  const store = await openStore(server.url);
  disk.fill(1_500_000);
  await expectHeld(server.url, store, disk.makeRoom);
});

it('[R11] PostgreSQL whose log finds no room goes down, and comes up with all that it acknowledged', async (test: TestContext) => {
  const home = mkdtempSync(join(folder, 'log-'));
  chmodSync(home, 0o755);
  const server = await startServer({ folder: home, until: process.pid, sync: true });
  ending.push(() => server.stop());
  const data = join(home, 'server', 'data');
  const owner = statSync(data).uid;
  const disk = smallDisk(join(home, 'disk'), 60, owner);
  if (disk === null) return test.skip(notMounted);
  ending.push(disk.stop);
  await server.kill();
  execFileSync('cp', ['-a', join(data, 'pg_wal'), disk.path]);
  rmSync(join(data, 'pg_wal'), { recursive: true });
  symlinkSync(join(disk.path, 'pg_wal'), join(data, 'pg_wal'));
  await server.start();
  const store = await openStore(server.url);
  disk.fill(1_000_000);
  const { told, count, refusal } = await untilFull(store);
  expect(count).toBeGreaterThan(5);
  // Nobody knows of the last one, and that is what is said.
  expect(refusal).toMatchObject({ code: 'IS103' });
  disk.makeRoom();
  await server.start();
  expect(await losses(store, told)).toEqual([]);
  const [head] = await store.heads(key, ['shared']);
  expect([count, count + 1]).toContain(head?.version);
  told.push(...(await append(store, head?.version ?? 0)));
  expect(await losses(store, told)).toEqual([]);
  expect(await verifyDeal(store, key, ['shared', 'company'])).toEqual([]);
  await store.close();
});
