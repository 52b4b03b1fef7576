import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseDay } from '@inforce/core';
import { main } from '../packages/cli/src/main.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const clock = (): number => parseDay('2026-11-23') ?? 0;

/** The command as a function, in the current folder, on November 23, 2026. */
export async function inforce(args: readonly string[]): Promise<Ran> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const status = await main(args, { stdin, stdout, stderr, env: { COLUMNS: '100' }, clock });
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { status, out, err };
}
