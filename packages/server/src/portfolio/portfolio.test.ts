import { parseDay, type PortfolioQuestion, type PortfolioReport, portfolioSchema } from '@inforce/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { breach, interest, note, signed, smallDeal } from '../../test/small-deal.ts';
import { type TestRecord, testRecord } from '../../test/stores.ts';
import type { Channel, Draft } from '../record/event.ts';
import type { Store } from '../store/store.ts';
import { makeDeal } from './make-deal.ts';
import { portfolio } from './portfolio.ts';
import { type AskedOfPortfolio, everyDeal } from './question.ts';
import type { View } from './views.ts';
import { workAll, type Worker } from './worker.ts';

const tenant = 'main';

function day(iso: string): number {
  const found = parseDay(iso);
  if (found === null) throw new Error(`No such day: ${iso}`);
  return found;
}

const worker = (store: Store, owner = 'w', clock = Date.now): Worker => ({
  store,
  owner,
  clock,
  chance: Math.random,
  leaseMilliseconds: 60_000,
  make: makeDeal(store),
});

async function record(store: Store, deal: string, drafts: readonly Draft[], channel: Channel = 'shared') {
  const [head] = await store.heads({ tenant, deal }, [channel]);
  const written = await store.append({ tenant, deal }, 'somebody', [
    { channel, after: head?.version ?? 0, drafts },
  ]);
  expect(written.ok).toBe(true);
}

interface Asking extends Partial<Omit<AskedOfPortfolio, 'asOf' | 'knownAt' | 'visible'>> {
  readonly on: string;
  readonly known?: string;
  readonly view?: View;
}

async function ask(
  store: Store,
  { on, known = on, view = 'shared', ...rest }: Asking,
): Promise<PortfolioReport> {
  const report = await portfolio(store, {
    tenant,
    visible: everyDeal(tenant, view),
    asOf: day(on),
    knownAt: day(known),
    what: null,
    expiringDays: 30,
    search: '',
    order: 'name',
    page: { after: null, limit: 50 },
    ...rest,
  });
  expect(portfolioSchema.parse(report)).toEqual(report);
  return report;
}

const dealsOf = (report: PortfolioReport): string[] => report.rows.map(({ deal }) => deal);

const found = async (store: Store, search: string): Promise<string[]> =>
  dealsOf(await ask(store, { on: '2024-06-15', search }));

/**
 * alder    6.3 breached from March 1, 2024, nothing waived
 * birch    the same, and a waiver signed by both on June 1
 * cedar    the same, and a waiver signed by the company alone
 * dogwood  nothing, but the holders have recorded for themselves a breach from July 1
 */
async function fourDeals(store: Store): Promise<void> {
  await record(store, 'alder', [...smallDeal('Alder'), breach('b', '2024-03-01')]);
  const waived = [...smallDeal('Birch', { withWaiver: true }), breach('b', '2024-03-01')];
  await record(store, 'birch', [...waived, signed('s1', 'company'), signed('s2', 'north')]);
  const unsigned = [...smallDeal('Cedar', { withWaiver: true }), breach('b', '2024-03-01')];
  await record(store, 'cedar', [...unsigned, signed('s1', 'company')]);
  await record(store, 'dogwood', smallDeal('Dogwood'));
  await record(store, 'dogwood', [breach('holders.b', '2024-07-01')], 'holders');
  await workAll(worker(store));
}

