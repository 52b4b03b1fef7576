import { readFileSync } from 'node:fs';
import { ask, parseDay, statusReport } from '@inforce/core';
import { folderFiles, loadDeal, zipped } from '@inforce/formats';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { askAs, type Person, TestServer } from '../../test/api.ts';
import { newKey } from '../record/head-file.ts';

// One deal from its folder to its export, by way of every route. `askAs` holds each answer against the description.
let server: TestServer;
let ann: Person;
let root: Person;
let deal = '';

const example = new URL('../../../../examples/cerplex/', import.meta.url);
const paper = 'waiver-and-amendment-1996-10-31.txt';
const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(new URL(name, example)));
const days = 'asOf=1996-11-15&knownAt=2026-11-28';

beforeAll(async () => {
  server = await TestServer.open({ config: { signingKey: newKey() } });
  ann = await server.person('ann');
  root = await server.person('root', true);
  const folder = new Map(['deal.yaml', 'facts.yaml', paper].map((name) => [name, bytesOf(name)]));
  const body = Uint8Array.from(zipped(folder));
  const headers = { 'Content-Type': 'application/zip' };
  const answer = await ann.ask('/api/deals/import?role=holders', { method: 'POST', body, headers });
  deal = idOf.parse(await answer.json()).id;
});
afterAll(() => server.close());

const idOf = z.object({ id: z.string() });
const get = (path: string): Promise<Response> => ann.ask(`/api/deals/${deal}${path}`);
const write = (path: string, json: unknown, method?: string): Promise<Response> =>
  ann.write(deal, path, json, method);

