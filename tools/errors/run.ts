import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inforce, type Ran } from '../inforce.ts';
import { type Content, sample, type Trigger } from './triggers.ts';

/** Writes the files of a trigger into a new folder and gives its command there. */
export async function run({
  files,
  before = [],
  args,
}: Pick<Trigger, 'files' | 'before' | 'args'>): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-error-'));
  const home = process.cwd();
  try {
    writeFiles(folder, { files });
    process.chdir(folder);
    for (const earlier of before) await inforce(earlier);
    return await inforce(args);
  } finally {
    process.chdir(home);
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
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
  else if ('line' in content) writeFileSync(path, content.line.repeat(content.times));
  else {
    writeFileSync(path, '');
    truncateSync(path, content.bytes);
  }
}
