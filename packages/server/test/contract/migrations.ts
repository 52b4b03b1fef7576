import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations/index.ts';
import { ask, parseDay, statusReport } from '@inforce/core';
import { Access } from '../../src/access/access.ts';
import { openDeal } from '../../src/record/open-deal.ts';
import { linesOf, verifyEvents } from '../../src/record/verify.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { Place } from './contract.ts';
import { change } from './notes.ts';
import { oldLog, oldRecord, oldToken, oldVersions } from './old-records.ts';

/** [R10], each on a record of its own. */
export function migrationContract(makePlace: () => Promise<Place>): void {
  describe('[R10] a record of another version of the tables', () => {
    let place: Place;
    beforeEach(async () => {
      place = await makePlace();
    });
    afterEach(() => place.remove());

    it.each(oldVersions)(
      'is brought to this version with all that it holds, if it is of version %i',
      async (version) => {
        for (const statement of oldRecord(version, place.where)) await place.sql(statement);
        const store = await openStore(place.where, () => Date.parse('2026-11-28T09:00:00Z'));
        const key = { tenant: 'main', deal: 'pier' };
        const events = await store.events(key, ['shared', 'company']);
        expect(linesOf(events)).toBe(oldLog());
        expect(verifyEvents(events)).toEqual([]);
        const document = await store.document('main', 'a'.repeat(64));
        expect(Buffer.from(document ?? []).toString()).toBe('Words.');
        expect(await answersOf(store)).toEqual(answers);
        // People are in it since version 2, answers that are kept since version 3.
        expect(await peopleOf(store)).toEqual(version < 2 ? null : people);
        const kept = version < 3 ? [] : [{ key: 'one', body: '{"id":"pier"}' }];
        expect(await place.sql('SELECT key, body FROM kept_answer')).toEqual(kept);
        // What no program had worked out yet is to be, and writing goes on.
        expect(await place.sql('SELECT deal, shared, company FROM work')).toEqual([
          { deal: 'pier', shared: 1, company: 1 },
        ]);
        expect((await store.append(key, 'ann', [change('company', 1, 'more')])).ok).toBe(true);
        await store.close();
        expect(await place.sql('SELECT version FROM schema_version')).toEqual([
          { version: migrations.length },
        ]);
      },
    );

    it('is brought there once, by however many who open it at the same time', async () => {
      for (const statement of oldRecord(1, place.where)) await place.sql(statement);
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

/**
 * The waiver was signed by both on its day, June 1, 2024: it waives the Default of March 1, which existed before that, and
 * suspends Section 6.3 through August 31.
 */
const answers = {
  provision: { address: 'loan/6.3', inForce: 'no', because: 'suspended', through: '2024-08-31' },
  default: { under: 'loan/6.3', since: '2024-03-01', waived: 'yes', continuing: 'no' },
};

async function answersOf(store: Store) {
  const opened = await openDeal(store, { tenant: 'main', deal: 'pier' }, ['shared']);
  const [asOf, knownAt] = [parseDay('2024-07-01') ?? 0, parseDay('2026-11-28') ?? 0];
  if (opened?.loaded.deal == null) throw new Error('the deal cannot be read');
  const { provisions, defaults } = statusReport(ask({ deal: opened.loaded.deal, asOf, knownAt }));
  const provision = provisions.find(({ address }) => address === 'loan/6.3');
  const [first] = defaults;
  return {
    provision: {
      address: provision?.address,
      inForce: provision?.inForce,
      because: provision?.because,
      through: provision?.through,
    },
    default: {
      under: first?.under,
      since: first?.since,
      waived: first?.waived,
      continuing: first?.continuing,
    },
  };
}

/** The token speaks for Ann, who keeps the deal for the company and has read a document of it. */
const people = { person: 'ann', name: 'Ann', on: { role: 'company', keeper: true }, reads: ['read-1'] };

async function peopleOf(store: Store) {
  const access = new Access(store, { clock: () => Date.parse('2026-11-28T09:00:00Z') });
  const viewer = await access.viewerOfToken(oldToken);
  if (viewer === null) return null;
  const { person, name } = viewer;
  const reads = await access.readsOf(viewer, 'pier', { after: '', limit: 9 });
  return { person, name, on: await access.roleOn(viewer, 'pier'), reads: reads?.map(({ id }) => id) };
}
