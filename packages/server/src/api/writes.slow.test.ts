// Every write of the description against what it says of itself: that it rests on something it answers 428 and 412 by, that
// a POST under a key is carried out once. A route that is in no table here fails.
import { readFileSync } from 'node:fs';
import { zipped } from '@inforce/formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Route } from '../../test/described.ts';
import { type Person, TestServer } from '../../test/api.ts';
import type { Store } from '../store/store.ts';

let server: TestServer;
/** A keeper of the holders, and an administrator. */
let ann: Person;
let bob: Person;
let deal = '';

const example = new URL('../../../../examples/cerplex/', import.meta.url);
const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(new URL(name, example)));
const folder = Uint8Array.from(
  zipped(
    new Map(
      ['deal.yaml', 'facts.yaml', 'waiver-and-amendment-1996-10-31.txt'].map((name) => [
        `cerplex/${name}`,
        bytesOf(name),
      ]),
    ),
  ),
);
const idOf = z.object({ id: z.string() });
const zip = { 'Content-Type': 'application/zip' };
const bytes = { 'Content-Type': 'application/octet-stream' };

async function begin(kind: Store['kind']): Promise<void> {
  server = await TestServer.on(kind);
  ann = await server.person('ann', true);
  bob = await server.person('bob');
  const path = '/api/deals/import?role=holders';
  deal = idOf.parse(await (await ann.ask(path, { method: 'POST', body: folder, headers: zip })).json()).id;
  await ann.write(deal, '/facts', { facts: [{ id: 'late', on: '1996-12-02', occurred: 'waiver/1(a)' }] });
}

interface Sample {
  readonly query?: string;
  readonly json?: unknown;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What stands in the path. */
  readonly of?: Readonly<Record<string, string>>;
}

const entry = (value: object): Sample => ({ json: { entry: value } });
const costs = new TextEncoder().encode('1. COSTS. The Company shall pay all costs.\n');

/** A request to each write, good but for what is tried here. */
const samples = (): Readonly<Record<string, Sample>> => ({
  'post /api/deals': { json: { deal: 'Pier', role: 'company' } },
  'post /api/deals/import': { query: '?role=holders', body: folder, headers: zip },
  'put /api/deals/{deal}': { json: { deal: 'Cerplex', calendar: { city: 'New York' } } },
  'post /api/deals/{deal}/facts': { json: { facts: [{ on: '1996-12-01', breach: { of: 'npa/6.9' } }] } },
  'post /api/deals/{deal}/facts/{id}/corrections': {
    of: { id: 'late' },
    json: { fact: { known: '1996-12-03', never: true } },
  },
  'post /api/deals/{deal}/notes': { json: { text: 'Ask about 6.3.' } },
  'post /api/deals/{deal}/documents': { query: '?file=costs.txt', body: costs, headers: bytes },
  'post /api/deals/{deal}/readings': { json: { agreement: 'waiver' } },
  'post /api/deals/{deal}/people': { json: { person: bob.viewer.person, role: 'holders' } },
  'delete /api/deals/{deal}/people/{person}': { of: { person: bob.viewer.person } },
  'put /api/deals/{deal}/parties/{id}': { of: { id: 'lucent' }, ...entry({ name: 'Lucent' }) },
  'delete /api/deals/{deal}/parties/{id}': { of: { id: 'lucent' } },
  'put /api/deals/{deal}/agreements/{id}': { of: { id: 'side' }, ...entry({ title: 'Side Letter' }) },
  'delete /api/deals/{deal}/agreements/{id}': { of: { id: 'side' } },
  'put /api/deals/{deal}/instruments/{id}': { of: { id: 'b' }, ...entry({ kind: 'notes', under: 'npa' }) },
  'delete /api/deals/{deal}/instruments/{id}': { of: { id: 'b' } },
  'put /api/deals/{deal}/clauses/{id}': { of: { id: 'tested' }, ...entry({ at: 'npa/6.9' }) },
  'delete /api/deals/{deal}/clauses/{id}': { of: { id: 'tested' } },
  'put /api/deals/{deal}/roles/{id}': { of: { id: 'Agents' }, json: { role: ['hancock'] } },
  'delete /api/deals/{deal}/roles/{id}': { of: { id: 'Agents' } },
  'put /api/deals/{deal}/settings/{id}': {
    of: { id: 'reinstatement-date' },
    json: { at: 'waiver/1', setting: { reading: 'earlier of the limbs' } },
  },
  'delete /api/deals/{deal}/settings/{id}': { of: { id: 'reinstatement-date' }, query: '?at=waiver/1' },
  'post /api/people': { json: { email: 'carol@example.com', name: 'Carol' } },
  'post /api/people/{person}/link': { of: { person: bob.viewer.person } },
  'post /api/tokens': { json: { name: 'script', scopes: ['read'], days: 7 } },
});

const writes = (): readonly Route[] => server.described.routes.filter(({ method }) => method !== 'get');
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const takes = ({ operation }: Route, header: string): boolean =>
  operation.parameters.some(({ name, in: where }) => where === 'header' && name === header);

async function send(route: Route, more: Readonly<Record<string, string>>): Promise<Response> {
  const sample = samples()[nameOf(route)];
  if (sample === undefined) throw new Error(`there is no sample of ${nameOf(route)}`);
  const { query = '', of = {}, headers = {}, ...rest } = sample;
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => of[name] ?? deal);
  const method = route.method.toUpperCase();
  return ann.ask(`${path}${query}`, { method, headers: { ...headers, ...more }, ...rest });
}

