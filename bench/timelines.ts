import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { row, whole, write } from './measure.ts';
import { generateDeals } from './timelines/generate.ts';
import { inforce, peers, type Program } from './timelines/programs.ts';
import { checkEqual } from './timelines/statuses.ts';

/** (1) Seven statuses of generated deals as timelines: facts per second, beside three rules engines and DuckDB. */
export async function timelines(sizes: readonly number[], quick: boolean): Promise<void> {
  write('Seven statuses of each deal as timelines; all programs checked equal first');
  await agree(Math.min(2000, sizes[0] ?? 0));
  row('', 'deals', 'facts', 'facts per second', 'µs per deal', 'inforce is');
  const rounds = quick ? 1 : 3;
  for (const size of sizes) {
    const ours = measured(inforce, size, rounds);
    show(inforce, ours, '');
    for (const peer of peers) {
      const theirs = measured(peer, size, rounds);
      show(peer, theirs, `${(speed(ours) / speed(theirs)).toFixed(1)} times as fast`);
    }
  }
  write();
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

function show({ name }: Program, result: Measured, ratio: string): void {
  const perDeal = (result.ms * 1000) / result.deals;
  row(name, whole(result.deals), whole(result.facts), whole(speed(result)), perDeal.toFixed(1), ratio);
}
