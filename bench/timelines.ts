import { median, row, whole, write } from './measure.ts';
import { InDuckDb } from './timelines/duckdb.ts';
import { type GeneratedDeal, generateDeals } from './timelines/generate.ts';
import { byInforce } from './timelines/inforce.ts';
import { byJsonLogic } from './timelines/json-logic.ts';
import { byJsonRules } from './timelines/json-rules.ts';
import { checkEqual } from './timelines/statuses.ts';

/** (1) Seven statuses of generated deals as timelines: facts per second, beside two rules engines and DuckDB. */
export async function timelines(sizes: readonly number[]): Promise<void> {
  write('Seven statuses of each deal as timelines, all programs checked equal first');
  await agree(generateDeals(Math.min(1000, sizes[0] ?? 1000)));
  row('', 'deals', 'facts', 'facts per second', 'inforce is');
  for (const size of sizes) await bySize(size);
  write();
}

async function agree(deals: readonly GeneratedDeal[]): Promise<void> {
  const ours = byInforce(deals);
  checkEqual('json-logic-engine', ours, byJsonLogic(deals));
  checkEqual('json-rules-engine', ours, await byJsonRules(deals.slice(0, SLOW_DEALS)));
  const database = await InDuckDb.of(deals);
  await database.reckon();
  checkEqual('DuckDB', ours, await database.timelines(deals.length));
  database.close();
}

/** json-rules-engine takes milliseconds for a day; more deals would tell nothing more. */
const SLOW_DEALS = 50;

async function bySize(size: number): Promise<void> {
  const deals = generateDeals(size);
  const facts = deals.reduce((sum, deal) => sum + deal.facts.length, 0);
  const rounds = size > 20_000 ? 3 : 5;
  const ours = facts / (await median(rounds, () => byInforce(deals)));
  const show = (who: string, of: number, count: number, perMs: number): void =>
    row(
      who,
      whole(of),
      whole(count),
      whole(perMs * 1000),
      who === 'inforce' ? '' : `${(ours / perMs).toFixed(1)} times`,
    );
  show('inforce', size, facts, ours);
  const database = await InDuckDb.of(deals);
  show('DuckDB (loaded; SQL only)', size, facts, facts / (await median(rounds, () => database.reckon())));
  database.close();
  const logic = deals.slice(0, 10_000);
  const logicFacts = logic.reduce((sum, deal) => sum + deal.facts.length, 0);
  show(
    'json-logic-engine (compiled)',
    logic.length,
    logicFacts,
    logicFacts / (await median(3, () => byJsonLogic(logic))),
  );
  const slow = deals.slice(0, SLOW_DEALS);
  const slowFacts = slow.reduce((sum, deal) => sum + deal.facts.length, 0);
  show('json-rules-engine', slow.length, slowFacts, slowFacts / (await median(1, () => byJsonRules(slow))));
}
