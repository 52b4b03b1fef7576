import { randomUUID } from 'node:crypto';
import { goOnWorking, makeDeal, type Store, workAll, type Worker } from '@inforce/server';
import { exit, writeJson } from '../io.ts';
import { withRecord } from '../record.ts';
import type { CommandSpec } from './command.ts';

const leaseMilliseconds = 120_000;

export const work: CommandSpec = {
  name: 'work',
  own: true,
  operands: '',
  summary: 'keep the answers of a record’s portfolio up to date; as many as you like work side by side',
  help: 'inforce work --record record.db --once',
  flags: [['--once', 'stop when nothing is due']],
  run: (_, flags, io) =>
    withRecord(flags, io, async (store) => {
      const worker = workerOn(store);
      if (flags.once === true) {
        const worked = await workAll(worker);
        if (flags.json === true) writeJson(io, { worked });
        else io.stdout.write(`Worked out: ${worked}.\n`);
      } else {
        const onError = (error: unknown): void =>
          void io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        await goOnWorking(worker, { signal: untilStopped(), idleMilliseconds: 250, onError });
      }
      return exit.answered;
    }),
};

const workerOn = (store: Store): Worker => ({
  store,
  owner: randomUUID(),
  clock: Date.now,
  chance: Math.random,
  leaseMilliseconds,
  make: makeDeal(store),
});

/** The deal under way is brought to its end. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
