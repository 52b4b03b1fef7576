import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isoDay } from '@inforce/core';
import { folderFiles } from '@inforce/formats';
import { type Draft, importFolder, openStore, type Store } from '@inforce/server';
import { openDeal } from '../../packages/server/src/record/open-deal.ts';
import { quantile, row, whole, write } from '../measure.ts';
import { day } from '../timelines/papers.ts';
import { processorMicros } from './cost.ts';

const example = fileURLToPath(new URL('../../examples/cerplex', import.meta.url));
const turns = 15;

/** From the database to a deal that can be asked: the Cerplex example with its exhibit, and so many facts more. */
export async function openingDeals(
  name: string,
  where: string,
  sizes: readonly number[],
  server: number | null,
) {
  const store = await openStore(where);
  for (const size of sizes) {
    const key = { tenant: 'main', deal: `opened-${size}` };
    await fill(store, key, size);
    const read = await timed(() => store.events(key, ['shared']), server);
    const opened = await timed(() => openDeal(store, key, ['shared']), server);
    row(`${name}, ${whole(size)} facts more`, read, opened);
  }
  await store.close();
}

export function headOfOpening(): void {
  write('A deal opened: milliseconds of processor time, and by the clock (the exhibit is read before)');
  row('', 'events read', 'read, folded, put together');
}

async function fill(store: Store, key: { tenant: string; deal: string }, size: number): Promise<void> {
  await importFolder(store, key, folderFiles(example), { by: 'bench', on: day('2026-11-28') });
  const [head] = await store.heads(key, ['shared']);
  const after = head?.version ?? 0;
  for (let first = 0; first < size; first += 1000) {
    const drafts = Array.from({ length: Math.min(1000, size - first) }, (_, i) => fact(first + i));
    await store.append(key, 'bench', [{ channel: 'shared', after: after + first, drafts }]);
  }
  const opened = await openDeal(store, key, ['shared']);
  const wrong = opened?.loaded.problems.find(({ severity }) => severity === 'error');
  if (opened === null || wrong !== undefined) throw new Error(`a deal that does not open: ${wrong?.what}`);
}

/** Four facts a day, as a servicer would write them. */
function fact(n: number): Draft {
  const on = day('1997-01-01') + Math.floor(n / 4);
  const said = [
    { breach: { of: 'npa/6.3', until: isoDay(on + 2) } },
    { paid: { amount: '100 USD', under: 'npa/2.1' } },
    { notice: { from: 'company', to: 'Noteholders', of: ['npa/6.3'] } },
    { delivered: { what: 'certificate' } },
  ][n % 4];
  return {
    kind: 'fact-recorded',
    body: { id: `made-${n}`, numbered: false, fact: { on: isoDay(on), by: 'company', ...said } },
  };
}

async function timed(run: () => Promise<unknown>, server: number | null): Promise<string> {
  const [clock, processor]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    const [begun, before] = [performance.now(), processorMicros(server)];
    await run();
    clock.push(performance.now() - begun);
    processor.push((processorMicros(server) - before) / 1000);
  }
  return `${quantile(processor, 0.5).toFixed(1)} (${quantile(clock, 0.5).toFixed(1)})`;
}
