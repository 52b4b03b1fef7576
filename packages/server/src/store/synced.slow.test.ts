// Killing a process proves nothing about a loss of power: what it wrote is still with the operating system. So strace looks
// on, and between what was written to the log of the database and each acknowledgement there must be a sync of that log.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { startWriter } from '../../test/crash/acknowledged.ts';
import { acknowledgements, canTrace, type Kinds, traceOf } from '../../test/crash/trace.ts';
import { startServer } from '../../test/postgres-server.ts';
import { openStore } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'inforce-synced-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const there = canTrace();
if (!there)
  process.stderr.write(
    'strace is not here, or may not look on: that each acknowledgement waits for a sync is NOT tried.\n',
  );

describe.skipIf(!there)('[R11] each acknowledgement waits for a sync', () => {
  it('on SQLite', async () => {
    const log = join(folder, 'sqlite.strace');
    await startWriter(join(folder, 'record.db'), 'one-by-one', 'w', traceOf(log)).ended;
    const kinds: Kinds = { log: /record\.db-wal>/, acknowledgement: /^write\(1<.*"event / };
    // One group of appends is told in one write, 25 times.
    expect(acknowledgements(readFileSync(log, 'utf8'), kinds)).toEqual(
      Array.from({ length: 25 }, () => 'synced'),
    );
  });

  it('on PostgreSQL', async () => {
    const server = await startServer({ folder, until: process.pid, sync: true });
    await (await openStore(server.url)).close();
    const log = join(folder, 'postgres.strace');
    const [program = '', ...args] = traceOf(log);
    const strace = spawn(program, [...args, '-p', String(server.pid())], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // It says on standard error that it is attached.
    await new Promise((done) => strace.stderr.once('data', done));
    await startWriter(server.url, 'one-by-one', 'w').ended;
    await pause(200);
    strace.kill('SIGINT');
    await new Promise((done) => strace.once('close', done));
    const trace = readFileSync(log, 'utf8');
    await server.stop();
    // What is told is that the statement is done, six deals with it, and that no transaction is open any more (`I`).
    const acknowledgement = /^sendto\(.*INSERT 0 6\\0Z\\0\\0\\0\\5I/;
    const kinds: Kinds = { log: /pg_wal\//, acknowledgement };
    const found = acknowledgements(trace, kinds);
    expect(found).toEqual(Array.from({ length: 25 }, () => 'synced'));
  });
});
