import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { row, whole, write } from './measure.ts';

/** (5) A long agreement and its amendments, read and conformed; in a process of its own, so that its memory can be told. */
export function conforming(pages: number, amendments: number): void {
  write(`Conforming: a generated agreement of ${pages} pages with ${amendments} amendments`);
  const script = fileURLToPath(new URL('conform/measure-one.ts', import.meta.url));
  const run = spawnSync(process.execPath, ['--expose-gc', script, String(pages), String(amendments)], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const found: unknown = JSON.parse(run.stdout);
  if (!isMeasured(found)) throw new Error('the measurement is none');
  row('', 'ms of processor', 'kB/s of text');
  row('reading all of it', found.readMs.toFixed(0), whole(found.text / found.readMs));
  row('binding, with values of texts', found.bindMs.toFixed(0), whole(found.text / found.bindMs));
  row('conforming', found.conformMs.toFixed(0), whole(found.text / found.conformMs));
  write(`${found.applied} of ${found.instructions} instructions applied, ${found.refused} refused`);
  write(
    `memory kept: ${(found.readBytes / found.text).toFixed(1)} times the text once read, ${(found.conformBytes / found.text).toFixed(1)} times more for the conformed text and its steps\n`,
  );
}

interface Measured {
  readonly text: number;
  readonly readMs: number;
  readonly bindMs: number;
  readonly conformMs: number;
  readonly readBytes: number;
  readonly conformBytes: number;
  readonly applied: number;
  readonly refused: number;
  readonly instructions: number;
}

function isMeasured(found: unknown): found is Measured {
  return typeof found === 'object' && found !== null && 'conformBytes' in found;
}
