import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cerplex, inforce } from '../../test/inforce.ts';

const folder = mkdtempSync(join(tmpdir(), 'inforce-blackline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const before = join(cerplex, 'waiver-and-amendment-1996-10-31.txt');
const after = join(folder, 'draft.txt');
// The figure in the exhibit's definition of Initial Purchase Price, and with it its words, as another draft might have had them.
writeFileSync(
  after,
  readFileSync(before, 'latin1').replace('Two Dollars and Fifty', 'Three Dollars and Fifty'),
);

test('two files: what is compared, the table of changes, the marked text', async () => {
  const { out, status } = await inforce('blackline', before, after, '--changed-only');
  expect(status).toBe(0);
  expect(out).toContain('INITIAL PURCHASE PRICE - means [-Two-]{+Three+} Dollars and Fifty Cents ($2.50).');
  expect(out).toMatch(/"Initial Purchase Price" +Initial Purchase Price +changed +1 +1/);
  expect(out).not.toContain('GOVERNING LAW');
});

test('for programs, for browsers and as Markdown', async () => {
  const { out } = await inforce('blackline', before, after, '--json');
  expect(JSON.parse(out)).toMatchObject({
    counts: { deleted: 1, inserted: 1, moved: 0 },
    changes: [{ kind: 'changed', after: '"Initial Purchase Price"' }],
  });
  expect((await inforce('blackline', before, after, '--html')).out).toContain(
    '<del class="deleted">Two</del>',
  );
  expect((await inforce('blackline', before, after, '--markdown')).out).toContain('<ins>Three</ins>');
});

test('a document against itself: no word was changed', async () => {
  const { out, status } = await inforce('blackline', before, before, '--changed-only');
  expect(status).toBe(0);
  expect(out).toContain('No word was changed; ');
});

test('a file that is not there is refused', async () => {
  const { status, err } = await inforce('blackline', before, join(folder, 'nothing.txt'));
  expect(status).toBe(2);
  expect(err).toContain('IF151');
});
