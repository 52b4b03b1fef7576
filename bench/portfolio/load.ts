import { sql, type Transaction } from 'kysely';
import { replaceRows } from '../../packages/server/src/portfolio/replace-rows.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import type { Tables } from '../../packages/server/src/store/tables.ts';
import { never } from '../../packages/server/src/store/work.ts';
import type { GeneratedDeal } from '../timelines/generate.ts';
import { dealId, dealName, rowsOfDeal } from './deals.ts';
import { indexHandTables, makeHandTables, putHandFacts } from './hand-facts.ts';

export const tenant = 'main';
const atOnce = 50;

/**
 * Puts deals into the tables of the portfolio, as a worker would, and their facts into the hand-made table. `copies`: each
 * record stands that often in both, under ids and names of its own: the questions cost what they cost, and the rows of a
 * hundred thousand deals are not worked out one by one.
 */
export async function load(
  stores: readonly Store[],
  deals: readonly GeneratedDeal[],
  copies: number,
): Promise<void> {
  for (const store of stores) await store.transaction(makeHandTables);
  for (let first = 0; first < deals.length; first += atOnce) {
    const some = deals.slice(first, first + atOnce).map((deal) => ({ deal, rows: rowsOfDeal(deal) }));
    for (const store of stores)
      await store.transaction(async (tx) => {
        for (const { deal, rows } of some) await put(tx, deal, rows);
      });
  }
  for (const store of stores) await copied(store, copies);
}

async function put(
  tx: Transaction<Tables>,
  { id, facts }: GeneratedDeal,
  rows: ReturnType<typeof rowsOfDeal>,
): Promise<void> {
  const deal = dealId(id);
  const heads = [{ channel: 'shared', version: facts.length, hash: '', at: '' }] as const;
  const shared = {
    view: 'shared',
    rowsView: 'shared',
    name: dealName(id),
    heads,
    isRead: true,
    rows,
  } as const;
  await replaceRows(tx, { tenant, deal }, [shared]);
  const idle = { shared: 0, company: 0, holders: 0, agent: 0, owner: '', until: never, attempt: 1 };
  await tx
    .insertInto('work')
    .values({ tenant, deal, ...idle })
    .execute();
  await putHandFacts(tx, deal, facts);
}

const columns = {
  portfolio: 'view, name, name_folded, name_key, rows_view, heads, unread',
  status_row: 'view, kind, subject, value, statement, from_day, to_day, known_from, known_to',
  standing: 'view, standing, truth, from_day, to_day, known_from, known_to, ends',
  work: 'shared, company, holders, agent, owner, until, attempt',
  hand_deal: '',
  hand_fact:
    'pos, id, kind, about, party, other, on_from, on_by, until_from, until_by, known, corrects, text, held, amount',
} as const;

async function copied(store: Store, copies: number): Promise<void> {
  for (let copy = 1; copy < copies; copy++) {
    const suffix = `-${String(copy).padStart(3, '0')}`;
    await store.transaction(async (tx) => {
      for (const [table, names] of Object.entries(columns)) await copyOf(tx, table, names, suffix);
    });
  }
  await store.transaction(indexHandTables);
  await store.transaction((tx) => sql`analyze`.execute(tx));
}

async function copyOf(tx: Transaction<Tables>, table: string, names: string, suffix: string): Promise<void> {
  const own = table.startsWith('hand_') ? '' : 'tenant, ';
  const rest = names === '' ? '' : `, ${names}`;
  const key = `name_key || '${Buffer.from(suffix).toString('hex')}'`;
  const taken = rest.replace(' name_key', ` ${key}`).replace(/\bname\b/, `name || '${suffix}'`);
  // What was copied has a `-` more in its id than what was worked out.
  const originals = `deal like 'deal-_______'`;
  await sql
    .raw(
      `insert into ${table} (${own}deal${rest}) select ${own}deal || '${suffix}'${taken} from ${table} where ${originals}`,
    )
    .execute(tx);
}
