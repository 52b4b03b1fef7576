// What every answer of a running server says to browsers, and what it does not say. Numbers are those of docs/security.md.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Heard, idIn, Running } from '../../test/running.ts';

const app = {
  'index.html':
    '<!doctype html><html lang="en"><title>Inforce</title><script src="/assets/app-1.js"></script>',
  'assets/app-1.js': 'export const sum = (a, b) => a + b;',
  'assets/app-1.js.map': '{"sources":["secret-source.ts"]}',
  'assets/app-1.css': 'body { margin: 0 }',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '.git/config': '[core] secret-branch',
  '.env': 'SECRET=1',
  'package.json': '{"name":"secret-name"}',
  'notes.txt': 'secret notes',
};
const paper = '<script>alert(1)</script> 1. COSTS. The Company shall pay all costs.\n';
const sha256 = createHash('sha256').update(paper).digest('hex');

let server: Running;
let deal = '';
const answers = new Map<string, Heard>();

beforeAll(async () => {
  server = await Running.open({ origin: 'https://inforce.example', app });
  const begun = await server.ask('/api/deals', { method: 'POST', json: { deal: 'Harbor', role: 'company' } });
  deal = idIn(begun);
  const filed = await server.write(deal, '/documents?file=costs.html', {
    headers: { 'Content-Type': 'application/octet-stream' },
    body: paper,
  });
  if (filed.status !== 201) throw new Error(filed.text);
  const own = await server.ask(`/api/deals/${deal}/status`);
  const asked: Record<string, Promise<Heard>> = {
    'the page': server.ask('/'),
    'the page of a view': server.ask(`/deals/${deal}/record`),
    'a script': server.ask('/assets/app-1.js'),
    'a style': server.ask('/assets/app-1.css'),
    'a picture': server.ask('/icon.svg'),
    'no file': server.ask('/assets/none.js'),
    'how it is': server.ask('/healthz'),
    'the description': server.ask('/api/openapi.json'),
    'who I am': server.ask('/api/session'),
    nobody: server.ask('/api/session', { headers: { Cookie: undefined } }),
    'a deal': server.ask(`/api/deals/${deal}`),
    'a status': Promise.resolve(own),
    'a status that is known': server.ask(`/api/deals/${deal}/status`, {
      headers: { 'If-None-Match': own.headers.etag },
    }),
    'no deal': server.ask('/api/deals/none'),
    'a document': server.ask(`/api/deals/${deal}/documents/${sha256}`),
    'a folder': server.ask(`/api/deals/${deal}/export`),
    'a calendar': server.ask('/calendar.ics'),
    'what is malformed': server.ask('/api/session', { method: 'POST', json: 'x' }),
    'from elsewhere': server.ask('/api/deals', {
      method: 'POST',
      json: {},
      headers: { Origin: 'https://evil.example' },
    }),
    'a preflight': server.ask('/api/deals', {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PUT' },
    }),
    'a trace': server.ask('/api/session', { method: 'TRACE', headers: { 'X-Mine': 'echoed' } }),
    'another host': server.ask('/', { headers: { Host: 'evil.example' } }),
    'the head of a page': server.ask('/', { method: 'HEAD' }),
  };
  for (const [name, answer] of Object.entries(asked)) answers.set(name, await answer);
});
afterAll(() => server.close());

/** The answers of which something is not as it has to be. */
function wrong(isRight: (answer: Heard, name: string) => boolean): string[] {
  if (answers.size < 20) throw new Error('too little was asked');
  return [...answers].filter(([name, answer]) => !isRight(answer, name)).map(([name]) => name);
}
const of = (name: string): Heard => {
  const answer = answers.get(name);
  if (answer === undefined) throw new Error(`nothing was asked as ${name}`);
  return answer;
};

const lasting = ({ headers }: Heard): number =>
  Number(/^max-age=(\d+); includeSubDomains$/.exec(headers['strict-transport-security'] ?? '')?.[1] ?? 0);
const opensToOthers = ({ headers }: Heard): boolean =>
  Object.keys(headers).some((header) => header.startsWith('access-control-')) ||
  headers['cross-origin-resource-policy'] !== 'same-origin';
const policyOf = ({ headers }: Heard): string => String(headers['content-security-policy']);
const typeOf = ({ headers }: Heard): string => headers['content-type'] ?? '';
const withCharset = /^(?:text\/[a-z]+|image\/svg\+xml); charset=utf-8$/;
const withoutCharset = /^application\/(?:json|problem\+json|zip|octet-stream)$/;
const namesPrograms = ({ headers, status, text }: Heard): boolean =>
  headers.server !== undefined ||
  headers['x-powered-by'] !== undefined ||
  (status >= 400 && /hono|node|pino|\bat .*:\d+:\d+/i.test(text));

