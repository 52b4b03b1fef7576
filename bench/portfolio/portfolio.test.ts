import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestRecord, testRecord } from '../../packages/server/test/stores.ts';
import { someDeals } from './deals.ts';
import { load } from './load.ts';
import { asked, checkEqual, dealsByHand, dealsByRows, questions } from './measure.ts';

const deals = 200;
const copies = 2;

/** Before anything is measured: the same answers from rows as from a table of facts, on both databases. */
describe.each(['sqlite', 'postgres'] as const)('the portfolio by rows and by hand on %s', (kind) => {
  let at: TestRecord;
  beforeAll(async () => {
    at = await testRecord(kind);
    await load([at.store], someDeals(deals), copies);
  });
  afterAll(() => at.stop());

  test.each(asked)('on %s as known on %s, deal by deal', async (...days) => {
    for (const what of questions) {
      const byRows = await dealsByRows(at.store, days, what);
      expect(await dealsByHand(at.store, days, what)).toEqual(byRows);
    }
  });

  test('the counts too, and each answer comes up', async () => {
    await checkEqual(at.store);
    for (const what of questions) {
      const found = await Promise.all(asked.map((days) => dealsByRows(at.store, days, what)));
      expect(found.some((list) => list.length > 0)).toBe(true);
      expect(found.every((list) => list.length < deals * copies)).toBe(true);
    }
  });
});
