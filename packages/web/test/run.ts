import { rmSync } from 'node:fs';
import { folderOfRun } from './once.ts';

/** After all tests: what they made once for all of them goes. */
export function teardown(): void {
  rmSync(folderOfRun(), { recursive: true, force: true });
}
