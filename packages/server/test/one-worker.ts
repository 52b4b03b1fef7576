// A worker in a process of its own, to be killed: node one-worker.ts RECORD LEASE-MILLISECONDS
import { makeDeal } from '../src/portfolio/make-deal.ts';
import { goOnWorking } from '../src/portfolio/worker.ts';
import { openStore } from '../src/store/open.ts';

const [where = '', lease = ''] = process.argv.slice(2);
const store = await openStore(where);
const worker = {
  store,
  owner: `worker-${process.pid}-${Date.now()}`,
  clock: Date.now,
  chance: Math.random,
  leaseMilliseconds: Number(lease),
  make: makeDeal(store),
};
await goOnWorking(worker, { signal: new AbortController().signal, idleMilliseconds: 20, onError: () => {} });
