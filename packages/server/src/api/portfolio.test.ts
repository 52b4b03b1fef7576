import type { PortfolioReport } from '@inforce/core';
import { portfolioSchema } from '@inforce/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, TestServer } from '../../test/api.ts';
import { makeDeal } from '../portfolio/make-deal.ts';
import { workAll } from '../portfolio/worker.ts';
import type { Draft } from '../record/event.ts';

let server: TestServer;
let ann: Person;
let bob: Person;

const draftsOf = (name: string, facts: readonly Draft[]): readonly Draft[] => [
  { kind: 'deal-stated', body: { deal: name, calendar: null } },
  { kind: 'party-stated', body: { id: 'company', party: { name, role: 'Company' } } },
  { kind: 'agreement-stated', body: { id: 'npa', agreement: { 'in-force': '2026-01-02' } } },
  ...facts,
];
const late: Draft = {
  kind: 'fact-recorded',
  body: {
    id: 'late',
    numbered: false,
    fact: { on: '2026-03-01', breach: { of: 'npa/6.3', stage: 'default' } },
  },
};

beforeAll(async () => {
  server = await TestServer.open();
  ann = await server.person('ann');
  bob = await server.person('bob');
  await server.deal('harbor', ann, 'holders', draftsOf('Harbor, Inc.', [late]));
  await server.deal('quiet', ann, 'holders', draftsOf('Quiet, Inc.', []));
  await server.deal('other', bob, 'holders', draftsOf('Other, Inc.', [late]));
});
afterAll(() => server.close());

async function asked(person: Person, query: string): Promise<PortfolioReport> {
  const answer = await person.ask(`/api/portfolio?asOf=2026-06-01&${query}`);
  expect(answer.status).toBe(200);
  return portfolioSchema.parse(await answer.json());
}

test('what is not worked out yet is said; then deals stand by their names, and nobody sees those of others', async () => {
  expect((await asked(ann, '')).fresh.behind).toBe(2);
  await workAll({
    store: server.store,
    owner: 'a worker',
    clock: () => server.now,
    chance: () => 0,
    leaseMilliseconds: 1000,
    make: makeDeal(server.store),
  });
  const report = await asked(ann, '');
  expect(report.fresh.behind).toBe(0);
  expect(report.rows.map(({ name }) => name)).toEqual(['Harbor, Inc.', 'Quiet, Inc.']);
  expect(report.counts['in default']).toEqual({ yes: 1, open: 0 });
  expect((await asked(bob, '')).rows.map(({ deal }) => deal)).toEqual(['other']);
});

test('deals that stand so, by words of their name, a page at a time', async () => {
  expect((await asked(ann, 'what=in%20default')).rows.map(({ deal }) => deal)).toEqual(['harbor']);
  expect((await asked(ann, 'search=quiet')).rows.map(({ deal }) => deal)).toEqual(['quiet']);
  const first = await asked(ann, 'limit=1');
  expect((await asked(ann, `limit=1&after=${first.next ?? ''}`)).rows.map(({ deal }) => deal)).toEqual([
    'quiet',
  ]);
});

test('a parameter that is not known, and one that says nothing, are refused', async () => {
  for (const query of ['when=1', 'what=lost', 'expiring=-1', 'asOf=yesterday'])
    expect((await ann.ask(`/api/portfolio?${query}`)).status).toBe(400);
});
