import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change, faults, lines } from '../../test/contract/notes.ts';
import { testPostgres, type TestDatabase } from '../../test/postgres.ts';
import { channels } from '../record/event.ts';
import { backup, restore } from './backup.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'inforce-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map(({ stop }) => stop())));
async function postgres(): Promise<string> {
  const database = await testPostgres();
  databases.push(database);
  return database.url;
}
let files = 0;
const sqlite = async (): Promise<string> => join(folder, `${(files += 1)}.db`);

const key = { tenant: 'main', deal: 'cerplex' };
const other = { tenant: 'other', deal: 'é “deal” 😀' };
const document = Buffer.alloc(1_200_000, 'words ');

async function filled(where: string): Promise<Store> {
  const store = await openStore(where);
  await store.append(key, 'ann', [change('shared', 0, 'a\u0000b', 'é'), change('holders', 0, 'c')]);
  const many = Array.from({ length: 1100 }, (_, i) => `note ${i}`);
  await store.append(other, 'bob', [change('company', 0, ...many)]);
  await store.putDocument('main', document);
  await store.transaction((transaction) =>
    transaction
      .insertInto('membership')
      .values({ tenant: 'main', deal: 'cerplex', person: 'ann', role: 'holders', keeper: 1 })
      .execute(),
  );
  return store;
}

async function contents(where: string): Promise<unknown> {
  const store = await openStore(where);
  const events = await Promise.all([key, other].map((each) => store.events(each, channels)));
  const members = await store.transaction((t) => t.selectFrom('membership').selectAll().execute());
  const found = await store.document('main', hashOfDocument);
  await store.close();
  return { events, members, document: found !== null && Buffer.compare(found, document) === 0 };
}
let hashOfDocument = '';

describe.each([
  ['SQLite', 'SQLite', sqlite, sqlite],
  ['SQLite', 'PostgreSQL', sqlite, postgres],
  ['PostgreSQL', 'SQLite', postgres, sqlite],
  ['PostgreSQL', 'PostgreSQL', postgres, postgres],
])('a record on %s, kept in a backup and restored on %s', (_, __, makeSource, makeTarget) => {
  let [source, target, file] = ['', '', ''];
  beforeAll(async () => {
    [source, target, file] = [await makeSource(), await makeTarget(), `${await sqlite()}.backup`];
    const store = await filled(source);
    hashOfDocument = await store.putDocument('main', document);
    await backup(source, file);
    // What is written later is not in it.
    await store.append(key, 'ann', [change('agent', 0, 'later')]);
    await store.close();
    await restore(file, target);
  });

  it('holds all that was there: events with their hashes, documents, people', async () => {
    const restored = await openStore(target);
    const events = await restored.events(key, channels);
    expect(lines(events)).toEqual(['shared 1 a\u0000b', 'shared 2 é', 'holders 1 c']);
    expect(faults(await restored.events(other, ['company']))).toEqual([]);
    await restored.close();
    expect(await contents(target)).toMatchObject({
      members: [{ tenant: 'main', deal: 'cerplex', person: 'ann', role: 'holders', keeper: 1 }],
      document: true,
    });
  });

  it('goes on as the same record', async () => {
    const store = await openStore(target);
    expect(await store.append(key, 'ann', [change('shared', 2, 'more')])).toMatchObject({ ok: true });
    expect(faults(await store.events(key, ['shared']))).toEqual([]);
    await store.close();
  });

  it('is not restored over a record that holds something (IS104)', async () => {
    const before = await contents(source);
    await expect(restore(file, source)).rejects.toMatchObject({ code: 'IS104' });
    expect(await contents(source)).toEqual(before);
  });
});

describe.each([
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
])('a backup of a record on %s that is written to', (_, make) => {
  it('is of one moment: every append whole or not at all', async () => {
    const [source, file] = [await make(), `${await sqlite()}.backup`];
    const store = await openStore(source);
    const end = { isReached: false };
    const writing = (async () => {
      for (let n = 0; !end.isReached; n++)
        await store.append(key, 'p', [change('shared', n, `${n}`), change('agent', n, `${n}`)]);
    })();
    const versions: number[] = [];
    for (let n = 0; n < 3; n++) {
      await backup(source, `${file}${n}`);
      const kept = await openStore(`${file}${n}`);
      const heads = await kept.heads(key, ['shared', 'agent']);
      await kept.close();
      versions.push(heads[0]!.version - heads[1]!.version);
    }
    end.isReached = true;
    await writing;
    await store.close();
    expect(versions).toEqual([0, 0, 0]);
  });
});

describe('a backup', () => {
  it('is never written over a file (IS104), nor is half of one left', async () => {
    const [source, file] = [await sqlite(), join(folder, 'mine.txt')];
    await (await filled(source)).close();
    writeFileSync(file, 'mine');
    await expect(backup(source, file)).rejects.toMatchObject({ code: 'IS104' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const nowhere = join(folder, 'no-such-folder', 'backup');
    await expect(backup(source, nowhere)).rejects.toMatchObject({ code: 'IS102' });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('that is none is refused (IS102)', async () => {
    const [file, target] = [join(folder, 'letter'), await sqlite()];
    writeFileSync(file, 'Dear Sirs: '.repeat(999));
    await expect(restore(file, target)).rejects.toMatchObject({ code: 'IS102' });
    await expect(restore(join(folder, 'missing'), target)).rejects.toMatchObject({ code: 'IS102' });
  });

  it('of a record that is not there makes none', async () => {
    const missing = join(folder, 'missing.db');
    await expect(backup(missing, join(folder, 'of-missing'))).rejects.toMatchObject({ code: 'IS102' });
    expect([existsSync(missing), existsSync(join(folder, 'of-missing'))]).toEqual([false, false]);
  });
});
