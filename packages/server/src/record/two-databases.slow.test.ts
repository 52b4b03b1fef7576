// A deal goes from SQLite by way of a folder to PostgreSQL and back, with the same events, heads and answers [P2].
import { fileURLToPath } from 'node:url';
import { folderFiles, memoryFiles } from '@inforce/formats';
import { expect, test } from 'vitest';
import { answersOf } from '../../test/answers.ts';
import { importing, memoryStore, openAll } from '../../test/folders.ts';
import { testPostgres } from '../../test/postgres.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { exportFolder } from './export-folder.ts';
import { importFolder } from './import-folder.ts';
import { verifyDeal } from './verify.ts';
import { write } from './write.ts';

const key = { tenant: 'main', deal: 'cerplex' };
const views = ['shared', 'holders'] as const;

async function moved(from: Store, to: Store): Promise<void> {
  const out = new Map(await exportFolder(from, key, views, null));
  expect(await importFolder(to, key, memoryFiles('out', out), importing)).toMatchObject({
    ok: true,
    recorded: [],
  });
  expect(await to.events(key, views)).toEqual(await from.events(key, views));
  expect(await verifyDeal(to, key, views)).toEqual([]);
}

test('[P2] SQLite and PostgreSQL hold the same record and give the same answers', async () => {
  const { url, stop } = await testPostgres();
  const [sqlite, postgres, again] = [await memoryStore(), await openStore(url), await memoryStore()];
  const cerplex = fileURLToPath(new URL('../../../../examples/cerplex', import.meta.url));
  expect(await importFolder(sqlite, key, folderFiles(cerplex), importing)).toMatchObject({ ok: true });
  await moved(sqlite, postgres);
  const fact = { on: '1996-11-12', raised: 'waiver/1(a)' };
  const drafts = [{ kind: 'fact-recorded', body: { id: 'holders.step', numbered: false, fact } }] as const;
  const writing = { by: 'holder', channel: 'holders', channels: views, after: null, drafts } as const;
  expect(await write(postgres, key, writing)).toMatchObject({ ok: true });
  await moved(postgres, again);
  // The record that has seen less takes in what is more.
  await moved(postgres, sqlite);
  const answers = async (store: Store): Promise<string> =>
    answersOf((await openAll(store, key, views)).loaded, '1996-11-15', '2026-11-28');
  expect(await answers(postgres)).toBe(await answers(again));
  await Promise.all([sqlite.close(), postgres.close(), again.close()]);
  await stop();
});
