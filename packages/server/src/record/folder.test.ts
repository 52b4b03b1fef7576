// A folder comes in and goes out without loss, and what was recorded meanwhile is in it.
import { readFileSync } from 'node:fs';
import { memoryFiles } from '@inforce/formats';
import { describe, expect, test } from 'vitest';
import { importing, memoryStore, openAll } from '../../test/folders.ts';
import type { Draft } from './event.ts';
import { exportFolder } from './export-folder.ts';
import { importFolder } from './import-folder.ts';
import { write } from './write.ts';

const cerplex = new URL('../../../../examples/cerplex/', import.meta.url);
const names = [
  'deal.yaml',
  'facts.yaml',
  'waiver-and-amendment-1996-10-31.txt',
  'waiver-and-amendment-1996-10-31.txt.reading.json',
];
const folder = () =>
  new Map(names.map((name) => [name, new Uint8Array(readFileSync(new URL(name, cerplex)))]));
const key = { tenant: 'main', deal: 'cerplex' };
const text = (files: ReadonlyMap<string, Uint8Array> | null, name: string): string =>
  Buffer.from(files?.get(name) ?? []).toString();

async function imported() {
  const store = await memoryStore();
  const result = await importFolder(store, key, memoryFiles('cerplex', folder()), importing);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { store, result };
}

