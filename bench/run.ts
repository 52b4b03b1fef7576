// npm run bench: how fast, as ratios in one run. `-- --quick` for a short one, `-- --deals 1000,10000` for other sizes,
// `-- --store` for (6) alone, `-- app` for the app in a browser.
import { cpus } from 'node:os';
import { blacklines } from './blackline.ts';
import { conforming } from './conform.ts';
import { write } from './measure.ts';
import { oneMoreFact } from './one-more-fact.ts';
import { reading } from './reading.ts';
import { storing } from './storing.ts';
import { timelines } from './timelines.ts';

if (process.argv.includes('portfolio')) {
  await import('./portfolio.ts').then(({ asAsked }) => asAsked());
  process.exit(0);
}

const quick = process.argv.includes('--quick');
if (process.argv.includes('app')) {
  await import('./app.ts').then(({ app }) => app(quick));
  process.exit(0);
}

write(`Node ${process.version}, ${cpus().length} processors${quick ? ', a quick run' : ''}\n`);
const deals = process.argv[process.argv.indexOf('--deals') + 1]?.split(',').map(Number);
const sizes = process.argv.includes('--deals') ? (deals ?? []) : quick ? [200] : [1000, 10_000, 100_000];
if (!process.argv.includes('--store')) {
  await timelines(sizes, quick);
  await oneMoreFact(quick ? 1000 : 10_000, quick ? 500 : 10_000);
  await reading(quick);
  blacklines(quick ? 100 : 300, quick);
  conforming(quick ? 100 : 300, 10);
}
await storing(quick);
