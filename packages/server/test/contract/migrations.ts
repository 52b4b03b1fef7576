import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Place } from './contract.ts';
import { faults, lines } from './notes.ts';

/** [R10], each on a record of its own. */
export function migrationContract(makePlace: () => Promise<Place>): void {
  describe('[R10] a record of another version of the tables', () => {
    let place: Place;
    beforeEach(async () => {
      place = await makePlace();
    });
    afterEach(() => place.remove());

    it('is brought to this version with all that it holds, if it is older', async () => {
      for (const statement of firstVersion(place.where)) await place.sql(statement);
      const store = await openStore(place.where);
      const events = await store.events({ tenant: 'main', deal: 'cerplex' }, ['shared']);
      const document = await store.document('main', 'a'.repeat(64));
      await store.close();
      expect(lines(events)).toEqual(['shared 1 first', 'shared 2 second']);
      expect(faults(events)).toEqual([]);
      expect(Buffer.from(document ?? []).toString()).toBe('Words.');
      expect(await place.sql('SELECT version FROM schema_version')).toEqual([{ version: migrations.length }]);
    });

    it('is brought there once, by however many who open it at the same time', async () => {
      for (const statement of firstVersion(place.where)) await place.sql(statement);
      const stores = await Promise.all([1, 2, 3].map(() => openStore(place.where)));
      await Promise.all(stores.map((store) => store.close()));
      expect(await place.sql('SELECT version FROM schema_version')).toEqual([{ version: migrations.length }]);
    });

    it('is made once, by however many who open an empty place at the same time', async () => {
      const stores = await Promise.all([1, 2, 3].map(() => openStore(place.where)));
      await Promise.all(stores.map((store) => store.close()));
      expect(await place.sql('SELECT version FROM schema_version')).toEqual([{ version: migrations.length }]);
    });

    it('is refused and left as it is, if it is newer', async () => {
      await place.sql('CREATE TABLE schema_version (version integer NOT NULL PRIMARY KEY)');
      await place.sql('INSERT INTO schema_version VALUES (1000000)');
      await expect(openStore(place.where)).rejects.toMatchObject({ code: 'IS101' });
      expect(await place.sql('SELECT version FROM schema_version')).toEqual([{ version: 1_000_000 }]);
      await expect(place.sql('SELECT count(*) FROM event')).rejects.toThrow(/event/);
    });
  });
}

/** A record as the first version of the tables had it, with its hashes as that program took them. Never change this. */
function firstVersion(where: string): readonly string[] {
  const postgres = where.startsWith('postgres');
  const text = postgres ? 'text COLLATE "C" NOT NULL' : 'text NOT NULL';
  const bytes = postgres ? 'bytea' : 'blob';
  const ids = ['01963e3c-0000-7000-8000-000000000001', '01963e3c-0000-7000-8000-000000000002'];
  const hashes = [
    '00e2523cf895850009eca397f8b6527a3f8b33a7cac3ea240992aa0f1fb23850',
    '3d4e70be23ae66fee68725541f1f76385fb4df47bbbceb6c5193d553caacafd8',
  ];
  const event = (version: number, at: string, words: string): string =>
    `INSERT INTO event VALUES ('main', 'cerplex', 'shared', ${version}, '${ids[version - 1]}', '${at}', 'ann', ` +
    `'note-written', '{"about":null,"text":"${words}"}', '${hashes[version - 2] ?? ''}', '${hashes[version - 1]}')`;
  return [
    'CREATE TABLE schema_version (version integer NOT NULL PRIMARY KEY)',
    'INSERT INTO schema_version VALUES (1)',
    `CREATE TABLE event (tenant ${text}, deal ${text}, channel ${text}, version integer NOT NULL, id ${text}, at ${text}, ` +
      `"by" ${text}, kind ${text}, body ${text}, previous ${text}, hash ${text}, ` +
      'CONSTRAINT event_key PRIMARY KEY (tenant, deal, channel, version))',
    `CREATE TABLE chunk (tenant ${text}, sha256 ${text}, part integer NOT NULL, parts integer NOT NULL, ` +
      `bytes ${bytes} NOT NULL, CONSTRAINT chunk_key PRIMARY KEY (tenant, sha256, part))`,
    event(1, '2026-11-28T06:30:44.123Z', 'first'),
    event(2, '2026-11-28T06:30:45.000Z', 'second'),
    `INSERT INTO chunk VALUES ('main', '${'a'.repeat(64)}', 0, 1, ${postgres ? "'\\x576f7264732e'" : "x'576f7264732e'"})`,
  ];
}
