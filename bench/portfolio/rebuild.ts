import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { folderFiles } from '../../packages/formats/src/index.ts';
import { importFolder } from '../../packages/server/src/record/import-folder.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { testRecord } from '../../packages/server/test/stores.ts';
import { row, whole, write } from '../measure.ts';
import { day } from '../timelines/papers.ts';

const example = fileURLToPath(new URL('../../examples/cerplex', import.meta.url));
const run = promisify(execFile);

/** Rows made again from the log, deal by deal, by 1, 2 and 4 workers: the Cerplex example, as often as is said. */
export async function rebuilding(deals: number): Promise<void> {
  write(
    `\nRows made again from the log by the clock: ${whole(deals)} deals, each the Cerplex example with its exhibit`,
  );
  row('', 'workers', 'deals per second');
  for (const kind of ['sqlite', 'postgres'] as const) {
    const { store, where, stop } = await testRecord(kind);
    for (let i = 0; i < deals; i++)
      await importFolder(store, { tenant: 'main', deal: `deal-${i}` }, folderFiles(example), {
        by: 'bench',
        on: day('2026-11-28'),
      });
    for (const workers of [1, 2, 4]) {
      await store.transaction((tx) =>
        sql`update work set shared = 1, until = '1970-01-01T00:00:00.000Z'`.execute(tx),
      );
      const begun = performance.now();
      await Promise.all(Array.from({ length: workers }, () => working(where)));
      const seconds = (performance.now() - begun) / 1000;
      await allDone(store);
      row(kind, String(workers), (deals / seconds).toFixed(0));
    }
    await stop();
  }
}

const working = (where: string) =>
  run(process.execPath, [fileURLToPath(new URL('one-worker.ts', import.meta.url)), where]);

async function allDone(store: Store): Promise<void> {
  const left = await store.transaction((tx) =>
    tx.selectFrom('work').select('deal').where('shared', '>', 0).execute(),
  );
  if (left.length > 0) throw new Error(`${left.length} deals were not worked out`);
}
