import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { main } from '../../packages/cli/src/main.ts';
import { parseDay } from '@inforce/core';
import { type Content, sample, type Trigger } from './triggers.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Writes the files of a trigger into a new folder and gives its command there, on November 23, 2026. */
export async function run({ files, args }: Pick<Trigger, 'files' | 'args'>): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-error-'));
  const before = process.cwd();
  try {
    writeFiles(folder, { files });
    process.chdir(folder);
    return await inforce(args);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

/** The sample deal with the files of a trigger in place of its own. */
export function writeFiles(folder: string, { files }: Pick<Trigger, 'files'>): void {
  for (const [name, content] of Object.entries({ ...sample, ...files })) {
    if (content !== null) write(join(folder, name), content);
  }
}

function write(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true });
  const sized = typeof content === 'object' && 'bytes' in content;
  writeFileSync(path, sized ? '' : content);
  if (sized) truncateSync(path, content.bytes);
}

const clock = (): number => parseDay('2026-11-23') ?? 0;

/** The command as a function, in the current folder. */
export async function inforce(args: readonly string[]): Promise<Ran> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const status = await main(args, { stdin, stdout, stderr, env: { COLUMNS: '100' }, clock });
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { status, out, err };
}