describe('questions', () => {
  test('[P2] the status is what the folder answers, byte for byte', async () => {
    const loaded = loadDeal(folderFiles(fileURLToPath(example)));
    if (loaded.deal === null) throw new Error('the example is not readable');
    const [asOf, knownAt] = [parseDay('1996-11-15') ?? 0, parseDay('2026-11-28') ?? 0];
    const { readings: _, ...expected } = statusReport(ask({ deal: loaded.deal, asOf, knownAt }));
    const { readings: __, ...given } = z
      .looseObject({ readings: z.unknown() })
      .parse(await (await get(`/status?${days}`)).json());
    expect(given).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test.each([
    '',
    `/timeline?${days}`,
    `/subjects?${days}`,
    `/why?${days}&of=npa/6.3`,
    `/check?${days}`,
    `/agreements/waiver/checklist?${days}`,
    `/agreements/waiver/conformed?${days}`,
    `/agreements/waiver/blame?${days}&path=1`,
    `/agreements/waiver/blackline?${days}&from=1996-10-31`,
    '/facts',
    '/sources',
    '/documents',
    '/readings',
    '/notes',
    '/people',
    '/history?limit=3',
    '/verify',
    '/head',
    '/export',
  ])('GET %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, '']);
  });

  test.each([
    ['html', 'text/html'],
    ['markdown', 'text/markdown'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('a conformed copy and a blackline as %s', async (format, type) => {
    for (const path of ['conformed?', 'conformed?marked=1996-10-31&', 'blackline?from=1996-10-31&']) {
      const answer = await get(`/agreements/waiver/${path}format=${format}&${days}`);
      expect([answer.status, answer.headers.get('Content-Type')?.split(';')[0]]).toEqual([200, type]);
    }
  });

  test('a page is shown with its own style and nothing else, everything else is saved', async () => {
    const page = await get(`/agreements/waiver/conformed?format=html&${days}`);
    expect(page.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'.*style-src 'sha256-.*'; sandbox$/,
    );
    expect(await page.text()).not.toMatch(/<[^>]+ style=/);
    const markdown = await get(`/agreements/waiver/conformed?format=markdown&${days}`);
    expect(markdown.headers.get('Content-Disposition')).toMatch(/^attachment;/);
  });

  test('what-if records nothing', async () => {
    const before = (await get('')).headers.get('ETag');
    const facts = [{ on: '1996-11-12', occurred: 'waiver/1(a)' }];
    const answer = await ann.ask(`/api/deals/${deal}/what-if?${days}`, { method: 'POST', json: { facts } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('npa/6.3');
    expect((await get('')).headers.get('ETag')).toBe(before);
  });

  test('a question about what is not there is answered with the code of the command line', async () => {
    expect(await (await get('/why?of=nap/6.3')).json()).toMatchObject({ status: 422, code: 'IC105' });
    expect(await (await get('/agreements/none/checklist')).json()).toMatchObject({
      status: 404,
      code: 'IF116',
    });
    expect(await (await get('/agreements/npa/blackline?from=1996-10-31')).json()).toMatchObject({
      code: 'IC108',
    });
  });

  test('[T5] the record as it was at an instant answers as it did then', async () => {
    const then = new Date(server.now).toISOString();
    const before = await (await get(`/facts?recordedAt=${then}`)).text();
    server.now += 60_000;
    expect((await write('/facts', { facts: [{ on: '1996-12-01', breach: { of: 'npa/6.9' } }] })).status).toBe(
      201,
    );
    expect(await (await get(`/facts?recordedAt=${then}`)).text()).toBe(before);
    expect(await (await get('/facts')).text()).not.toBe(before);
    expect((await get('/facts?recordedAt=1996-12-01')).status).toBe(400);
  });
});

describe('writes', () => {
  const notice = { id: 'late-notice', on: '1996-12-02', occurred: 'waiver/1(a)' };

  test.each<[string, string, unknown]>([
    ['POST', '/facts', { facts: [notice] }],
    ['POST', '/facts/late-notice/corrections', { fact: { known: '1996-12-03', never: true } }],
    ['POST', '/notes', { text: 'Ask about 6.3.', about: 'npa/6.3' }],
    ['PUT', '', { deal: 'Cerplex', calendar: { city: 'New York' } }],
    ['PUT', '/parties/lucent', { entry: { name: 'Lucent Technologies Inc.' } }],
    ['DELETE', '/parties/lucent', undefined],
    ['PUT', '/agreements/side', { entry: { title: 'Side Letter', dated: '1996-10-31' } }],
    ['DELETE', '/agreements/side', undefined],
    ['PUT', '/instruments/series-b', { entry: { kind: 'notes', under: 'npa', principal: '5750000 USD' } }],
    ['DELETE', '/instruments/series-b', undefined],
    ['PUT', '/roles/Agents', { role: ['hancock'] }],
    ['DELETE', '/roles/Agents', undefined],
    [
      'PUT',
      '/clauses/tested',
      { entry: { at: 'npa/6.9', covenant: { tested: 'at all times' }, by: 'counsel', source: 'letter' } },
    ],
    ['DELETE', '/clauses/tested', undefined],
    ['DELETE', '/settings/reinstatement-date?at=waiver/1', undefined],
    [
      'PUT',
      '/settings/reinstatement-date',
      { at: 'waiver/1', setting: { reading: 'earlier of the limbs', by: 'counsel' } },
    ],
    ['POST', '/readings', { agreement: 'waiver' }],
  ])('%s %s', async (method, path, json) => {
    const before = (await get('')).headers.get('ETag');
    const answer = await write(path, json, method);
    expect([answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([201, '']);
    expect(answer.headers.get('ETag')).not.toBe(before);
  });

  test('what would make the deal wrong is refused whole, with the codes of the command line', async () => {
    const before = (await get('')).headers.get('ETag');
    const wrong = [
      { on: '1996-02-30', satisfied: 'waiver/4.5' },
      { on: '1996-10-31', satisfied: 'wavier/4.5' },
    ];
    const answer = await write('/facts', { facts: wrong });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ problems: [{ code: 'IF107' }, { code: 'IF116' }] });
    expect((await get('')).headers.get('ETag')).toBe(before);
  });

  test('a write says what it rests on, and is told what has changed', async () => {
    const json = { text: 'one' };
    const stale = (await get('')).headers.get('ETag') ?? '';
    expect((await ann.ask(`/api/deals/${deal}/notes`, { method: 'POST', json })).status).toBe(428);
    expect((await write('/notes', { text: 'in between' })).status).toBe(201);
    const headers = { 'If-Match': stale };
    const late = await ann.ask(`/api/deals/${deal}/notes`, { method: 'POST', json, headers });
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({ code: 'IS412', changed: [{ body: { text: 'in between' } }] });
  });
});

describe('documents', () => {
  let sha256 = '';
  const text = new TextEncoder().encode('1. COSTS. The Company shall pay all costs.\n');

  test('come in as bytes or as a form, and go out as they came', async () => {
    const headers = {
      'If-Match': (await get('')).headers.get('ETag') ?? '',
      'Content-Type': 'application/octet-stream',
    };
    const raw = await ann.ask(`/api/deals/${deal}/documents?file=costs.txt`, {
      method: 'POST',
      body: text,
      headers,
    });
    expect(raw.status).toBe(201);
    const { documents } = z
      .object({ documents: z.array(z.object({ file: z.string(), sha256: z.string() })) })
      .parse(await (await get('/documents')).json());
    sha256 = documents.find(({ file }) => file === 'costs.txt')?.sha256 ?? '';
    const form = new FormData();
    form.set('file', new File([text], 'again.txt'));
    const etag = { 'If-Match': (await get('')).headers.get('ETag') ?? '' };
    const asForm = await ann.ask(`/api/deals/${deal}/documents`, {
      method: 'POST',
      body: form,
      headers: etag,
    });
    expect([asForm.status, await asForm.clone().text()]).toMatchObject([201, /again\.txt/]);
    const out = await get(`/documents/${sha256}`);
    expect(new Uint8Array(await out.arrayBuffer())).toEqual(text);
    expect(out.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''costs\.txt$/);
    expect([out.headers.get('X-Content-Type-Options'), out.headers.get('Cache-Control')]).toEqual([
      'nosniff',
      'no-store',
    ]);
  });

  test('each time somebody has one is noted', async () => {
    const row = z.looseObject({ sha256: z.string() });
    const { reads } = z.object({ reads: z.array(row) }).parse(await (await get('/reads')).json());
    const own = reads.filter((each) => each.sha256 === sha256);
    expect(own).toMatchObject([{ person: ann.viewer.person, role: 'holders' }]);
  });

  test('are read without being kept, and as they are filed', async () => {
    const headers = { 'Content-Type': 'application/octet-stream' };
    const sent = await ann.ask('/api/read?file=costs.txt', { method: 'POST', body: text, headers });
    expect(sent.status).toBe(200);
    expect(await (await get(`/documents/${sha256}/read`)).json()).toEqual(await sent.json());
    const bad = await ann.ask('/api/read?file=x.txt', {
      method: 'POST',
      body: new Uint8Array([0, 1, 2]),
      headers,
    });
    expect(await bad.json()).toMatchObject({ status: 422, code: 'IF153' });
  });
});

describe('people and access', () => {
  test('a deal that was packed without its folder is named by what deal.yaml calls it', () => {
    expect(deal).toMatch(/^the-cerplex-group-inc-[a-z-]*[a-z2-9]{8}$/);
  });

  test('a deal is begun, people come and go', async () => {
    const begun = await ann.ask('/api/deals', { method: 'POST', json: { deal: 'Harbor', role: 'company' } });
    expect(begun.status).toBe(201);
    const { id } = idOf.parse(await begun.json());
    expect(id).toMatch(/^harbor-[a-z2-9]{8}$/);
    const wished = { deal: 'Harbor Marine, Inc. Senior Notes', name: 'Harbor Notes', role: 'company' };
    const named = await ann.ask('/api/deals', { method: 'POST', json: wished });
    expect(idOf.parse(await named.json()).id).toMatch(/^harbor-notes-[a-z2-9]{8}$/);
    const bob = await server.person('bob');
    expect((await ann.write(id, '/people', { person: bob.viewer.person, role: 'company' })).status).toBe(200);
    expect((await bob.ask(`/api/deals/${id}`)).status).toBe(200);
    expect((await ann.write(id, `/people/${bob.viewer.person}`, undefined, 'DELETE')).status).toBe(200);
    expect((await bob.ask(`/api/deals/${id}`)).status).toBe(404);
    expect((await ann.ask('/api/deals?limit=1')).status).toBe(200);
    expect((await ann.ask('/api/portfolio?what=suspended&expiring=60&order=ends')).status).toBe(200);
  });

  test('sessions, passwords and tokens', async () => {
    const json = { email: 'ann@example.com', password: server.password };
    const signed = await askAs(server, { Origin: server.origin }, '/api/session', { method: 'POST', json });
    expect([signed.status, signed.headers.get('Set-Cookie')]).toMatchObject([
      200,
      /^inforce=.+; HttpOnly; SameSite=Lax$/,
    ]);
    expect((await ann.ask('/api/session')).status).toBe(200);
    const { sessions } = z
      .object({ sessions: z.array(z.object({ id: z.string(), current: z.boolean() })) })
      .parse(await (await ann.ask('/api/sessions')).json());
    const other = sessions.find(({ current }) => !current)?.id ?? '';
    expect((await ann.ask(`/api/sessions/${other}`, { method: 'DELETE' })).status).toBe(200);
    const wanted = { name: 'script', scopes: ['read'], days: 7 };
    const made = z
      .object({ id: z.string(), secret: z.string() })
      .parse(await (await ann.ask('/api/tokens', { method: 'POST', json: wanted })).json());
    const bearer = { Authorization: `Bearer ${made.secret}` };
    expect((await askAs(server, bearer, `/api/deals/${deal}`)).status).toBe(200);
    const facts = { facts: [{ on: '1996-12-01', breach: { of: 'npa/6.9' } }] };
    expect(
      (await askAs(server, bearer, `/api/deals/${deal}/facts`, { method: 'POST', json: facts })).status,
    ).toBe(403);
    expect((await ann.ask('/api/tokens')).status).toBe(200);
    expect((await ann.ask('/calendar.ics')).status).toBe(200);
    expect((await ann.ask(`/api/tokens/${made.id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await askAs(server, bearer, `/api/deals/${deal}`)).status).toBe(401);
    const change = { before: server.password, after: 'nine amber kettles' };
    const changed = await ann.ask('/api/password', { method: 'PUT', json: change });
    expect(changed.status).toBe(200);
    ann = ann.with(changed);
  });

  test('administrators let people in, and out', async () => {
    expect((await ann.ask('/api/people')).status).toBe(403);
    const json = { email: 'carol@example.com', name: 'Carol' };
    const made = await root.ask('/api/people', { method: 'POST', json });
    const { person } = z.object({ person: z.string() }).parse(await made.json());
    const link = await root.ask(`/api/people/${person}/link`, { method: 'POST' });
    const { secret } = z.object({ secret: z.string() }).parse(await link.json());
    const come = { secret, password: 'six violet anchors' };
    const came = await askAs(server, { Origin: server.origin }, '/api/links', { method: 'POST', json: come });
    expect(came.status).toBe(200);
    expect((await root.ask('/api/people?limit=2')).status).toBe(200);
    const everywhere = `/api/people/${person}/sessions`;
    expect((await root.ask(everywhere, { method: 'DELETE' })).status).toBe(200);
    expect(
      (await root.ask(`/api/people/${person}`, { method: 'PUT', json: { disabled: true } })).status,
    ).toBe(200);
    const nobody = await TestServer.open();
    const first = await nobody.access.firstLink();
    const begin = {
      secret: first?.secret ?? '',
      email: 'root@example.com',
      name: 'Root',
      password: 'six violet anchors',
    };
    const begun = await askAs(nobody, { Origin: server.origin }, '/api/links/first', {
      method: 'POST',
      json: begin,
    });
    expect(begun.status).toBe(200);
    for (const route of nobody.described.kept) server.described.kept.add(route);
    await nobody.close();
  });

  test('and one signs out', async () => {
    expect((await ann.ask('/api/session?which=all', { method: 'DELETE' })).status).toBe(200);
    expect((await ann.ask('/api/session')).status).toBe(401);
  });
});

test('every route of the description was answered as it is described', () => {
  const routes = server.described.routes.map(({ method, path }) => `${method} ${path}`);
  const streamed = 'get /api/deals/{deal}/events';
  expect(routes.filter((each) => !server.described.kept.has(each) && each !== streamed)).toEqual([]);
});