async function record(store: Awaited<ReturnType<typeof memoryStore>>, ...drafts: Draft[]): Promise<void> {
  const result = await write(store, key, {
    by: 'counsel',
    channel: 'shared',
    channels: ['shared'],
    after: null,
    drafts,
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
}

const paid: Draft = {
  kind: 'fact-recorded',
  body: {
    id: 'paid',
    numbered: false,
    fact: { on: '1996-11-04', paid: { amount: '100.50 USD', under: 'waiver/5.6' } },
  },
};

describe('a folder imported and exported unchanged', () => {
  test('is the same bytes in deal.yaml, facts.yaml, documents and readings', async () => {
    const { store } = await imported();
    const out = await exportFolder(store, key, ['shared'], null);
    for (const name of names) expect(text(out, name)).toBe(text(folder(), name));
    await store.close();
  });

  test('a fact recorded since is a line at the end of facts.yaml; nothing before it changes', async () => {
    const { store } = await imported();
    await record(store, paid);
    const facts = text(await exportFolder(store, key, ['shared'], null), 'facts.yaml');
    const before = text(folder(), 'facts.yaml');
    expect(facts).toBe(
      `${before}- { id: paid, on: 1996-11-04, paid: { amount: 100.50 USD, under: waiver/5.6 } }\n`,
    );
    await store.close();
  });

  test('an agreement that is stated otherwise is edited where it stands, and the comments stay', async () => {
    const { store } = await imported();
    await record(
      store,
      {
        kind: 'agreement-stated',
        body: {
          id: 'npa',
          agreement: { title: 'Note Purchase Agreement', dated: '1993-11-20', 'in-force': '1993-11-20' },
        },
      },
      { kind: 'party-stated', body: { id: 'agent', party: { name: 'An Agent' } } },
    );
    const deal = text(await exportFolder(store, key, ['shared'], null), 'deal.yaml');
    expect(deal).toContain(
      'npa: { title: Note Purchase Agreement, dated: 1993-11-20, in-force: 1993-11-20 } # not on file: no text',
    );
    expect(deal).toContain('  agent: { name: An Agent }\n');
    expect(deal).toContain('# not in the exhibit');
    expect(deal.split('\n').slice(0, 3)).toEqual(text(folder(), 'deal.yaml').split('\n').slice(0, 3));
    await store.close();
  });
});

describe('a folder that carries a record', () => {
  test('comes in with the same events, ids and hashes, and says the same', async () => {
    const { store } = await imported();
    await record(store, paid);
    const out = await exportFolder(store, key, ['shared'], null);
    const other = await memoryStore();
    const again = await importFolder(other, key, memoryFiles('x', out ?? new Map()), importing);
    expect(again).toMatchObject({ ok: true, recorded: [] });
    expect(await other.events(key, ['shared'])).toEqual(await store.events(key, ['shared']));
    expect((await openAll(other, key)).etag).toBe((await openAll(store, key)).etag);
    await Promise.all([store.close(), other.close()]);
  });

  test('what was edited in it since becomes new events, and the record forgets nothing', async () => {
    const { store } = await imported();
    const out = new Map(await exportFolder(store, key, ['shared'], null));
    const facts = text(out, 'facts.yaml')
      .replace('- { id: expenses, on: 1996-10-31', '- { id: expenses, on: 1996-10-30')
      .replace(/^- \{ id: proceedings.*\n/m, '');
    out.set('facts.yaml', Buffer.from(`${facts}- { on: 1996-11-05, by: company, satisfied: waiver/4.6 }\n`));
    out.set('deal.yaml', Buffer.from(text(out, 'deal.yaml').replace('New York', 'Dallas')));
    const other = await memoryStore();
    const again = await importFolder(other, key, memoryFiles('x', out), importing);
    if (!again.ok) throw new Error(JSON.stringify(again.problems));
    expect(again.recorded.map(({ kind, body }) => [kind, 'id' in body ? body.id : null])).toEqual([
      ['deal-stated', null],
      ['fact-corrected', 'expenses-corrected'],
      ['fact-recorded', 'fact-15'],
      ['fact-corrected', 'proceedings-corrected'],
      ['folder-imported', null],
    ]);
    const { folded } = await openAll(other, key);
    expect(folded.facts.find(({ id }) => id === 'expenses')).toMatchObject({ on: '1996-10-31' });
    expect(folded.facts.find(({ id }) => id === 'expenses-corrected')).toMatchObject({
      corrects: 'expenses',
      on: '1996-10-30',
      known: '2026-11-28',
    });
    expect(folded.facts.find(({ id }) => id === 'proceedings-corrected')).toMatchObject({
      never: true,
      known: '2026-11-28',
    });
    await Promise.all([store.close(), other.close()]);
  });

  test('is refused where an event was altered', async () => {
    const { store } = await imported();
    const out = new Map(await exportFolder(store, key, ['shared'], null));
    out.set('record.jsonl', Buffer.from(text(out, 'record.jsonl').replace('New York', 'New Yorq')));
    const other = await memoryStore();
    const again = await importFolder(other, key, memoryFiles('x', out), importing);
    expect(again).toMatchObject({ ok: false, problems: [{ code: 'IS206', at: 'shared 2' }] });
    expect(await other.events(key, ['shared'])).toEqual([]);
    await Promise.all([store.close(), other.close()]);
  });

  test('is refused where the record has gone on, and says how', async () => {
    const { store } = await imported();
    const out = new Map(await exportFolder(store, key, ['shared'], null));
    await record(store, paid);
    out.set('deal.yaml', Buffer.from(text(out, 'deal.yaml').replace('New York', 'Dallas')));
    const again = await importFolder(store, key, memoryFiles('x', out), importing);
    if (again.ok) throw new Error('nothing was refused');
    expect(again.problems.map(({ what }) => what)).toEqual([
      expect.stringMatching(
        /^The record has gone on since the folder was written: on \d{4}-\d\d-\d\d counsel recorded paid amount 100\.50 USD, under waiver\/5\.6, on 1996-11-04 \(paid\)\.$/,
      ),
    ]);
    await store.close();
  });
});

test('[T5] a document without a kept reading is read at import, and nobody is said to have accepted it', async () => {
  const store = await memoryStore();
  const files = folder();
  files.delete(names[3] ?? '');
  await importFolder(store, key, memoryFiles('x', files), importing);
  const { loaded, folded } = await openAll(store, key);
  expect([...folded.readings.values()].map(({ as }) => as)).toEqual(['read']);
  expect(loaded.papers.get('waiver')?.paper.reading.kept).toBeNull();
  const out = await exportFolder(store, key, ['shared'], null);
  expect([...(out?.keys() ?? [])].some((name) => name.endsWith('.reading.json'))).toBe(false);
  await store.close();
});

test('a deal that is wrong is not taken in', async () => {
  const store = await memoryStore();
  const files = folder();
  files.set('facts.yaml', Buffer.from('- { on: 1996-10-31, satisfied: waiver/4.9 }\n'));
  const result = await importFolder(store, key, memoryFiles('x', files), importing);
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'IF118', line: 1 }] });
  await store.close();
});
