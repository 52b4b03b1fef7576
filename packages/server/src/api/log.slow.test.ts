// The log of a running server, and what it says to whom when something breaks. Numbers are those of docs/security.md.
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { cookieIn, password, Running } from '../../test/running.ts';

let server: Running;
beforeAll(async () => {
  server = await Running.open();
});
beforeEach(() => {
  server.log.length = 0;
});
afterAll(() => server.close());

const line = z.looseObject({ level: z.int(), time: z.string(), request: z.string().optional() });
const asked = line.extend({
  request: z.string(),
  from: z.string(),
  method: z.string(),
  route: z.string(),
  path: z.string(),
  status: z.int(),
  ms: z.number(),
  person: z.string().nullable(),
});
const lines = (): z.output<typeof line>[] => server.log.map((each) => line.parse(JSON.parse(each)));
const requests = (): z.output<typeof asked>[] =>
  lines().flatMap((each) => ('route' in each ? [asked.parse(each)] : []));

test('[16.2.1] [16.2.2] [16.2.4] each request is one line of JSON: when in UTC, who, from where, what, and how it ended', async () => {
  const answer = await server.ask('/api/deals/harbor/status?asOf=2026-01-01');
  expect(server.log).toHaveLength(1);
  expect(server.log[0]).toMatch(/^\{[^\n]*\}\n$/);
  const { person } = z
    .object({ person: z.string() })
    .parse(JSON.parse((await server.ask('/api/session')).text));
  expect(requests()[0]).toMatchObject({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    request: answer.headers['x-request-id'],
    from: '127.0.0.1',
    method: 'GET',
    route: '/api/deals/:deal/status',
    path: '/api/deals/harbor/status',
    status: 404,
    person,
  });
});

test('[16.3.1] [16.3.2] [16.3.3] sign-ins and refusals of every kind are in it, each with its number', async () => {
  const nobody = { Cookie: undefined };
  const post = { method: 'POST', json: {} };
  const all = [
    await server.ask('/api/deals', { headers: nobody }),
    await server.ask('/api/tokens', { headers: { Authorization: 'Bearer inforce_nothing' } }),
    await server.ask('/api/deals', { ...post, headers: { Origin: 'https://evil.example' } }),
    await server.ask('/api/deals', post),
    await server.ask('/api/deals?x=1'),
    await server.ask('/', { headers: { Host: 'evil.example' } }),
    await server.ask('/api/session', {
      method: 'POST',
      json: { email: 'x@northway.example', password: 'wrong' },
    }),
  ];
  expect(all.map(({ status }) => status)).toEqual([401, 401, 403, 422, 400, 404, 401]);
  expect(requests().map(({ request, status }) => [request, status])).toEqual(
    all.map(({ headers, status }) => [headers['x-request-id'], status]),
  );
  const noted = lines().find((each) => 'access' in each);
  expect(noted).toMatchObject({
    access: { what: 'sign-in-failed', why: 'unknown-person', person: null },
    request: all.at(-1)?.headers['x-request-id'],
  });
});

test('[16.3.3] [6.3.1] so is each wait that somebody is made to wait', async () => {
  const json = { email: 'tried@northway.example', password: 'wrong' };
  const tries = [];
  for (let n = 0; n < 6; n++) tries.push(await server.ask('/api/session', { method: 'POST', json }));
  expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
  expect(tries.at(-1)?.headers['retry-after']).toBe('1');
  const waits = lines().filter((each) => JSON.stringify(each['access'])?.includes('sign-in-delayed'));
  expect(waits).toMatchObject([{ access: { seconds: 1 }, request: tries.at(-1)?.headers['x-request-id'] }]);
});

test('[16.2.5] it has no password, no secret, no address that somebody typed', async () => {
  const json = { email: 'root@northway.example', password };
  const out = { Cookie: undefined };
  const signed = await server.ask('/api/session', { method: 'POST', json, headers: out });
  const token = await server.ask('/api/tokens', {
    method: 'POST',
    json: { name: 'nightly', scopes: ['calendar'], days: 1 },
  });
  const { secret } = z.object({ secret: z.string() }).parse(JSON.parse(token.text));
  await server.ask(`/calendar.ics?token=${secret}`, { headers: { Cookie: undefined } });
  await server.ask('/api/session', {
    method: 'POST',
    json: { email: 'typed@northway.example', password: 'a typing mistake' },
  });
  const log = server.log.join('');
  expect(requests()).toHaveLength(4);
  for (const each of [
    password,
    cookieIn(signed).split('=')[1] ?? '',
    secret,
    'northway',
    'typing mistake',
    'nightly',
  ])
    expect([each, log.includes(each)]).toEqual([each, false]);
});

test('[16.4.1] [1.3.10] nothing that is sent makes a line of its own, or is taken for a format', async () => {
  const forged = '%0a%7b%22level%22:50,%22forged%22:true%7d%0d%0a%1b[31m%25s%25o%25j';
  await server.ask(`/api/deals/${forged}?${forged}`, {
    headers: { 'User-Agent': 'x"}{"forged":true', 'X-Request-Id': 'mine' },
  });
  await server.ask('/api/people', {
    method: 'POST',
    json: { email: 'bob@northway.example', name: 'Bob\n{"forged":true}' },
  });
  expect(server.log.every((each) => /^\P{Cc}+\n$/u.test(each))).toBe(true);
  expect(lines().filter((each) => 'forged' in each || each.request === 'mine')).toEqual([]);
});

test('[16.5.1] [16.3.4] [16.5.4] what breaks inside is in the log and not in the answer, and everything else goes on', async () => {
  const record = new DatabaseSync(server.record);
  record.exec('ALTER TABLE token RENAME TO token_secretly');
  const broken = await server.ask('/api/tokens');
  expect((await server.ask('/api/session')).status).toBe(200);
  record.exec('ALTER TABLE token_secretly RENAME TO token');
  record.close();
  const problem = z.object({ code: z.string(), request: z.string() }).parse(JSON.parse(broken.text));
  expect([broken.status, problem.code]).toEqual([500, 'IS500']);
  expect(broken.text).not.toMatch(/token|sql|table|\.ts|node_modules/i);
  const logged = lines().find(({ level }) => level >= 50);
  expect(logged).toMatchObject({
    request: problem.request,
    err: { message: expect.stringContaining('no such table: token'), stack: expect.stringContaining('.ts') },
  });
  expect(problem.request).toBe(broken.headers['x-request-id']);
});
