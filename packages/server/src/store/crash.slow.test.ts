// Nothing that was acknowledged is lost, whatever is killed and when. A writer under load tells each event that the record
// acknowledged; it, or the server under it, is killed in the middle, again and again, on the same record; then everything
// ever told must be there, whole and chained. The seed of the pauses is in the name of the test.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { losses, orphans, startWriter } from '../../test/crash/acknowledged.ts';
import { startServer, type TestServer } from '../../test/postgres-server.ts';
import { openStore } from './open.ts';

const seed = Number(process.env['INFORCE_SEED'] ?? Date.now() % 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'inforce-crash-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pauses of up to so many milliseconds, the same for the same seed. */
function pauses(longest: number): () => Promise<void> {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return pause((state / 2 ** 32) * longest);
  };
}

/** What a killed writer told. */
async function killedAfter(
  where: string,
  round: number,
  chance: () => Promise<void>,
): Promise<readonly string[]> {
  const writing = startWriter(where, 'load', `round-${round % 3}`);
  await writing.told(1 + (round % 7) * 20);
  await chance();
  writing.kill();
  return writing.ended;
}

async function expectAllOf(where: string, told: readonly string[], least: number): Promise<void> {
  expect(told.length).toBeGreaterThan(least);
  const store = await openStore(where);
  expect([...(await losses(store, told)), ...(await orphans(store))]).toEqual([]);
  await store.close();
}

describe(`[R2] [R11] what was acknowledged is there (INFORCE_SEED=${seed})`, () => {
  it('on SQLite, after 20 writers were killed', async () => {
    const where = join(folder, 'record.db');
    const chance = pauses(150);
    const told: string[] = [];
    for (let round = 0; round < 20; round++) told.push(...(await killedAfter(where, round, chance)));
    await expectAllOf(where, told, 20);
  });

  describe('on PostgreSQL', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ folder, until: process.pid, sync: true });
    });
    afterAll(() => server.stop());

    it('after 10 writers were killed', async () => {
      const chance = pauses(150);
      const told: string[] = [];
      for (let round = 0; round < 10; round++) told.push(...(await killedAfter(server.url, round, chance)));
      await expectAllOf(server.url, told, 10);
    });

    it('after the server with all its processes was killed 8 times under one writer, which went on', async () => {
      const chance = pauses(300);
      const writing = startWriter(server.url, 'load', 'survivor');
      for (let round = 1; round <= 8; round++) {
        await writing.told(round * 200);
        await chance();
        await server.kill();
        await server.start();
      }
      await writing.told(9 * 200);
      writing.kill();
      await expectAllOf(server.url, await writing.ended, 9 * 200 - 1);
    });
  });
});
