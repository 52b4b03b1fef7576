// One worker in a process of its own, until nothing is due: node one-worker.ts RECORD
import { makeDeal } from '../../packages/server/src/portfolio/make-deal.ts';
import { workAll } from '../../packages/server/src/portfolio/worker.ts';
import { openStore } from '../../packages/server/src/store/open.ts';

const store = await openStore(process.argv[2] ?? '');
const done = await workAll({
  store,
  owner: `worker-${process.pid}`,
  clock: Date.now,
  chance: Math.random,
  leaseMilliseconds: 60_000,
  make: makeDeal(store),
});
await store.close();
process.stdout.write(String(done));
