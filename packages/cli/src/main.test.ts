import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { main } from './main.ts';

async function inforce(...args: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const status = await main(args, { stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  return { status, out: await text(stdout), err: await text(stderr) };
}

test('an unknown command is refused with status 2, and the message names those there are', async () => {
  const { status, err } = await inforce('foretell');
  expect(status).toBe(2);
  expect(err).toContain('no command "foretell"');
});
