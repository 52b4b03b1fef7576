// Every read of a document can be audited: each route that answers with something of a deal is in one of two tables. What is in
// neither fails, and so does an answer that holds most of a document's words and leaves no trace.
import { readFileSync } from 'node:fs';
import { zipped } from '@inforce/formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Route } from '../../test/described.ts';
import { type Person, TestServer } from '../../test/api.ts';

let server: TestServer;
let ann: Person;
let deal = '';
let waiver = '';
let npa = '';

const example = new URL('../../../../examples/cerplex/', import.meta.url);
const paper = 'waiver-and-amendment-1996-10-31.txt';
const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(new URL(name, example)));
/** An invented text for the agreement that the waiver is of, so that its conformed copy is made of both. */
const agreement = `WARRANT AGREEMENT

1. DEFINITIONS. "Initial Purchase Price" means $6.00.

2. NOTICES. The Company shall give notice of each adjustment within ten days.
`;

beforeAll(async () => {
  server = await TestServer.open();
  ann = await server.person('ann');
  const stated = Buffer.from(bytesOf('deal.yaml')).toString();
  const withText = stated.replace(/(warrants: *\{)/, '$1 text: warrants.txt,');
  const folder = new Map([
    ['deal.yaml', Buffer.from(withText)],
    ['facts.yaml', bytesOf('facts.yaml')],
    [paper, bytesOf(paper)],
    ['warrants.txt', Buffer.from(agreement)],
  ]);
  const headers = { 'Content-Type': 'application/zip' };
  const body = Uint8Array.from(zipped(folder));
  const answer = await ann.ask('/api/deals/import?role=holders', { method: 'POST', body, headers });
  deal = z.object({ id: z.string() }).parse(await answer.json()).id;
  const { documents } = z
    .object({ documents: z.array(z.object({ file: z.string(), sha256: z.string() })) })
    .parse(await (await ann.ask(`/api/deals/${deal}/documents`)).json());
  const hashOf = (file: string): string => documents.find((each) => each.file === file)?.sha256 ?? '';
  [waiver, npa] = [hashOf(paper), hashOf('warrants.txt')];
});
afterAll(() => server.close());

const days = 'asOf=1996-11-15&knownAt=2026-11-28';
const both = (): string[] => [waiver, npa].toSorted();

/** Routes whose answers are noted: how they are asked, and the documents that then have been read. */
const noted: Readonly<Record<string, readonly [query: string, read: () => readonly string[]]>> = {
  '/documents/{sha256}': ['', () => [waiver]],
  '/documents/{sha256}/read': ['', () => [waiver]],
  '/sources': ['', both],
  '/export': ['', both],
  '/agreements/{agreement}/conformed': [days, both],
  '/agreements/{agreement}/blackline': [`${days}&from=1996-10-30`, both],
  '/agreements/{agreement}/blame': [days, both],
};

/** Routes whose answers are not, and why. */
const unnoted: Readonly<Record<string, readonly [query: string, why: string]>> = {
  '': ['', 'what people stated, no words of a document'],
  '/status': [days, 'an answer: what is in force, with places in the documents'],
  '/timeline': [days, 'an answer, with places in the documents'],
  '/why': [`${days}&of=npa/6.3`, 'a proof quotes the sentences that it rests on'],
  '/subjects': [days, 'addresses'],
  '/check': [days, 'each finding quotes the line that it is about'],
  '/agreements/{agreement}/checklist': [days, 'an answer: conditions by their places, in a few words'],
  '/facts': ['', 'what people recorded'],
  '/notes': ['', 'what people wrote'],
  '/people': ['', 'people'],
  '/documents': ['', 'names and hashes of documents'],
  '/calendar': ['', 'days that matter, in a few words'],
  '/readings': ['', 'who kept which reading, and the sentences that today’s reader reads otherwise'],
  '/history': ['', 'events have documents by their hashes'],
  '/verify': ['', 'findings'],
  '/head': ['', 'hashes'],
  '/reads': ['', 'the trace itself'],
  '/events': ['', 'that something changed, and nothing of what'],
};

const prefix = '/api/deals/{deal}';
const ofDeal = (): readonly Route[] =>
  server.described.routes.filter(({ method, path }) => method === 'get' && path.startsWith(prefix));
const nameOf = ({ path }: Route): string => path.slice(prefix.length);

const readsOf = z.object({ reads: z.array(z.object({ id: z.string(), sha256: z.string() })) });
async function reads(): Promise<readonly z.output<typeof readsOf>['reads'][number][]> {
  return readsOf.parse(await (await ann.ask(`/api/deals/${deal}/reads`)).json()).reads;
}

const ask = (name: string, query: string): Promise<Response> =>
  ann.ask(
    `/api/deals/${deal}${name.replace('{sha256}', waiver).replace('{agreement}', 'warrants')}${query === '' ? '' : `?${query}`}`,
  );

test('every route is noted, or it is said why not', () => {
  const known = [...Object.keys(noted), ...Object.keys(unnoted)];
  expect(ofDeal().map(nameOf).toSorted()).toEqual(known.toSorted());
});

test.each(Object.keys(noted))('%s is noted, before it is handed out', async (name) => {
  const [query, documents] = noted[name] ?? ['', () => []];
  const before = new Set((await reads()).map(({ id }) => id));
  const answer = await ask(name, query);
  expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, '']);
  const fresh = (await reads()).filter(({ id }) => !before.has(id)).map(({ sha256 }) => sha256);
  expect(fresh.toSorted()).toEqual([...documents()].toSorted());
  const etag = answer.headers.get('ETag') ?? '';
  const path = `/api/deals/${deal}${name.replace('{sha256}', waiver).replace('{agreement}', 'warrants')}`;
  const again = await ann.ask(`${path}${query === '' ? '' : `?${query}`}`, {
    headers: { 'If-None-Match': etag },
  });
  // What the asker has already is not handed out again.
  expect([again.status, (await reads()).length]).toEqual([304, before.size + fresh.length]);
});

