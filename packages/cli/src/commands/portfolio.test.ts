import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { portfolioSchema } from '@inforce/core';
import { folderFiles } from '@inforce/formats';
import { importFolder, openStore } from '@inforce/server';
import { expect, test } from 'vitest';
import { inforce } from '../../test/inforce.ts';

const examples = fileURLToPath(new URL('../../../../examples', import.meta.url));

test('[W6] a folder of deal folders: the suspension of Cerplex is soon over on November 15, 1996', async () => {
  const { status, out } = await inforce('portfolio', examples, '--as-of', '1996-11-15', '--json');
  expect(status).toBe(0);
  const report = portfolioSchema.parse(JSON.parse(out));
  const cerplex = report.rows.find(({ deal }) => deal === 'cerplex');
  expect(cerplex?.standings.map(({ what, is, through, ends }) => [what, is, through, ends])).toEqual([
    ['waived', 'yes', null, null],
    ['suspended', 'yes', '1996-11-30', null],
    ['expiring', 'yes', '1996-11-30', '1996-12-01'],
  ]);
});

test('a record says that it is behind until somebody has worked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-portfolio-'));
  const record = join(folder, 'record.db');
  const store = await openStore(record);
  const files = folderFiles(join(examples, 'cerplex'));
  await importFolder(store, { tenant: 'main', deal: 'cerplex' }, files, { by: 'counsel', on: 20_000 });
  await store.close();
  const asked = ['portfolio', '--record', record, '--as-of', '1996-11-15'] as const;
  expect((await inforce(...asked)).out).toContain(
    '1 of them have more on record than this answer knows: cerplex',
  );
  expect((await inforce('work', '--record', record, '--once')).out).toBe('Worked out: 1.\n');
  expect((await inforce(...asked)).out).toContain(
    'suspended from October 31, 1996 through November 30, 1996',
  );
  rmSync(folder, { recursive: true });
});

test.each([
  ['IC103', ['portfolio', 'no-such-folder']],
  ['IC103', ['portfolio', examples, '--expiring', 'soon']],
  ['IC112', ['work', '--record', 'no-such-record.db']],
])('%s: %j is wrong input', async (code, args) => {
  const { status, err } = await inforce(...args);
  expect(status).toBe(2);
  expect(err).toContain(code);
});
