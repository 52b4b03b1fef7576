import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { storeContract } from '../../test/contract/contract.ts';
import { backup } from './backup.ts';
import { openStore } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'inforce-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let places = 0;
storeContract('SQLite', async () => {
  const where = join(folder, `${(places += 1)}.db`);
  return {
    where,
    sql: async (text) => {
      const database = new DatabaseSync(where);
      try {
        return database.prepare(text).all();
      } finally {
        database.close();
      }
    },
    remove: async () => rmSync(where, { force: true }),
  };
});

const rights = (file: string): string => (statSync(file).mode & 0o777).toString(8);

it.skipIf(process.platform === 'win32')(
  'a record, its log and its backup are for their owner alone',
  async () => {
    const [path, copy] = [join(folder, 'own.db'), join(folder, 'own-copy.db')];
    const store = await openStore(path);
    await backup(path, copy);
    expect([path, `${path}-wal`, copy].map(rights)).toEqual(['600', '600', '600']);
    await store.close();
    chmodSync(path, 0o640);
    await (await openStore(path)).close();
    expect(rights(path)).toBe('640');
  },
);

it('[R13] a file that is no database is refused, and left as it is (IS102)', async () => {
  const path = join(folder, 'letter.txt');
  writeFileSync(path, 'Dear Sirs: this is no database, and should never become one.\n'.repeat(100));
  const before = readFileSync(path);
  await expect(openStore(path)).rejects.toMatchObject({ code: 'IS102' });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect([existsSync(`${path}-wal`), existsSync(`${path}-journal`)]).toEqual([false, false]);
});

it('[R13] the database of another program is refused, and left as it is (IS102)', async () => {
  const path = join(folder, 'other.db');
  const other = new DatabaseSync(path);
  other.exec("CREATE TABLE contact (name text); INSERT INTO contact VALUES ('Ann')");
  other.close();
  const before = readFileSync(path);
  await expect(openStore(path)).rejects.toMatchObject({ code: 'IS102' });
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('[R13] a folder that is not there is named (IS102)', async () => {
  const path = join(folder, 'nowhere', 'record.db');
  await expect(openStore(path)).rejects.toMatchObject({
    code: 'IS102',
    message: expect.stringContaining(path),
  });
});
