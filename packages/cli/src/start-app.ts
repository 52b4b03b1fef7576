import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderFiles } from '@inforce/formats';
import { appFolder } from './app-folder.ts';
import type { Io } from './io.ts';

const port = 4179;
const tenant = 'main';
/** The examples that the app opens with; the first is the one that it opens. */
const examples = ['cerplex', 'harborside'] as const;

/**
 * The app with the example deals in it, for whoever sits at this machine and nobody else, until it is told to stop. Its record
 * is a file in the checkout, so that what is tried in the app is there the next time.
 */
export async function startApp(io: Io): Promise<void> {
  const { openStore, importFolder, serve } = await import('@inforce/server');
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const folder = join(root, '.inforce');
  mkdirSync(folder, { recursive: true });
  const record = join(folder, 'examples.db');
  const store = await openStore(record);
  const there = new Set(await store.deals(tenant, { after: '', limit: 200 }));
  for (const deal of examples.filter((each) => !there.has(each))) {
    const how = { by: 'local', on: io.clock(), channel: 'shared' } as const;
    await importFolder(store, { tenant, deal }, folderFiles(join(root, 'examples', deal)), how);
  }
  await store.close();
  const built = appFolder();
  const served = await serve({
    host: '127.0.0.1',
    port: await freePort(),
    record,
    local: 'holders',
    log: { write: () => {} },
    ...(built === undefined ? {} : { appFolder: built }),
  });
  const page = built === undefined ? '/api/openapi.json' : `/deals/${examples[0]}?on=1996-11-15`;
  io.stdout.write(`\nThe app, on this machine alone: ${served.origin}${page}\nCtrl+C ends it.\n`);
  await io.stopped?.();
  await served.stop();
}

/** The usual port, or any where that is taken. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(0));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(port)));
  });
}
