import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@inforce/server';
import { afterAll, expect, it } from 'vitest';
import { inforce } from '../../../tools/inforce.ts';

const folder = mkdtempSync(join(tmpdir(), 'inforce-backup-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('backup and restore say what they kept, and refuse to write over anything', async () => {
  const [record, file, other] = ['record.db', 'kept', 'other.db'].map((name) => join(folder, name));
  const store = await openStore(record!);
  const drafts = [{ kind: 'note-written' as const, body: { about: null, text: 'a' } }];
  await store.append({ tenant: 'main', deal: 'd' }, 'ann', [{ channel: 'shared', after: 0, drafts }]);
  expect(await inforce(['backup', record!, file!])).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Kept in .*kept: 1 events, \d+ rows in all\.\n$/),
  });
  await store.close();
  expect(await inforce(['restore', file!, other!])).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Restored: 1 events, \d+ rows in all\.\n$/),
  });
  const again = await inforce(['backup', record!, file!]);
  expect([again.status, again.out, again.err]).toEqual([
    2,
    '',
    expect.stringMatching(/^command line: error IS104: .*\n[^]*\n {2}why: \S.*\n {2}do: {2}\S/),
  ]);
  expect(await inforce(['restore', file!, other!])).toMatchObject({ status: 2 });
});