/** Eight words in a row, wherever they stand. */
function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9$%.]+/g) ?? [];
  return new Set(words.slice(7).map((_, i) => words.slice(i, i + 8).join(' ')));
}

test('what is not noted holds no document', async () => {
  const whole = runsOf(Buffer.from(bytesOf(paper)).toString());
  expect(whole.size).toBeGreaterThan(1000);
  const before = (await reads()).length;
  const shares: Record<string, number> = {};
  for (const [name, [query]] of Object.entries(unnoted)) {
    if (name === '/events') continue;
    const answer = await ask(name, query);
    const text = (await answer.text()).replaceAll('\\n', ' ');
    const found = runsOf(text);
    shares[name] = [...whole].filter((run) => found.has(run)).length / whole.size;
  }
  expect(Object.entries(shares).filter(([, share]) => share > 0.2)).toEqual([]);
  expect((await reads()).length).toBe(before);
  // The measure itself: what is noted as the whole text holds nearly all of it.
  const sources = runsOf((await (await ask('/sources', '')).text()).replaceAll('\\n', ' '));
  expect([...whole].filter((run) => sources.has(run)).length / whole.size).toBeGreaterThan(0.9);
});

test('somebody else’s side is not told', async () => {
  const root = await server.person('root', true);
  const bob = await server.person('bob');
  const member = { person: bob.viewer.person, role: 'company' as const, keeper: true };
  expect(await server.access.addToDeal(root.viewer, deal, member)).toEqual({ ok: true });
  await bob.ask(`/api/deals/${deal}/sources`);
  const own = readsOf.parse(await (await bob.ask(`/api/deals/${deal}/reads`)).json());
  expect(own.reads.map(({ sha256 }) => sha256).toSorted()).toEqual(both());
  expect((await reads()).some(({ id }) => own.reads.some((each) => each.id === id))).toBe(false);
});
