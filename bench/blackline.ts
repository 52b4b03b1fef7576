import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Edits } from './blackline/generate.ts';
import { type Program, programs } from './blackline/programs.ts';
import { row, whole, write } from './measure.ts';

/** (4) Two versions of a long agreement, word by word, beside three packages on the same words. */
export function blacklines(pages: number, quick: boolean): void {
  write(
    `Blackline of two generated versions of ${pages} pages; each result rebuilds the version after, or the program stops here`,
  );
  compare('light', pages, quick ? 1 : 4, 60);
  compare('heavy', pages, quick ? 1 : 4, quick ? 15 : 150);
  write();
}

interface Measured {
  readonly ms: number;
  readonly processorMs: number;
  readonly alone: number;
  readonly deleted: number;
  readonly inserted: number;
  readonly moved: number;
  readonly isRight: boolean;
  readonly peak: number;
  readonly kept: number;
  readonly text: number;
}

const EDITS: Readonly<Record<Edits, string>> = {
  light: 'Light: one paragraph in ten has a small edit',
  heavy: 'Heavy: about a third of the text changed, sections moved',
};

function compare(edits: Edits, pages: number, seconds: number, limit: number): void {
  write(EDITS[edits]);
  row(
    '',
    'ms of processor',
    'comparing alone',
    'ms',
    'deleted+inserted',
    'moved',
    'memory / text, kept',
    'inforce is',
  );
  const [own, ...peers] = programs;
  const ours = measured(own, edits, pages, seconds, limit);
  if (ours === null) throw new Error('inforce did not end in time');
  show(own, ours, '');
  for (const peer of peers) {
    const theirs = measured(peer, edits, pages, seconds, limit);
    if (theirs === null) row(peer.name, `stopped at ${limit} s`);
    else show(peer, theirs, comparison(ours, theirs));
  }
}

/** How much faster, and how much longer the list of words deleted and inserted is: as marked, and with what moved counted at both ends. */
function comparison(ours: Measured, theirs: Measured): string {
  const length = ({ deleted, inserted }: Measured): number => deleted + inserted;
  const longer = (words: number): string => `${((words / length(theirs) - 1) * 100).toFixed(1)}%`;
  const speed = (theirs.processorMs / ours.processorMs).toFixed(1);
  const alone = (theirs.alone / ours.alone).toFixed(1);
  return `${speed} x (alone ${alone} x), ${longer(length(ours))} (${longer(length(ours) + 2 * ours.moved)})`;
}

function show({ name }: Program, result: Measured, ratio: string): void {
  const { ms, processorMs, alone, deleted, inserted, moved, peak, kept, text } = result;
  row(
    name,
    processorMs.toFixed(1),
    alone.toFixed(1),
    ms.toFixed(1),
    whole(deleted + inserted),
    whole(moved),
    `${(peak / text).toFixed(1)}, ${(kept / text).toFixed(1)}`,
    ratio,
  );
}

/**
 * `null`: stopped at the limit. Time is measured as programs run; memory in a second process, with the young generation held
 * small, so that garbage not yet collected is not counted.
 */
function measured(
  program: Program,
  edits: Edits,
  pages: number,
  seconds: number,
  limit: number,
): Measured | null {
  const timed = run(program, [], edits, pages, seconds, limit);
  const weighed = timed === null ? null : run(program, ['--max-semi-space-size=1'], edits, pages, 0, limit);
  return timed === null || weighed === null ? null : { ...timed, peak: weighed.peak, kept: weighed.kept };
}

function run(
  { name }: Program,
  flags: readonly string[],
  edits: Edits,
  pages: number,
  seconds: number,
  limit: number,
): Measured | null {
  const script = fileURLToPath(new URL('blackline/measure-one.ts', import.meta.url));
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    ['--expose-gc', ...flags, script, name, edits, String(pages), String(seconds)],
    { encoding: 'utf8', timeout: limit * 1000 },
  );
  if (signal !== null) return null;
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  const out: unknown = JSON.parse(stdout);
  if (!isMeasured(out)) throw new Error(`${name} measured nothing`);
  if (!out.isRight) throw new Error(`What ${name} found does not rebuild the version after`);
  return out;
}

function isMeasured(out: unknown): out is Measured {
  return typeof out === 'object' && out !== null && 'processorMs' in out && 'isRight' in out && 'peak' in out;
}
