import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { inforce } from '../test/inforce.ts';

const folder = mkdtempSync(join(tmpdir(), 'inforce-check-'));
const paper = join(folder, 'paper.txt');
afterAll(() => rmSync(folder, { recursive: true }));

test('a text in which there is nothing to mark is passed over in silence', async () => {
  writeFileSync(paper, 'The Company shall pay all costs.\n');
  expect(await inforce('check', paper)).toEqual({ status: 0, out: '', err: '' });
});

test('what is found ends with 1, and is data for programs', async () => {
  writeFileSync(paper, '1. It ends on February 30, 1996 (as amended.\n');
  const { status, out } = await inforce('check', paper, '--json');
  expect(status).toBe(1);
  const { problems } = JSON.parse(out);
  expect(problems.map(({ code, line }: { code: string; line: number }) => [code, line])).toEqual(
    expect.arrayContaining([
      ['IR161', 1],
      ['IR101', 1],
    ]),
  );
});

// Whatever stands in a file, `check` answers: fast-check prints the seed of a failure.
test('check never fails on any text', async () => {
  const words = fc.constantFrom(
    ...'SECTION 1.|2.|(a)|"Fee" means|the Fee|(|)|"|“|”|Section 9|Exhibit B hereto|[Reserved]|dated as of|June 31, 1999|First Amendment|amended by|\n\n|\n|.'.split(
      '|',
    ),
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(text, async (content) => {
      writeFileSync(paper, content);
      const { status, out } = await inforce('check', paper, '--json');
      // 2: an empty file, and one that is no text, is wrong input, and says so as data too.
      expect([0, 1, 2]).toContain(status);
      expect(JSON.parse(out).problems.length > 0).toBe(status > 0);
    }),
    { numRuns: 60 },
  );
});