describe.each(['sqlite', 'postgres'] as const)('a portfolio on %s', (kind) => {
  let at: TestRecord;
  beforeAll(async () => {
    at = await testRecord(kind);
    await fourDeals(at.store);
  });
  afterAll(() => at.stop());

  test.each<[PortfolioQuestion, string, string[]]>([
    // [D3] alder's breach is on record; birch's was waived on June 1; of cedar's waiver the record says nothing certain.
    ['in default', '2024-05-01', ['alder', 'birch', 'cedar']],
    ['in default', '2024-06-15', ['alder', 'cedar']],
    ['event of default', '2024-06-15', ['alder', 'cedar']],
    ['waived', '2024-06-15', ['birch', 'cedar']],
    ['suspended', '2024-06-15', ['birch', 'cedar']],
    ['suspended', '2024-09-01', []],
    // [W6] The last day of the suspension is August 31, so that it is over on September 1.
    ['expiring', '2024-08-01', []],
    ['expiring', '2024-08-02', ['birch']],
    // [E4] Awaited from the day of the paper, as long as nothing is recorded of the second signature.
    ['awaiting signatures', '2024-05-31', []],
    ['awaiting signatures', '2024-06-15', ['cedar']],
  ])('%s on %s: %j', async (what, on, deals) => {
    expect(dealsOf(await ask(at.store, { what, on, known: '2024-06-30' }))).toEqual(deals);
  });

  test('[K1] what turns on something unrecorded is counted apart from what is so', async () => {
    const { counts, deals } = await ask(at.store, { on: '2024-06-15', known: '2024-06-30' });
    expect(deals).toBe(4);
    expect(counts).toEqual({
      'in default': { yes: 1, open: 1 },
      'event of default': { yes: 1, open: 1 },
      waived: { yes: 1, open: 1 },
      suspended: { yes: 1, open: 1 },
      expiring: { yes: 0, open: 0 },
      'awaiting signatures': { yes: 1, open: 0 },
    });
  });

  test('[T5] as known before the waiver was signed, the default goes on', async () => {
    const before = await ask(at.store, { what: 'in default', on: '2024-06-15', known: '2024-05-31' });
    expect(dealsOf(before)).toEqual(['alder', 'birch', 'cedar']);
    expect(before.projection).toBe(true);
    const beforeAll = await ask(at.store, { what: 'in default', on: '2024-06-15', known: '2024-02-29' });
    expect(dealsOf(beforeAll)).toEqual([]);
  });

  test('each side is answered from its own channels and nothing else', async () => {
    const on = '2024-07-02';
    for (const view of ['shared', 'company', 'agent'] as const) {
      const report = await ask(at.store, { what: 'in default', on, view });
      expect(dealsOf(report)).not.toContain('dogwood');
      expect(JSON.stringify(report)).not.toContain('holders.b');
    }
    const own = await ask(at.store, { what: 'in default', on, view: 'holders' });
    expect(dealsOf(own)).toEqual(['alder', 'cedar', 'dogwood']);
    expect(own.rows.at(-1)?.statements.map(({ row }) => row['id'])).toEqual(['holders.b']);
  });

  test('searched by a part of the name or the id, in any capitals; what means something in SQL means itself', async () => {
    expect(await found(at.store, 'IRC')).toEqual(['birch']);
    expect(await found(at.store, '%')).toEqual([]);
    expect(await found(at.store, "'; drop table work; --")).toEqual([]);
    expect(await found(at.store, '')).toEqual(['alder', 'birch', 'cedar', 'dogwood']);
  });

  test('page after page, every deal once, in each order', async () => {
    for (const order of ['name', 'from', 'ends'] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const asked = { on: '2024-05-01', what: 'in default', order, page: { after, limit: 1 } } as const;
        const report: PortfolioReport = await ask(at.store, asked);
        expect(report.rows.length).toBe(1);
        seen.push(...dealsOf(report));
        after = report.next;
      } while (after !== null);
      expect(seen).toEqual(['alder', 'birch', 'cedar']);
    }
  });

  test('a page that nobody was given is answered all the same', async () => {
    const report = await ask(at.store, { on: '2024-05-01', page: { after: 'x:y', limit: 1e9 } });
    expect(report.rows.length).toBe(4);
  });
});

describe.each(['sqlite', 'postgres'] as const)('an answer says how fresh it is, on %s', (kind) => {
  let at: TestRecord;
  beforeAll(async () => {
    at = await testRecord(kind);
    await fourDeals(at.store);
  });
  afterAll(() => at.stop());

  test('what one side writes for itself makes nothing behind for the others', async () => {
    await record(at.store, 'alder', [interest('holders.i', '2024-04-01')], 'holders');
    const fresh = async (view: View) => (await ask(at.store, { on: '2024-05-01', view })).fresh;
    const none = { behind: 0, unread: 0, deals: [] };
    expect(await fresh('shared')).toEqual(none);
    expect(await fresh('company')).toEqual(none);
    expect(await fresh('holders')).toEqual({ behind: 1, unread: 0, deals: ['alder'] });
    await workAll(worker(at.store));
    expect(await fresh('holders')).toEqual(none);
  });

  test('a deal is behind from its append on, until its rows are worked out', async () => {
    await record(at.store, 'dogwood', [breach('b', '2024-03-01')]);
    const before = await ask(at.store, { what: 'in default', on: '2024-05-01', search: 'dogwood' });
    expect(before.fresh).toEqual({ behind: 1, unread: 0, deals: ['dogwood'] });
    expect(before.rows).toEqual([]);
    await workAll(worker(at.store));
    const after = await ask(at.store, { what: 'in default', on: '2024-05-01', search: 'dogwood' });
    expect(after.fresh.behind).toBe(0);
    expect(dealsOf(after)).toEqual(['dogwood']);
  });

  test('a deal that was never worked out counts as seen, and as behind', async () => {
    await record(at.store, 'elm', smallDeal('Elm'));
    const report = await ask(at.store, { on: '2024-05-01' });
    expect([report.deals, report.fresh.behind, dealsOf(report).includes('elm')]).toEqual([5, 1, false]);
    await workAll(worker(at.store));
    expect(dealsOf(await ask(at.store, { on: '2024-05-01' }))).toContain('elm');
  });

  test('a deal that cannot be read is listed as such, with nothing said of it', async () => {
    await record(at.store, 'fir', [note('a deal without a name')]);
    await record(at.store, 'fir', [breach('b', '2024-03-01')]);
    await workAll(worker(at.store));
    const report = await ask(at.store, { on: '2024-05-01', search: 'fir' });
    expect(report.rows.map(({ unread, standings }) => [unread, standings])).toEqual([[true, []]]);
    expect(report.fresh.unread).toBe(1);
  });

  test('notes and people change no answer: the rows are those that everybody has', async () => {
    await record(at.store, 'alder', [note('for ourselves')], 'company');
    await workAll(worker(at.store));
    const rows = await at.store.transaction((transaction) =>
      transaction.selectFrom('portfolio').select(['view', 'rows_view']).where('deal', '=', 'alder').execute(),
    );
    expect(Object.fromEntries(rows.map(({ view, rows_view: of }) => [view, of]))).toMatchObject({
      shared: 'shared',
      company: 'shared',
    });
  });
});
