// A kept reading is used as it stands, until a person accepts another [T5].
import { copyFileSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cerplex, changed, inforce, status } from '../test/inforce.ts';

const document = 'waiver-and-amendment-1996-10-31.txt';
const reading = `${document}.reading.json`;
function without(): string {
  const folder = changed({});
  rmSync(join(folder, reading));
  return folder;
}

const sentencesIn = (folder: string): string =>
  readFileSync(join(folder, reading), 'utf8').split('"sentences"')[1] ?? '';

test('the reading kept in the example is today’s (else: npx inforce accept examples/cerplex, and read the difference)', async () => {
  const folder = without();
  await inforce('accept', folder);
  expect(sentencesIn(cerplex)).toBe(sentencesIn(folder));
});

test('[T5] status names the reader, the hash, and who accepted the reading', async () => {
  const folder = without();
  const readings = async (): Promise<unknown> => {
    const { out } = await inforce('status', folder, '--as-of', '1996-11-15', '--json');
    const parsed: { readings: unknown } = JSON.parse(out);
    return parsed.readings;
  };
  const sha256 = 'eeb8222eabd127af1ddd96f0d48abfa0f8379dab52b41151c5e23766fde5184e';
  expect(await readings()).toMatchObject([{ agreement: 'waiver', file: document, sha256, kept: null }]);
  await inforce('accept', folder, 'waiver', '--by', 'counsel');
  expect(await readings()).toMatchObject([{ sha256, kept: { on: '2026-11-23', by: 'counsel' } }]);
});

/** Section 2.1 as a reader that cannot read it would have left it: then the price is not amended. */
function unread(folder: string): void {
  const before = readFileSync(join(folder, reading), 'utf8');
  const line =
    /\{"at":"2\.1","place":(\[\d+,\d+\]),"outcome":"computed","clauses":\[\{"kind":"amendment".*\}\]\}/;
  expect(before).toMatch(line);
  const refused = '{"at":"2.1","place":$1,"outcome":"refused","stopped":$1,"expected":"an operative verb"}';
  writeFileSync(join(folder, reading), before.replace(line, refused));
}

test('[T5] a newer reading is proposed by check, with both readings, and not slipped into answers', async () => {
  const folder = changed({});
  unread(folder);
  const price = async (): Promise<string | null | undefined> =>
    (await status(folder, '1996-11-15')).values[0]?.value;
  expect(await price()).toBe('6.00');
  const { status: exit, out } = await inforce('check', folder);
  expect(exit).toBe(1);
  expect(out).toMatch(
    new RegExp(`${document}:\\d+:\\d+: warning IF130: .*Kept: not understood .*Today: amendment by `),
  );
  const accepted = await inforce('accept', folder, 'waiver');
  expect(accepted.out).toMatch(/before: not understood[^]*now: amendment by /);
  expect(await price()).toBe('2.50');
  expect((await inforce('check', folder)).out).not.toContain('IF130');
});

test('[T5] a text that was changed after it was read is an error, until the new reading is accepted', async () => {
  const folder = changed({});
  const text = readFileSync(join(folder, document), 'utf8');
  writeFileSync(join(folder, document), text.replace('November 30, 1996', 'November 29, 1996'));
  const refused = await inforce('status', folder, '--as-of', '1996-11-30');
  expect([refused.status, refused.out]).toEqual([2, '']);
  expect(refused.err).toMatch(
    new RegExp(`^${reading}:3:14: error IF129: ${document} was changed after it was read`),
  );
  expect((await inforce('accept', folder)).status).toBe(0);
  const { provisions } = await status(folder, '1996-11-30');
  expect(provisions.find(({ address }) => address === 'npa/6.3')?.inForce).toBe('yes');
});

test('[T5] a damaged reading is an error in words; accepting another mends it', async () => {
  const folder = changed({});
  writeFileSync(join(folder, reading), '{ "reader": "1", "sentences": 7 }');
  const refused = await inforce('status', folder);
  expect(refused.status).toBe(2);
  expect(refused.err).toContain(`${reading}: error IF128: The reading kept of ${document} cannot be used. `);
  expect((await inforce('accept', folder)).status).toBe(0);
  expect((await inforce('status', folder)).status).toBe(0);
});

test('accepting replaces a link, and writes nothing through it', async () => {
  const folder = changed({});
  const elsewhere = join(changed({}), 'precious.txt');
  writeFileSync(elsewhere, 'precious');
  rmSync(join(folder, reading));
  symlinkSync(elsewhere, join(folder, reading));
  expect((await inforce('accept', folder)).status).toBe(0);
  expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
  expect(readFileSync(join(folder, reading), 'utf8')).toContain('"sentences"');
});

test('nothing is written where something is wrong with the deal', async () => {
  const folder = without();
  copyFileSync(join(folder, document), join(folder, 'facts.yaml'));
  expect((await inforce('accept', folder)).status).toBe(2);
  expect(existsSync(join(folder, reading))).toBe(false);
});
