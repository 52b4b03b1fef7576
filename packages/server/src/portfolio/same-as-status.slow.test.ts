import { fileURLToPath } from 'node:url';
import { ask, bind, type Day, isoDay, statusReport } from '@inforce/core';
import { folderFiles, loadDeal } from '@inforce/formats';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { testRecord } from '../../test/stores.ts';
import { fillPortfolio } from './fill.ts';

/** What the row speaks of is called, beside it, in the table alone. */
const withoutNames = z
  .record(z.string(), z.unknown())
  .transform((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'names')));

const printed = (rows: readonly { readonly kind: string; readonly row: unknown }[]): string[] =>
  rows.map(({ kind, row }) => `${kind} ${JSON.stringify(row)}`).toSorted();

/** Every statement in the table on a day, as known on a day, against the status report of the same days. */
test.each(['cerplex', 'harborside'])('[T5] the rows of %s say what status says', async (name) => {
  const folder = fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));
  const { deal } = loadDeal(folderFiles(folder));
  if (deal === null) throw new Error(`${name} cannot be read`);
  const { store, stop } = await testRecord('sqlite');
  const reckoned = { terms: bind(deal).terms, facts: deal.facts, naming: deal };
  await fillPortfolio(store, { tenant: 'main', deal: name }, { name, reckoned });
  const days = [...new Set(deal.facts.flatMap(({ on, known }) => [on.by, known]))].toSorted((a, b) => a - b);
  const some = days
    .filter((_, i) => i % Math.ceil(days.length / 4) === 0)
    .flatMap((day) => [day - 1, day, day + 31]);
  for (const knownAt of some.filter((_, i) => i % 2 === 0))
    for (const asOf of some) {
      const report = statusReport(ask({ deal, asOf, knownAt }));
      const where = `${isoDay(asOf)} as known on ${isoDay(knownAt)}`;
      const expected = printed([
        ...report.parts.map((row) => ({ kind: 'part', row })),
        ...report.provisions.map((row) => ({ kind: 'provision', row })),
        ...report.defaults.map((row) => ({ kind: 'default', row })),
        ...report.values.map((row) => ({ kind: 'value', row })),
      ]);
      expect([where, ...(await rowsOn(asOf, knownAt))]).toEqual([where, ...expected]);
    }
  await stop();

  function rowsOn(asOf: Day, knownAt: Day): Promise<string[]> {
    return store.transaction(async (tx) => {
      const rows = await tx
        .selectFrom('status_row')
        .select(['kind', 'statement'])
        .where('kind', 'in', ['part', 'provision', 'default', 'value'])
        .where('from_day', '<=', asOf)
        .where('to_day', '>', asOf)
        .where('known_from', '<=', knownAt)
        .where('known_to', '>', knownAt)
        .execute();
      return printed(
        rows.map(({ kind, statement }) => ({ kind, row: withoutNames.parse(JSON.parse(statement)) })),
      );
    });
  }
});
