import { afterEach, beforeEach, expect, test } from 'vitest';
import { askAs, type Person, TestServer } from '../../test/api.ts';
import type { Draft } from '../record/event.ts';

let server: TestServer;
let ann: Person;

const stated: readonly Draft[] = [
  { kind: 'deal-stated', body: { deal: 'Harbor', calendar: null } },
  { kind: 'party-stated', body: { id: 'company', party: { name: 'Harbor, Inc.', role: 'Company' } } },
  {
    kind: 'agreement-stated',
    body: { id: 'npa', agreement: { title: 'Note Purchase Agreement', 'in-force': '2026-01-02' } },
  },
];

beforeEach(async () => {
  server = await TestServer.open();
  ann = await server.person('ann');
  await server.deal('harbor', ann, 'company', stated);
});
afterEach(() => server.close());

test('the status of a deal on a day, as known on a day', async () => {
  const answer = await ann.ask('/api/deals/harbor/status?asOf=2026-02-03&knownAt=2026-03-04');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ deal: 'Harbor', asOf: '2026-02-03', knownAt: '2026-03-04' });
});

test('[T5] both days are today unless they are said', async () => {
  const answer = await ann.ask('/api/deals/harbor/status');
  expect(await answer.json()).toMatchObject({ asOf: '2026-11-28', knownAt: '2026-11-28' });
});

test('everything that is wrong with a question is said at once', async () => {
  const answer = await ann.ask('/api/deals/harbor/status?asOf=soon&knownAt=2026-02-30');
  expect(answer.status).toBe(400);
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({
    problems: [
      { code: 'IF108', at: 'query asOf' },
      { code: 'IF107', at: 'query knownAt' },
    ],
  });
  const other = await ann.ask('/api/deals/harbor/status?as_of=2026-02-03&asOf=2026-02-03&asOf=2026-02-04');
  expect(await other.json()).toMatchObject({
    problems: [
      { code: 'IS400', at: 'query as_of' },
      { code: 'IS400', at: 'query asOf' },
    ],
  });
});

test('a deal that is not there and one that the asker is not on are the same to them', async () => {
  const bob = await server.person('bob');
  const [forbidden, absent] = [
    await bob.ask('/api/deals/harbor/status'),
    await bob.ask('/api/deals/none/status'),
  ];
  expect([forbidden.status, absent.status]).toEqual([404, 404]);
  expect(await withoutNumber(forbidden)).toBe(await withoutNumber(absent));
  expect((await askAs(server, {}, '/api/deals/harbor/status')).status).toBe(401);
});

test('the same question of the same record is answered with 304 to who has the answer', async () => {
  const first = await ann.ask('/api/deals/harbor/status');
  const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
  expect((await ann.ask('/api/deals/harbor/status', { headers })).status).toBe(304);
  expect((await ann.ask('/api/deals/harbor/timeline', { headers })).status).toBe(200);
  server.now += 24 * 3600 * 1000;
  const tomorrow = await server.signedIn('ann');
  expect((await tomorrow.ask('/api/deals/harbor/status', { headers })).status).toBe(200);
});

const withoutNumber = async (answer: Response): Promise<string> =>
  (await answer.text()).replace(/"request":"[^"]*"/, '');
