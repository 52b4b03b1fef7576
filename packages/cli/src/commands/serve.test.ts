import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Access, openStore } from '@inforce/server';
import { expect, test } from 'vitest';
import { inforce } from '../../test/inforce.ts';

test.each([
  ['http://inforce.example.com', 'is not https'],
  ['https://inforce.example.com/deals', 'is no origin'],
  ['inforce.example.com', 'is no origin'],
])('passwords go over no network in the clear: --origin %s', async (origin, what) => {
  const { status, err } = await inforce('serve', '--origin', origin);
  expect([status, err]).toEqual([2, expect.stringContaining(what)]);
});

test('a list of stolen passwords that is not there is said to be', async () => {
  const { status, err } = await inforce('serve', '--stolen-passwords', 'nowhere.txt');
  expect([status, err]).toEqual([2, expect.stringContaining('nowhere.txt is no list of passwords')]);
});

test('the terminal lets somebody in again who is there, and says where nobody is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inforce-serve-'));
  try {
    const record = join(folder, 'deals.db');
    const store = await openStore(record);
    const access = new Access(store);
    const first = await access.firstLink();
    const ann = { email: 'ann@northway.example', name: 'Ann', password: 'quiet otters build slow rafts' };
    expect(await access.useFirstLink(first?.secret ?? '', ann, '127.0.0.1')).toMatchObject({ ok: true });
    await store.close();
    const serving = ['serve', '--record', record, '--port', '0', '--link-for'];
    const { out } = await inforce(...serving, 'ann@northway.example');
    expect(out).toMatch(/^ann@northway\.example comes in here, within an hour: http:\S+\/link#\S{40,}$/m);
    const { out: nobody } = await inforce(...serving, 'bob@northway.example');
    expect(nobody).toContain('Nobody who can come in has the address bob@northway.example');
    expect(nobody).not.toContain('/link#');
  } finally {
    await rm(folder, { recursive: true });
  }
});
