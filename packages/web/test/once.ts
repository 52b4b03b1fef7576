// What is made once for a whole run of vitest, whichever of its processes asks first; the run takes it away (run.ts).
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const folderOfRun = (): string =>
  join(tmpdir(), `inforce-web-${process.env['INFORCE_TEST_RUN'] ?? String(process.pid)}`);

/** The folder in which `make` has made something: the first that asks makes it, the others wait. */
export async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  mkdirSync(folderOfRun(), { recursive: true });
  const folder = join(folderOfRun(), name);
  const done = `${folder}.done`;
  if (isFirst(folder)) {
    const said = await make(folder).then(
      () => '',
      (error: unknown) => `${name} could not be made: ${String(error)}`,
    );
    writeFileSync(`${done}.new`, said);
    renameSync(`${done}.new`, done);
  }
  while (!existsSync(done)) await pause(50);
  const said = readFileSync(done, 'utf8');
  if (said !== '') throw new Error(said);
  return folder;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
