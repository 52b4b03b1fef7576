// A record answers as the folder does that it came from, byte for byte [P2].
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folderFiles, type LoadedDeal, loadDeal, memoryFiles } from '@inforce/formats';
import { describe, expect, test } from 'vitest';
import { answersOf } from '../../test/answers.ts';
import { importing, memoryStore, openAll } from '../../test/folders.ts';
import { randomFolder } from '../../test/random-folder.ts';
import type { Store } from '../store/store.ts';
import { exportFolder } from './export-folder.ts';
import { importFolder } from './import-folder.ts';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));

describe.each([
  ['cerplex', ['1996-10-30', '1996-11-15', '1996-12-01'], ['1996-10-15', '1996-11-01', '2026-11-28']],
  ['harborside', ['2004-06-30', '2005-10-20', '2006-04-01'], ['2004-12-31', '2026-11-28']],
] as const)('[P2] %s', (name, days, knownDays) => {
  test('answers from the record as from the folder, and comes out as it went in', async () => {
    const store = await memoryStore();
    const key = { tenant: 'main', deal: name };
    const files = folderFiles(example(name));
    const result = await importFolder(store, key, files, importing);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const [folder, record] = [loadDeal(files), (await openAll(store, key)).loaded];
    for (const day of days)
      for (const known of knownDays)
        expect(answersOf(record, day, known)).toBe(answersOf(folder, day, known));
    const out = await exportFolder(store, key, ['shared'], null);
    const texts = readdirSync(example(name)).filter((file) => /\.(?:yaml|txt)$|reading\.json$/.test(file));
    for (const file of texts)
      expect(Buffer.from(out?.get(file) ?? []).equals(readFileSync(`${example(name)}/${file}`))).toBe(true);
    await store.close();
  });
});

const seeds = 60;
const start = Number(process.env['SEED'] ?? 4100);

const key = { tenant: 'main', deal: 'random' };

async function sameOf(store: Store, folder: LoadedDeal, seed: number): Promise<void> {
  const { loaded } = await openAll(store, key);
  for (const day of ['1996-08-15', '1996-10-01', '1996-12-01'])
    for (const known of ['1996-09-15', '1997-12-01'])
      expect(answersOf(loaded, day, known), `seed ${seed}`).toBe(answersOf(folder, day, known));
  const out = await exportFolder(store, key, ['shared'], null);
  for (const [name, text] of Object.entries(randomFolder(seed)))
    expect(Buffer.from(out?.get(name) ?? []).toString(), `seed ${seed}`).toBe(text);
}

test(`[P2] ${seeds} random deals from seed ${start}: the same answers, and the same bytes out`, async () => {
  let taken = 0;
  for (let seed = start; seed < start + seeds; seed++) {
    const texts = Object.entries(randomFolder(seed)).map(
      ([name, text]) => [name, Buffer.from(text)] as const,
    );
    const files = memoryFiles('random', new Map(texts));
    const folder = loadDeal(files);
    const store = await memoryStore();
    const { ok } = await importFolder(store, key, files, importing);
    expect(ok, `seed ${seed}`).toBe(folder.problems.every(({ severity }) => severity !== 'error'));
    if (ok) await sameOf(store, folder, seed);
    taken += ok ? 1 : 0;
    await store.close();
  }
  expect(taken).toBeGreaterThan(seeds / 2);
});