describe('every answer', () => {
  test('[3.4.1] has browsers come back over https alone, for a year and more, to subdomains too', () => {
    expect(wrong((answer) => lasting(answer) >= 31_536_000)).toEqual([]);
  });

  test('[3.4.2] opens nothing to another origin', () => {
    expect(wrong((answer) => !opensToOthers(answer))).toEqual([]);
  });

  test.each(['default-src', 'object-src', 'base-uri', 'frame-ancestors'])(
    '[3.4.3] [3.4.6] has a policy whose %s is none',
    (directive) => {
      expect(wrong((answer) => policyOf(answer).split('; ').includes(`${directive} 'none'`))).toEqual([]);
      expect(wrong((answer) => !/unsafe|\*|https?:|data:/.test(policyOf(answer)))).toEqual([]);
    },
  );

  test('[3.4.4] is what it says it is', () => {
    expect(wrong(({ headers }) => headers['x-content-type-options'] === 'nosniff')).toEqual([]);
  });

  test('[3.4.5] tells no other site where one was', () => {
    expect(wrong(({ headers }) => headers['referrer-policy'] === 'no-referrer')).toEqual([]);
  });

  test('[4.1.1] with a body says of which type it is; text says in what it is written', () => {
    expect(
      wrong(
        (answer) =>
          answer.bytes.length === 0 ||
          withCharset.test(typeOf(answer)) ||
          withoutCharset.test(typeOf(answer)),
      ),
    ).toEqual([]);
    expect(wrong((answer) => !typeOf(answer).endsWith('json') || /^\{.*\}\n$/.test(answer.text))).toEqual([]);
  });

  test('[14.3.2] [14.2.2] is kept by nobody, but for the files of the app, which are the same for all', () => {
    const files = [
      'the page',
      'the page of a view',
      'a script',
      'a style',
      'a picture',
      'the head of a page',
    ];
    expect(wrong(({ headers }) => headers['cache-control'] === 'no-store')).toEqual(files);
    expect(of('the page').headers['cache-control']).toBe('no-cache');
    expect(of('a script').headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('[13.4.6] names no program and no version of one', () => {
    expect(wrong((answer) => !namesPrograms(answer))).toEqual([]);
  });

  test('[4.1.2] leads nowhere: nothing that came in the clear is sent on', () => {
    expect(wrong(({ status }) => status < 300 || status >= 304)).toEqual([]);
  });
});

test('[3.2.1] what people filed is saved by a browser and never shown', () => {
  const { headers, text } = of('a document');
  expect(text).toBe(paper);
  expect(headers['content-type']).toBe('application/octet-stream');
  expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''costs.html");
  expect(of('a folder').headers['content-disposition']).toMatch(
    /^attachment; filename\*=UTF-8''harbor-\w+\.zip$/,
  );
});

test('[3.4.3] the page runs its own scripts, and talks to its own server', () => {
  const policy = String(of('the page').headers['content-security-policy']).split('; ');
  expect(policy.toSorted()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    "object-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
  ]);
});

test('[3.3.1] [3.3.3] [3.3.4] the cookie goes over https alone, to this host alone, and to no script', async () => {
  const json = { email: 'root@northway.example', password: 'eleven gravel oboes' };
  const signed = await server.ask('/api/session', { method: 'POST', json });
  expect(signed.headers['set-cookie']).toEqual([
    expect.stringMatching(/^__Host-inforce=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ]);
  expect(signed.text).not.toContain(/=([\w-]{43})/.exec(String(signed.headers['set-cookie']))?.[1] ?? 'none');
});

describe('nothing is shown by mistake', () => {
  test.each(Object.entries(app).filter(([, text]) => text.includes('secret') || text.includes('SECRET')))(
    '[13.4.1] [13.4.7] %s, though it lies in the folder of the app',
    async (name, text) => {
      for (const path of [`/${name}`, `/assets/../${name}`, `/%2e/${name}`, `//${name}`]) {
        const answer = await server.ask(path);
        expect([path, answer.text]).toEqual([path, expect.not.stringContaining(text)]);
      }
    },
  );

  test.each(['/assets', '/assets/', '/api', '/api/', '/.git/', '/api/deals/', '/..', '/api/deals/../../..'])(
    '[13.4.3] no list of what is in %s',
    async (path) => {
      const { text } = await server.ask(path);
      expect(text === app['index.html'] || text.includes('"IS404"')).toBe(true);
    },
  );

  test.each([
    '/debug',
    '/metrics',
    '/status',
    '/server-status',
    '/api/debug',
    '/api/docs',
    '/actuator.json',
    '/__inspect',
  ])('[13.4.2] [13.4.5] nothing to look inside with at %s', async (path) => {
    const { text } = await server.ask(path);
    expect(text === app['index.html'] || text.includes('"IS404"')).toBe(true);
  });

  test('[13.4.4] a trace is not answered with what was sent', () => {
    expect([of('a trace').status, of('a trace').text]).toEqual([404, expect.not.stringContaining('echoed')]);
  });

  test('under another name the server is not there', () => {
    expect([of('another host').status, of('another host').text]).toEqual([
      404,
      expect.stringContaining('IS404'),
    ]);
  });
});
