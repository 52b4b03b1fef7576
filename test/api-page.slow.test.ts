// The examples in docs/api.md, typed into a shell one after another against a server that the first of them starts. What
// stands behind `   # ` at the end of a line is part of what is printed.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, root } from './repository.ts';

const blocks = [...read('docs/api.md').matchAll(/^## (.+)$|^```sh\n([^]*?)^```$/gm)]
  .reduce<{ heading: string; text: string }[]>(
    (found, [, heading, text]) => [
      ...found,
      { heading: heading ?? found.at(-1)?.heading ?? '', text: text ?? '' },
    ],
    [],
  )
  .filter(({ text }) => text !== '');

const missing = ['bash', 'curl', 'zip'].filter((name) => spawnSync('which', [name]).status !== 0);
if (missing.length > 0)
  process.stderr.write(
    `This machine has no ${missing.join(', ')}: the examples of docs/api.md are not run.\n`,
  );

let folder = '';
let printed: string[] = [];
let wrong = '';

beforeAll(async () => {
  if (missing.length > 0) return;
  folder = mkdtempSync(join(tmpdir(), 'inforce-api-page-'));
  symlinkSync(join(root, 'examples'), join(folder, 'examples'));
  mkdirSync(join(folder, 'bin'));
  // As in a checkout, wherever the shell is.
  const npx = join(folder, 'bin', 'npx');
  writeFileSync(npx, `#!/bin/sh\nshift\nexec '${process.execPath}' '${root}/packages/cli/src/bin.ts' "$@"\n`);
  chmodSync(npx, 0o755);
  const port = await freePort();
  const typed = blocks.map(({ text }) => `${text}\necho '${end}'\n`).join('');
  const script = typed
    .replaceAll('4179', String(port))
    .replace('inforce serve', `inforce serve --port ${port}`);
  const PATH = `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`;
  const ran = spawnSync('bash', ['-euc', `trap 'kill $(jobs -p)' EXIT\n${script}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH },
    timeout: 300_000,
  });
  printed = ran.stdout.split(`${end}\n`);
  wrong = ran.stderr;
});
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
});

const end = '-- the block ends here --';

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

test.skipIf(missing.length > 0).each(blocks.map((block, n) => [block.heading, block.text, n] as const))(
  '%s',
  (_heading, text, n) => {
    const promised = [...text.matchAll(/ {3}# (.+)$/gm)].map(([, each = '']) => each);
    expect(promised.length).toBeGreaterThan(0);
    let rest = printed[n] ?? '';
    for (const each of promised) {
      if (!rest.includes(each))
        throw new Error(`${each} is not printed, but\n${rest.slice(0, 2000)}\n${wrong.slice(-2000)}`);
      rest = rest.slice(rest.indexOf(each) + each.length);
    }
  },
);
