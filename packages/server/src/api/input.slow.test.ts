// What people write is data wherever it comes out again, and sets nothing that its route is not for. Numbers are those of
// docs/security.md.
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Heard, idIn, Running } from '../../test/running.ts';

let server: Running;
let deal = '';
beforeAll(async () => {
  server = await Running.open();
  deal = idIn(await server.ask('/api/deals', { method: 'POST', json: { deal: 'Harbor', role: 'company' } }));
});
afterAll(() => server.close());

describe('[15.3.3] what a route is not for cannot be set by it', () => {
  const secret = 'a'.repeat(43);
  test.each<[string, string, object]>([
    ['POST', '/api/deals', { deal: 'X', role: 'company', id: 'mine' }],
    ['POST', '/api/people', { email: 'a@b.example', name: 'A', password: 'x' }],
    ['POST', '/api/people', { email: 'a@b.example', name: 'A', id: 'mine' }],
    ['PUT', '/api/people/x', { disabled: false, administrator: true }],
    ['POST', '/api/session', { email: 'a@b.example', password: 'x', person: 'y' }],
    [
      'POST',
      '/api/links/first',
      { secret, email: 'a@b.example', name: 'A', password: 'x', administrator: true },
    ],
    ['POST', '/api/links', { secret, password: 'x', person: 'y' }],
    ['PUT', '/api/password', { before: 'x', after: 'y', person: 'z' }],
    ['POST', '/api/tokens', { name: 'x', scopes: ['read'], days: 1, person: 'z' }],
    ['POST', '/api/tokens', { name: 'x', scopes: ['read', 'root'], days: 1 }],
    ['POST', '/api/deals/DEAL/facts', { facts: [{ on: '2026-01-01' }], by: 'somebody' }],
    ['POST', '/api/deals/DEAL/facts', { facts: [{ on: '2026-01-01' }], at: '2020-01-01' }],
    ['POST', '/api/deals/DEAL/facts', { channel: 'holders; shared', facts: [{ on: '2026-01-01' }] }],
    ['POST', '/api/deals/DEAL/notes', { text: 'x', by: 'somebody' }],
    ['POST', '/api/deals/DEAL/people', { person: 'x', role: 'administrator' }],
  ])('%s %s %j', async (method, path, json) => {
    const { etag } = (await server.ask(`/api/deals/${deal}`)).headers;
    const answer = await server.ask(path.replace('DEAL', deal), {
      method,
      json,
      headers: { 'If-Match': etag },
    });
    expect([answer.status, answer.text]).toEqual([422, expect.stringMatching(/"body[ "]/)]);
  });
});

const clean = (): void => {
  const fresh: Readonly<Record<string, unknown>> = {};
  expect([fresh['polluted'], Object.getOwnPropertyNames(Object.prototype).includes('polluted')]).toEqual([
    undefined,
    false,
  ]);
};

const bringIn = (yaml: string): Promise<Heard> =>
  server.ask('/api/deals/import?role=company', {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip' },
    body: zipSync({ 'deal.yaml': new TextEncoder().encode(yaml) }),
  });

describe('[15.3.6] [1.5.2] no object of the program is changed by a name in a body or a folder', () => {
  const keys =
    '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}';
  test('JSON', async () => {
    for (const body of [
      `{${keys}}`,
      `{"deal":"X","role":"company","calendar":{${keys}}}`,
      `{"deal":"X","role":"company",${keys}}`,
    ]) {
      const answer = await server.ask('/api/deals', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      expect([body, answer.status]).toEqual([body, 422]);
      clean();
    }
    const facts = await server.write(deal, '/facts', {
      headers: { 'Content-Type': 'application/json' },
      body: `{"facts":[{"on":"2026-01-01",${keys}}]}`,
    });
    expect(facts.status).toBe(422);
    clean();
  });

  test.each([
    [
      'a name of the language',
      'deal: X\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n',
    ],
    [
      'within a list of names',
      'deal: X\nparties: { __proto__: { name: polluted }, polluted: 1 }\nagreements: {}\n',
    ],
    ['a merge', 'deal: X\nparties: { a: &a { name: A }, b: { <<: *a } }\nagreements: {}\n'],
    ['aliases that grow', `a: &a [x,x,x]\nb: &b [*a,*a,*a]\ndeal: X\n`],
  ])('YAML with %s is refused', async (_name, yaml) => {
    expect((await bringIn(yaml)).status).toBe(422);
    clean();
  });

  test('YAML that names a type of a language is text, and makes nothing of that type', async () => {
    const tagged = '!!js/function "function () { return 1 }"';
    const brought = await bringIn(`deal: ${tagged}\nparties: {}\nagreements: {}\n`);
    const { text } = await server.ask(`/api/deals/${idIn(brought)}/status`);
    expect(JSON.parse(text)).toMatchObject({ deal: 'function () { return 1 }' });
  });
});

describe('comes out as what it is', () => {
  const evil = `"><script>alert('1')</script><img src=x onerror=alert(2)> javascript:alert(3) =1+1 \u2028 ]]> --> %0d%0a`;

  test('[1.2.1] [1.2.3] [1.1.2] in JSON and in a page, and is kept as it was written', async () => {
    const document = await server.write(deal, '/documents?file=npa.txt', {
      headers: { 'Content-Type': 'application/octet-stream' },
      body: `NOTE PURCHASE AGREEMENT\n\n1. COSTS. The Company shall pay ${evil} costs.\n`,
    });
    expect(document.status).toBe(201);
    const entry = { title: evil, dated: '2026-01-02', text: 'npa.txt' };
    const stated = await server.write(deal, '/agreements/npa', { method: 'PUT', json: { entry } });
    expect([stated.status, stated.status === 201 ? '' : stated.text]).toEqual([201, '']);
    const sources = JSON.parse((await server.ask(`/api/deals/${deal}/sources`)).text);
    expect(z.looseObject({ value: z.unknown() }).parse(sources).value).toMatchObject({
      agreements: { npa: entry },
    });
    const page = await server.ask(`/api/deals/${deal}/agreements/npa/conformed?format=html`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('&lt;script&gt;alert');
    expect(page.text).not.toMatch(/<script|<img|href="javascript/i);
  });

  test('[1.2.4] in what the database is asked', async () => {
    const quote = encodeURIComponent(`' OR '1'='1' -- ; DROP TABLE person; %_\\`);
    for (const path of [
      `/api/deals?after=${quote}`,
      `/api/portfolio?search=${quote}`,
      `/api/people?after=${quote}`,
    ])
      expect([path, (await server.ask(path)).status]).toEqual([path, 200]);
    expect((await server.ask(`/api/deals/${quote}`)).status).toBe(404);
    const found = z
      .object({ rows: z.array(z.unknown()) })
      .parse(JSON.parse((await server.ask(`/api/portfolio?search=${quote}`)).text));
    expect(found.rows).toEqual([]);
    expect((await server.ask('/api/people')).status).toBe(200);
  });
});

test('[2.4.1] the costly things are each for a few at a time', async () => {
  const streams = Array.from({ length: 9 }, () => server.ask(`/api/deals/${deal}/events`));
  const refused = await Promise.race(streams.map(async (each) => (await each).status));
  expect(refused).toBe(429);
});
