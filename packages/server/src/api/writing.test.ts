import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { askAs, type Person, TestServer } from '../../test/api.ts';
import { away, noRoom } from '../store/store-error.ts';

let server: TestServer;
let ann: Person;

beforeEach(async () => {
  server = await TestServer.open({ config: { pollMs: 50, bodyBytesMax: 2000 } });
  ann = await server.person('ann');
  await server.deal('harbor', ann, 'company', [
    { kind: 'deal-stated', body: { deal: 'Harbor', calendar: null } },
  ]);
});
afterEach(() => server.close());

const notesOf = z.object({ notes: z.array(z.object({ text: z.string() })) });
const notes = async (): Promise<string[]> =>
  notesOf.parse(await (await ann.ask('/api/deals/harbor/notes')).json()).notes.map(({ text }) => text);
const etag = async (): Promise<string> => (await ann.ask('/api/deals/harbor')).headers.get('ETag') ?? '';

function note(text: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return ann.ask('/api/deals/harbor/notes', { method: 'POST', json: { text }, headers });
}

test('a request that comes again under its key has the answer that it had', async () => {
  const headers = { 'If-Match': await etag(), 'Idempotency-Key': 'one' };
  const [first, again] = [await note('a', headers), await note('a', headers)];
  expect([first.status, again.status, await again.text()]).toEqual([201, 201, await first.text()]);
  expect(again.headers.get('ETag')).toBe(first.headers.get('ETag'));
  expect(await notes()).toEqual(['a']);
});

test('ten at once under one key are carried out once', async () => {
  const headers = { 'If-Match': await etag(), 'Idempotency-Key': 'one' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => note('a', headers)));
  const bodies = await Promise.all(answers.map((each) => each.text()));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(bodies).size).toBe(1);
  expect(await notes()).toEqual(['a']);
});

test('another request under a key that was used is refused', async () => {
  const headers = { 'If-Match': await etag(), 'Idempotency-Key': 'one' };
  await note('a', headers);
  const other = await note('b', headers);
  expect(await other.json()).toMatchObject({ status: 422, code: 'IS420' });
  expect(await notes()).toEqual(['a']);
});

test('of two that rest on the same version one is told what the other wrote', async () => {
  const headers = { 'If-Match': await etag() };
  const answers = await Promise.all([note('a', headers), note('b', headers)]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412]);
  expect(await notes()).toHaveLength(1);
});

test('an id that only a side may give is not given in the shared channel', async () => {
  const fact = { id: 'holders.talks', on: '2026-05-01', breach: { of: 'npa/6.3' } };
  const answer = await ann.write('harbor', '/facts', { facts: [fact] });
  expect(await answer.json()).toMatchObject({ status: 422, problems: [{ code: 'IS202' }, {}] });
});

test.each<[string, string, number, string]>([
  ['too large', JSON.stringify({ text: 'x'.repeat(3000) }), 413, 'IS413'],
  ['too deep', `{"text":${'['.repeat(100)}${']'.repeat(100)}}`, 422, 'IS421'],
  ['no JSON', '{"text":', 422, 'IS422'],
  ['a fraction', '{"text":1.5}', 422, 'IS422'],
  ['half a sign', '{"text":"\\ud800"}', 422, 'IS422'],
  ['another shape', '{"text":"a","abuot":"npa"}', 422, 'IF104'],
])('a body that is %s is refused', async (_what, body, status, code) => {
  const headers = { 'If-Match': await etag(), 'Content-Type': 'application/json' };
  const bytes = new TextEncoder().encode(body);
  const answer = await ann.ask('/api/deals/harbor/notes', { method: 'POST', body: bytes, headers });
  expect(await answer.json()).toMatchObject({ status, code });
});

