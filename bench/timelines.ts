import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { quantile, row, whole, write } from './measure.ts';
import { generateDeals } from './timelines/generate.ts';
import { inforce, peers, type Program } from './timelines/programs.ts';
import { checkEqual } from './timelines/statuses.ts';

/** (1) Seven statuses of generated deals as timelines: facts per second, beside three rules engines and DuckDB. */
export async function timelines(sizes: readonly number[], quick: boolean): Promise<void> {
  write('Seven statuses of each deal as timelines; all programs checked equal first');
  await agree(Math.min(2000, sizes[0] ?? 0));
  row('', 'deals', 'facts', 'facts per second', 'µs per deal', 'inforce is');
  for (const size of sizes) {
    const turns = Array.from({ length: quick ? 1 : TURNS }, () => turn(size, quick));
    for (const [i, program] of [inforce, ...peers].entries()) show(program, turns, i);
  }
  write();
}

/** All programs measured one after another, this often: what else the machine does falls on all of them. */
const TURNS = 3;

function turn(size: number, quick: boolean): readonly Measured[] {
  return [inforce, ...peers].map((program) => measured(program, size, quick ? 1 : 2));
}

async function agree(size: number): Promise<void> {
  const deals = generateDeals(size);
  const ours = await inforce.answers(deals);
  for (const peer of peers)
    checkEqual(peer.name, ours, await peer.answers(deals.slice(0, Math.min(size, peer.dealsMax))));
}

interface Measured {
  readonly deals: number;
  readonly facts: number;
  readonly ms: number;
}

const speed = ({ facts, ms }: Measured): number => (facts / ms) * 1000;

function measured({ name }: Program, size: number, rounds: number): Measured {
  const script = fileURLToPath(new URL('timelines/measure-one.ts', import.meta.url));
  const out: unknown = JSON.parse(
    execFileSync(process.execPath, [script, name, String(size), String(rounds)], { encoding: 'utf8' }),
  );
  if (!isMeasured(out)) throw new Error(`${name} measured nothing`);
  return out;
}

function isMeasured(out: unknown): out is Measured {
  return typeof out === 'object' && out !== null && 'deals' in out && 'facts' in out && 'ms' in out;
}

/** The median of the turns; and of the ratios within each turn, with the least and the largest. */
function show({ name }: Program, turns: readonly (readonly Measured[])[], i: number): void {
  const mine = turns.flatMap((turn) => turn.slice(i, i + 1));
  const [any] = mine;
  if (any === undefined) return;
  const perDeal = quantile(
    mine.map(({ ms, deals }) => (ms * 1000) / deals),
    0.5,
  );
  row(
    name,
    whole(any.deals),
    whole(any.facts),
    whole(quantile(mine.map(speed), 0.5)),
    perDeal.toFixed(1),
    i === 0 ? '' : ratios(turns, i),
  );
}

function ratios(turns: readonly (readonly Measured[])[], i: number): string {
  const all = turns.map(([ours, ...theirs]) => {
    const other = theirs[i - 1];
    return ours === undefined || other === undefined ? 0 : speed(ours) / speed(other);
  });
  const shown = (share: number): string => quantile(all, share).toFixed(1);
  return all.length === 1
    ? `${shown(0.5)} times as fast`
    : `${shown(0.5)} (${shown(0)}–${shown(1)}) times as fast`;
}
