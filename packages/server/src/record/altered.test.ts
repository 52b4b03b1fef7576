import { readFileSync } from 'node:fs';
import { memoryFiles } from '@inforce/formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importing, memoryStore } from '../../test/folders.ts';
import type { Store } from '../store/store.ts';
import { alteredIn } from './altered.ts';
import { exportFolder } from './export-folder.ts';
import { logFile } from './folder-names.ts';
import { importFolder } from './import-folder.ts';
import { readLog } from './verify.ts';

const cerplex = new URL('../../../../examples/cerplex/', import.meta.url);
const names = ['deal.yaml', 'facts.yaml', 'waiver-and-amendment-1996-10-31.txt'];
const key = { tenant: 'main', deal: 'cerplex' };

let store: Store;
let exported: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  store = await memoryStore();
  const folder = new Map(names.map((name) => [name, readFileSync(new URL(name, cerplex))]));
  const result = await importFolder(store, key, memoryFiles('cerplex', folder), importing);
  if (!result.ok) throw new Error('the example did not come in');
  exported = (await exportFolder(store, key, ['shared'], null)) ?? new Map();
});
afterAll(() => store.close());

/** `deal.yaml agreements.npa.dated: "1993-11-19" > "1993-11-20"` */
async function altered(file: string, edit: (text: string) => string): Promise<string[]> {
  const before = Buffer.from(exported.get(file) ?? []).toString();
  const after = edit(before);
  const files = memoryFiles('cerplex', new Map([...exported, [file, Buffer.from(after)]]));
  const { events } = readLog(exported.get(logFile) ?? new Uint8Array());
  const found = await alteredIn(files, events);
  return found.map((each) =>
    [`${each.file} ${each.path}:`, JSON.stringify(each.before), '>', JSON.stringify(each.after)].join(' '),
  );
}

test('what was exported is what the record says', async () => {
  expect(await altered('deal.yaml', (text) => text)).toEqual([]);
});

test('comments and layout say nothing', async () => {
  expect(await altered('deal.yaml', (text) => `# A remark.\n${text}\n\n`)).toEqual([]);
});

test('a value that was changed is named by its place, with what stood there', async () => {
  const found = await altered('deal.yaml', (text) => text.replace('dated: 1993-11-19', 'dated: 1993-11-20'));
  expect(found).toEqual(['deal.yaml agreements.npa.dated: "1993-11-19" > "1993-11-20"']);
});

test('a fact by its id, of its entry only what was changed', async () => {
  const facts = Buffer.from(exported.get('facts.yaml') ?? []).toString();
  const [, id = '', on = ''] = /- (?:\{ )?id: (\S+?),?\s+on: (\d{4}-\d{2}-\d{2})/.exec(facts) ?? [];
  expect(id).not.toBe('');
  const found = await altered('facts.yaml', (text) =>
    text.replace(/(- (?:\{ )?id: \S+?,?\s+on: )\d{4}-\d{2}-\d{2}/, '$11996-01-01'),
  );
  expect(found).toContain(`facts.yaml [${id}].on: "${on}" > "1996-01-01"`);
  expect(found.every((each) => each.startsWith(`facts.yaml [${id}]`))).toBe(true);
});

test('a fact that was added, and one that was taken out', async () => {
  const added = '- { on: 1996-12-01, breach: { of: npa/6.9 } }\n';
  const place = /^\[\d+\]: null > \{/;
  const [first = '', ...others] = await altered('facts.yaml', (text) => `${text.trimEnd()}\n${added}`);
  expect([first.replace('facts.yaml ', '').match(place)?.length, others]).toEqual([1, []]);
  expect(first).toContain('{"on":"1996-12-01","breach":{"of":"npa/6.9"}}');
  expect(await altered('facts.yaml', () => '')).toHaveLength(1);
});

test('what cannot be read says nothing of what the record says', async () => {
  expect(await altered('deal.yaml', () => '{{{')).toEqual([
    expect.stringMatching(/^deal\.yaml : \{.*\} > null$/),
  ]);
});