test('a page of elsewhere writes nothing, and under another name the server is not there', async () => {
  const json = { text: 'a' };
  const headers = { 'If-Match': await etag() };
  const from = { Cookie: ann.cookie, Origin: 'https://elsewhere.example' };
  expect(
    (await askAs(server, from, '/api/deals/harbor/notes', { method: 'POST', json, headers })).status,
  ).toBe(403);
  const nowhere = { Cookie: ann.cookie };
  expect(
    (await askAs(server, nowhere, '/api/deals/harbor/notes', { method: 'POST', json, headers })).status,
  ).toBe(403);
  const renamed = { Cookie: ann.cookie, Host: 'elsewhere.example' };
  expect((await askAs(server, renamed, '/api/deals/harbor')).status).toBe(404);
});

test('a write may rest on any answer from the deal', async () => {
  const status = await ann.ask('/api/deals/harbor/status');
  expect((await note('x', { 'If-Match': status.headers.get('ETag') ?? '' })).status).toBe(201);
});

test('what goes wrong inside goes to the log and not out', async () => {
  server.store.heads = () => Promise.reject(new Error('the disk is full of secrets'));
  const answer = await ann.ask('/api/deals/harbor');
  expect([answer.status, await answer.text()]).toEqual([500, expect.not.stringContaining('secrets')]);
  expect(server.log.join('')).toContain('the disk is full of secrets');
});

test.each([
  [503, 'IS103', away(new Error('connect ECONNREFUSED of a secret host'))],
  [507, 'IS105', noRoom()],
] as const)('a record that is away, or full, is said to be: %i', async (status, code, error) => {
  server.store.heads = () => Promise.reject(error);
  const answer = await ann.ask('/api/deals/harbor');
  const text = await answer.text();
  expect([answer.status, text.includes(code), text.includes('secret')]).toEqual([status, true, false]);
  expect(server.log.join('')).toContain(error.message);
});

test('an answer that takes too long is given up', async () => {
  const hasty = await TestServer.open({ config: { requestMs: 20 } });
  const bob = await hasty.person('bob');
  hasty.store.heads = () => new Promise(() => {});
  await hasty.deal('harbor', bob, 'company', [
    { kind: 'deal-stated', body: { deal: 'Harbor', calendar: null } },
  ]);
  expect(await (await bob.ask('/api/deals/harbor')).json()).toMatchObject({ status: 408, code: 'IS408' });
  await hasty.close();
});

test('the log holds no cookie, no query and no body', async () => {
  await note('a word that nobody else hears', { 'If-Match': await etag() });
  await ann.ask('/api/deals/harbor/why?of=a-subject-of-mine');
  const log = server.log.join('');
  expect(log).toContain('/api/deals/:deal/notes');
  for (const word of [ann.cookie.split('=')[1] ?? '', 'a word that', 'a-subject-of-mine'])
    expect(log).not.toContain(word);
});

async function news(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  return new TextDecoder().decode((await reader.read()).value);
}

test('news say that something changed, resume where they were, and say nothing of another side', async () => {
  const bob = await server.person('bob');
  const root = await server.person('root', true);
  await server.access.addToDeal(root.viewer, 'harbor', {
    person: bob.viewer.person,
    role: 'holders',
    keeper: false,
  });
  const first = (await bob.ask('/api/deals/harbor/events')).body?.getReader();
  if (first === undefined) throw new Error('no stream');
  const now = await news(first);
  const id = /^id: (.+)$/m.exec(now)?.[1] ?? '';
  expect(now).toContain(`data: {"etag":"${id}"}`);
  await ann.write('harbor', '/notes', { channel: 'company', text: 'ours' });
  await ann.write('harbor', '/notes', { text: 'for all' });
  const changed = await news(first);
  expect(changed).toMatch(/^event: changed$/m);
  expect(changed).not.toContain(id);
  await first.cancel();
  const latest = /^id: (.+)$/m.exec(changed)?.[1] ?? '';
  const resumed = (
    await bob.ask('/api/deals/harbor/events', { headers: { 'Last-Event-ID': latest } })
  ).body?.getReader();
  await ann.write('harbor', '/notes', { channel: 'company', text: 'ours again' });
  const silence = new Promise<string>((done) => setTimeout(() => done('silence'), 300));
  expect(await Promise.race([resumed === undefined ? '' : news(resumed), silence])).toBe('silence');
  await resumed?.cancel();
});
