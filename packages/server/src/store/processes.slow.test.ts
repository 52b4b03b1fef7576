import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { textOf } from '../../test/contract/notes.ts';
import { losses, startWriter } from '../../test/crash/acknowledged.ts';
import { testPostgres } from '../../test/postgres.ts';
import { openStore } from './open.ts';

/** What is wrong after four processes wrote, and how many different appends are there. */
async function contended(where: string): Promise<readonly [readonly string[], number]> {
  const writers = ['a', 'b', 'c', 'd'].map((name) => startWriter(where, 'contend', name));
  const told = (await Promise.all(writers.map(({ ended }) => ended))).flat();
  const store = await openStore(where);
  const events = await store.events({ tenant: 'main', deal: 'contended' }, ['company']);
  const labels = new Set(events.map((event) => textOf(event).split(' ')[0]));
  const lost = await losses(store, told);
  await store.close();
  return [lost, labels.size];
}

it('[R4] four processes write to the same two channels of an SQLite record; nothing is lost or written twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-processes-'));
  expect(await contended(join(folder, 'record.db'))).toEqual([[], 4 * 30]);
  rmSync(folder, { recursive: true, force: true });
});

it('[R4] the same on PostgreSQL', async () => {
  const { url, stop } = await testPostgres();
  expect(await contended(url)).toEqual([[], 4 * 30]);
  await stop();
});
