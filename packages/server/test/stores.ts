import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { testPostgres } from './postgres.ts';

/** An empty record on one of the two databases, by its address, and what takes it away. */
export interface TestRecord {
  readonly where: string;
  readonly store: Store;
  readonly stop: () => Promise<void>;
}

export async function testRecord(kind: Store['kind'], clock?: () => number): Promise<TestRecord> {
  if (kind === 'postgres') {
    const { url, stop } = await testPostgres();
    const store = await openStore(url, clock);
    return { where: url, store, stop: () => store.close().then(stop) };
  }
  const folder = mkdtempSync(join(tmpdir(), 'inforce-record-'));
  const where = join(folder, 'record.db');
  const store = await openStore(where, clock);
  return {
    where,
    store,
    stop: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
