// Files as large as nobody writes them: refused by their size before they are read, whatever is in them.
import { expect, test } from 'vitest';
import { run } from '../tools/errors/run.ts';

const megabytes50 = 50 * 1024 * 1024;
const filled = (line: string, bytes: number): string => line.repeat(Math.floor(bytes / line.length));

test.each([
  ['a document', 'x.txt', 'The Company shall pay all costs of the Noteholder.\n', ['read', 'x.txt']],
  ['a document on one line', 'x.txt', 'The Company shall pay all costs. ', ['check', 'x.txt']],
  ['the text of a deal', 'deal/waiver.txt', 'The Company shall pay.\n', ['status', 'deal']],
  ['a record', 'deal/facts.yaml', '- { on: 1996-10-31, satisfied: waiver/4.5 }\n', ['status', 'deal']],
])('%s of 50 MB is refused within seconds, with its size and the limit', async (_name, file, line, args) => {
  const begun = performance.now();
  const { status, err } = await run({ files: { [file]: filled(line, megabytes50) }, args });
  expect(status).toBe(2);
  expect(err).toMatch(
    /error IF154: The file has 50 MB; of a file such as this Inforce reads at most \d+ MB\./,
  );
  expect(performance.now() - begun).toBeLessThan(20_000);
});

test('a record of a hundred and thirty thousand facts is read to its last line', async () => {
  const facts = filled('- { on: 1996-10-31, satisfied: npa/1 }\n', 39 * 130_000);
  const last = '- { on: 1996-10-32, satisfied: npa/1 }\n';
  const { err } = await run({ files: { 'deal/facts.yaml': facts + last }, args: ['status', 'deal'] });
  expect(err).toMatch(/^facts\.yaml:130001:9: error IF107/);
});