const etag = async (): Promise<string> => (await ann.ask(`/api/deals/${deal}`)).headers.get('ETag') ?? '';
const counted = async (): Promise<string> => {
  const tables = ['event', 'person', 'token', 'link', 'membership'] as const;
  const counts = tables.map((table) =>
    server.store.transaction((sql) =>
      sql
        .selectFrom(table)
        .select((is) => is.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  );
  return (await Promise.all(counts)).map(({ count }) => count).join(' ');
};

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  beforeAll(() => begin(kind));
  afterAll(() => server.close());

  test('every write says what it rests on, or why on nothing', () => {
    const silent = writes().filter(
      (route) => !takes(route, 'If-Match') && !/No If-Match: [a-z]/.test(route.operation.description),
    );
    expect(silent.map(nameOf)).toEqual([]);
  });

  test('every POST takes a key, or says why none', () => {
    const silent = writes().filter(
      (route) =>
        route.method === 'post' &&
        !takes(route, 'Idempotency-Key') &&
        !/No Idempotency-Key: [a-z]/.test(route.operation.description),
    );
    expect(silent.map(nameOf)).toEqual([]);
  });

  test('a write that rests on something is 428 without it, 412 where it has changed, and then writes nothing', async () => {
    const resting = writes().filter((route) => takes(route, 'If-Match'));
    expect(resting.length).toBeGreaterThan(15);
    const stale = await etag();
    await ann.write(deal, '/notes', { text: 'in between' });
    const before = await counted();
    for (const route of resting) {
      const [without, late] = [await send(route, {}), await send(route, { 'If-Match': stale })];
      expect([nameOf(route), without.status, late.status]).toEqual([nameOf(route), 428, 412]);
      expect(await late.json()).toMatchObject({ code: 'IS412', changed: [{ body: { text: 'in between' } }] });
    }
    expect(await counted()).toBe(before);
  });

  test('a POST under a key is carried out once, and answers the same again', async () => {
    const keyed = writes().filter((route) => takes(route, 'Idempotency-Key'));
    expect(keyed.length).toBeGreaterThan(8);
    for (const route of keyed) {
      const headers = { 'If-Match': await etag(), 'Idempotency-Key': nameOf(route).replaceAll(' ', ':') };
      const first = await send(route, headers);
      const [body, after] = [await first.text(), await counted()];
      expect([nameOf(route), first.status < 300, body]).toEqual([nameOf(route), true, body]);
      const again = await send(route, headers);
      expect([nameOf(route), again.status, await again.text()]).toEqual([nameOf(route), first.status, body]);
      expect([nameOf(route), await counted()]).toEqual([nameOf(route), after]);
      expect(again.headers.get('ETag')).toBe(first.headers.get('ETag'));
    }
  });

  test('a key that was used is refused with anything else', async () => {
    const headers = { 'If-Match': await etag(), 'Idempotency-Key': 'post:/api/tokens' };
    const other = { name: 'another', scopes: ['read'], days: 7 };
    const answer = await ann.ask('/api/tokens', { method: 'POST', json: other, headers });
    expect(await answer.json()).toMatchObject({ status: 422, code: 'IS420' });
  });

  test('what is shown once is kept so that neither the record nor another session of the person has it', async () => {
    const headers = { 'Idempotency-Key': 'a-secret' };
    const asked = { method: 'POST', json: { name: 'cron', scopes: ['read'], days: 7 }, headers };
    const { secret } = z
      .object({ secret: z.string() })
      .parse(await (await ann.ask('/api/tokens', asked)).json());
    const rows = await server.store.transaction((sql) => sql.selectFrom('kept_answer').selectAll().execute());
    expect(rows.some(({ key }) => key === 'a-secret')).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const elsewhere = await server.signedIn('ann');
    expect(await (await elsewhere.ask('/api/tokens', asked)).json()).toMatchObject({ code: 'IS420' });
  });

  test('of ten that bring in the same folder under one key at once, one does', async () => {
    const headers = { ...zip, 'Idempotency-Key': 'ten' };
    const before = await ann.ask('/api/deals');
    const path = '/api/deals/import?role=holders&name=Pine';
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => ann.ask(path, { method: 'POST', body: folder, headers })),
    );
    const bodies = await Promise.all(answers.map((each) => each.text()));
    expect([answers.map(({ status }) => status), new Set(bodies).size]).toEqual([[201, 201, 201, 201], 1]);
    expect(bodies[0]).toMatch(/"pine-[a-z2-9]{8}"/);
    const list = z.object({ deals: z.array(z.unknown()) });
    const [was, is] = [
      list.parse(await before.json()),
      list.parse(await (await ann.ask('/api/deals')).json()),
    ];
    expect(is.deals.length - was.deals.length).toBe(1);
  });

  test('somebody is added on a deal that has not changed, or not at all', async () => {
    const carol = await server.person('carla');
    const headers = { 'If-Match': await etag() };
    const json = { person: carol.viewer.person, role: 'holders' };
    const add = ann.ask(`/api/deals/${deal}/people`, { method: 'POST', json, headers });
    const note = ann.ask(`/api/deals/${deal}/notes`, { method: 'POST', json: { text: 'now' }, headers });
    const statuses = (await Promise.all([add, note])).map(({ status }) => status);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(1);
    const on = await server.access.roleOn(carol.viewer, deal);
    expect(on !== null).toBe(statuses[0] === 200);
  });
});
